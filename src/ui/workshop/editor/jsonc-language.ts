/** JSON with comments for the editor: colours, indentation and folding. */
import { foldService, indentService, StreamLanguage, type StreamParser } from '@codemirror/language';
import type { EditorState, Text } from '@codemirror/state';

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
  foldService.of((state, from) => foldAt(state, from)),
];

/** Longest stretch that is looked through for the end of a bracket. */
const FAR = 100_000;

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Asked for every line that is seen, with every letter: what was found holds as long as the text. */
const known = new WeakMap<Text, Map<number, Range | null>>();

/** From an opening bracket that ends its line to its partner. */
function foldAt({ doc }: EditorState, lineStart: number): Range | null {
  const folds = known.get(doc) ?? new Map<number, Range | null>();
  known.set(doc, folds);
  const asked = folds.get(lineStart);
  if (asked !== undefined) return asked;
  const line = doc.lineAt(lineStart);
  const open = /[{[]\s*$/.test(line.text) ? line.from + line.text.trimEnd().length - 1 : undefined;
  const end = open === undefined ? undefined : partnerOf(doc, open);
  const range = open !== undefined && end !== undefined && end > line.to ? { from: open + 1, to: end } : null;
  folds.set(lineStart, range);
  return range;
}

/** Offset of the bracket that closes the one at an offset. Strings are stepped over; comments seldom hold brackets. */
function partnerOf(doc: Text, open: number): number | undefined {
  let depth = 0;
  let inString = false;
  let escaped = false;
  let at = open;
  for (const chunk of doc.iterRange(open, Math.min(doc.length, open + FAR))) {
    for (let i = 0; i < chunk.length; i++) {
      const c = chunk[i];
      if (escaped) escaped = false;
      else if (inString) {
        if (c === '\\') escaped = true;
        else if (c === '"' || c === '\n') inString = false;
      } else if (c === '"') inString = true;
      else if (c === '{' || c === '[') depth++;
      else if (c === '}' || c === ']') {
        depth--;
        if (depth === 0) return at + i;
      }
    }
    at += chunk.length;
  }
  return undefined;
}
