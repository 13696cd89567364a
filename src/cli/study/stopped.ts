/** What a study says when ctrl-C ended it: how much is kept, where, and how to go on. */
import { type RecordHead } from '../../analysis/study/record.ts';
import { type Io } from '../io.ts';
import { openRecord } from './record-file.ts';
import { commandLine } from './study-scenario.ts';

export interface StoppedStudy {
  readonly head: RecordHead;
  readonly done: ReadonlyMap<number, unknown>;
  /** Points of the whole, or of this shard. */
  readonly points: number;
  /** The file that has them; without one they are written to a new one. */
  readonly out: string | undefined;
  /** Arguments that make the study again. */
  readonly again: readonly string[];
}

export async function leaveStopped({ head, done, points, out, again }: StoppedStudy, io: Io): Promise<never> {
  const file = out ?? `${head.kind}-${head.scenarioDigest.slice(0, 8)}-${Date.now().toString(36)}.jsonl`;
  if (out === undefined) {
    const record = await openRecord(file, head, false, io);
    for (const [unit, result] of done) record.add(unit, result);
    record.close();
  }
  const command = commandLine(['npx', 'guarantor', ...again, '--out', file, '--resume']);
  io.stderr.write(`stopped: ${done.size} of ${points} points are kept in ${file}; go on with\n  ${command}\n`);
  return io.exit(1);
}
