/** `npm run digests` compares the kept matches with what is played now; `npm run digests -- --write` keeps new ones. */
import { writeFileSync } from 'node:fs';
import { setUp, type Setup } from '../../src/engine/setup.ts';
import { shippedScenario } from '../kit/shipped.ts';
import { digestOfKept, KEPT, keepMatch } from './kept.ts';
import { KEPT_PATH, keptMatches } from './kept-file.ts';

const setups = new Map<string, Setup>();
for (const id of Object.keys(KEPT)) setups.set(id, setUp(await shippedScenario(id)));

if (process.argv.includes('--write')) {
  const lines = [...setups].flatMap(([id, setup]) =>
    Array.from({ length: KEPT[id]! }, (_, i) => JSON.stringify(keepMatch(setup, `kept/${i}`))),
  );
  writeFileSync(KEPT_PATH, `${lines.join('\n')}\n`);
}
const matches = keptMatches();
const differing = matches.filter((match) => !holds(setups.get(match.scenario)!, match));
console.log(`${matches.length - differing.length} of ${matches.length} kept matches have their digest`);
process.exitCode = differing.length > 0 ? 1 : 0;

function holds(setup: Setup, match: (typeof matches)[number]): boolean {
  try {
    return digestOfKept(setup, match) === match.digest;
  } catch {
    return false;
  }
}
