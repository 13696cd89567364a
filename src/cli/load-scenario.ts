/** Reads scenarios from the disk: the shipped ones below `public/`, and files of an author. */
import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Io } from './io.ts';
import { isShippedId, preload, type Preloaded, type ReadText, shippedPath } from '../scenario/index.ts';

const PUBLIC = fileURLToPath(new URL('../../public/', import.meta.url));
/** Files longer than this are not even read; the reader's own limit is smaller. */
const LONGEST_FILE = 8 * 1024 * 1024;

/** Where an address of the scenario reader lies on this disk. */
export const pathOf = (address: string, cwd: string): string => {
  const shipped = shippedPath(address);
  return shipped === undefined ? resolve(cwd, address) : resolve(PUBLIC, shipped);
};

/** How a person names the file at an address. */
export const shownPath = (address: string, cwd: string): string =>
  shippedPath(address) === undefined ? address : relative(cwd, pathOf(address, cwd));

/** Reads texts below `public/` and relative to `cwd`; undefined when there is none. */
export const diskReader =
  (cwd: string): ReadText =>
  async (address) => {
    try {
      const bytes = await readFile(pathOf(address, cwd));
      // One byte more than may be read is enough to be refused with a place.
      return bytes.subarray(0, LONGEST_FILE).toString('utf8');
    } catch {
      return undefined;
    }
  };

/**
 * Preloads a scenario from the disk.
 *
 * @param idOrFile id of a shipped scenario, or a file name
 * @returns undefined when there is no such scenario or the file cannot be read
 */
export async function loadScenario(idOrFile: string, cwd: string): Promise<Preloaded | undefined> {
  const read = diskReader(cwd);
  const text = await read(idOrFile);
  if (text !== undefined) return preload(read, text, idOrFile);
  return isShippedId(idOrFile) ? preload(read, idOrFile) : undefined;
}

/** The same for a command that cannot go on without it: says so and leaves with 2. */
export async function scenarioOrLeave(idOrFile: string, io: Io): Promise<Preloaded> {
  const loaded = await loadScenario(idOrFile, io.cwd);
  if (loaded !== undefined) return loaded;
  io.stderr.write(`guarantor: cannot read ${idOrFile}\n`);
  return io.exit(2);
}
