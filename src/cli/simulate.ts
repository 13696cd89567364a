/** `guarantor simulate SCENARIO`: a batch of machine-played games. The digest does not depend on the number of workers. */
import { batchNames, gather } from '../analysis/simulate.ts';
import { headLine, type RecordHead, unitLine, unitsOfShard } from '../analysis/study/record.ts';
import { digestJson, RULES_VERSION, setUp } from '../engine/index.ts';
import { type Io, type Register } from './io.ts';
import { atLevels, collectLevel, type LevelChoice } from './level-option.ts';
import { writeWhole } from './replace-file.ts';
import { scenarioOf } from './scenario-argument.ts';
import { batchTable } from './study/batch-table.ts';
import { playAll } from './study/games.ts';
import { readShard, type Shard, type StudyOptions, WHOLE, withStudyOptions } from './study/options.ts';
import { progressBar } from './study/points.ts';

interface Options extends StudyOptions {
  readonly level: readonly LevelChoice[];
  readonly shard?: Shard;
  readonly out?: string;
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
    )
    .option('--out <file>', 'write the games as a record, for guarantor merge')
    .action((name: string, options: Options) => simulate(name, options, io));
};

async function simulate(name: string, options: Options, io: Io): Promise<void> {
  if (options.shard !== undefined && options.out === undefined) {
    io.stderr.write('error: --shard needs --out FILE, which guarantor merge then joins with the other parts\n');
    io.exit(2);
  }
  const { scenario: plain } = await scenarioOf(name, options.set, io);
  const scenario = atLevels(plain, options.level, io);
  const names = { ...batchNames(setUp(scenario)), ...(options.set.length > 0 ? { scenario: name } : {}) };
  const head: RecordHead = {
    kind: 'simulate',
    scenario: names.scenario,
    scenarioDigest: digestJson(scenario),
    rulesVersion: RULES_VERSION,
    seed: options.seed,
    runs: options.runs,
    units: options.runs,
    shard: options.shard ?? WHOLE,
    plan: names,
  };
  const started = performance.now();
  const { from, to } = unitsOfShard(head.units, head.shard);
  const bar = progressBar(to - from, io);
  const results = await playAll(scenario, options, [from, to], (games) => bar?.increment(games));
  bar?.stop();
  const seconds = (performance.now() - started) / 1000;
  if (options.out !== undefined) {
    const lines = results.map(({ game, outcome, digest, values }) => unitLine(game, [outcome, digest, ...values]));
    await writeWhole(options.out, [headLine(head), ...lines].join(''), io);
    io.stderr.write(`${options.out}: games ${from} to ${to - 1} of ${head.units}\n`);
    if (options.shard !== undefined) return;
  }
  const batch = gather(names, options.seed, results);
  const timed = { ...batch, seconds: rounded(seconds), playoutsPerSecond: rounded(batch.runs / seconds) };
  io.stdout.write(options.json === true ? `${JSON.stringify(timed)}\n` : batchTable(timed));
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
