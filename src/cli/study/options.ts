/** Options that the commands of analysis share, and their readers. */
import { type Command, InvalidArgumentError } from 'commander';
import { availableParallelism } from 'node:os';
import { type Setting } from '../../scenario/index.ts';
import { collectSetting, wholeNumber } from '../scenario-argument.ts';

export const MOST_RUNS = 10_000_000;
const MOST_WORKERS = 256;
const MOST_SHARDS = 100_000;

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
    throw new InvalidArgumentError('expected i/n with i from 1 to n, as 2/8.');
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
