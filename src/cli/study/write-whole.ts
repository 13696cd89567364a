import { resolve } from 'node:path';
import { type Io } from '../io.ts';
import { replaceFile } from '../replace-file.ts';

/** Writes a result to a file that a person named; a disk that refuses ends the command with 2, the old file left whole. */
export async function writeWhole(name: string, text: string, io: Io): Promise<void> {
  try {
    await replaceFile(resolve(io.cwd, name), text);
  } catch (fault) {
    io.stderr.write(`guarantor: cannot write ${name}: ${fault instanceof Error ? fault.message : String(fault)}\n`);
    io.exit(2);
  }
}
