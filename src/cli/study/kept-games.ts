/** Plays the games of a batch or a comparison, keeping each in a record where one is asked for. */
import { type GameResult } from '../../analysis/simulate.ts';
import { gameData } from '../../analysis/study/games.ts';
import { type RecordHead } from '../../analysis/study/record.ts';
import { type Scenario } from '../../engine/index.ts';
import { type Io } from '../io.ts';
import { checkTargets } from '../replace-file.ts';
import { playAll } from './games.ts';
import { openKept } from './kept-units.ts';
import { type KeptOptions } from './options.ts';

export interface KeptGames extends KeptOptions {
  readonly head: RecordHead;
  readonly scenarios: readonly Scenario[];
  /** What the person named: files that no result may replace. */
  readonly files: readonly string[];
  readonly workers: number;
  /** Arguments that make it again. */
  readonly again: readonly string[];
}

/** What a record has of every unit. Ctrl-C ends the command, and says how to go on. */
export async function playKept(games: KeptGames, io: Io): Promise<ReadonlyMap<number, unknown>> {
  const { head, scenarios, files, workers, again, out } = games;
  checkTargets([out], files, io);
  const kept = await openKept(games, head, io);
  const keep = (played: readonly (readonly [unit: number, game: GameResult])[]): void =>
    kept.keep(played.map(([unit, game]) => [unit, gameData(game)]));
  const end = await playAll({ scenarios, head, workers, done: new Set(kept.done.keys()), keep }, io);
  if (end === 'stopped') return kept.leave(again);
  kept.close();
  return kept.done;
}
