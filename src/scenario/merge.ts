/**
 * RFC 7396, JSON Merge Patch, on values that remember their place: an object is merged key by key, null removes a key,
 * anything else replaces what was there.
 */
import { type Entry, emptyObject, type Node } from './tree.ts';

const isNull = (node: Node): boolean => node.kind === 'scalar' && node.value === null;

export function mergePatch(target: Node | undefined, patch: Node): Node {
  if (patch.kind !== 'object') return patch;
  const base = target?.kind === 'object' ? target : emptyObject(patch.place);
  const entries = new Map<string, Entry>(base.entries);
  for (const [key, entry] of patch.entries) {
    if (isNull(entry.node)) entries.delete(key);
    else entries.set(key, { key: entry.key, node: mergePatch(entries.get(key)?.node, entry.node) });
  }
  // What is lacking in an object is told where it was last changed.
  return { kind: 'object', place: patch.place, entries };
}
