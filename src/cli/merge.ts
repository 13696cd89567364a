/** `guarantor merge FILE…`: joins the shards of a batch or a sweep to exactly what one machine would have made; prints any record anew. */
import { batchOf, comparisonOf } from '../analysis/study/games.ts';
import { joinRecords, type JoinFault, type RecordKind } from '../analysis/study/record.ts';
import { sensitivityOf } from '../analysis/sensitivity/study.ts';
import { sweepOf } from '../analysis/study/sweep.ts';
import { type Io, type Register } from './io.ts';
import { batchTable } from './study/batch-table.ts';
import { recordOrLeave } from './study/record-file.ts';
import { type SensitivityOutput, writeSensitivity } from './study/write-sensitivity.ts';
import { writeComparison } from './study/write-compare.ts';
import { writeSweep } from './study/write-sweep.ts';

export const register: Register = (program, io) => {
  program
    .command('merge')
    .description('join the parts that --shard wrote, exactly; also print a single record anew')
    .argument('<files...>', 'what --out wrote, in any order')
    .option('--json', 'print one JSON value')
    .option('--csv', 'print CSV (compare, sweep, sensitivity)')
    .option('--html <file>', 'write a report with plots (sweep, sensitivity)')
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
  refuseForms(head.kind, options, io);
  switch (head.kind) {
    case 'simulate': {
      const batch = batchOf(head, done) ?? strange(files, io);
      io.stdout.write(options.json === true ? `${JSON.stringify(batch)}\n` : batchTable(batch));
      return;
    }
    case 'compare':
      return writeComparison(comparisonOf(head, done) ?? strange(files, io), options, io);
    case 'sweep':
      return writeSweep(sweepOf(head, done) ?? strange(files, io), options, io);
    case 'sensitivity':
      return writeSensitivity(sensitivityOf(head, done) ?? strange(files, io), options, io);
  }
}

/** Forms in which the results of a command cannot be written. */
const WITHOUT: Readonly<Record<RecordKind, readonly (keyof SensitivityOutput)[]>> = {
  simulate: ['csv', 'html', 'summary'],
  compare: ['html', 'summary'],
  sweep: ['summary'],
  sensitivity: [],
};

function refuseForms(kind: RecordKind, options: SensitivityOutput, io: Io): void {
  const form = WITHOUT[kind].find((name) => options[name] !== undefined);
  if (form === undefined) return;
  io.stderr.write(`error: there is no --${form} of what ${kind} kept\n`);
  io.exit(2);
}

function strange(files: readonly string[], io: Io): never {
  io.stderr.write(`guarantor: ${files.join(', ')}: what the lines hold is not what the head says\n`);
  return io.exit(1);
}

/** Most names in one message. */
const MOST_NAMED = 20;

const listed = (names: readonly string[]): string =>
  `${names.slice(0, MOST_NAMED).join(', ')}${names.length > MOST_NAMED ? `, and ${names.length - MOST_NAMED} more` : ''}`;

function sayJoinFault(fault: JoinFault): string {
  switch (fault.kind) {
    case 'foreign': {
      const differs = fault.expected === '' ? '' : ` (${fault.found}, not ${fault.expected})`;
      return `${fault.name} is no part of the study of ${fault.first}: ${FIELD[fault.field] ?? fault.field} differs${differs}`;
    }
    case 'shard-twice':
      return `shard ${fault.index}/${fault.of} is there more than once: ${listed(fault.names)}`;
    case 'shards-missing':
      return `missing: shard ${listed(fault.indices.map((index) => `${index}/${fault.of}`))}`;
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
