/** Playthroughs on the disk, and how they differ from what is played now. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const goldenPath = (name: string): string => fileURLToPath(new URL(`./${name}.txt`, import.meta.url));

export function readGolden(name: string): string | undefined {
  try {
    return readFileSync(goldenPath(name), 'utf8');
  } catch {
    return undefined;
  }
}

/** The first line in which two texts differ, with its turn, as a person would quote it; undefined when they agree. */
export function firstDifference(kept: string | undefined, played: string): string | undefined {
  if (kept === undefined) return 'there is no file: npm run golden -- --write --force';
  if (kept === played) return undefined;
  const [before, after] = [kept.split('\n'), played.split('\n')];
  let turn = 'before the first turn';
  for (let i = 0; i < Math.max(before.length, after.length); i++) {
    if (before[i] !== after[i])
      return `line ${i + 1}, ${turn}:\n  kept   ${before[i] ?? '(end)'}\n  played ${after[i] ?? '(end)'}`;
    if (before[i]!.startsWith('turn ')) turn = before[i]!;
  }
  return undefined;
}
