/** Records on the disk: written line by line while a study runs, gone on with, and read for joining. */
import { appendFileSync, closeSync, fsyncSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  digestOfHead,
  headLine,
  readRecord,
  type RecordFault,
  type RecordHead,
  type StudyRecord,
  unitLine,
} from '../../analysis/study/record.ts';
import { canonicalJson } from '../../engine/index.ts';
import { type Io } from '../io.ts';
import { leaveUnwritten, writeWhole } from '../replace-file.ts';

/** A sweep of 10,000 points is a tenth of this. */
const LONGEST_RECORD = 512 * 1024 * 1024;

export interface RecordWriter {
  /** What the file held already. */
  readonly done: ReadonlyMap<number, unknown>;
  /** Adds units; they are on the disk when this returns. */
  readonly add: (units: readonly (readonly [unit: number, data: unknown])[]) => void;
  readonly close: () => void;
}

/** Why a record cannot be used, as a sentence. */
export function sayRecordFault(fault: RecordFault): string {
  switch (fault.kind) {
    case 'not-a-record':
      return 'it is no record of this program (what --out writes)';
    case 'newer-version':
      return `it comes from another version of the program (record version ${fault.version}; this one knows 1)`;
    case 'damaged':
      return `line ${fault.line} is damaged: its check does not agree with what it says${fault.line === 1 ? '' : '; without that line --resume plays it again'}`;
    case 'unit-twice':
      return `line ${fault.line} holds unit ${fault.unit} a second time`;
    case 'unit-of-another-shard':
      return `line ${fault.line} holds unit ${fault.unit}, which belongs to another shard`;
  }
}

/** Reads a record, or says why not and ends the command: 2 when there is no such file, 1 when it is bad. */
export function recordOrLeave(name: string, io: Io): StudyRecord {
  const path = resolve(io.cwd, name);
  const size = statSync(path, { throwIfNoEntry: false });
  if (size === undefined || !size.isFile()) {
    io.stderr.write(`guarantor: cannot read ${name}\n`);
    return io.exit(2);
  }
  if (size.size > LONGEST_RECORD) {
    io.stderr.write(`${name}: ${size.size} bytes are no record; the limit is ${LONGEST_RECORD}\n`);
    return io.exit(1);
  }
  const read = readRecord(readFileSync(path, 'utf8'));
  if (read.ok) return read.value;
  io.stderr.write(`${name}: ${sayRecordFault(read.error)}\n`);
  return io.exit(1);
}

/**
 * Opens a record for writing. A file that is there already is gone on with when `resume` is set and it is of the same
 * study; otherwise the command ends with 2 (it is there) or 1 (it is of another one, or damaged).
 */
export async function openRecord(name: string, head: RecordHead, resume: boolean, io: Io): Promise<RecordWriter> {
  const path = resolve(io.cwd, name);
  const there = statSync(path, { throwIfNoEntry: false }) !== undefined;
  if (there && !resume) {
    io.stderr.write(`guarantor: ${name} is there already; --resume goes on with it, another name starts anew\n`);
    return io.exit(2);
  }
  const known = there ? recordOrLeave(name, io) : undefined;
  if (known !== undefined) {
    refuseOther(name, known.head, head, io);
  } else {
    await writeWhole(name, headLine(head), io);
  }
  try {
    // What was broken off in the middle of a line goes; the unit is played again.
    if (known !== undefined)
      truncateSync(path, Buffer.byteLength(readFileSync(path, 'utf8').slice(0, known.soundLength)));
    return writerOf(name, path, known?.done ?? new Map(), io);
  } catch (fault) {
    return leaveUnwritten(name, fault, io);
  }
}

function writerOf(name: string, path: string, done: ReadonlyMap<number, unknown>, io: Io): RecordWriter {
  const file = openSync(path, 'a');
  let length = statSync(path).size;
  const append = (text: string): void => {
    // Not the open file's size: one that was deleted would go on growing where nobody finds it.
    if (statSync(path).size !== length) throw new Error('another program changes it; this one has left it alone');
    appendFileSync(file, text);
    fsyncSync(file);
    length += Buffer.byteLength(text);
  };
  return {
    done,
    add: (units) => {
      try {
        append(units.map(([unit, data]) => unitLine(unit, data)).join(''));
      } catch (fault) {
        const kept = statSync(path, { throwIfNoEntry: false }) !== undefined;
        if (kept) io.stderr.write(`guarantor: ${name} has what was done before; --resume goes on with it\n`);
        leaveUnwritten(name, fault, io);
      }
    },
    close: () => closeSync(file),
  };
}

/** Parts of a head, as a person who goes on with a study knows them. */
const PARTS = {
  kind: 'the command',
  rulesVersion: 'the version of the rules',
  seed: 'the seed',
  runs: 'the number of games',
  shard: 'the shard',
  scenario: 'the name of the scenario',
  units: 'the number of points',
  plan: 'what is varied or asked',
  scenarioDigest: 'the scenario, or what --set changes in it,',
} as const satisfies Partial<Record<keyof RecordHead, string>>;

function refuseOther(name: string, found: RecordHead, head: RecordHead, io: Io): void {
  if (digestOfHead(found) === digestOfHead(head) && canonicalJson(found.shard) === canonicalJson(head.shard)) return;
  const differs = (Object.keys(PARTS) as (keyof typeof PARTS)[]).find(
    (field) => canonicalJson(found[field]) !== canonicalJson(head[field]),
  );
  const what = PARTS[differs ?? 'scenario'];
  io.stderr.write(`${name}: it is of another study (${what} differs), so it cannot be gone on with\n`);
  io.exit(1);
}
