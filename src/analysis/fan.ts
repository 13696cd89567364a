/** How a quantity spreads over the turns ahead, and how the chance of an end would be judged on the way there. */
import { quantile } from './statistics.ts';

/** Spread of a quantity over the futures at one turn. */
export interface FanStep {
  /** Turns resolved when it is measured. */
  readonly turn: number;
  readonly p05: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
}

/** One future's course: a state of affairs and a position within it after each turn, and whether the end was as asked. */
export interface Course {
  readonly regimes: readonly number[];
  readonly gaps: readonly number[];
  readonly hit: boolean;
}

/** Neighbours on either side that an estimate leans on, at least. */
const FEWEST_NEIGHBOURS = 8;
/** Share of a group on either side that it leans on. */
const REACH = 0.08;

/** Quantiles by turn. `values[i][k]` is future `i` after `k + 1` turns; one that has ended keeps its last value. */
export function fanOf(values: readonly (readonly number[])[], from: number): readonly FanStep[] {
  const steps = values.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: steps }, (_, k) => {
    const sorted = Float64Array.from(
      values.filter((row) => row.length > 0),
      (row) => row[Math.min(k, row.length - 1)] as number,
    ).sort();
    const at = (p: number): number => quantile(sorted, p);
    return { turn: from + k + 1, p05: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95) };
  });
}

/**
 * The chance of the end as it would be judged after each turn of each future: the share of hits among the futures that
 * then stand in the same state of affairs and closest to it. Over all futures of a turn these chances average to the
 * share itself, and after a future's last turn the chance is 0 or 1.
 */
export function chancesOnTheWay(courses: readonly Course[]): readonly (readonly number[])[] {
  const chances = courses.map(({ regimes }) => new Array<number>(regimes.length).fill(0));
  const steps = courses.reduce((most, { regimes }) => Math.max(most, regimes.length), 0);
  for (let k = 0; k < steps; k++) {
    for (const group of groupsAt(courses, k)) {
      const smooth = runningShare(group.map((i) => (courses[i] as Course).hit));
      group.forEach((i, place) => {
        const row = chances[i] as number[];
        row[k] = k === row.length - 1 ? Number((courses[i] as Course).hit) : (smooth[place] as number);
      });
    }
  }
  return chances;
}

/** Futures that still run at step `k`, by state of affairs, each group in the order of position. */
function groupsAt(courses: readonly Course[], k: number): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>();
  courses.forEach(({ regimes }, i) => {
    const regime = regimes[k];
    if (regime === undefined) return;
    const group = groups.get(regime);
    if (group === undefined) groups.set(regime, [i]);
    else group.push(i);
  });
  const gap = (i: number): number => (courses[i] as Course).gaps[k] as number;
  return [...groups.values()].map((group) => group.sort((a, b) => gap(a) - gap(b) || a - b));
}

/** Share of hits around each place. */
function runningShare(hits: readonly boolean[]): readonly number[] {
  const n = hits.length;
  const reach = Math.max(FEWEST_NEIGHBOURS, Math.floor(n * REACH));
  const before = new Float64Array(n + 1);
  hits.forEach((hit, i) => (before[i + 1] = (before[i] as number) + Number(hit)));
  return hits.map((_, i) => {
    const low = Math.max(0, i - reach);
    const high = Math.min(n, i + reach + 1);
    return ((before[high] as number) - (before[low] as number)) / (high - low);
  });
}
