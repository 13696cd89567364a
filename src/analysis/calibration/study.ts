/**
 * Studies: what is played, and how rows of the report are read from it. An experiment is data, so that games of it can be
 * shared out among threads; game `i` of every experiment with the same seed has the same luck (common random numbers).
 */
import { type Interval } from '../statistics.ts';
import { type ForcedSample, type ForcedState } from './forced.ts';
import { type GameSample } from './sample.ts';
import { type Variation } from './variation.ts';

export interface Experiment {
  /** Id of a shipped scenario. */
  readonly scenario: string;
  readonly by: Variation;
  /** Set for forced tests: the state in which the attack comes. */
  readonly forced?: ForcedState;
  readonly games: number;
}

/** What came of an experiment: one entry per game, in the order of the games. */
export interface Results {
  readonly games: readonly GameSample[];
  readonly tests: readonly (ForcedSample | undefined)[];
}

export type Verdict = 'in' | 'out';

/**
 * Why a row is out, where that is known. `premise`: the scenario departs on purpose from what the band was measured on;
 * `few-games`: the interval reaches what is asked; `no-room`: no game comes out differently; `no-cases`: what is counted
 * does not happen at all; `contrary`: in this scenario the effect goes the other way; `larger`: the sign is as asked, the
 * size beyond what is asked by judgement; `one-sided`: machine players mostly end the scenario in one way; `not-linked`:
 * no rule leads from what is changed to what is counted; `one-partner`: no challenger chooses between two partners.
 */
export type Reason =
  | 'premise'
  | 'few-games'
  | 'no-room'
  | 'no-cases'
  | 'contrary'
  | 'larger'
  | 'one-sided'
  | 'not-linked'
  | 'one-partner';

export interface Row {
  readonly id: string;
  readonly scenario: string;
  /** What is measured and what is asked, in words. */
  readonly band: string;
  readonly measured: number;
  /** Bounds of the band; null = open. */
  readonly low: number | null;
  readonly high: number | null;
  readonly verdict: Verdict;
  readonly reason?: Reason;
  /** 95 % interval of what is measured, where it is an estimate. */
  readonly interval?: readonly [number, number];
  /** Games, crises, months or tests that the figure rests on. */
  readonly n?: number;
  /** What the figure is the largest or the sum of: shares by outcome, shares by shift of support. */
  readonly by?: Readonly<Record<string, number>>;
  /** Tables of dilemmas: for each situation the policies with their mean scores, best first, "~" = not surely worse. */
  readonly table?: Readonly<Record<string, string>>;
}

export interface Study {
  readonly id: string;
  /** Scenario that it is about, and whether that is the one on which the band is asked without reserve. */
  readonly scenario: string;
  readonly home: boolean;
  /** Other bands that its rows belong to. */
  readonly also?: readonly string[];
  readonly experiments: readonly Experiment[];
  readonly read: (results: readonly Results[]) => readonly Row[];
}

/** How much is played: `games` for bands, fewer where pairs or tables need them. */
export interface Sizes {
  readonly games: number;
  readonly tests: number;
  readonly pairs: number;
  readonly sweep: number;
  readonly table: number;
}

/** `home`: where the band is asked without reserve; elsewhere a part of the games must do. */
export function sizesOf(games: number, home: boolean): Sizes {
  const part = (share: number): number => Math.max(20, Math.round(games * share));
  return home
    ? { games, tests: part(0.3), pairs: part(0.15), sweep: part(0.15), table: part(0.1) }
    : { games: part(0.15), tests: part(0.06), pairs: part(0.06), sweep: part(0.03), table: 0 };
}

/** A row whose figure must lie within a band. The estimate decides; its interval is shown beside it. */
export function bandRow(
  at: { readonly id: string; readonly scenario: string; readonly band: string; readonly n?: number },
  measured: number,
  [low, high]: readonly [number | null, number | null],
  interval?: Interval,
): Row {
  const inside = measured >= (low ?? -Infinity) && measured <= (high ?? Infinity);
  return {
    ...at,
    measured,
    low,
    high,
    verdict: inside ? 'in' : 'out',
    ...(interval === undefined ? {} : { interval: [interval.low, interval.high] as const }),
  };
}

/** A row for a sign: the whole interval of the difference must lie on the right side of 0. */
export function signRow(
  at: { readonly id: string; readonly scenario: string; readonly band: string; readonly n?: number },
  sign: 1 | -1,
  measured: number,
  interval: Interval,
): Row {
  const holds = sign > 0 ? interval.low > 0 : interval.high < 0;
  return {
    ...at,
    measured,
    low: sign > 0 ? 0 : null,
    high: sign > 0 ? null : 0,
    verdict: holds ? 'in' : 'out',
    interval: [interval.low, interval.high],
  };
}
