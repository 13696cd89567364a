/** A worker thread of Node that plays one point of a study after another. */
import { parentPort, workerData } from 'node:worker_threads';
import { type ScenarioTexts } from '../scenario/index.ts';
import { type PointEnd, type PointOrder, playPoint } from './study-player.ts';

export type FromStudyThread = { readonly kind: 'played'; readonly games: number } | PointEnd;

const { data } = workerData as { readonly data: ScenarioTexts };
const say = (message: FromStudyThread): void => parentPort?.postMessage(message);

parentPort?.on('message', (order: PointOrder) => {
  const playing = playPoint(data, order);
  let step = playing.next();
  for (; step.done !== true; step = playing.next()) say({ kind: 'played', games: step.value });
  say(step.value);
});
