/** JSON with comments for the editor: colours, indentation and folding. */
import { foldService, indentService, StreamLanguage, type StreamParser } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';

interface Inside {
  comment: boolean;
}

const parser: StreamParser<Inside> = {
  name: 'jsonc',
  startState: () => ({ comment: false }),
  copyState: ({ comment }) => ({ comment }),
  token(stream, state) {
    if (state.comment) {
      if (stream.skipTo('*/')) {
        stream.match('*/');
        state.comment = false;
      } else stream.skipToEnd();
      return 'comment';
    }
    if (stream.eatSpace()) return null;
    if (stream.match('//')) {
      stream.skipToEnd();
      return 'comment';
    }
    if (stream.match('/*')) {
      state.comment = true;
      return 'comment';
    }
    if (stream.match(/^"(?:[^"\\]|\\.)*"?/)) return stream.match(/^\s*:/, false) ? 'propertyName' : 'string';
    if (stream.match(/^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/)) return 'number';
    if (stream.match(/^(?:true|false|null)\b/)) return 'atom';
    stream.next();
    return 'punctuation';
  },
  languageData: {
    commentTokens: { line: '//', block: { open: '/*', close: '*/' } },
    closeBrackets: { brackets: ['{', '[', '"'] },
  },
};

export const jsonc = [
  StreamLanguage.define(parser),
  indentService.of((context, at) => {
    const line = context.lineAt(at, -1);
    const before = context.state.doc.lineAt(Math.max(0, line.from - 1));
    if (line.from === 0) return 0;
    const here = context.lineAt(at).text;
    const deeper = /[{[]\s*$/.test(before.text) ? context.unit : 0;
    const shallower = /^\s*[}\]]/.test(here) ? context.unit : 0;
    return Math.max(0, /^\s*/.exec(before.text)![0].length + deeper - shallower);
  }),
  foldService.of(foldAt),
];

/** Longest stretch that is looked through for the end of a bracket. */
const FAR = 200_000;

/** From an opening bracket that ends its line to its partner. */
function foldAt(state: EditorState, _from: number, to: number): { from: number; to: number } | null {
  const line = state.doc.lineAt(to);
  if (!/[{[]\s*$/.test(line.text)) return null;
  const text = state.doc.sliceString(line.from, Math.min(state.doc.length, line.from + FAR));
  const open = line.text.trimEnd().length - 1;
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    const c = text[i];
    if (c === '"') {
      for (i++; i < text.length && text[i] !== '"'; i++) if (text[i] === '\\') i++;
    } else if (c === '{' || c === '[') depth++;
    else if (c === '}' || c === ']') {
      depth--;
      if (depth === 0) return line.from + i > line.to ? { from: line.from + open + 1, to: line.from + i } : null;
    }
  }
  return null;
}
