/** Sample: CPU of the validation of a scenario of 1 MB, once, in a process that has read no other. */
import { setFlagsFromString } from 'node:v8';
import { diskReader } from '../../src/cli/load-scenario.ts';
import { preload, readScenario } from '../../src/scenario/index.ts';
import { cpuSeconds } from './fresh-process.ts';
import { largeScenario } from './large-scenario.ts';

// As `guarantor validate` does: it is over before optimised code would pay.
setFlagsFromString('--no-opt');
const text = largeScenario(1_000_000);
const start = cpuSeconds();
const loaded = await preload(diskReader('.'), text, 'large.json');
const read = loaded === undefined ? undefined : readScenario(text, loaded);
const seconds = cpuSeconds() - start;
if (read?.ok !== true) throw new Error('the large scenario has errors');
console.log(JSON.stringify({ seconds, bytes: Buffer.byteLength(text) }));
