/** The known name that a misspelt one was probably meant to be. */

/** Longest text compared; hostile input may be longer. */
const LONGEST = 40;

/** Name with the fewest insertions, deletions and replacements away from `got`; the first of equals, '' for none. */
export function nearestOf(got: string, names: readonly string[]): string {
  const wanted = got.slice(0, LONGEST).toLowerCase();
  let best = '';
  let least = Infinity;
  for (const name of names) {
    const distance = distanceBetween(wanted, name.slice(0, LONGEST).toLowerCase());
    if (distance < least) {
      least = distance;
      best = name;
    }
  }
  return best;
}

/** Edit distance (Levenshtein 1966), row by row. */
function distanceBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
