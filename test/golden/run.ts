/**
 * `npm run golden` compares every playthrough with its file; `npm run golden -- --write` writes them anew.
 *
 * Writing is refused unless `src/engine/RULES.md` or `CHANGELOG.md` changed since the last commit: what a rule does now and
 * did not do before belongs written down in the same commit. `--force` is for the first writing and for changed figures.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { shippedScenario } from '../kit/shipped.ts';
import { firstDifference, goldenPath, readGolden } from './compare.ts';
import { GOLDENS, tellGolden } from './tell.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const HERE = fileURLToPath(new URL('./', import.meta.url));

const options = process.argv.slice(2);
const unknown = options.find((option) => !['--write', '--force'].includes(option));
if (unknown !== undefined) {
  console.error(`unknown option ${unknown}; there are --write and --force`);
  process.exit(2);
}
const write = options.includes('--write');
if (write && !options.includes('--force') && !rulesAreWrittenDown()) {
  console.error(
    'Neither src/engine/RULES.md nor CHANGELOG.md changed since the last commit: say there what changed, or add --force.',
  );
  process.exit(1);
}

let wrong = 0;
for (const golden of GOLDENS) {
  const text = tellGolden(golden, await shippedScenario(golden.scenario));
  if (write) writeFileSync(goldenPath(golden.name), text);
  const difference = firstDifference(readGolden(golden.name), text);
  if (difference !== undefined) {
    wrong += 1;
    console.error(`${golden.name}: ${difference}`);
  }
}
if (write) removeOrphans();
console.log(
  write ? `wrote ${GOLDENS.length} playthroughs` : `${GOLDENS.length - wrong} of ${GOLDENS.length} playthroughs agree`,
);
process.exitCode = wrong > 0 ? 1 : 0;

function rulesAreWrittenDown(): boolean {
  const changed = execFileSync('git', ['diff', '--name-only', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).split('\n');
  return changed.includes('src/engine/RULES.md') || changed.includes('CHANGELOG.md');
}

function removeOrphans(): void {
  const names = new Set(GOLDENS.map(({ name }) => `${name}.txt`));
  for (const file of readdirSync(HERE))
    if (file.endsWith('.txt') && !names.has(file)) rmSync(goldenPath(file.slice(0, -4)));
}
