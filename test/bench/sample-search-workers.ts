/**
 * Sample: seconds by the clock and of CPU that one thread takes for its thinking, and two for as much each, in turn.
 * Arguments: how often it thinks, and rounds.
 */
import { once } from 'node:events';
import { type Worker } from 'node:worker_threads';
import { startThread } from '../../src/cli/start-thread.ts';
import { cpuSeconds } from './fresh-process.ts';

const [times = 4, rounds = 8] = process.argv.slice(2).map(Number);
const threads = [0, 1].map(() => startThread(new URL('./thinking-thread.ts', import.meta.url), times));
await Promise.all(threads.map((thread) => once(thread, 'message')));

/** Has the threads think from a common start, until the last is done. */
async function timed(hands: readonly Worker[]): Promise<{ readonly clock: number; readonly cpu: number }> {
  const start = performance.now();
  const before = cpuSeconds();
  const done = hands.map((thread) => once(thread, 'message'));
  for (const thread of hands) thread.postMessage('go');
  await Promise.all(done);
  return { clock: (performance.now() - start) / 1000, cpu: cpuSeconds() - before };
}

const ones: { readonly clock: number; readonly cpu: number }[] = [];
const twos: { readonly clock: number; readonly cpu: number }[] = [];
for (let round = 0; round < rounds; round++) {
  ones.push(await timed([threads[round % 2]!]));
  twos.push(await timed(threads));
}
await Promise.all(threads.map((thread) => thread.terminate()));
console.log(JSON.stringify({ ones, twos }));
