/** Options that the commands of analysis share, and their readers. */
import { type Command, InvalidArgumentError } from 'commander';
import { availableParallelism } from 'node:os';
import { MOST_SHARDS, type RecordHead, type RecordKind, unitsOfShard } from '../../analysis/study/record.ts';
import { type Setting } from '../../scenario/index.ts';
import { type Io } from '../io.ts';
import { collectSetting, wholeNumber } from '../scenario-argument.ts';

export const MOST_RUNS = 10_000_000;
const MOST_WORKERS = 256;

export interface Shard {
  readonly index: number;
  readonly of: number;
}

export const WHOLE: Shard = { index: 1, of: 1 };

export interface StudyOptions {
  readonly runs: number;
  readonly seed: string;
  readonly workers: number;
  readonly set: readonly Setting[];
  readonly json?: true;
}

/** Parser of `i/n`. */
export function readShard(text: string): Shard {
  const [, index, of] = /^(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? [];
  if (index === undefined || of === undefined || of < 1 || of > MOST_SHARDS || index < 1 || index > of)
    throw new InvalidArgumentError(`expected i/n with i from 1 to n, as 2/8; n is at most ${MOST_SHARDS}.`);
  return { index, of };
}

/** Adds the options that every batch of games has. */
export function withStudyOptions(command: Command, runs: number, whatRuns = 'number of games'): Command {
  return command
    .option('--runs <n>', whatRuns, wholeNumber(1, MOST_RUNS), runs)
    .option('--seed <text>', 'seed of the batch; game i has the seed TEXT/i', '1')
    .option('--workers <n>', 'threads', wholeNumber(1, MOST_WORKERS), availableParallelism())
    .option(
      '--set <path=value>',
      'change a value, as rules.incidents.breakdown=0.05; may be repeated',
      collectSetting,
      [],
    )
    .option('--json', 'print one JSON value');
}

/** Where a study is kept while it runs. */
export interface KeptOptions {
  readonly out?: string;
  readonly resume?: true;
}

/** Adds `--out` and `--resume`. */
export function withKeptOptions(command: Command, unit: 'game' | 'point'): Command {
  return command
    .option('--out <file>', `keep every ${unit} as it is done, for --resume and guarantor merge`)
    .option('--resume', 'go on with --out where it was stopped');
}

/** Wrong usage, and the end of the command, where a file is needed and none is named. */
export function needFile({ out, resume, shard }: KeptOptions & { readonly shard?: Shard }, io: Io): void {
  if (out !== undefined || (resume !== true && shard === undefined)) return;
  io.stderr.write(`error: --${resume === true ? 'resume' : 'shard'} needs --out FILE\n`);
  io.exit(2);
}

/** Units of the studies of each command, as a person knows them. */
export const UNIT_NAMES: Readonly<Record<RecordKind, string>> = {
  simulate: 'games',
  compare: 'games',
  sweep: 'points',
  sensitivity: 'points',
};

/** What a shard has of the whole, in words. */
export function sayShard({ kind, units, shard }: RecordHead): string {
  const { from, to } = unitsOfShard(units, shard);
  const what = UNIT_NAMES[kind];
  return from === to
    ? `nothing to play: ${units} ${what} are fewer than ${shard.of} shards`
    : `${what} ${from} to ${to - 1} of ${units}`;
}
