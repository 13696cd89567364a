/** What a set of futures says in counts, and which chance is worth following. */
import { type Future } from '../analysis/futures.ts';
import { type Setup } from '../engine/index.ts';
import { type KeptForecast } from '../match/kept-forecast.ts';

/** A calm end that is less likely than this says nothing any more: the likeliest outcome is watched instead. */
const WORTH_WATCHING = 0.02;
/** What the fan is the chance of: a calm end, or the outcome with this index. */
export type Watched = 'calm' | number;

/** What was forecast at an earlier turn: how many futures, how many ended calmly, and how many in each outcome. */
export interface Odds {
  readonly futures: number;
  readonly calm: number;
  readonly outcomes: ReadonlyMap<number, number>;
}

export function oddsOf(futures: readonly Future[]): Odds {
  const outcomes = new Map<number, number>();
  for (const { outcome } of futures) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  return { futures: futures.length, calm: futures.filter(({ calm }) => calm).length, outcomes };
}

/** The calm end while it can still be had, afterwards the likeliest outcome. Drafted orders do not change the question. */
export function watchedOf(odds: Odds): Watched {
  if (odds.futures === 0 || odds.calm / odds.futures >= WORTH_WATCHING) return 'calm';
  const likeliest = [...odds.outcomes].filter(([outcome]) => outcome >= 0).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return likeliest[0]?.[0] ?? 'calm';
}

export function shareOf({ futures, calm, outcomes }: Odds, watched: Watched): number {
  return futures === 0 ? 0 : (watched === 'calm' ? calm : (outcomes.get(watched) ?? 0)) / futures;
}

/** As the match keeps it: by ids, which stay when a scenario is changed. */
export function keptOf({ outcomes: named }: Setup, { futures, calm, outcomes }: Odds): KeptForecast {
  const counts = named.flatMap(({ id }, index) => {
    const count = outcomes.get(index) ?? 0;
    return count === 0 ? [] : [[id, count] as const];
  });
  return { futures, calm, outcomes: Object.fromEntries(counts) };
}
