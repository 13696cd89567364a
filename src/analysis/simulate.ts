/**
 * Batches of machine-played games. Game `i` has the seed `SEED/i`, so a batch can be cut into shares for workers and put
 * together again to the same result: nothing depends on who played which game.
 */
import { type Bot } from '../ai/bot.ts';
import { digestNumbers, digestText, RULES_VERSION, type Setup } from '../engine/index.ts';
import { endMeasuresOf } from './measures.ts';
import { playOut, playoutRoom } from './playout.ts';
import { type Summary, summarise, wilson } from './statistics.ts';

/** One game's result. */
export interface GameResult {
  readonly game: number;
  /** Outcome id, or "" if none held. */
  readonly outcome: string;
  readonly digest: string;
  readonly values: readonly number[];
}

export interface Batch {
  readonly scenario: string;
  readonly rulesVersion: number;
  readonly runs: number;
  readonly seed: string;
  readonly outcomes: Readonly<
    Record<string, { readonly count: number; readonly share: number; readonly low: number; readonly high: number }>
  >;
  readonly metrics: Readonly<Record<string, Summary>>;
  /** SHA-256 over the games' digests in order. */
  readonly digest: string;
}

/** Plays games `from` to `to` - 1. `after` is called with each finished game. */
export function playGames(
  setup: Setup,
  bots: readonly (Bot | undefined)[],
  seed: string,
  from: number,
  to: number,
  after?: (game: number) => void,
): GameResult[] {
  const room = playoutRoom(setup);
  const measures = endMeasuresOf(setup);
  const results: GameResult[] = [];
  for (let game = from; game < to; game++) {
    const world = playOut(room, `${seed}/${game}`, bots);
    results.push({
      game,
      outcome: setup.outcomes[world.outcome[0] as number]?.id ?? '',
      digest: digestNumbers(world.buffer),
      values: measures.map((measure) => measure.read(world)),
    });
    after?.(game);
  }
  return results;
}

/** What the figures of a batch are called; enough to gather its games without the scenario. */
export interface BatchNames {
  readonly scenario: string;
  readonly outcomes: readonly string[];
  readonly measures: readonly string[];
}

export function batchNames(setup: Setup): BatchNames {
  return {
    scenario: setup.scenario.id,
    outcomes: setup.outcomes.map(({ id }) => id),
    measures: endMeasuresOf(setup).map(({ name }) => name),
  };
}

/** Puts the games of all shares together. */
export function gather(names: BatchNames, seed: string, results: readonly GameResult[]): Batch {
  const games = [...results].sort((a, b) => a.game - b.game);
  const counts = new Map(names.outcomes.map((id) => [id, 0]));
  for (const { outcome } of games) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const outcomes = Object.fromEntries(
    [...counts].map(([id, count]) => [
      id,
      { count, share: games.length === 0 ? 0 : count / games.length, ...wilson(count, games.length) },
    ]),
  );
  const metrics = Object.fromEntries(
    names.measures.map((name, i) => [name, summarise(games.map((game) => game.values[i] as number))]),
  );
  return {
    scenario: names.scenario,
    rulesVersion: RULES_VERSION,
    runs: games.length,
    seed,
    outcomes,
    metrics,
    digest: digestGames(games),
  };
}

/** SHA-256 over the digests of games in their order. */
export function digestGames(games: readonly GameResult[]): string {
  return digestText(games.map((game) => game.digest).join('\n'));
}
