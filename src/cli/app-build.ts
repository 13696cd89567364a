import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FINGERPRINT_FILE, fingerprintSources } from './app-fingerprint.ts';
import type { Io } from './io.ts';

/** Root of the repository, where package.json lies. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The built browser app. */
export const DIST = join(ROOT, 'dist');

/** True when `dist` was built from the sources as they are now. */
export function isBuilt(): boolean {
  try {
    return readFileSync(join(DIST, FINGERPRINT_FILE), 'utf8') === fingerprintSources(ROOT);
  } catch {
    return false;
  }
}

/** Builds the browser app into `dist` unless it is up to date. Ends the command with 1 when a source is broken. */
export async function ensureBuilt(io: Pick<Io, 'stderr' | 'exit'>): Promise<void> {
  if (isBuilt()) return;
  io.stderr.write('Building the app (once, and again when its sources change) …\n');
  const { build } = await import('vite');
  try {
    await build({ root: ROOT, configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn' });
  } catch (error) {
    io.stderr.write(`error: the app could not be built\n${error instanceof Error ? error.message : String(error)}\n`);
    io.exit(1);
  }
}
