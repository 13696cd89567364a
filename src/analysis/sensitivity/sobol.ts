/**
 * Shares of an output's variance that factors explain: alone (first order), and with everything they take part in (total).
 * Sources: Saltelli et al. 2010 (Computer Physics Communications 181) for the design and the first order; Jansen 1999 for the
 * total. Intervals by the bootstrap over rows of the design.
 */
import { quantile, type Interval } from '../statistics.ts';
import { fractions } from './fractions.ts';
import { evenCube } from './even-cube.ts';

export interface SobolDesign {
  readonly factors: number;
  readonly rows: number;
  readonly seed: string;
}

/** Points of a design: for each row A, B, and A with one factor from B for each factor. */
export const sobolSize = ({ factors, rows }: SobolDesign): number => rows * (factors + 2);

/** Gives points of a design, in 0..1. */
export function sobolPoints({ factors, seed }: SobolDesign): (i: number) => readonly number[] {
  const cube = evenCube(2 * factors, `sobol/${seed}`);
  return (i) => {
    const both = cube(Math.floor(i / (factors + 2)));
    const [a, b] = [both.slice(0, factors), both.slice(factors)];
    const column = i % (factors + 2);
    if (column < 2) return column === 0 ? a : b;
    return a.map((value, factor) => (factor === column - 2 ? (b[factor] as number) : value));
  };
}

export interface Share extends Interval {
  readonly share: number;
}

export interface VarianceShares {
  readonly first: Share;
  readonly total: Share;
}

export interface Decomposition {
  readonly mean: number;
  readonly variance: number;
  /** Rows that could be used. */
  readonly rows: number;
  /** By factor. */
  readonly shares: readonly VarianceShares[];
}

const RESAMPLES = 400;

/** @param outputs one per point of the design; rows with a NaN are left out */
export function varianceShares({ factors, rows, seed }: SobolDesign, outputs: readonly number[]): Decomposition {
  const table = Array.from({ length: rows }, (_, row) => outputs.slice(row * (factors + 2), (row + 1) * (factors + 2)));
  const whole = table.filter((row) => row.length === factors + 2 && !row.some(Number.isNaN));
  const all = Array.from({ length: whole.length }, (_, i) => i);
  const exact = estimate(whole, all, factors);
  const next = fractions(`bootstrap/${seed}`);
  const again = Array.from({ length: whole.length < 2 ? 0 : RESAMPLES }, () =>
    estimate(
      whole,
      all.map(() => Math.floor(next() * whole.length)),
      factors,
    ),
  );
  const shareOf = (read: (made: Estimate) => number): Share => {
    const sorted = Float64Array.from(again.map(read).filter(Number.isFinite)).sort();
    return { share: read(exact), low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) };
  };
  return {
    mean: exact.mean,
    variance: exact.variance,
    rows: whole.length,
    shares: Array.from({ length: factors }, (_, factor) => ({
      first: shareOf(({ first }) => first[factor] as number),
      total: shareOf(({ total }) => total[factor] as number),
    })),
  };
}

interface Estimate {
  readonly mean: number;
  readonly variance: number;
  readonly first: readonly number[];
  readonly total: readonly number[];
}

/** Shares from the rows whose numbers are given (with repetition, for the bootstrap); 0 where nothing varies. */
function estimate(table: readonly (readonly number[])[], chosen: readonly number[], factors: number): Estimate {
  const n = chosen.length;
  let [sum, squares] = [0, 0];
  for (const row of chosen) for (const value of (table[row] as readonly number[]).slice(0, 2)) sum += value;
  const mean = n === 0 ? NaN : sum / (2 * n);
  const first = new Array<number>(factors).fill(0);
  const total = new Array<number>(factors).fill(0);
  for (const row of chosen) {
    const [a = NaN, b = NaN, ...mixed] = table[row] as readonly number[];
    squares += (a - mean) * (a - mean) + (b - mean) * (b - mean);
    for (let factor = 0; factor < factors; factor++) {
      const ab = mixed[factor] as number;
      // The mean is taken off B: the product then is of small numbers, and its error as well.
      first[factor] = (first[factor] as number) + (b - mean) * (ab - a);
      total[factor] = (total[factor] as number) + (a - ab) * (a - ab);
    }
  }
  const variance = n === 0 ? NaN : squares / (2 * n);
  const per = (value: number, of: number): number => (variance > 0 ? value / (of * variance) : 0);
  return { mean, variance, first: first.map((value) => per(value, n)), total: total.map((value) => per(value, 2 * n)) };
}
