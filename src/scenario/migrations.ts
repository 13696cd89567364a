/**
 * Versions of the format. A scenario says its version; an older one is brought up step by step before anything else
 * looks at it, a newer one is refused with the version that is needed. A step is data, so that one description serves
 * both the reader, which keeps the author's lines and columns, and `guarantor migrate`, which keeps comments and layout.
 */
import { applyEdits, findNodeAtLocation, modify, type Node as JsonNode } from 'jsonc-parser';
import { treeOf } from './text-tree.ts';
import { type Entry, type Node, type ObjectNode, withEntry } from './tree.ts';

/** `at`: keys from the top of a scenario, `*` = every one; `[]` is the scenario itself. Applies inside `patch` too. */
export type Change =
  | { readonly kind: 'rename-key'; readonly at: readonly string[]; readonly from: string; readonly to: string }
  | { readonly kind: 'drop-key'; readonly at: readonly string[]; readonly key: string }
  | {
      readonly kind: 'replace-text';
      readonly at: readonly string[];
      readonly key: string;
      readonly from: string;
      readonly to: string;
    };

export interface Migration {
  /** What changed, for the author. */
  readonly what: string;
  readonly changes: readonly Change[];
}

/** `MIGRATIONS[0]` brings version 1 to version 2, and so on. Version 1 is the first. */
export const MIGRATIONS: readonly Migration[] = [];

export const CURRENT_VERSION = MIGRATIONS.length + 1;

/** The newest version that a chain of steps leads to. */
export const versionAfter = (steps: readonly Migration[]): number => steps.length + 1;

/** The file as the newest version has it; places stay those of the author's text. */
export function migrate(file: ObjectNode, version: number, steps: readonly Migration[] = MIGRATIONS): ObjectNode {
  const due = steps.slice(version - 1);
  if (due.length === 0) return file;
  const done = due
    .flatMap(({ changes }) => changes)
    .reduce((now, change) => inPatchToo(now, (part) => changed(part, change, change.at)), file);
  const said = done.entries.get('version');
  return said === undefined
    ? done
    : withEntry(done, 'version', { kind: 'scalar', place: said.node.place, value: versionAfter(steps) });
}

/**
 * The text of a file as the newest version has it, with comments and layout kept.
 *
 * @returns the same text when it is up to date, or no readable scenario
 */
export function migrateText(
  text: string,
  steps: readonly Migration[] = MIGRATIONS,
): { readonly text: string; readonly from: number; readonly what: readonly string[] } {
  const version: unknown = treeOf(text) === undefined ? undefined : valueAt(text, ['version']);
  const from = typeof version === 'number' && Number.isInteger(version) && version >= 1 ? version : versionAfter(steps);
  const due = steps.slice(from - 1);
  if (due.length === 0) return { text, from, what: [] };
  const done = due
    .flatMap(({ changes }) => changes)
    .reduce((now, change) => editedText(editedText(now, change, []), change, ['patch']), text);
  return {
    text: edited(done, ['version'], versionAfter(steps)),
    from,
    what: due.map(({ what }) => what),
  };
}

function inPatchToo(file: ObjectNode, change: (part: ObjectNode) => ObjectNode): ObjectNode {
  const own = change(file);
  const patch = own.entries.get('patch')?.node;
  return patch?.kind === 'object' ? withEntry(own, 'patch', change(patch)) : own;
}

function changed(node: ObjectNode, change: Change, at: readonly string[]): ObjectNode {
  const [key, ...rest] = at;
  if (key === undefined) return changedHere(node, change);
  const keys = key === '*' ? [...node.entries.keys()] : [key];
  return keys.reduce((now, name) => {
    const inner = now.entries.get(name)?.node;
    return inner?.kind === 'object' ? withEntry(now, name, changed(inner, change, rest)) : now;
  }, node);
}

function changedHere(node: ObjectNode, change: Change): ObjectNode {
  const entries = [...node.entries].flatMap(([key, entry]): [string, Entry][] => {
    if (change.kind === 'rename-key' && key === change.from) return [[change.to, entry]];
    if (change.kind === 'drop-key' && key === change.key) return [];
    if (change.kind === 'replace-text' && key === change.key)
      return [[key, { ...entry, node: replaced(entry.node, change) }]];
    return [[key, entry]];
  });
  return { ...node, entries: new Map(entries) };
}

const replaced = (node: Node, change: Extract<Change, { kind: 'replace-text' }>): Node =>
  node.kind === 'scalar' && node.value === change.from ? { ...node, value: change.to } : node;

function valueAt(text: string, path: readonly string[]): unknown {
  const root = treeOf(text);
  return root === undefined ? undefined : findNodeAtLocation(root, [...path])?.value;
}

function editedText(text: string, change: Change, base: readonly string[]): string {
  const root = treeOf(text);
  const start = root === undefined ? undefined : findNodeAtLocation(root, [...base]);
  if (start === undefined) return text;
  return pathsTo(start, [...base], change.at).reduce((now, path) => editedAt(now, change, path), text);
}

function editedAt(text: string, change: Change, path: readonly string[]): string {
  switch (change.kind) {
    case 'rename-key': {
      const root = treeOf(text);
      const property = root && findNodeAtLocation(root, [...path, change.from])?.parent?.children?.[0];
      return property === undefined
        ? text
        : text.slice(0, property.offset) + JSON.stringify(change.to) + text.slice(property.offset + property.length);
    }
    case 'drop-key':
      return valueAtNode(text, [...path, change.key]) ? edited(text, [...path, change.key], undefined) : text;
    case 'replace-text':
      return valueAt(text, [...path, change.key]) === change.from
        ? edited(text, [...path, change.key], change.to)
        : text;
  }
}

function valueAtNode(text: string, path: readonly string[]): boolean {
  const root = treeOf(text);
  return root !== undefined && findNodeAtLocation(root, [...path]) !== undefined;
}

function pathsTo(node: JsonNode, path: string[], at: readonly string[]): string[][] {
  const [key, ...rest] = at;
  if (key === undefined) return [path];
  return (node.children ?? []).flatMap((property) => {
    const [name, value] = property.children ?? [];
    if (property.type !== 'property' || name === undefined || value === undefined) return [];
    return key === '*' || name.value === key ? pathsTo(value, [...path, String(name.value)], rest) : [];
  });
}

function edited(text: string, path: readonly string[], value: unknown): string {
  // Values are replaced or removed, never inserted: no layout is needed, and asking for one would change the author's.
  return applyEdits(text, modify(text, [...path], value, {}));
}
