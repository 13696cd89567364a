/** Sample: cloning a world into another against copying as many bytes with Buffer.copy (memcpy). */
import { copyWorld, emptyWorld } from '../../src/engine/index.ts';
import { cpuSeconds } from './fresh-process.ts';
import { shippedSetup } from './playouts.ts';

const CALLS = 20_000;
const setup = await shippedSetup('berlin-2025');
const [from, into] = [emptyWorld(setup), emptyWorld(setup)];
const bytes = Buffer.alloc(from.buffer.byteLength, 1);
const there = Buffer.alloc(from.buffer.byteLength);
const time = (work: () => void): number => {
  const start = cpuSeconds();
  for (let i = 0; i < CALLS; i++) work();
  return cpuSeconds() - start;
};
const clone = (): void => void copyWorld(from, into);
const memcpy = (): void => void bytes.copy(there);
const ratios: number[] = [];
time(clone);
time(memcpy);
for (let round = 0; round < 15; round++) ratios.push(time(memcpy) / time(clone));
console.log(JSON.stringify({ ratios, bytes: from.buffer.byteLength }));
