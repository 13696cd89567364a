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
  const placeOf = placesOf(text, file);
  if (deep !== undefined) {
    return {
      root: emptyObject(start),
      findings: [finding('too-deep', placeOf(deep), [], { args: { limit: DEEPEST } })],
    };
  }
  const findings: Finding[] = [];
  const root = build(text, placeOf, findings);
  if (root?.kind === 'object') return { root, findings };
  if (findings.length === 0) findings.push(finding('not-an-object', root?.place ?? start, []));
  return { root: emptyObject(start), findings };
}

interface Open {
  readonly place: Place;
  readonly entries?: Map<string, Entry>;
  readonly items?: Node[];
  /** Key that the next value belongs to. */
  key?: { readonly name: string; readonly place: Place };
}

function build(text: string, placeOf: (offset: number) => Place, findings: Finding[]): Node | undefined {
  const open: Open[] = [];
  let root: Node | undefined;
  const pathHere = (): Path => open.map((at) => at.key?.name ?? at.items?.length ?? 0);

  const put = (node: Node): void => {
    const parent = open.at(-1);
    if (parent === undefined) root ??= node;
    else if (parent.items !== undefined) parent.items.push(node);
    else if (parent.key !== undefined) {
      if (!FORBIDDEN_KEYS.has(parent.key.name)) parent.entries?.set(parent.key.name, { key: parent.key.place, node });
      delete parent.key;
    }
  };
  const close = (): void => {
    const done = open.pop();
    if (done?.entries !== undefined) put({ kind: 'object', place: done.place, entries: done.entries });
    else if (done?.items !== undefined) put({ kind: 'array', place: done.place, items: done.items });
  };

  const visitor: JSONVisitor = {
    onObjectBegin: (offset) => void open.push({ place: placeOf(offset), entries: new Map() }),
    onArrayBegin: (offset) => void open.push({ place: placeOf(offset), items: [] }),
    onObjectEnd: close,
    onArrayEnd: close,
    onObjectProperty: (name, offset) => {
      const parent = open.at(-1);
      if (parent?.entries === undefined) return;
      parent.key = { name, place: placeOf(offset) };
      findings.push(...keyFindings(name, parent.entries, placeOf(offset), pathHere()));
    },
    onLiteralValue: (value: Scalar, offset) => {
      const node: Node = { kind: 'scalar', place: placeOf(offset), value };
      findings.push(...scalarFindings(value, node.place, pathHere()));
      put(node);
    },
    onError: (error: ParseErrorCode, offset) => {
      // One broken comma makes the parser complain many times; the first complaint is the one that helps.
      if (findings.some((found) => found.code === 'not-json')) return;
      findings.push(finding('not-json', placeOf(offset), [], { args: { reason: printParseErrorCode(error) } }));
    },
  };
  visit(text, visitor, { allowTrailingComma: true, disallowComments: false });
  while (open.length > 0) close();
  return root;
}

function keyFindings(name: string, entries: ReadonlyMap<string, Entry>, place: Place, path: Path): Finding[] {
  if (FORBIDDEN_KEYS.has(name)) return [finding('forbidden-key', place, path, { args: { key: name } })];
  const unfit = unfitCharacter(name);
  if (unfit !== undefined) return [finding('unfit-character', place, path, { args: { character: unfit } })];
  if (hasMarkup(name)) return [finding('markup-in-text', place, path, { value: name })];
  const first = entries.get(name);
  if (first === undefined) return [];
  return [finding('duplicate-key', place, path, { args: { key: name, firstLine: first.key.line } })];
}

function scalarFindings(value: Scalar, place: Place, path: Path): Finding[] {
  if (typeof value === 'number' && !(Math.abs(value) <= LARGEST_NUMBER)) {
    return [finding('number-too-large', place, path, { value: String(value), args: { limit: LARGEST_NUMBER } })];
  }
  if (typeof value !== 'string') return [];
  const unfit = unfitCharacter(value);
  if (unfit !== undefined) return [finding('unfit-character', place, path, { args: { character: unfit } })];
  if (hasMarkup(value)) return [finding('markup-in-text', place, path, { value })];
  return hasRunningAddress(value) ? [finding('unsafe-address', place, path, { value })] : [];
}

/** Offset -> place, by bisection over the starts of lines. */
function placesOf(text: string, file: string): (offset: number) => Place {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '\n' || (c === '\r' && text[i + 1] !== '\n')) starts.push(i + 1);
  }
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: offset - starts[low]! + 1 };
  };
}
