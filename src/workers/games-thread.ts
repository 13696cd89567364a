/** A worker thread of Node that plays a share of a batch and sends the results in small parcels. */
import { parentPort, workerData } from 'node:worker_threads';
import { playGames } from '../analysis/simulate.ts';
import { machinesOf } from '../analysis/thinking/players.ts';
import { type Scenario, setUp } from '../engine/index.ts';

/** What the thread is told. Games `from` to `to` - 1. */
export interface GamesOrder {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly from: number;
  readonly to: number;
}

/** Games per message: few enough for a smooth progress bar, many enough that messages cost nothing. */
const PARCEL = 10;

const { data } = workerData as { readonly data: GamesOrder };
const setup = setUp(data.scenario);
const bots = machinesOf(setup);
for (let at = data.from; at < data.to; at += PARCEL) {
  parentPort?.postMessage(playGames(setup, bots, data.seed, at, Math.min(data.to, at + PARCEL)));
}
