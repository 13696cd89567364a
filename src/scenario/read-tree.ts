/**
 * Text -> values with places. JSON with comments and trailing commas. Limits hold before the parser sees the text;
 * everything wrong is reported at once, as far as the text can be read.
 */
import { type JSONVisitor, type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';
import { bracketSlip } from './bracket-slip.ts';
import { type Finding, finding } from './finding.ts';
import {
  DEEPEST,
  FORBIDDEN_KEYS,
  hasLostBytes,
  hasMarkup,
  hasRunningAddress,
  isForeignText,
  LARGEST_NUMBER,
  LONGEST_TEXT,
  maybeUnfit,
  unfitCharacter,
} from './limits.ts';
import { emptyObject, type Entry, type Node, type ObjectNode, type Path, type Place, type Scalar } from './tree.ts';

export interface ReadTree {
  readonly root: ObjectNode;
  readonly findings: readonly Finding[];
}

/** A text is read by several in turn: who gathers what it extends, who lays the layers, who shows it. */
const MOST_KEPT = 4;
const kept: { readonly text: string; readonly file: string; readonly tree: ReadTree }[] = [];

/** Never throws; `root` is empty when nothing could be read. */
export function readTree(text: string, file: string): ReadTree {
  const known = kept.find((one) => one.file === file && one.text === text);
  if (known !== undefined) return known.tree;
  const tree = readAnew(text, file);
  kept.push({ text, file, tree });
  if (kept.length > MOST_KEPT) kept.shift();
  return tree;
}

function readAnew(given: string, file: string): ReadTree {
  const start: Place = { file, line: 1, column: 1 };
  // Editors on Windows put a byte order mark in front: a blank in its place keeps every offset true.
  const text = given.startsWith('\uFEFF') ? ` ${given.slice(1)}` : given;
  if (text.length > LONGEST_TEXT) {
    return { root: emptyObject(start), findings: [finding('too-large', start, [], { args: { limitMb: 2 } })] };
  }
  if (isForeignText(text)) return { root: emptyObject(start), findings: [finding('not-utf8', start, [])] };
  const findings: Finding[] = [];
  const { root, deep } = build(text, file, findings, doubtsOf(text));
  if (deep !== undefined)
    return { root: emptyObject(start), findings: [finding('too-deep', deep, [], { args: { limit: DEEPEST } })] };
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

/** What a text may hold at all: one look at the whole spares a look at each of its strings. */
interface Doubts {
  readonly unfit: boolean;
  readonly markup: boolean;
}

function doubtsOf(text: string): Doubts {
  return { unfit: maybeUnfit(text), markup: text.includes('<') || text.includes('\\u') };
}

interface Built {
  readonly root: Node | undefined;
  /** Where brackets are nested too deep; nothing was read from there on. */
  readonly deep?: Place | undefined;
}

function build(text: string, file: string, findings: Finding[], doubts: Doubts): Built {
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

  let deep: Place | undefined;
  const begin = (opened: Open): void => {
    // The parser calls itself for every bracket: past the limit it must not go on.
    if (open.length >= DEEPEST) {
      deep = opened.place;
      throw TOO_DEEP;
    }
    open.push(opened);
  };

  const visitor: JSONVisitor = {
    onObjectBegin: (_, __, line, column) =>
      begin({ place: placeAt(file, line, column), entries: new Map(), key: undefined }),
    onArrayBegin: (_, __, line, column) => begin({ place: placeAt(file, line, column), items: [], key: undefined }),
    onObjectEnd: close,
    onArrayEnd: close,
    onObjectProperty: (name, _, __, line, column) => {
      const parent = open.at(-1);
      if (parent?.entries === undefined) return;
      const place = placeAt(file, line, column);
      parent.key = { name, place };
      report(keyFinding(name, parent.entries, place, pathHere, doubts));
    },
    onLiteralValue: (value: Scalar, _, __, line, column) => {
      const place = placeAt(file, line, column);
      report(scalarFinding(value, place, pathHere, doubts));
      put({ kind: 'scalar', place, value });
    },
    onError: (error, _, __, line, column) => complain(findings, error, placeAt(file, line, column), text),
  };
  try {
    visit(text, visitor, { allowTrailingComma: true, disallowComments: false });
  } catch (thrown) {
    if (thrown !== TOO_DEEP) throw thrown;
    return { root: undefined, deep };
  }
  while (open.length > 0) close();
  return { root };
}

/** One broken comma makes the parser complain many times; the first complaint is the one that helps. */
function complain(findings: Finding[], error: ParseErrorCode, place: Place, text: string): void {
  if (findings.some(({ code }) => code === 'not-json')) return;
  const reason = printParseErrorCode(error);
  const slip = LATE.has(reason) ? bracketSlip(text) : undefined;
  const where = slip === undefined ? place : placeAt(place.file, slip.line, slip.column);
  findings.push(finding('not-json', where, [], { args: { reason: slip?.reason ?? reason } }));
}

/** Complaints that come long after their cause. */
const LATE: ReadonlySet<string> = new Set([
  'EndOfFileExpected',
  'CloseBraceExpected',
  'CloseBracketExpected',
  'PropertyNameExpected',
]);

const TOO_DEEP = new Error('nested too deep');

/** Of a place in the text, counted from 0 as the parser counts. */
const placeAt = (file: string, line: number, column: number): Place => ({ file, line: line + 1, column: column + 1 });

/** Most values are sound, so their path is made only when there is something to say of them. */
type LazyPath = () => Path;

function keyFinding(
  name: string,
  entries: ReadonlyMap<string, Entry>,
  place: Place,
  path: LazyPath,
  doubts: Doubts,
): Finding | undefined {
  if (FORBIDDEN_KEYS.has(name)) return finding('forbidden-key', place, path(), { args: { key: name } });
  const unfit = doubts.unfit ? unfitCharacter(name) : undefined;
  if (unfit !== undefined) return finding('unfit-character', place, path(), { args: { character: unfit } });
  if (doubts.markup && hasMarkup(name)) return finding('markup-in-text', place, path(), { value: name });
  const first = entries.get(name);
  if (first === undefined) return undefined;
  return finding('duplicate-key', place, path(), { args: { key: name, firstLine: first.key.line } });
}

function scalarFinding(value: Scalar, place: Place, path: LazyPath, doubts: Doubts): Finding | undefined {
  if (typeof value === 'number' && !(Math.abs(value) <= LARGEST_NUMBER))
    return finding('number-too-large', place, path(), { value: String(value), args: { limit: LARGEST_NUMBER } });
  if (typeof value !== 'string') return undefined;
  if (doubts.unfit && hasLostBytes(value)) return finding('not-utf8', place, path(), { value });
  const unfit = doubts.unfit ? unfitCharacter(value) : undefined;
  if (unfit !== undefined) return finding('unfit-character', place, path(), { args: { character: unfit } });
  if (doubts.markup && hasMarkup(value)) return finding('markup-in-text', place, path(), { value });
  return hasRunningAddress(value) ? finding('unsafe-address', place, path(), { value }) : undefined;
}
