/** Builds the harness page into a folder of its own, with a scenario resolved beside it. */
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { loadScenario } from '../../../src/cli/load-scenario.ts';
import { readScenario } from '../../../src/scenario/index.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** As in the app, Phaser is a file of its own that is asked for late. */
const PHASER_APART = {
  output: { codeSplitting: { groups: [{ name: 'phaser', test: /node_modules[\\/]phaser[\\/]/ }] } },
};

/** @returns the folder to serve. Throws when the scenario has errors. */
export async function buildHarness(scenarioId: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'guarantor-map-'));
  await build({
    configFile: false,
    root: import.meta.dirname,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      target: 'chrome111',
      chunkSizeWarningLimit: 3000,
      rolldownOptions: PHASER_APART,
    },
  });
  cpSync(join(ROOT, 'public/maps'), join(folder, 'maps'), { recursive: true });
  const found = await loadScenario(scenarioId, ROOT);
  if (found === undefined) throw new Error(`there is no scenario ${scenarioId}`);
  const result = readScenario(found.text, found);
  if (!result.ok) throw new Error(`${scenarioId} has errors: ${JSON.stringify(result.error.slice(0, 3))}`);
  writeFileSync(join(folder, 'scenario.json'), JSON.stringify(result.value.scenario));
  return folder;
}
