/**
 * `npm run fuzz -- --minutes N [--target NAME] [--seed S]`: feeds every target with bent input until the time is over. What
 * breaks is written to `test/fuzz/found/TARGET-SEED.json`; once mended it stays there as a case.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { TARGETS, trouble } from './targets.ts';

const FOUND = fileURLToPath(new URL('./found/', import.meta.url));
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '1' }, target: { type: 'string' }, seed: { type: 'string' } },
});
const minutes = Number(values.minutes);
const first = Number(values.seed ?? Date.now() % 1_000_000_000);
const targets = Object.entries(TARGETS).filter(([name]) => values.target === undefined || name === values.target);
if (!(minutes > 0) || !Number.isInteger(first) || targets.length === 0) {
  console.error(
    `usage: npm run fuzz -- --minutes N [--target ${Object.keys(TARGETS).join('|')}] [--seed WHOLE NUMBER]`,
  );
  process.exit(2);
}

const end = performance.now() + minutes * 60_000;
let [tried, found] = [0, 0];
for (let seed = first; performance.now() < end; seed++) {
  for (const [name, target] of targets) {
    const input = target.make(seed);
    const wrong = await trouble(target, input);
    tried += 1;
    if (wrong === undefined) continue;
    found += 1;
    mkdirSync(FOUND, { recursive: true });
    writeFileSync(
      `${FOUND}${name}-${seed}.json`,
      `${JSON.stringify({ target: name, seed, wrong: wrong.split('\n')[0], input }, null, 1)}\n`,
    );
    console.error(`${name} ${seed}: ${wrong}`);
  }
}
console.log(`${tried} inputs from seed ${first}, ${found} broke something`);
process.exitCode = found > 0 ? 1 : 0;
