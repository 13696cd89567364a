/** Sample: full matches per CPU-second. Arguments: seconds of warm-up, seconds measured. */
import { ratePerSecond } from './fresh-process.ts';
import { randomPlayer, shippedSetup } from './playouts.ts';

const [warm, seconds] = process.argv.slice(2).map(Number);
const play = randomPlayer(await shippedSetup('berlin-2025'));
ratePerSecond(warm ?? 2, (call) => play(`warm/${call}`));
console.log(JSON.stringify({ rate: ratePerSecond(seconds ?? 2, (call) => play(`bench/${call}`)) }));
