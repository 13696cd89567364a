/** What a study says when ctrl-C ended it: how much is kept, where, and how to go on. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RecordHead, unitsOfShard } from '../../analysis/study/record.ts';
import { type Io } from '../io.ts';
import { canWrite } from '../replace-file.ts';
import { UNIT_NAMES } from './options.ts';
import { openRecord } from './record-file.ts';
import { commandLine } from './study-scenario.ts';

export interface StoppedStudy {
  readonly head: RecordHead;
  readonly done: ReadonlyMap<number, unknown>;
  /** The file that has them; without one they are written to a new one. */
  readonly out: string | undefined;
  /** Arguments that make the study again. */
  readonly again: readonly string[];
}

export async function leaveStopped({ head, done, out, again }: StoppedStudy, io: Io): Promise<never> {
  const { from, to } = unitsOfShard(head.units, head.shard);
  const units = `${to - from} ${UNIT_NAMES[head.kind]}`;
  if (done.size === 0 && out === undefined) {
    io.stderr.write(`stopped: none of ${units} was done\n`);
    return io.exit(1);
  }
  const file = out ?? newFile(head, io);
  if (out === undefined) {
    const record = await openRecord(file, head, false, io);
    record.add([...done]);
    record.close();
  }
  const command = commandLine(['npx', 'guarantor', ...again, '--out', file, '--resume']);
  io.stderr.write(`stopped: ${done.size} of ${units} are kept in ${file}; go on with\n  ${command}\n`);
  return io.exit(1);
}

/** In the folder where the person works; where that is closed, in the machine's own for such files. */
function newFile({ kind, scenarioDigest }: RecordHead, io: Io): string {
  const name = `${kind}-${scenarioDigest.slice(0, 8)}-${Date.now().toString(36)}.jsonl`;
  return canWrite(name, io) ? name : join(tmpdir(), name);
}
