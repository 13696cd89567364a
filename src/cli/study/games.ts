/** Plays a run of games of one scenario, on threads when there are enough of them. */
import { machinesOf } from '../../analysis/thinking/players.ts';
import { type GameResult, playGames } from '../../analysis/simulate.ts';
import { type Scenario, setUp } from '../../engine/index.ts';
import type { GamesOrder } from '../../workers/games-thread.ts';
import { startThread } from '../start-thread.ts';

/** Games `first` to `end` - 1. `after` is told how many more are done. */
export async function playAll(
  scenario: Scenario,
  { seed, workers }: { readonly seed: string; readonly workers: number },
  [first, end]: readonly [number, number],
  after: (games: number) => void,
): Promise<readonly GameResult[]> {
  const runs = end - first;
  if (workers === 1 || runs < 2 * workers) {
    const setup = setUp(scenario);
    const bots = machinesOf(setup);
    return playGames(setup, bots, seed, first, end, () => after(1));
  }
  const shares = Array.from(
    { length: workers },
    (_, i): GamesOrder => ({
      scenario,
      seed,
      from: first + Math.floor((runs * i) / workers),
      to: first + Math.floor((runs * (i + 1)) / workers),
    }),
  );
  return (await Promise.all(shares.map((share) => playShare(share, after)))).flat();
}

function playShare(share: GamesOrder, after: (games: number) => void): Promise<readonly GameResult[]> {
  return new Promise((resolve, reject) => {
    const results: GameResult[] = [];
    const thread = startThread(new URL('../../workers/games-thread.ts', import.meta.url), share);
    thread.on('message', (parcel: readonly GameResult[]) => {
      results.push(...parcel);
      after(parcel.length);
    });
    thread.on('error', reject);
    thread.on('exit', (code) =>
      code === 0 ? resolve(results) : reject(new Error(`a worker ended with code ${code}`)),
    );
  });
}
