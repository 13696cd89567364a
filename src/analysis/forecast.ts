/** What a batch of futures says: chances with their uncertainty, what drafted orders change, and how the chance may move. */
import { type Setup } from '../engine/index.ts';
import { chancesOnTheWay, fanOf, type FanStep } from './fan.ts';
import { type Future } from './futures.ts';
import { type Interval, meanInterval, pairedDifference, wilson } from './statistics.ts';

/** A share with its 95 % interval. */
export interface Estimate extends Interval {
  readonly share: number;
}

export interface OutcomeForecast extends Estimate {
  /** Outcome id, or "" where none held. */
  readonly id: string;
}

export interface FuturesSummary {
  readonly futures: number;
  /** In the scenario's order; outcomes that no future reached have share 0. */
  readonly outcomes: readonly OutcomeForecast[];
  /** No large attack and no war at the end. */
  readonly calm: Estimate;
}

export interface OutcomeChange {
  readonly id: string;
  readonly before: Estimate;
  readonly after: Estimate;
  /** After less before, over the same futures. */
  readonly difference: Estimate;
}

export interface Comparison {
  readonly futures: number;
  readonly outcomes: readonly OutcomeChange[];
  readonly calm: OutcomeChange;
  /** Mean change of each power's score at the end, by power index, with its 95 % interval. */
  readonly scores: readonly (Interval & { readonly mean: number })[];
}

export function summariseFutures(setup: Setup, futures: readonly Future[]): FuturesSummary {
  const n = futures.length;
  const outcomes = outcomeIds(setup, futures).map(({ id, index }) => ({
    id,
    ...estimate(futures.filter((future) => future.outcome === index).length, n),
  }));
  return { futures: n, outcomes, calm: estimate(futures.filter((future) => future.calm).length, n) };
}

/** Two runs of the same futures: number `i` of both shares its truth and its luck. */
export function compareFutures(setup: Setup, before: readonly Future[], after: readonly Future[]): Comparison {
  const n = Math.min(before.length, after.length);
  const old = before.slice(0, n);
  const changed = after.slice(0, n);
  const change = (id: string, holds: (future: Future) => boolean): OutcomeChange => {
    let [gained, lost, had, has] = [0, 0, 0, 0];
    for (let i = 0; i < n; i++) {
      const was = holds(old[i] as Future);
      const is = holds(changed[i] as Future);
      if (was) had++;
      if (is) has++;
      if (is && !was) gained++;
      if (was && !is) lost++;
    }
    return { id, before: estimate(had, n), after: estimate(has, n), difference: pairedDifference(gained, lost, n) };
  };
  return {
    futures: n,
    outcomes: outcomeIds(setup, [...old, ...changed]).map(({ id, index }) =>
      change(id, (future) => future.outcome === index),
    ),
    calm: change('calm', (future) => future.calm),
    scores: setup.powers.map((_, power) =>
      meanInterval(old.map((future, i) => scoreOf(changed[i] as Future, power) - scoreOf(future, power))),
    ),
  };
}

/** How the chance of an end, a calm one unless another is asked for, may be judged in the turns to come. `from` = turns resolved so far. */
export function calmFan(
  futures: readonly Future[],
  from: number,
  isHit: (future: Future) => boolean = ({ calm }) => calm,
): readonly FanStep[] {
  return fanOf(
    chancesOnTheWay(futures.map((future) => ({ regimes: future.regimes, gaps: future.gaps, hit: isHit(future) }))),
    from,
  );
}

/** How a key figure may spread over the turns to come; `track` is its place among those that the futures follow. */
export function trackFan(futures: readonly Future[], from: number, track: number): readonly FanStep[] {
  return fanOf(
    futures.map(({ tracks }) => tracks[track] ?? []),
    from,
  );
}

function scoreOf(future: Future, power: number): number {
  return future.scores[power] ?? 0;
}

function estimate(count: number, n: number): Estimate {
  return { share: n === 0 ? 0 : count / n, ...wilson(count, n) };
}

function outcomeIds(
  setup: Setup,
  futures: readonly Future[],
): readonly { readonly id: string; readonly index: number }[] {
  const named = setup.outcomes.map(({ id }, index) => ({ id, index }));
  // A scenario whose last outcome has a condition may end with none.
  return futures.some(({ outcome }) => outcome < 0) ? [...named, { id: '', index: -1 }] : named;
}
