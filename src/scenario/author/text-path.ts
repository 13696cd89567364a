/** Where things stand in the text of a scenario: a path to its stretch of text, and a place in the text to its path. */
import { findNodeAtLocation, getLocation, type Node as TextNode } from 'jsonc-parser';
import { OWN_KEYS } from '../layers.ts';
import { treeOf } from '../text-tree.ts';
import { type Path } from '../tree.ts';

export interface Span {
  /** Offset in UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

/**
 * The stretch that a resolved path stands at in a text: inside `patch` in a variation. Where only something around it is
 * said, that; undefined where the text says nothing of it.
 */
export function spanOfResolved(text: string, path: Path): Span | undefined {
  const root = treeOf(text);
  if (root === undefined) return undefined;
  const prefix = isVariation(root) && path[0] !== undefined && !OWN.has(String(path[0])) ? ['patch'] : [];
  const whole = [...prefix, ...path];
  for (let length = whole.length; length > prefix.length; length--) {
    const node = findNodeAtLocation(root, whole.slice(0, length));
    if (node === undefined) continue;
    const around = node.parent?.type === 'property' ? node.parent : node;
    return { from: around.offset, to: around.offset + around.length };
  }
  return undefined;
}

/** Path of the thing that the offset stands in, as the resolved scenario names it: without `patch`. */
export function pathAt(text: string, offset: number): Path {
  const { path } = getLocation(text, offset);
  const said = path.at(-1) === '' ? path.slice(0, -1) : path;
  return said[0] === 'patch' ? said.slice(1) : said;
}

/** Whether the text extends another scenario. */
export function isVariation(root: TextNode): boolean {
  return findNodeAtLocation(root, ['extends']) !== undefined;
}

/** What a variation says about itself, outside its patch. */
const OWN: ReadonlySet<string> = new Set(OWN_KEYS);

/** Whether a first key of a path stands beside `patch` in a variation. */
export const standsOutsidePatch = (key: string): boolean => OWN.has(key);
