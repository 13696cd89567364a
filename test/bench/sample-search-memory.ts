/** Sample: major garbage collections in one search of so many CPU seconds, and what it leaves in memory. Argument: seconds. */
import { constants, PerformanceObserver } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { cpuSeconds } from './fresh-process.ts';
import { thinker } from './match-thinking.ts';

const seconds = Number(process.argv[2] ?? 5);
const warm = await thinker();
for (let i = 0; i < 12; i++) warm(i);
let end = 0;
let truths = 0;
const think = await thinker({
  draws: Infinity,
  shouldStop() {
    truths++;
    return cpuSeconds() >= end;
  },
});
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const held = (): number => {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
};
const before = held();
let major = 0;
const observer = new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    const { kind } = (entry as unknown as { readonly detail: { readonly kind: number } }).detail;
    if (kind === constants.NODE_PERFORMANCE_GC_MAJOR) major += 1;
  }
});
// Entries of what came before are delivered late: let them pass.
await setTimeout(50);
observer.observe({ entryTypes: ['gc'] });
end = cpuSeconds() + seconds;
think(1001);
await setTimeout(50);
observer.disconnect();
console.log(JSON.stringify({ major, truths, grownMb: held() - before }));
