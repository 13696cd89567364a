/** Builds the page of the digest test into a folder of its own, with the kept matches and their scenarios beside it. */
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { KEPT } from '../../golden/kept.ts';
import { KEPT_PATH } from '../../golden/kept-file.ts';
import { shippedScenario } from '../../kit/shipped.ts';

/** @returns the folder to serve */
export async function buildDigestPage(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'guarantor-digest-'));
  await build({
    configFile: false,
    root: import.meta.dirname,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true, target: 'chrome111', modulePreload: { polyfill: false } },
  });
  cpSync(KEPT_PATH, join(folder, 'matches.jsonl'));
  for (const id of Object.keys(KEPT))
    writeFileSync(join(folder, `${id}.json`), JSON.stringify(await shippedScenario(id)));
  return folder;
}
