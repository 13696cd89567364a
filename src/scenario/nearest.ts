/** The valid name that a wrong one was probably meant to be. */

/** Nearest of `names` by edits, case and separators apart; undefined when nothing is close enough to be meant. */
export function nearest(wrong: string, names: readonly string[]): string | undefined {
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const target = plain(wrong);
  let best: string | undefined;
  let bestDistance = tolerance(target.length) + 1;
  for (const name of names) {
    const known = plain(name);
    // A name that was cut short is as near as one slip.
    const isStem = target.length >= SHORTEST_STEM && known !== target && known.startsWith(target);
    const distance = isStem ? 1 : edits(target, known);
    if (distance < bestDistance) [best, bestDistance] = [name, distance];
  }
  return best;
}

const SHORTEST_STEM = 4;
const LONGEST_NAME = 64;

/** Slips that a name of some length may hold and still be meant. */
const tolerance = (length: number): number => (length < 2 ? 0 : length < 4 ? 1 : Math.max(2, Math.floor(length / 3)));

/** Insertions, deletions, changes and swaps of neighbours that turn one text into the other. */
function edits(a: string, b: string): number {
  if (a.length > LONGEST_NAME || b.length > LONGEST_NAME) return a === b ? 0 : LONGEST_NAME;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
