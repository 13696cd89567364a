/** Puts factors in an order by what they do to several outputs at once. */
import { type Screened } from './morris.ts';

/** A factor with its effects by output. */
export interface Ranked {
  readonly path: string;
  /** From 1. */
  readonly rank: number;
  /**
   * Mean over the outputs of the factor's part in the sum of all factors' strengths (mu*), 0..1. Outputs that nothing
   * moves do not count. It compares outputs of different units.
   */
  readonly weight: number;
  readonly effects: ReadonlyMap<string, Screened>;
}

/** @param effects by output, one per factor in the order of `factors` */
export function rankFactors(
  factors: readonly { readonly path: string }[],
  effects: ReadonlyMap<string, readonly Screened[]>,
): readonly Ranked[] {
  const sums = new Map(Array.from(effects, ([name, of]) => [name, of.reduce((sum, { muStar }) => sum + muStar, 0)]));
  const moved = [...effects.keys()].filter((name) => (sums.get(name) as number) > 0);
  const weighed = factors.map(({ path }, at) => {
    const own = new Map(Array.from(effects, ([name, of]) => [name, of[at] as Screened]));
    const parts = moved.map((name) => (own.get(name) as Screened).muStar / (sums.get(name) as number));
    return { path, effects: own, weight: parts.reduce((sum, part) => sum + part, 0) / Math.max(1, moved.length) };
  });
  const order = weighed.map((_, at) => at).sort((a, b) => weighed[b]!.weight - weighed[a]!.weight || a - b);
  return order.map((at, place) => ({ ...weighed[at]!, rank: place + 1 }));
}
