/**
 * Sample: seconds by the clock that one thread takes for its thinking, and two for as much each, in turn. Arguments: how
 * often it thinks, and rounds.
 */
import { once } from 'node:events';
import { startThread } from '../../src/cli/start-thread.ts';

const [times = 12, rounds = 3] = process.argv.slice(2).map(Number);
/** Starts so many threads, lets them warm up, and times them from a common start. */
async function timed(count: number): Promise<number> {
  const hands = Array.from({ length: count }, () =>
    startThread(new URL('./thinking-thread.ts', import.meta.url), { first: 100, times }),
  );
  await Promise.all(hands.map((thread) => once(thread, 'message')));
  const start = performance.now();
  const done = hands.map((thread) => once(thread, 'message'));
  for (const thread of hands) thread.postMessage('go');
  await Promise.all(done);
  const seconds = (performance.now() - start) / 1000;
  await Promise.all(hands.map((thread) => thread.terminate()));
  return seconds;
}

const ones: number[] = [];
const twos: number[] = [];
for (let round = 0; round < rounds; round++) {
  ones.push(await timed(1));
  twos.push(await timed(2));
}
console.log(JSON.stringify({ ones, twos }));
