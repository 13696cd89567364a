/** Sample: garbage collections during playouts. Argument: how many playouts. */
import { constants, PerformanceObserver } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { randomPlayer, shippedSetup } from './playouts.ts';

const playouts = Number(process.argv[2] ?? 10_000);
const play = randomPlayer(await shippedSetup('berlin-2025'));
// What loading the scenario and compiling the rules left behind is not the playouts' doing.
for (let i = 0; i < 300; i++) play(`warm/${i}`);
setFlagsFromString('--expose-gc');
(runInNewContext('gc') as () => void)();
let major = 0;
let minor = 0;
const observer = new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    const { kind } = (entry as unknown as { readonly detail: { readonly kind: number } }).detail;
    if (kind === constants.NODE_PERFORMANCE_GC_MAJOR) major += 1;
    else if (kind === constants.NODE_PERFORMANCE_GC_MINOR) minor += 1;
  }
});
// Entries of what came before are delivered late: let them pass.
await setTimeout(50);
observer.observe({ entryTypes: ['gc'] });
for (let i = 0; i < playouts; i++) play(`bench/${i}`);
await setTimeout(50);
observer.disconnect();
console.log(JSON.stringify({ major, minor }));
