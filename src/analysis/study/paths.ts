/** Finding the path that somebody means: whole, or its end when only one path ends so. */
import { type Result } from '../../engine/index.ts';

export type PathFault =
  | { readonly kind: 'unknown'; readonly nearest?: string }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[] };

/**
 * @param said what was typed: `rules.incidents.breakdown`, `incidents.breakdown` or `breakdown`
 * @param paths every path there is
 * @param nearest the nearest of some names, if any is near
 */
export function findPath(
  said: string,
  paths: readonly string[],
  nearest: (wrong: string, names: readonly string[]) => string | undefined,
): Result<string, PathFault> {
  if (paths.includes(said)) return { ok: true, value: said };
  const [only, ...others] = paths.filter((path) => path.endsWith(`.${said}`));
  if (only !== undefined && others.length === 0) return { ok: true, value: only };
  if (only !== undefined) return { ok: false, error: { kind: 'ambiguous', candidates: [only, ...others] } };
  const near = nearest(said, paths) ?? nearestEnd(said, paths, nearest);
  return { ok: false, error: { kind: 'unknown', ...(near === undefined ? {} : { nearest: near }) } };
}

/** The same for the ends of paths with as many parts as were typed. */
function nearestEnd(
  said: string,
  paths: readonly string[],
  nearest: (wrong: string, names: readonly string[]) => string | undefined,
): string | undefined {
  const parts = said.split('.').length;
  const ends = new Map(paths.map((path) => [path.split('.').slice(-parts).join('.'), path]));
  const end = nearest(said, [...ends.keys()]);
  return end === undefined ? undefined : ends.get(end);
}

/** Dotted paths of every number, text and flag of a JSON value. */
export function leafPaths(value: unknown, path: readonly string[] = []): readonly string[] {
  if (value === null || typeof value !== 'object') return path.length === 0 ? [] : [path.join('.')];
  // A list cannot be patched item by item.
  if (Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key.includes('.') ? [] : leafPaths(inner, [...path, key])));
}
