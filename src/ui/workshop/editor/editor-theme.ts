/** The editor in the colours of the page. Custom properties reach into its shadow tree, so themes change by themselves. */
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const theme = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--sheet)', fontSize: '0.84375rem' },
  '&.cm-focused': { outline: '2px solid var(--ink)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.5' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground, ::selection': {
    backgroundColor: 'color-mix(in srgb, var(--data) 26%, transparent)',
  },
  '.cm-gutters': { backgroundColor: 'var(--paper)', color: 'var(--muted)', borderRight: '1px solid var(--line)' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--sel) 60%, transparent)' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--sel)', color: 'var(--ink)' },
  '.cm-tooltip, .cm-panels': {
    backgroundColor: 'var(--card)',
    color: 'var(--ink)',
    border: '1px solid var(--line2)',
    boxShadow: 'var(--shadow)',
    fontFamily: 'var(--sans)',
    fontSize: '0.8125rem',
  },
  '.cm-tooltip': { borderRadius: '6px', maxWidth: 'min(460px, 92vw)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)', maxHeight: '15em' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '4px 9px', lineHeight: '1.4' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--sel)', color: 'var(--ink)' },
  '.cm-completionDetail': { fontFamily: 'var(--sans)', fontStyle: 'normal', color: 'var(--ink2)', marginLeft: '1.2em' },
  '.cm-completionInfo': { padding: '7px 10px', whiteSpace: 'pre-wrap', fontFamily: 'var(--sans)' },
  '.workshop-hover': { padding: '7px 10px', whiteSpace: 'pre-wrap' },
  '.cm-diagnostic': { padding: '7px 10px', borderLeftWidth: '3px' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--hotfill)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--line2)' },
  '.cm-diagnostic-hint': { borderLeftColor: 'var(--data)' },
  '.cm-diagnosticAction': {
    minHeight: '24px',
    marginLeft: '10px',
    padding: '2px 9px',
    border: '1px solid var(--line2)',
    borderRadius: '6px',
    backgroundColor: 'var(--card)',
    color: 'var(--ink)',
    fontWeight: '600',
  },
  '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--hotfill) 1.5px' },
  '.cm-lintRange-warning': { backgroundImage: 'none', textDecoration: 'underline wavy var(--line2) 1.5px' },
  '.cm-lintRange-hint': { backgroundImage: 'none', textDecoration: 'underline dotted var(--data) 1.5px' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--sel)',
    outline: '1px solid var(--data)',
  },
  '.cm-nonmatchingBracket, &.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'var(--warn)' },
  '.cm-foldPlaceholder': { backgroundColor: 'var(--sel)', border: '1px solid var(--line2)', color: 'var(--ink)' },
  '.cm-searchMatch': { backgroundColor: 'var(--warn)', outline: '1px solid var(--hotfill)' },
  '.cm-textfield': {
    backgroundColor: 'var(--card)',
    color: 'var(--ink)',
    border: '1px solid var(--line2)',
    fontSize: '0.8125rem',
  },
  '.cm-button': {
    backgroundImage: 'none',
    backgroundColor: 'var(--card)',
    color: 'var(--ink)',
    border: '1px solid var(--line2)',
    borderRadius: '6px',
    fontSize: '0.8125rem',
  },
});

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--data)' },
  { tag: tags.string, color: 'var(--hot)' },
  { tag: [tags.number, tags.atom], color: 'var(--good)' },
  { tag: tags.comment, color: 'var(--muted)', fontStyle: 'italic' },
  { tag: tags.punctuation, color: 'var(--ink2)' },
]);

export const looks = [theme, syntaxHighlighting(colours)];
