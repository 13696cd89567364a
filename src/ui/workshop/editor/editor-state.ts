/** What the editor of a scenario can do, and the one editor of this tab: its text and its history outlive the page. */
import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab, redo, undo } from '@codemirror/commands';
import { bracketMatching, foldGutter, foldKeymap, indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { pathAt, spanOfResolved } from '../../../scenario/author/text-path.ts';
import { changeBetween, withValueAt } from '../../../scenario/author/text-edit.ts';
import { t } from '../../../words/index.ts';
import { workshop } from '../session.ts';
import { looks } from './editor-theme.ts';
import { jsonc } from './jsonc-language.ts';
import { phrases } from './phrases.ts';
import { sources, textOfDoc } from './editor-sources.ts';

const TYPED_MS = 250;
const STAND_MS = 180;

const spoken = new Compartment();
let view: EditorView | undefined;
/** States of drafts that were left, with their histories. */
const left = new Map<string, EditorState>();

let typing: ReturnType<typeof setTimeout> | undefined;
let standing: ReturnType<typeof setTimeout> | undefined;

const listener = EditorView.updateListener.of(({ docChanged, selectionSet, state }) => {
  if (docChanged) {
    clearTimeout(typing);
    typing = setTimeout(() => workshop.getState().act.typed(textOfDoc(state.doc)), TYPED_MS);
  }
  if (docChanged || selectionSet) {
    clearTimeout(standing);
    standing = setTimeout(
      () => workshop.getState().act.stand(pathAt(textOfDoc(state.doc), state.selection.main.head)),
      STAND_MS,
    );
  }
});

/** Files are opened by the page, not written into the text. */
const leaveFiles = EditorView.domEventHandlers({
  drop: (event) => (event.dataTransfer?.files.length ?? 0) > 0,
});

function extensions(): Extension {
  return [
    lineNumbers(),
    highlightActiveLineGutter(),
    highlightSpecialChars(),
    history(),
    foldGutter(),
    drawSelection(),
    dropCursor(),
    EditorState.allowMultipleSelections.of(true),
    indentUnit.of('  '),
    bracketMatching(),
    closeBrackets(),
    highlightActiveLine(),
    highlightSelectionMatches(),
    search({ top: true }),
    lintGutter(),
    keymap.of([
      ...closeBracketsKeymap,
      ...defaultKeymap,
      ...searchKeymap,
      ...historyKeymap,
      ...foldKeymap,
      ...completionKeymap,
      ...lintKeymap,
      indentWithTab,
    ]),
    jsonc,
    looks,
    sources,
    leaveFiles,
    listener,
    spoken.of(speech()),
  ];
}

const speech = (): Extension => [
  EditorState.phrases.of(phrases()),
  // What scrolls sideways must be reached by keyboard; not every tool knows that what is edited is.
  EditorView.contentAttributes.of({ 'aria-label': t('workshop.editorLabel'), spellcheck: 'false', tabindex: '0' }),
];

/** Mounts the editor of the open draft; what is answered takes it away and keeps its state. */
export function mountEditor(host: HTMLElement): () => void {
  const { draft, text } = workshop.getState();
  if (draft === undefined) return () => undefined;
  // Its style sheets are adopted by a shadow tree: the page's policy forbids style elements.
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  root.replaceChildren();
  const kept = left.get(draft.id);
  const state =
    kept !== undefined && textOfDoc(kept.doc) === text
      ? kept
      : EditorState.create({ doc: text, extensions: extensions() });
  const mounted = new EditorView({ state, root, parent: root });
  mounted.dispatch({ effects: spoken.reconfigure(speech()) });
  view = mounted;
  return () => {
    flush();
    left.set(draft.id, mounted.state);
    if (view === mounted) view = undefined;
    mounted.destroy();
  };
}

/** The mounted editor. */
export function editor(): EditorView | undefined {
  return view;
}

/** The text as it stands, typed a moment ago or not. */
export function presentText(): string {
  return view === undefined ? workshop.getState().text : textOfDoc(view.state.doc);
}

/** Tells the store what was typed last, without waiting. */
export function flush(): void {
  clearTimeout(typing);
  if (view !== undefined) workshop.getState().act.typed(textOfDoc(view.state.doc));
}

/** Writes a value at a path of the resolved scenario, as a form does: one step of the editor's history. */
export function writeValue(path: readonly (string | number)[], value: unknown): void {
  const { base } = workshop.getState();
  replaceText(withValueAt(presentText(), path, value, base?.document));
}

/** Puts another text in place of the present one, changing as little as possible. */
export function replaceText(text: string): void {
  const change = changeBetween(presentText(), text);
  if (change === undefined || view === undefined) return;
  view.dispatch({ changes: change, userEvent: 'input.form' });
  flush();
}

/** Shows a stretch of the text and puts the cursor there. */
export function showSpan(from: number, to: number, focus = true): void {
  if (view === undefined) return;
  const { length } = view.state.doc;
  const anchor = Math.min(from, length);
  view.dispatch({
    selection: { anchor, head: anchor },
    effects: EditorView.scrollIntoView(Math.min(to, anchor + 400, length), { y: 'center' }),
  });
  view.dispatch({ effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
  if (focus) view.focus();
}

/** Shows where a path of the resolved scenario stands; false where this file says nothing of it. */
export function showPath(path: readonly (string | number)[], focus = true): boolean {
  const span = path.length === 0 ? { from: 0, to: 0 } : spanOfResolved(presentText(), path);
  if (span === undefined) return false;
  showSpan(span.from, span.to, focus);
  return true;
}

/** Shows a line. */
export function showLine(line: number, column: number): void {
  if (view === undefined) return;
  const at = view.state.doc.line(Math.max(1, Math.min(view.state.doc.lines, line)));
  const from = Math.min(at.to, at.from + column - 1);
  showSpan(from, from);
}

export function undoStep(): void {
  if (view !== undefined && undo(view)) flush();
}

export function redoStep(): void {
  if (view !== undefined && redo(view)) flush();
}
