/** Writes a file so that a crash or a full disk leaves the old one whole. */
import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
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

/**
 * Tries, before hours of work, whether the files can be written in the end. The command ends with 2 where a folder is missing
 * or closed, where two results would go to one file, and where a result would take the place of the scenario.
 */
export function checkTargets(targets: readonly (string | undefined)[], scenarios: readonly string[], io: Io): void {
  const taken = new Map(scenarios.map((name) => [resolve(io.cwd, name), 'the scenario']));
  for (const name of targets) {
    if (name === undefined) continue;
    const path = resolve(io.cwd, name);
    const owner = taken.get(path);
    const fault = owner === undefined ? refusalOf(path) : `it is ${owner}`;
    if (fault !== undefined) return leaveUnwritten(name, fault, io);
    taken.set(path, 'named for another result');
  }
}

/** Whether a file of that name could be written now. */
export const canWrite = (name: string, io: Io): boolean => refusalOf(resolve(io.cwd, name)) === undefined;

/** Why a file cannot be written, as far as that can be told without writing; undefined where nothing speaks against it. */
function refusalOf(path: string): string | undefined {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory() === true) return 'it is a folder';
    accessSync(found === undefined || found.isFile() ? dirname(target(path)) : path, constants.W_OK);
    return undefined;
  } catch (fault) {
    return messageOf(fault);
  }
}

const messageOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));

/** Says which file could not be written and why, and ends the command with 2. */
export function leaveUnwritten(shown: string, fault: unknown, io: Io): never {
  io.stderr.write(`guarantor: cannot write ${shown}: ${messageOf(fault)}\n`);
  return io.exit(2);
}

async function replaceOrLeave(path: string, shown: string, text: string, io: Io): Promise<void> {
  try {
    await replaceFile(path, text);
  } catch (fault) {
    return leaveUnwritten(shown, fault, io);
  }
}

/** Where a link leads: the file takes the new text, and the link stays a link. */
function target(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Throws what the disk says; the old file is untouched then. */
async function replaceFile(named: string, text: string): Promise<void> {
  const path = target(named);
  const found = statSync(path, { throwIfNoEntry: false });
  // A device or a pipe (/dev/null, /dev/stdout) is written into: a file in its place would break the machine.
  if (found !== undefined && !found.isFile()) return writeFile(path, text);
  const beside = `${path}.${process.pid}.part`;
  try {
    await writeFile(beside, text, { flush: true });
    await rename(beside, path);
  } catch (fault) {
    await rm(beside, { force: true });
    throw fault;
  }
}
