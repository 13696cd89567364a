/**
 * JSON with places. Every value remembers the file, line and column it stands at, so that a value that came through
 * three files of `extends` is still reported where its author wrote it.
 */

export type Path = readonly (string | number)[];

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type Scalar = string | number | boolean | null;

export interface Entry {
  /** Where the key stands. */
  readonly key: Place;
  readonly node: Node;
}

export type Node =
  | { readonly kind: 'object'; readonly place: Place; readonly entries: ReadonlyMap<string, Entry> }
  | { readonly kind: 'array'; readonly place: Place; readonly items: readonly Node[] }
  | { readonly kind: 'scalar'; readonly place: Place; readonly value: Scalar };

export type ObjectNode = Extract<Node, { kind: 'object' }>;

/** The plain value. Keys are checked when the text is read, so none of them can reach a prototype. */
export function toValue(node: Node): unknown {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries(Array.from(node.entries, ([key, entry]) => [key, toValue(entry.node)]));
    case 'array':
      return node.items.map(toValue);
    case 'scalar':
      return node.value;
  }
}

export function child(node: Node | undefined, key: string | number): Node | undefined {
  if (node?.kind === 'object') return node.entries.get(String(key))?.node;
  if (node?.kind === 'array') return node.items[Number(key)];
  return undefined;
}

export const nodeAt = (root: Node, path: Path): Node | undefined =>
  path.reduce<Node | undefined>((node, key) => child(node, key), root);

/** Where a path stands, or the nearest thing around it that exists. */
export function placeAt(root: Node, path: Path): Place {
  let node = root;
  for (const key of path) {
    const next = child(node, key);
    if (next === undefined) break;
    node = next;
  }
  return node.place;
}

/** Where the key of a path stands, or the nearest thing around it that exists. */
export function keyPlaceAt(root: Node, path: Path): Place {
  const parent = nodeAt(root, path.slice(0, -1));
  const entry = parent?.kind === 'object' ? parent.entries.get(String(path.at(-1))) : undefined;
  return entry?.key ?? placeAt(root, path);
}

/** The entry of a figure that holds its number: itself, or `value` of the long form. */
export function figurePlaceAt(root: Node, path: Path): Place {
  return placeAt(root, child(nodeAt(root, path), 'value') === undefined ? path : [...path, 'value']);
}

export const emptyObject = (place: Place): ObjectNode => ({ kind: 'object', place, entries: new Map() });

/** The object with one entry set. */
export const withEntry = (object: ObjectNode, key: string, node: Node): ObjectNode => ({
  ...object,
  entries: new Map(object.entries).set(key, { key: object.entries.get(key)?.key ?? node.place, node }),
});
