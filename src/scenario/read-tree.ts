/**
 * Text -> values with places. JSON with comments and trailing commas. Limits hold before the parser sees the text;
 * everything wrong is reported at once, as far as the text can be read.
 */
import { type JSONVisitor, type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';
import { type Finding, finding } from './finding.ts';
import {
  DEEPEST,
  FORBIDDEN_KEYS,
  hasMarkup,
  hasRunningAddress,
  isForeignText,
  LARGEST_NUMBER,
  LONGEST_TEXT,
  tooDeepAt,
  unfitCharacter,
} from './limits.ts';
import { emptyObject, type Entry, type Node, type ObjectNode, type Path, type Place, type Scalar } from './tree.ts';

export interface ReadTree {
  readonly root: ObjectNode;
  readonly findings: readonly Finding[];
}

/** Never throws; `root` is empty when nothing could be read. */
export function readTree(given: string, file: string): ReadTree {
  const start: Place = { file, line: 1, column: 1 };
  // Editors on Windows put a byte order mark in front: a blank in its place keeps every offset true.
  const text = given.startsWith('\uFEFF') ? ` ${given.slice(1)}` : given;
  if (text.length > LONGEST_TEXT) {
    return { root: emptyObject(start), findings: [finding('too-large', start, [], { args: { limitMb: 2 } })] };
  }
  if (isForeignText(text)) return { root: emptyObject(start), findings: [finding('not-utf8', start, [])] };
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    return {
      root: emptyObject(start),
      findings: [finding('too-deep', placeOfOffset(text, file, deep), [], { args: { limit: DEEPEST } })],
    };
  }
  const findings: Finding[] = [];
  const root = build(text, file, findings);
  if (root?.kind === 'object') return { root, findings };
  if (findings.length === 0) findings.push(finding('not-an-object', root?.place ?? start, []));
  return { root: emptyObject(start), findings };
}

interface Open {
  readonly place: Place;
  readonly entries?: Map<string, Entry>;
  readonly items?: Node[];
  /** Key that the next value belongs to. */
  key: { readonly name: string; readonly place: Place } | undefined;
}

function build(text: string, file: string, findings: Finding[]): Node | undefined {
  const open: Open[] = [];
  let root: Node | undefined;
  const pathHere = (): Path => open.map((at) => at.key?.name ?? at.items?.length ?? 0);
  const report = (found: Finding | undefined): void => {
    if (found !== undefined) findings.push(found);
  };

  const put = (node: Node): void => {
    const parent = open.at(-1);
    if (parent === undefined) root ??= node;
    else if (parent.items !== undefined) parent.items.push(node);
    else if (parent.key !== undefined) {
      if (!FORBIDDEN_KEYS.has(parent.key.name)) parent.entries?.set(parent.key.name, { key: parent.key.place, node });
      parent.key = undefined;
    }
  };
  const close = (): void => {
    const done = open.pop();
    if (done?.entries !== undefined) put({ kind: 'object', place: done.place, entries: done.entries });
    else if (done?.items !== undefined) put({ kind: 'array', place: done.place, items: done.items });
  };

  const visitor: JSONVisitor = {
    onObjectBegin: (_, __, line, column) =>
      void open.push({ place: placeAt(file, line, column), entries: new Map(), key: undefined }),
    onArrayBegin: (_, __, line, column) =>
      void open.push({ place: placeAt(file, line, column), items: [], key: undefined }),
    onObjectEnd: close,
    onArrayEnd: close,
    onObjectProperty: (name, _, __, line, column) => {
      const parent = open.at(-1);
      if (parent?.entries === undefined) return;
      const place = placeAt(file, line, column);
      parent.key = { name, place };
      report(keyFinding(name, parent.entries, place, pathHere));
    },
    onLiteralValue: (value: Scalar, _, __, line, column) => {
      const place = placeAt(file, line, column);
      report(scalarFinding(value, place, pathHere));
      put({ kind: 'scalar', place, value });
    },
    onError: (error: ParseErrorCode, _, __, line, column) => {
      // One broken comma makes the parser complain many times; the first complaint is the one that helps.
      if (findings.some((found) => found.code === 'not-json')) return;
      const args = { reason: printParseErrorCode(error) };
      findings.push(finding('not-json', placeAt(file, line, column), [], { args }));
    },
  };
  visit(text, visitor, { allowTrailingComma: true, disallowComments: false });
  while (open.length > 0) close();
  return root;
}

/** Of a place in the text, counted from 0 as the parser counts. */
const placeAt = (file: string, line: number, column: number): Place => ({ file, line: line + 1, column: column + 1 });

/** Most values are sound, so their path is made only when there is something to say of them. */
type LazyPath = () => Path;

function keyFinding(
  name: string,
  entries: ReadonlyMap<string, Entry>,
  place: Place,
  path: LazyPath,
): Finding | undefined {
  if (FORBIDDEN_KEYS.has(name)) return finding('forbidden-key', place, path(), { args: { key: name } });
  const unfit = unfitCharacter(name);
  if (unfit !== undefined) return finding('unfit-character', place, path(), { args: { character: unfit } });
  if (hasMarkup(name)) return finding('markup-in-text', place, path(), { value: name });
  const first = entries.get(name);
  if (first === undefined) return undefined;
  return finding('duplicate-key', place, path(), { args: { key: name, firstLine: first.key.line } });
}

function scalarFinding(value: Scalar, place: Place, path: LazyPath): Finding | undefined {
  if (typeof value === 'number' && !(Math.abs(value) <= LARGEST_NUMBER))
    return finding('number-too-large', place, path(), { value: String(value), args: { limit: LARGEST_NUMBER } });
  if (typeof value !== 'string') return undefined;
  const unfit = unfitCharacter(value);
  if (unfit !== undefined) return finding('unfit-character', place, path(), { args: { character: unfit } });
  if (hasMarkup(value)) return finding('markup-in-text', place, path(), { value });
  return hasRunningAddress(value) ? finding('unsafe-address', place, path(), { value }) : undefined;
}

/** The place of an offset, for what is found before the parser has seen the text. */
function placeOfOffset(text: string, file: string, offset: number): Place {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
