/** `guarantor simulate SCENARIO`: a batch of machine-played games. The digest does not depend on the number of workers. */
import { batchNames } from '../analysis/simulate.ts';
import { batchArguments, batchOf, type BatchPlan } from '../analysis/study/games.ts';
import { type RecordHead } from '../analysis/study/record.ts';
import { digestJson, RULES_VERSION, type Scenario, setUp } from '../engine/index.ts';
import { type Io, type Register } from './io.ts';
import { atLevels, collectLevel, type LevelChoice, spellLevel } from './level-option.ts';
import { scenarioOf } from './scenario-argument.ts';
import { batchTable } from './study/batch-table.ts';
import { playKept } from './study/kept-games.ts';
import {
  type KeptOptions,
  needFile,
  readShard,
  sayShard,
  type Shard,
  type StudyOptions,
  WHOLE,
  withKeptOptions,
  withStudyOptions,
} from './study/options.ts';
import { spellSetting } from './study/study-scenario.ts';

interface Options extends StudyOptions, KeptOptions {
  readonly level: readonly LevelChoice[];
  readonly shard?: Shard;
}

export const register: Register = (program, io) => {
  const command = program
    .command('simulate')
    .description('play many games by machine and summarise outcomes and measures')
    .argument('<scenario>', 'id of a shipped scenario, or a file');
  withStudyOptions(command, 200)
    .option('--shard <i/n>', 'play only part i of n, into --out; guarantor merge joins the parts', readShard)
    .option(
      '--level <level>',
      'how well machines play: simple, steady or searching; POWER=LEVEL for one power; may be repeated',
      collectLevel,
      [],
    );
  withKeptOptions(command, 'game').action((name: string, options: Options) => simulate(name, options, io));
};

async function simulate(name: string, options: Options, io: Io): Promise<void> {
  needFile(options, io);
  const { scenario: plain } = await scenarioOf(name, options.set, io);
  const scenario = atLevels(plain, options.level, io);
  const { head, plan } = headOf(name, scenario, options);
  const again = batchArguments(head, plan);
  const started = performance.now();
  const done = await playKept({ head, scenarios: [scenario], files: [name], again, ...options }, io);
  const seconds = (performance.now() - started) / 1000;
  if (options.out !== undefined) {
    io.stderr.write(`${options.out}: ${sayShard(head)}\n`);
    if (options.shard !== undefined) return;
  }
  const batch = batchOf(head, done);
  if (batch === undefined) throw new Error('the batch does not read its own record');
  const timed = { ...batch, seconds: rounded(seconds), playoutsPerSecond: rounded(batch.runs / seconds) };
  io.stdout.write(options.json === true ? `${JSON.stringify(timed)}\n` : batchTable(timed));
}

function headOf(
  name: string,
  scenario: Scenario,
  { set, level, seed, runs, shard }: Options,
): { readonly head: RecordHead; readonly plan: BatchPlan } {
  const plan: BatchPlan = {
    ...batchNames(setUp(scenario)),
    ...(set.length > 0 ? { scenario: name } : {}),
    settings: set.map(spellSetting),
    levels: level.map(spellLevel),
  };
  const study = { scenarioDigest: digestJson(scenario), rulesVersion: RULES_VERSION, seed, runs };
  return { head: { kind: 'simulate', scenario: name, ...study, units: runs, shard: shard ?? WHOLE, plan }, plan };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
