/** A worker thread that thinks, and tells when it is warm and when it is done. */
import { parentPort, workerData } from 'node:worker_threads';
import { thinker } from './match-thinking.ts';

const { data } = workerData as { readonly data: { readonly first: number; readonly times: number } };
const think = await thinker();
for (let i = 0; i < 12; i++) think(i);
parentPort?.once('message', () => {
  for (let i = 0; i < data.times; i++) think(data.first + i);
  parentPort?.postMessage('done');
});
parentPort?.postMessage('warm');
