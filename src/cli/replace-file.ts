/** Writes a file so that a crash or a full disk leaves the old one whole. */
import { rename, rm, writeFile } from 'node:fs/promises';

/** Throws what the disk says; the old file is untouched then. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const beside = `${path}.${process.pid}.part`;
  try {
    await writeFile(beside, text, { flush: true });
    await rename(beside, path);
  } catch (fault) {
    await rm(beside, { force: true });
    throw fault;
  }
}
