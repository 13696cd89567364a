/** Plays the games of a batch or a comparison, keeping each in a record where one is asked for. */
import { type GameResult } from '../../analysis/simulate.ts';
import { gameData } from '../../analysis/study/games.ts';
import { type RecordHead, unitsOfShard } from '../../analysis/study/record.ts';
import { type Scenario } from '../../engine/index.ts';
import { type Io } from '../io.ts';
import { checkTargets } from '../replace-file.ts';
import { playAll } from './games.ts';
import { type KeptOptions } from './options.ts';
import { openRecord } from './record-file.ts';
import { leaveStopped } from './stopped.ts';

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
export async function playKept(
  { head, scenarios, files, workers, again, out, resume }: KeptGames,
  io: Io,
): Promise<ReadonlyMap<number, unknown>> {
  checkTargets([out], files, io);
  const record = out === undefined ? undefined : await openRecord(out, head, resume === true, io);
  const done = new Map(record?.done);
  const keep = (games: readonly (readonly [unit: number, game: GameResult])[]): void => {
    const lines = games.map(([unit, game]) => [unit, gameData(game)] as const);
    for (const [unit, data] of lines) done.set(unit, data);
    record?.add(lines);
  };
  const end = await playAll({ scenarios, head, workers, done: new Set(done.keys()), keep }, io);
  record?.close();
  const { from, to } = unitsOfShard(head.units, head.shard);
  return end === 'done' ? done : leaveStopped({ head, done, units: to - from, what: 'games', out, again }, io);
}
