/** `guarantor compare A B`: how two scenarios differ in play, over the same games with the same luck. */
import { batchNames } from '../analysis/simulate.ts';
import { compareArguments, type ComparePlan, comparisonOf } from '../analysis/study/games.ts';
import { type RecordHead } from '../analysis/study/record.ts';
import { digestJson, digestText, RULES_VERSION, setUp } from '../engine/index.ts';
import { type Io, type Register } from './io.ts';
import { scenarioOf } from './scenario-argument.ts';
import { playKept } from './study/kept-games.ts';
import { type KeptOptions, type StudyOptions, WHOLE, withKeptOptions, withStudyOptions } from './study/options.ts';
import { spellSetting } from './study/study-scenario.ts';
import { type CompareOutput, writeComparison } from './study/write-compare.ts';

interface Options extends StudyOptions, KeptOptions, CompareOutput {
  readonly json?: true;
}

export const register: Register = (program, io) => {
  const command = program
    .command('compare')
    .description('say how two scenarios differ in play: the same games with the same luck')
    .argument('<a>', 'id of a shipped scenario, or a file')
    .argument('<b>', 'the other one');
  withKeptOptions(withStudyOptions(command, 500).option('--csv', 'print CSV: a row per figure'), 'game').action(
    (a: string, b: string, options: Options) => compare(a, b, options, io),
  );
};

async function compare(nameA: string, nameB: string, options: Options, io: Io): Promise<void> {
  const a = (await scenarioOf(nameA, options.set, io)).scenario;
  const b = (await scenarioOf(nameB, options.set, io)).scenario;
  const plan: ComparePlan = {
    a: { ...batchNames(setUp(a)), scenario: nameA },
    b: { ...batchNames(setUp(b)), scenario: nameB },
    settings: options.set.map(spellSetting),
  };
  const head: RecordHead = {
    kind: 'compare',
    scenario: `${nameA} and ${nameB}`,
    scenarioDigest: digestText(`${digestJson(a)}\n${digestJson(b)}`),
    rulesVersion: RULES_VERSION,
    seed: options.seed,
    runs: options.runs,
    units: 2 * options.runs,
    shard: WHOLE,
    plan,
  };
  const again = compareArguments(head, plan);
  const done = await playKept({ head, scenarios: [a, b], files: [nameA, nameB], again, ...options }, io);
  const told = comparisonOf(head, done);
  if (told === undefined) throw new Error('the comparison does not read its own record');
  writeComparison(told, options, io);
}
