/**
 * Repairs that are safe: the author can only have meant one thing. A fix is edits of the text that the finding stands in,
 * so that comments and layout stay, and the command line and the editor apply the same.
 */
import {
  applyEdits,
  type Edit,
  findNodeAtLocation,
  findNodeAtOffset,
  modify,
  type Node as JsonNode,
} from 'jsonc-parser';
import { type Finding, type Fix, type FixKind, type TextEdit } from './finding.ts';
import { CURRENT_VERSION } from './migrations.ts';
import { treeOf } from './text-tree.ts';
import { child, nodeAt, type ObjectNode } from './tree.ts';

/** The findings with a fix wherever there is a safe one; `textOf` gives the text of a file as it was read, `root` what was made of it all. */
export function withFixes(
  findings: readonly Finding[],
  textOf: (file: string) => string | undefined,
  root: ObjectNode,
): readonly Finding[] {
  const opened = new Map<string, Opened | undefined>();
  return findings.map((found) => {
    if (REPAIRS[found.code] === undefined && found.nearest === undefined) return found;
    if (!opened.has(found.file)) opened.set(found.file, open(textOf(found.file)));
    const fix = fixOf(found, opened.get(found.file), root);
    return fix === undefined ? found : { ...found, fix };
  });
}

/**
 * Applies fixes to one text, the first of two that overlap.
 *
 * @returns the new text and how many were applied
 */
export function applyFixes(text: string, fixes: readonly Fix[]): { readonly text: string; readonly applied: number } {
  const taken: TextEdit[] = [];
  let applied = 0;
  for (const { edits } of fixes) {
    if (edits.some((edit) => taken.some((other) => overlap(edit, other)))) continue;
    taken.push(...edits);
    applied++;
  }
  const edits = taken.map(({ offset, length, text: content }) => ({ offset, length, content }));
  return { text: applyEdits(text, edits), applied };
}

const overlap = (a: TextEdit, b: TextEdit): boolean =>
  a.offset < b.offset + Math.max(1, b.length) && b.offset < a.offset + Math.max(1, a.length);

interface Opened {
  readonly text: string;
  /** Made when a repair first asks for it: most ask for one token only, and a large file takes long to parse. */
  readonly tree: () => JsonNode;
  readonly offsetOf: (line: number, column: number) => number;
}

function open(text: string | undefined): Opened | undefined {
  if (text === undefined) return undefined;
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  let tree: JsonNode | undefined;
  return {
    text,
    tree: () => (tree ??= treeOf(text) ?? NOTHING),
    offsetOf: (line, column) => (starts[line - 1] ?? text.length) + column - 1,
  };
}

const NOTHING: JsonNode = { type: 'null', offset: 0, length: 0 };

/** `offset` is where the finding stands. */
type Repair = (found: Finding, opened: Opened, offset: number) => Fix | undefined;

function fixOf(found: Finding, opened: Opened | undefined, root: ObjectNode): Fix | undefined {
  if (opened === undefined) return undefined;
  const offset = opened.offsetOf(found.line, found.column);
  return REPAIRS[found.code]?.(found, opened, offset) ?? useNearest(found, opened, offset, root);
}

interface Token {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
  readonly value: string;
}

const STRING = /"(?:[^"\\\n\r]|\\.)*"/y;

/** The text in quotes at an offset. */
function tokenAt(text: string, offset: number): Token | undefined {
  STRING.lastIndex = offset;
  const [raw] = STRING.exec(text) ?? [];
  if (raw === undefined) return undefined;
  try {
    return { offset, length: raw.length, text: raw, value: String(JSON.parse(raw)) };
  } catch {
    return undefined;
  }
}

const replaced = (kind: FixKind, { offset, length }: Token, text: string): Fix => ({
  kind,
  edits: [{ offset, length, text }],
});

/** A name that was misspelt: only where the token itself is that name. */
function useNearest(found: Finding, { text }: Opened, offset: number, root: ObjectNode): Fix | undefined {
  const { nearest, path, value, file } = found;
  const token = tokenAt(text, offset);
  if (nearest === undefined || token === undefined) return undefined;
  if (token.value !== value && !path.endsWith(token.value)) return undefined;
  // A key that is there already would be doubled.
  const twin = child(nodeAt(root, path.split('.').slice(0, -1)), nearest);
  if (twin !== undefined && twin.place.file === file && /^\s*:/.test(text.slice(offset + token.length)))
    return undefined;
  return replaced('use-nearest', token, JSON.stringify(nearest));
}

const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

const otherKind: Repair = ({ args }, { text }, offset) => {
  const token = tokenAt(text, offset);
  if (token === undefined) return undefined;
  const expected = String(args.expected ?? '').split(' | ');
  const said = token.value.trim();
  if (expected.includes('number') && PLAIN_NUMBER.test(said)) {
    const number = Number(said);
    return Number.isFinite(number) ? replaced('as-number', token, String(number)) : undefined;
  }
  if (expected.includes('boolean') && (said === 'true' || said === 'false')) return replaced('as-flag', token, said);
  return expected.length === 1 && expected[0] === 'array' ? replaced('as-list', token, `[${token.text}]`) : undefined;
};

const swapEnds: Repair = (_, { text, tree }, offset) => {
  const node = findNodeAtOffset(tree(), offset);
  if (node === undefined) return undefined;
  const list = node.type === 'array' ? node : node.parent;
  const [low, high] = list?.type === 'array' ? (list.children ?? []) : [];
  if (low === undefined || high === undefined) return undefined;
  const source = (end: JsonNode): string => text.slice(end.offset, end.offset + end.length);
  return {
    kind: 'swap-ends',
    edits: [
      { offset: low.offset, length: low.length, text: source(high) },
      { offset: high.offset, length: high.length, text: source(low) },
    ],
  };
};

const asEdits = (edits: readonly Edit[]): TextEdit[] =>
  edits.map(({ offset, length, content }) => ({ offset, length, text: content }));

const added =
  (kind: FixKind, key: string, value: unknown, place: number): Repair =>
  (_, { text, tree }) =>
    findNodeAtLocation(tree(), [key]) === undefined
      ? {
          kind,
          edits: asEdits(
            modify(text, [key], value, {
              formattingOptions: layoutOf(text),
              getInsertionIndex: (keys) => Math.min(place, keys.length),
            }),
          ),
        }
      : undefined;

/** A key said twice with one value: the second goes. */
const dropRepeat: Repair = (_, { text, tree }, offset) => {
  const node = findNodeAtOffset(tree(), offset);
  const property = node?.parent;
  const siblings = property?.parent?.children ?? [];
  const twin = siblings.find(
    (other) => other !== property && other.children?.[0]?.value === node?.value && other.offset < offset,
  );
  const [mine, theirs] = [property?.children?.[1], twin?.children?.[1]];
  if (property?.type !== 'property' || twin === undefined || mine === undefined || theirs === undefined)
    return undefined;
  const source = (at: JsonNode): string => text.slice(at.offset, at.offset + at.length);
  if (source(mine) !== source(theirs)) return undefined;
  const before = siblings[siblings.indexOf(property) - 1];
  if (before === undefined) return undefined;
  const start = before.offset + before.length;
  const between = text.slice(start, property.offset);
  // A comment between the two may belong to either.
  return /[/]/.test(between)
    ? undefined
    : { kind: 'drop-repeat', edits: [{ offset: start, length: property.offset + property.length - start, text: '' }] };
};

/** In a variation, what stands beside `patch` is taken into it. */
const moveIntoPatch: Repair = ({ path }, { text, tree }, offset) => {
  const property = findNodeAtOffset(tree(), offset)?.parent;
  const value = property?.children?.[1];
  if (property?.type !== 'property' || value === undefined) return undefined;
  const patch = findNodeAtLocation(tree(), ['patch']);
  if (patch?.type !== 'object' || findNodeAtLocation(patch, [path]) !== undefined) return undefined;
  const siblings = property.parent?.children ?? [];
  const before = siblings[siblings.indexOf(property) - 1];
  if (before === undefined) return undefined;
  const start = before.offset + before.length;
  if (/[/]/.test(text.slice(start, property.offset))) return undefined;
  const moved = text.slice(property.offset, property.offset + property.length);
  const comma = (patch.children ?? []).length > 0 ? ', ' : ' ';
  return {
    kind: 'move-into-patch',
    edits: [
      { offset: patch.offset + 1, length: 0, text: ` ${moved}${comma}` },
      { offset: start, length: property.offset + property.length - start, text: '' },
    ],
  };
};

const dropSilence: Repair = (_, { text, tree }, offset) => {
  const property = findNodeAtOffset(tree(), offset)?.parent;
  if (property?.type !== 'property') return undefined;
  const path = pathTo(property);
  return {
    kind: 'drop-silence',
    // Without layout options: they would lay the whole object out anew.
    edits: asEdits(modify(text, path, undefined, {})),
  };
};

/** In a variation: what is inherited and clashes with what is said here is removed. */
const dropInherited: Repair = ({ args }, { text, tree }, offset) => {
  const property = args.shows === undefined ? undefined : findNodeAtOffset(tree(), offset)?.parent;
  // The place may be the key of the object itself, or of the one thing that it holds.
  const [, value] = property?.type === 'property' ? (property.children ?? []) : [];
  const object = value?.type === 'object' ? value : property?.parent;
  if (object?.type !== 'object' || findNodeAtLocation(object, [String(args.other)]) === undefined) return undefined;
  const rest = /^\s*/.exec(text.slice(object.offset + 1))?.[0] ?? '';
  const gap = rest.includes('\n') ? rest : ' ';
  const edit = { offset: object.offset + 1, length: 0, text: `${gap}${JSON.stringify(args.key)}: null,` };
  return { kind: 'drop-inherited', edits: [edit] };
};

function pathTo(property: JsonNode): (string | number)[] {
  const path: (string | number)[] = [];
  for (let node: JsonNode | undefined = property; node !== undefined; node = node.parent) {
    if (node.type === 'property') path.unshift(String(node.children?.[0]?.value));
    else if (node.parent?.type === 'array') path.unshift((node.parent.children ?? []).indexOf(node));
  }
  return path;
}

const layoutOf = (text: string) => ({
  insertSpaces: !/\n\t/.test(text),
  tabSize: 2,
  eol: text.includes('\r\n') ? '\r\n' : '\n',
});

const REPAIRS: Readonly<Partial<Record<Finding['code'], Repair>>> = {
  'wrong-type': otherKind,
  'range-backwards': swapEnds,
  'version-missing': added('add-version', 'version', CURRENT_VERSION, 1),
  'wrong-format': added('add-format', 'format', 'guarantor-scenario', 0),
  'duplicate-key': dropRepeat,
  'belongs-in-patch': moveIntoPatch,
  'silence-unused': dropSilence,
  'forms-clash': dropInherited,
};
