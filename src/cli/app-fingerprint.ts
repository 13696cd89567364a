import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What the browser app is built from, relative to the root of the repository. */
const SOURCES = ['src', 'public', 'assets', 'index.html', 'vite.config.ts', 'package-lock.json'];

/** The build leaves its fingerprint here, so that `npm start` knows whether `dist` is what the sources say. */
export const FINGERPRINT_FILE = '.fingerprint';

/**
 * SHA-256 over name, size and time of change of every source file: cheap (no file is read), and a removed file shows.
 *
 * @param root folder of the repository
 */
export function fingerprintSources(root: string): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((name) => filesUnder(join(root, name))).sort()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(root, file)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesUnder(path: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
