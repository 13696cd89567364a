/** A worker thread of Node that plays one parcel of a batch after another. */
import { parentPort, workerData } from 'node:worker_threads';
import { playGames } from '../analysis/simulate.ts';
import { machinesOf } from '../analysis/thinking/players.ts';
import { type Scenario, setUp } from '../engine/index.ts';

/** What the thread is told: the scenarios that are played, and the seed of the batch. */
export interface GamesTold {
  readonly scenarios: readonly Scenario[];
  readonly seed: string;
}

/** Games `from` to `to` - 1 of the scenario in place `side`. */
export interface GamesOrder {
  readonly side: number;
  readonly from: number;
  readonly to: number;
}

const { data } = workerData as { readonly data: GamesTold };
const sides = data.scenarios.map((scenario) => {
  const setup = setUp(scenario);
  return { setup, bots: machinesOf(setup) };
});

parentPort?.on('message', ({ side, from, to }: GamesOrder) => {
  const { setup, bots } = sides[side] as (typeof sides)[number];
  parentPort?.postMessage(playGames(setup, bots, data.seed, from, to));
});
