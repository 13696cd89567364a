/**
 * Decisions of several: the chance that at least k of n agree. A low k makes a coalition quick to answer and quick to
 * answer by mistake. Source for the trade-off: Aambø, arXiv 2604.08482 (2026); the formula is the binomial tail.
 */
import { exp, ln, log1p } from '../exact.ts';

/** Up to this many members, plain products are exact enough and much faster than logarithms. */
const FEW = 30;

/**
 * Chance that at least `k` of `n` members agree, each with probability `p` (0..1), independently. `n` and `k` are whole
 * numbers; 1 for k <= 0, 0 for k > n.
 */
export function atLeast(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  if (k > n) return 0;
  if (p === 0 || p === 1) return p;
  // Start at the largest term and sum to both sides, so that nothing of weight underflows.
  const start = Math.max(k, Math.min(n, Math.floor((n + 1) * p)));
  const odds = p / (1 - p);
  const first = binomialTerm(start, n, p);
  let sum = first;
  let term = first;
  for (let j = start; j < n && term > 0; j++) {
    term *= ((n - j) / (j + 1)) * odds;
    sum += term;
  }
  term = first;
  for (let j = start; j > k && term > 0; j--) {
    term *= j / ((n - j + 1) * odds);
    sum += term;
  }
  return Math.min(1, sum);
}

/** Chance that at least `k` members agree when member i does with probability `ps[i]` (Poisson binomial). */
export function atLeastOf(k: number, ps: readonly number[]): number {
  if (k <= 0) return 1;
  if (k > ps.length) return 0;
  const exactly = new Array<number>(ps.length + 1).fill(0);
  exactly[0] = 1;
  ps.forEach((p, seen) => {
    for (let j = seen + 1; j > 0; j--) exactly[j] = exactly[j]! * (1 - p) + exactly[j - 1]! * p;
    exactly[0] = exactly[0]! * (1 - p);
  });
  let sum = 0;
  // From the rare end, small terms first.
  for (let j = ps.length; j >= k; j--) sum += exactly[j]!;
  return Math.min(1, sum);
}

/** Chance that at least one of several independent things happens. */
export function anyOf(ps: readonly number[]): number {
  let none = 1;
  for (const p of ps) none *= 1 - p;
  return 1 - none;
}

function binomialTerm(j: number, n: number, p: number): number {
  const short = Math.min(j, n - j);
  if (n > FEW) {
    let logTerm = j * ln(p) + (n - j) * log1p(-p);
    for (let i = 1; i <= short; i++) logTerm += ln((n - short + i) / i);
    return exp(logTerm);
  }
  let term = 1;
  for (let i = 1; i <= short; i++) term *= (n - short + i) / i;
  for (let i = 0; i < j; i++) term *= p;
  for (let i = j; i < n; i++) term *= 1 - p;
  return term;
}
