/**
 * Forecasts held against what happened: how often things came that were forecast with some chance, and the Brier score with
 * its parts. Sources: Brier, "Verification of forecasts expressed in terms of probability" (1950); Murphy, "A new vector
 * partition of the probability score" (1973).
 *
 * What to notice: the forecasts of one match are about one ending and hang together; only over several matches do the
 * frequencies mean much.
 */
import { type Interval, wilson } from './statistics.ts';

/** One forecast of one event: the chance that was given, and whether it came. */
export interface Called {
  /** 0..1. */
  readonly chance: number;
  readonly came: boolean;
}

export interface CalibrationBin extends Interval {
  /** Chances from here (included) to there (excluded, save 1). */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean chance that was given, and share of the events that came; with its 95 % interval as if they were independent. */
  readonly mean: number;
  readonly came: number;
}

export interface Brier {
  readonly count: number;
  /** Mean squared difference between chance and what came: 0 is perfect, 1 always sure and wrong. */
  readonly score: number;
  /** How far the shares that came lie from the chances given (smaller is better), weighted by bin. */
  readonly reliability: number;
  /** How far the shares that came differ between the bins (larger is better). */
  readonly resolution: number;
  /** What a forecast that always says how often events come at large would score. */
  readonly uncertainty: number;
  /** What the bins leave out: score = reliability − resolution + uncertainty + rest. */
  readonly rest: number;
}

const BINS = 10;

/** Bins of a tenth each; those that hold nothing are left out. */
export function calibrationOf(calls: readonly Called[]): readonly CalibrationBin[] {
  const bins: CalibrationBin[] = [];
  for (let bin = 0; bin < BINS; bin++) {
    const within = calls.filter(({ chance }) => Math.min(BINS - 1, Math.floor(chance * BINS)) === bin);
    const count = within.length;
    if (count === 0) continue;
    const hits = within.filter(({ came }) => came).length;
    bins.push({
      ...{ from: bin / BINS, to: (bin + 1) / BINS, count },
      ...{ mean: sum(within, ({ chance }) => chance) / count, came: hits / count, ...wilson(hits, count) },
    });
  }
  return bins;
}

/** Score and parts; all NaN where nothing was forecast. */
export function brierOf(calls: readonly Called[]): Brier {
  const count = calls.length;
  const score = brierScore(calls);
  const base = sum(calls, ({ came }) => Number(came)) / count;
  const bins = calibrationOf(calls);
  const over = (part: (bin: CalibrationBin) => number): number => sum(bins, (bin) => bin.count * part(bin)) / count;
  const reliability = over(({ mean, came }) => (mean - came) * (mean - came));
  const resolution = over(({ came }) => (came - base) * (came - base));
  const uncertainty = base * (1 - base);
  return { count, score, reliability, resolution, uncertainty, rest: score - (reliability - resolution + uncertainty) };
}

/** Mean squared miss. */
export function brierScore(calls: readonly Called[]): number {
  return sum(calls, ({ chance, came }) => (chance - Number(came)) * (chance - Number(came))) / calls.length;
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += of(item);
  return total;
}
