/** What a study has of its units while it runs: in memory, and in a record where one is asked for. */
import { type RecordHead } from '../../analysis/study/record.ts';
import { type Io } from '../io.ts';
import { type KeptOptions } from './options.ts';
import { openRecord } from './record-file.ts';
import { leaveStopped } from './stopped.ts';

export interface KeptUnits {
  /** What the record had already, and what was kept since. */
  readonly done: ReadonlyMap<number, unknown>;
  /** Keeps units; in a record they are on the disk when this returns. */
  readonly keep: (units: readonly (readonly [unit: number, data: unknown])[]) => void;
  readonly close: () => void;
  /** Ends the command after ctrl-C, and says how to go on. `again`: arguments that make the study again. */
  readonly leave: (again: readonly string[]) => Promise<never>;
}

/** Opens the record of a study, or begins without one. */
export async function openKept({ out, resume }: KeptOptions, head: RecordHead, io: Io): Promise<KeptUnits> {
  const record = out === undefined ? undefined : await openRecord(out, head, resume === true, io);
  const done = new Map(record?.done);
  const close = (): void => record?.close();
  return {
    done,
    keep(units) {
      for (const [unit, data] of units) done.set(unit, data);
      record?.add(units);
    },
    close,
    leave(again) {
      close();
      return leaveStopped({ head, done, out, again }, io);
    },
  };
}
