/** The RFC 7396 merge patch that makes one JSON value of another. */
import { isJsonObject, type JsonObject } from '../engine/json-object.ts';

/** The merge patch from one value to another; undefined when they are the same. */
export function patchFor(from: unknown, to: unknown): unknown {
  if (same(from, to)) return undefined;
  if (to === undefined) return null;
  if (!isJsonObject(from) || !isJsonObject(to)) return to;
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  const changed = keys.flatMap((key) => {
    const patch = patchFor(own(from, key), own(to, key));
    return patch === undefined ? [] : [[key, patch] as const];
  });
  return Object.fromEntries(changed);
}

/** A JSON value with a merge patch applied, as RFC 7396 says: what is new stands last. */
export function patched(from: unknown, patch: unknown): unknown {
  if (!isJsonObject(patch)) return patch;
  const result = new Map(Object.entries(isJsonObject(from) ? from : {}));
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) result.delete(key);
    else result.set(key, patched(result.get(key), value));
  }
  return Object.fromEntries(result);
}

/**
 * Whether what has a name stands in the same order in both: outcomes are tested one after the other. The order of the
 * sections and of the plain values inside of an entry means nothing.
 */
export function sameOrder(a: unknown, b: unknown, sections = true): boolean {
  if (!isJsonObject(a) || !isJsonObject(b)) return true;
  const names = Object.keys(a).filter((key) => isJsonObject(a[key]));
  const others = Object.keys(b).filter((key) => isJsonObject(b[key]));
  return (
    (sections || names.join('\n') === others.join('\n')) &&
    names.every((key) => sameOrder(own(a, key), own(b, key), false))
  );
}

const own = (value: JsonObject, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined);

/** Equal as JSON; the order of keys does not count. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item: unknown, i) => same(item, (b as readonly unknown[])[i]));
  if (!isJsonObject(a) || !isJsonObject(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]));
}

/** Whether a value says null outside lists: a merge patch that should set it would take the key away instead. */
export const saysNull = (value: unknown): boolean =>
  value === null || (isJsonObject(value) && Object.values(value).some(saysNull));
