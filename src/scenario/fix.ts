/**
 * Repairs that are safe: the author can only have meant one thing. A fix is edits of the text that the finding stands in,
 * so that comments and layout stay, and the command line and the editor apply the same.
 */
import { findNodeAtLocation, findNodeAtOffset, modify, type Node as JsonNode, parseTree } from 'jsonc-parser';
import { type Finding, type Fix, type FixKind, type TextEdit } from './finding.ts';
import { CURRENT_VERSION } from './migrations.ts';

/** The findings with a fix wherever there is a safe one; `textOf` gives the text of a file as it was read. */
export function withFixes(
  findings: readonly Finding[],
  textOf: (file: string) => string | undefined,
): readonly Finding[] {
  const opened = new Map<string, Opened | undefined>();
  return findings.map((found) => {
    if (REPAIRS[found.code] === undefined && found.nearest === undefined) return found;
    if (!opened.has(found.file)) opened.set(found.file, open(textOf(found.file)));
    const fix = fixOf(found, opened.get(found.file));
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
  const done = taken
    .sort((a, b) => b.offset - a.offset)
    .reduce((now, edit) => now.slice(0, edit.offset) + edit.text + now.slice(edit.offset + edit.length), text);
  return { text: done, applied };
}

const overlap = (a: TextEdit, b: TextEdit): boolean =>
  a.offset < b.offset + Math.max(1, b.length) && b.offset < a.offset + Math.max(1, a.length);

interface Opened {
  readonly text: string;
  readonly tree: JsonNode;
  readonly offsetOf: (line: number, column: number) => number;
}

/** The text as a tree; undefined for texts that no edit can be trusted in. */
function open(text: string | undefined): Opened | undefined {
  if (text === undefined) return undefined;
  const tree = parseTree(text, undefined, { allowTrailingComma: true, disallowComments: false });
  if (tree?.type !== 'object') return undefined;
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  return { text, tree, offsetOf: (line, column) => (starts[line - 1] ?? text.length) + column - 1 };
}

type Repair = (found: Finding, opened: Opened, node: JsonNode) => Fix | undefined;

function fixOf(found: Finding, opened: Opened | undefined): Fix | undefined {
  if (opened === undefined) return undefined;
  const node = findNodeAtOffset(opened.tree, opened.offsetOf(found.line, found.column));
  if (node === undefined) return undefined;
  return REPAIRS[found.code]?.(found, opened, node) ?? useNearest(found, opened, node);
}

const replaced = (kind: FixKind, node: JsonNode, text: string): Fix => ({
  kind,
  edits: [{ offset: node.offset, length: node.length, text }],
});

/** A name that was misspelt: only where the token itself is that name. */
const useNearest: Repair = ({ nearest, path, value }, _, node) => {
  const wrong = node.type === 'string' ? String(node.value) : undefined;
  if (nearest === undefined || wrong === undefined || (wrong !== value && !path.endsWith(wrong))) return undefined;
  const parent = node.parent;
  const isKey = parent?.type === 'property' && parent.children?.[0] === node;
  // A key that is there already would be doubled.
  if (isKey && parent.parent !== undefined && findNodeAtLocation(parent.parent, [nearest]) !== undefined)
    return undefined;
  return replaced('use-nearest', node, JSON.stringify(nearest));
};

const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

const otherKind: Repair = ({ args }, { text }, node) => {
  const expected = String(args.expected ?? '').split(' | ');
  const said = node.type === 'string' ? String(node.value).trim() : '';
  if (expected.includes('number') && PLAIN_NUMBER.test(said)) {
    const number = Number(said);
    return Number.isFinite(number) ? replaced('as-number', node, String(number)) : undefined;
  }
  if (expected.includes('boolean') && (said === 'true' || said === 'false')) return replaced('as-flag', node, said);
  if (expected.length === 1 && expected[0] === 'array' && node.type === 'string')
    return replaced('as-list', node, `[${text.slice(node.offset, node.offset + node.length)}]`);
  return undefined;
};

const swapEnds: Repair = (_, { text }, node) => {
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

const added =
  (kind: FixKind, key: string, value: unknown, place: number): Repair =>
  (_, { text, tree }) =>
    findNodeAtLocation(tree, [key]) === undefined
      ? {
          kind,
          edits: modify(text, [key], value, { formattingOptions: layoutOf(text), getInsertionIndex: () => place }).map(
            (edit) => ({ offset: edit.offset, length: edit.length, text: edit.content }),
          ),
        }
      : undefined;

/** A key said twice with one value: the second goes. */
const dropRepeat: Repair = (_, { text }, node) => {
  const property = node.parent;
  const siblings = property?.parent?.children ?? [];
  const twin = siblings.find(
    (other) => other !== property && other.children?.[0]?.value === node.value && other.offset < node.offset,
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
const moveIntoPatch: Repair = ({ path }, { text, tree }, node) => {
  const property = node.parent;
  const value = property?.children?.[1];
  if (property?.type !== 'property' || value === undefined) return undefined;
  const patch = findNodeAtLocation(tree, ['patch']);
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

const dropSilence: Repair = (_, { text }, node) => {
  const property = node.parent;
  if (property?.type !== 'property') return undefined;
  const path = pathTo(property);
  return {
    kind: 'drop-silence',
    // Without layout options: they would lay the whole object out anew.
    edits: modify(text, path, undefined, {}).map((edit) => ({
      offset: edit.offset,
      length: edit.length,
      text: edit.content,
    })),
  };
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
};
