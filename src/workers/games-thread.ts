/** A worker thread of Node that plays one parcel of a batch after another. */
import { parentPort, workerData } from 'node:worker_threads';
import { createGamesPlayer, type GamesOrder, type GamesTold } from './games-player.ts';

const { data } = workerData as { readonly data: GamesTold };
const play = createGamesPlayer(data);

parentPort?.on('message', (order: GamesOrder) => {
  parentPort?.postMessage(play(order));
});
