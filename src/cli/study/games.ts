/** Plays games of one scenario or of two, on threads when there are enough of them, and keeps each as it is done. */
import { setImmediate } from 'node:timers/promises';
import { type GameResult } from '../../analysis/simulate.ts';
import { unitsOfShard, type RecordHead } from '../../analysis/study/record.ts';
import { type Scenario } from '../../engine/index.ts';
import { createGamesPlayer, type GamesOrder, type GamesTold } from '../../workers/games-player.ts';
import { type Io } from '../io.ts';
import { doAll, progressBar, type StudyEnd } from './lanes.ts';

export interface GamesRun {
  /** What is played; unit `i` of the study is game `i % runs` of the scenario in place `i / runs`. */
  readonly scenarios: readonly Scenario[];
  readonly head: RecordHead;
  readonly workers: number;
  readonly done: ReadonlySet<number>;
  /** Called with games as they are done, in any order, with their units. */
  readonly keep: (games: readonly (readonly [unit: number, game: GameResult])[]) => void;
}

/** Most games between two moments in which they are kept and ctrl-C is heard, and how long those may be apart. */
const MOST_GAMES = 40;
const BRISK_MS = 100;
const SLOW_MS = 1000;

/** Plays what is not done yet of a shard. */
export async function playAll({ scenarios, head, workers, done, keep }: GamesRun, io: Io): Promise<StudyEnd> {
  const { from, to } = unitsOfShard(head.units, head.shard);
  const left = to - from - done.size;
  const told: GamesTold = { scenarios, seed: head.seed };
  const bar = progressBar(left, io);
  const sent = new Map<GamesOrder, number>();
  let [next, size] = [from, 1];
  const take = (): GamesOrder | undefined => {
    while (done.has(next)) next++;
    if (next >= to) return undefined;
    const first = next;
    const end = Math.min(to, first + size, (Math.floor(first / head.runs) + 1) * head.runs);
    while (next < end && !done.has(next)) next++;
    const side = Math.floor(first / head.runs);
    const order = { side, from: first - side * head.runs, to: next - side * head.runs };
    sent.set(order, performance.now());
    return order;
  };
  const hear = (order: GamesOrder, games: readonly GameResult[]): boolean => {
    const took = performance.now() - (sent.get(order) ?? 0);
    sent.delete(order);
    // Games of players that search take seconds, others milliseconds: the parcels follow.
    if (took < BRISK_MS) size = Math.min(MOST_GAMES, 2 * size);
    else if (took > SLOW_MS) size = Math.max(1, Math.floor(size / 2));
    keep(games.map((game) => [order.side * head.runs + game.game, game]));
    bar?.increment(games.length);
    return true;
  };
  try {
    return await doAll(
      { take, hear },
      {
        lanes: left < 2 * workers ? 1 : workers,
        thread: new URL('../../workers/games-thread.ts', import.meta.url),
        told,
        here: playerHere(told),
      },
    );
  } finally {
    bar?.stop();
  }
}

/** Without threads: a pause after every parcel, in which ctrl-C is heard. Threads set up their own players. */
function playerHere(told: GamesTold): (order: GamesOrder) => AsyncGenerator<readonly GameResult[]> {
  let play: ReturnType<typeof createGamesPlayer> | undefined;
  return async function* (order) {
    play ??= createGamesPlayer(told);
    yield play(order);
    await setImmediate();
  };
}
