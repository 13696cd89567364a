/** Writes a file so that a crash or a full disk leaves the old one whole. */
import { rename, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { shippedPath } from '../scenario/index.ts';
import type { Io } from './io.ts';
import { pathOf, shownPath } from './load-scenario.ts';

/** Writes an author's scenario; files of the game, and disks that refuse, are named and end the command with 2. */
export async function writeScenario(address: string, text: string, io: Io): Promise<void> {
  const shown = shownPath(address, io.cwd);
  if (shippedPath(address) !== undefined) {
    io.stderr.write(`guarantor: ${shown} comes with the game; copy it before you change it\n`);
    return io.exit(2);
  }
  await replaceOrLeave(pathOf(address, io.cwd), shown, text, io);
}

/** Writes a result to a file that a person named; a disk that refuses ends the command with 2, the old file left whole. */
export function writeWhole(name: string, text: string, io: Io): Promise<void> {
  return replaceOrLeave(resolve(io.cwd, name), name, text, io);
}

async function replaceOrLeave(path: string, shown: string, text: string, io: Io): Promise<void> {
  try {
    await replaceFile(path, text);
  } catch (fault) {
    io.stderr.write(`guarantor: cannot write ${shown}: ${fault instanceof Error ? fault.message : String(fault)}\n`);
    return io.exit(2);
  }
}

/** Throws what the disk says; the old file is untouched then. */
async function replaceFile(path: string, text: string): Promise<void> {
  const beside = `${path}.${process.pid}.part`;
  try {
    await writeFile(beside, text, { flush: true });
    await rename(beside, path);
  } catch (fault) {
    await rm(beside, { force: true });
    throw fault;
  }
}
