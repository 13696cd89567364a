/** A worker thread that thinks when told, and tells when it is warm and when it is done. */
import { parentPort, workerData } from 'node:worker_threads';
import { thinker } from './match-thinking.ts';

const { data: times } = workerData as { readonly data: number };
const think = await thinker();
for (let i = 0; i < 16; i++) think(i);
parentPort?.on('message', () => {
  for (let i = 0; i < times; i++) think(100 + i);
  parentPort?.postMessage('done');
});
parentPort?.postMessage('warm');
