/** Plays the games of one point of a study: the same code in a worker thread and on the program's own. */
import { machinesOf } from '../analysis/thinking/players.ts';
import { batchNames, type GameResult, playGames } from '../analysis/simulate.ts';
import { type PointResult, pointOf } from '../analysis/study/point.ts';
import { setUp } from '../engine/index.ts';
import { readVariation, type ScenarioTexts, type Setting } from '../scenario/index.ts';

/** A point: games 0 to `runs` - 1 of the scenario with these settings. */
export interface PointOrder {
  readonly unit: number;
  readonly settings: readonly Setting[];
  readonly seed: string;
  readonly runs: number;
}

/** `unfit`: the scenario reader refuses these settings; codes and paths of its findings. */
export type PointEnd =
  | { readonly kind: 'done'; readonly unit: number; readonly result: PointResult }
  | { readonly kind: 'unfit'; readonly unit: number; readonly messages: readonly string[] };

/** Games between two reports of progress. */
const PARCEL = 10;

/** Yields the number of games played since the last time, and returns what came of the point. */
export function* playPoint(texts: ScenarioTexts, order: PointOrder): Generator<number, PointEnd, undefined> {
  const { unit, settings, seed, runs } = order;
  const read = readVariation(texts, settings);
  if (!read.ok) return { kind: 'unfit', unit, messages: read.error.map(({ code, path }) => `${code} ${path}`) };
  const setup = setUp(read.value.scenario);
  const bots = machinesOf(setup);
  const games: GameResult[] = [];
  for (let at = 0; at < runs; at += PARCEL) {
    const parcel = playGames(setup, bots, seed, at, Math.min(runs, at + PARCEL));
    games.push(...parcel);
    yield parcel.length;
  }
  return { kind: 'done', unit, result: pointOf(batchNames(setup), games) };
}
