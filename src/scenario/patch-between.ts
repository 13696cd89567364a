/** The smallest RFC 7396 merge patch that makes one JSON value of another. */

type Keyed = Readonly<Record<string, unknown>>;

/**
 * @returns the patch, or undefined where none can say it: a merge patch cannot set a value to null
 */
export function patchBetween(from: Keyed, to: Keyed): Readonly<Record<string, unknown>> | undefined {
  const patch = between(from, to);
  return patch === IMPOSSIBLE ? undefined : (patch as Record<string, unknown>);
}

const IMPOSSIBLE = Symbol('no merge patch says this');

function between(from: Keyed, to: Keyed): unknown {
  const patch: [string, unknown][] = [];
  for (const key of Object.keys(from)) if (!Object.hasOwn(to, key)) patch.push([key, null]);
  for (const [key, value] of Object.entries(to)) {
    const before = Object.hasOwn(from, key) ? from[key] : undefined;
    if (JSON.stringify(before) === JSON.stringify(value)) continue;
    const inner = isKeyed(value) ? between(isKeyed(before) ? before : {}, value) : hasNull(value);
    if (inner === IMPOSSIBLE || inner === true) return IMPOSSIBLE;
    patch.push([key, isKeyed(value) ? inner : value]);
  }
  return Object.fromEntries(patch);
}

/** A list replaces the old one whole, so only a bare null is beyond a patch. */
const hasNull = (value: unknown): boolean => value === null;

const isKeyed = (value: unknown): value is Keyed =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
