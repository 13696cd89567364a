/** `guarantor merge FILE…`: joins the shards of a batch or a sweep to exactly what one machine would have made; prints any record anew. */
import { type BatchNames, type GameResult, gather } from '../analysis/simulate.ts';
import { joinRecords, type JoinFault, type RecordHead } from '../analysis/study/record.ts';
import { sensitivityOf } from '../analysis/sensitivity/study.ts';
import { sweepOf } from '../analysis/study/sweep.ts';
import { isJsonObject } from '../engine/json-object.ts';
import { type Io, type Register } from './io.ts';
import { batchTable } from './study/batch-table.ts';
import { recordOrLeave } from './study/record-file.ts';
import { type SensitivityOutput, writeSensitivity } from './study/write-sensitivity.ts';
import { writeSweep } from './study/write-sweep.ts';

export const register: Register = (program, io) => {
  program
    .command('merge')
    .description('join the parts that --shard wrote, exactly; also print a single record anew')
    .argument('<files...>', 'what --out wrote, in any order')
    .option('--json', 'print one JSON value')
    .option('--csv', 'print CSV (sweeps, sensitivity)')
    .option('--html <file>', 'write a report with plots (sweeps, sensitivity)')
    .option('--summary <file>', 'write the short list (sensitivity)')
    .action((files: string[], options: SensitivityOutput) => merge(files, options, io));
};

async function merge(files: readonly string[], options: SensitivityOutput, io: Io): Promise<void> {
  const joined = joinRecords(files.map((name) => ({ name, record: recordOrLeave(name, io) })));
  if (!joined.ok) {
    for (const fault of joined.error) io.stderr.write(`guarantor: ${sayJoinFault(fault)}\n`);
    return io.exit(1);
  }
  const { head, done } = joined.value;
  switch (head.kind) {
    case 'simulate': {
      if (options.csv === true || options.html !== undefined) {
        io.stderr.write('error: --csv and --html are for sweeps and sensitivity; these are games of simulate\n');
        return io.exit(2);
      }
      const batch = batchOf(head, done) ?? strange(files, io);
      io.stdout.write(options.json === true ? `${JSON.stringify(batch)}\n` : batchTable(batch));
      return;
    }
    case 'sweep':
      return writeSweep(sweepOf(head, done) ?? strange(files, io), options, io);
    case 'sensitivity':
      return writeSensitivity(sensitivityOf(head, done) ?? strange(files, io), options, io);
  }
}

function strange(files: readonly string[], io: Io): never {
  io.stderr.write(`guarantor: ${files.join(', ')}: what the lines hold is not what the head says\n`);
  return io.exit(1);
}

function batchOf(
  { plan, seed }: RecordHead,
  done: ReadonlyMap<number, unknown>,
): ReturnType<typeof gather> | undefined {
  if (!isNames(plan)) return undefined;
  const games: GameResult[] = [];
  for (const [game, data] of done) {
    if (!Array.isArray(data) || data.length !== plan.measures.length + 2) return undefined;
    const [outcome, digest, ...values] = data as readonly unknown[];
    if (typeof outcome !== 'string' || typeof digest !== 'string') return undefined;
    if (!values.every((value): value is number => typeof value === 'number')) return undefined;
    games.push({ game, outcome, digest, values });
  }
  return gather(plan, seed, games);
}

function isNames(plan: unknown): plan is BatchNames {
  if (!isJsonObject(plan) || typeof plan['scenario'] !== 'string') return false;
  return [plan['outcomes'], plan['measures']].every(
    (names) => Array.isArray(names) && names.every((name) => typeof name === 'string'),
  );
}

function sayJoinFault(fault: JoinFault): string {
  switch (fault.kind) {
    case 'foreign': {
      const differs = fault.expected === '' ? '' : ` (${fault.found}, not ${fault.expected})`;
      return `${fault.name} is no part of the study of ${fault.first}: ${FIELD[fault.field] ?? fault.field} differs${differs}`;
    }
    case 'shard-twice':
      return `shard ${fault.index}/${fault.of} is there more than once: ${fault.names.join(', ')}`;
    case 'shards-missing':
      return `missing: shard ${fault.indices.map((index) => `${index}/${fault.of}`).join(', ')}`;
    case 'unfinished':
      return `${fault.name} is unfinished: ${fault.done} of ${fault.units}; go on with it by --resume`;
  }
}

const FIELD: Readonly<Record<string, string>> = {
  kind: 'the command',
  scenario: 'the scenario',
  scenarioDigest: 'the digest of the scenario',
  rulesVersion: 'the version of the rules',
  seed: 'the seed',
  runs: 'the number of games',
  units: 'the number of points',
  plan: 'what is varied',
};
