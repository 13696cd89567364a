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
import { writeWhole } from '../replace-file.ts';

/** A sweep of 10,000 points is a tenth of this. */
const LONGEST_RECORD = 512 * 1024 * 1024;

export interface RecordWriter {
  /** What the file held already. */
  readonly done: ReadonlyMap<number, unknown>;
  /** Adds a unit; it is on the disk when this returns. */
  readonly add: (unit: number, data: unknown) => void;
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
      return `line ${fault.line} is damaged: its check does not agree with what it says`;
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
    // What was broken off in the middle of a line goes; the unit is played again.
    truncateSync(path, Buffer.byteLength(readFileSync(path, 'utf8').slice(0, known.soundLength)));
  } else {
    await writeWhole(name, headLine(head), io);
  }
  const file = openSync(path, 'a');
  return {
    done: known?.done ?? new Map(),
    add: (unit, data) => {
      appendFileSync(file, unitLine(unit, data));
      fsyncSync(file);
    },
    close: () => closeSync(file),
  };
}

function refuseOther(name: string, found: RecordHead, head: RecordHead, io: Io): void {
  if (digestOfHead(found) === digestOfHead(head) && canonicalJson(found.shard) === canonicalJson(head.shard)) return;
  const differs = (['kind', 'scenarioDigest', 'rulesVersion', 'seed', 'runs', 'units', 'shard', 'plan'] as const).find(
    (field) => canonicalJson(found[field]) !== canonicalJson(head[field]),
  );
  io.stderr.write(`${name}: it is of another study (${differs ?? 'scenario'} differs), so it cannot be gone on with\n`);
  io.exit(1);
}
