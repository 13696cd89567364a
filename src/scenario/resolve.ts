/** A scenario written out whole: what it extends laid below it, in the author's own format. */
import { type Result } from '../engine/fault.ts';
import { type Finding, isError, sortFindings } from './finding.ts';
import { readLayers } from './layers.ts';
import { type ReadOptions } from './read-scenario.ts';
import { toValue } from './tree.ts';

export type ResolvedFile = Readonly<Record<string, unknown>>;

/**
 * Resolves `extends` and `patch`; neither rule file nor map are filled in, so the result is again a scenario file.
 *
 * @returns plain JSON without `extends` and `patch`, or what is wrong with the text
 */
export function resolveFile(
  text: string,
  { file, load, steps }: ReadOptions,
): Result<ResolvedFile, readonly Finding[]> {
  const { root, findings } = readLayers(text, file, load, steps);
  if (findings.some(isError)) return { ok: false, error: sortFindings(findings) };
  return { ok: true, value: toValue(root) as ResolvedFile };
}
