/** The few statistics that results are reported with. All take plain numbers and are exact to rounding. */

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Two-sided 95 % quantile of the standard normal. */
const Z = 1.959963984540054;

/** Wilson's score interval for a share, 95 %. `count` of `n`; [0, 1] when n is 0. Source: Wilson 1927. */
export function wilson(count: number, n: number): Interval {
  if (n === 0) return { low: 0, high: 1 };
  const p = count / n;
  const z2 = Z * Z;
  const middle = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/**
 * Difference of two shares over the same futures, with its own 95 % interval: `gained` of `n` hold only with the change,
 * `lost` only without it. Half a future is added to each of the two when the interval is made, so that it never shrinks
 * to a point. Source: Agresti and Min, "Simple improved confidence intervals for comparing matched proportions" (2005).
 */
export function pairedDifference(gained: number, lost: number, n: number): Interval & { readonly share: number } {
  if (n === 0) return { share: 0, low: -1, high: 1 };
  const wide = n + 2;
  const middle = (gained - lost) / wide;
  const half = (Z * Math.sqrt(gained + lost + 1 - ((gained - lost) * (gained - lost)) / wide)) / wide;
  return { share: (gained - lost) / n, low: Math.max(-1, middle - half), high: Math.min(1, middle + half) };
}

/** Mean with its 95 % interval by the normal approximation. */
export function meanInterval(values: ArrayLike<number>): Interval & { readonly mean: number } {
  const n = values.length;
  let mean = 0;
  let squares = 0;
  // Welford's recurrence: stable for long runs of nearly equal numbers.
  for (let i = 0; i < n; i++) {
    const x = values[i] as number;
    const step = x - mean;
    mean += step / (i + 1);
    squares += step * (x - mean);
  }
  const half = n > 1 ? Z * Math.sqrt(squares / (n - 1) / n) : 0;
  return { mean, low: mean - half, high: mean + half };
}

/** Quantile of numbers sorted ascending, linear between neighbours; NaN when there are none. */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  if (sorted.length === 0) return NaN;
  const at = p * (sorted.length - 1);
  const low = Math.floor(at);
  const a = sorted[low] as number;
  const b = sorted[Math.min(low + 1, sorted.length - 1)] as number;
  return a + (b - a) * (at - low);
}

export interface Summary {
  readonly mean: number;
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
}

export function summarise(values: readonly number[]): Summary {
  const sorted = Float64Array.from(values).sort();
  return {
    mean: meanInterval(values).mean,
    p05: quantile(sorted, 0.05),
    p50: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
  };
}
