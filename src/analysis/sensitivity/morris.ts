/**
 * Screening by elementary effects: from random corners of a coarse grid, one factor after another is moved by the same
 * step, and the change of the output is noted. Cheap (factors + 1 evaluations a trajectory), it tells the factors that
 * matter from those that do not. Sources: Morris 1991 (Technometrics 33); mu* of Campolongo, Cariboni and Saltelli 2007.
 */
import { type Interval, meanInterval } from '../statistics.ts';
import { fractions, shuffled } from './fractions.ts';

/** Levels of the grid: 0, 1/3, 2/3, 1. Even, so that every level is as likely as the others. */
const LEVELS = 4;
/** Step that goes with them: LEVELS / (2 (LEVELS - 1)). */
const STEP = LEVELS / (2 * (LEVELS - 1));

export interface MorrisDesign {
  readonly factors: number;
  readonly trajectories: readonly Trajectory[];
}

interface Trajectory {
  /** Where each factor begins and where it is moved to, in 0..1. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Factors in the order in which they are moved. */
  readonly order: readonly number[];
}

export function morrisDesign(factors: number, trajectories: number, seed: string): MorrisDesign {
  const next = fractions(`morris/${seed}`);
  const draw = (): Trajectory => {
    const ends = Array.from({ length: factors }, () => {
      const low = Math.floor(next() * (LEVELS / 2)) / (LEVELS - 1);
      return next() < 0.5 ? ([low, low + STEP] as const) : ([low + STEP, low] as const);
    });
    return { from: ends.map(([from]) => from), to: ends.map(([, to]) => to), order: shuffled(factors, next) };
  };
  return { factors, trajectories: Array.from({ length: trajectories }, draw) };
}

/** Points of a design: those of one trajectory after another, `factors` + 1 each. */
export const morrisSize = ({ factors, trajectories }: MorrisDesign): number => (factors + 1) * trajectories.length;

/** Point `i` of a design, in 0..1. */
export function morrisPoint({ factors, trajectories }: MorrisDesign, i: number): readonly number[] {
  const { from, to, order } = trajectories[Math.floor(i / (factors + 1))] as Trajectory;
  const moved = new Set(order.slice(0, i % (factors + 1)));
  return from.map((value, factor) => (moved.has(factor) ? (to[factor] as number) : value));
}

/** What a factor does to an output when it goes through its whole range, by the effects of one design. */
export interface Screened {
  /** Mean effect: the direction. */
  readonly mu: number;
  /** Mean of the absolute effects: the strength; its 95 % interval. */
  readonly muStar: number;
  readonly interval: Interval;
  /** Standard deviation of the effects: how much depends on the other factors (or is not linear). */
  readonly sigma: number;
  /** Effects that could be measured. */
  readonly effects: number;
}

/** @param outputs one per point of the design; NaN where there is none, whose effects are left out */
export function screened(design: MorrisDesign, outputs: readonly number[]): readonly Screened[] {
  const effects = Array.from({ length: design.factors }, (): number[] => []);
  design.trajectories.forEach(({ from, to, order }, at) => {
    order.forEach((factor, step) => {
      const before = at * (design.factors + 1) + step;
      const change = (outputs[before + 1] as number) - (outputs[before] as number);
      const effect = change / ((to[factor] as number) - (from[factor] as number));
      if (!Number.isNaN(effect)) effects[factor]?.push(effect);
    });
  });
  return effects.map(summaryOf);
}

/** 97.5 % quantiles of Student's t for 1 to 15 degrees of freedom: with few effects the normal one is far too small. */
const STUDENT = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
];
const NORMAL = 1.959963984540054;

/** For more, the first two terms of the expansion of Cornish and Fisher: right to 0.003. */
const studentQuantile = (freedom: number): number =>
  STUDENT[freedom - 1] ?? NORMAL + (NORMAL * NORMAL * NORMAL + NORMAL) / (4 * freedom);

function summaryOf(effects: readonly number[]): Screened {
  const { mean: mu } = meanInterval(effects);
  const { mean: muStar, high: normalHigh } = meanInterval(effects.map(Math.abs));
  const half = effects.length > 1 ? ((normalHigh - muStar) * studentQuantile(effects.length - 1)) / NORMAL : 0;
  const squares = effects.reduce((sum, effect) => sum + (effect - mu) * (effect - mu), 0);
  const sigma = effects.length > 1 ? Math.sqrt(squares / (effects.length - 1)) : 0;
  return {
    ...{ mu, muStar, sigma, effects: effects.length },
    interval: { low: Math.max(0, muStar - half), high: muStar + half },
  };
}
