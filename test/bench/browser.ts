/** The built app, and a bare Phaser page to compare it with, in a Chromium of the bench's own. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { DIST, ensureBuilt, ROOT } from '../../src/cli/app-build.ts';
import { serveStatic } from '../../src/cli/serve-static.ts';
import { bringChromium, CHROMIUM_FLAGS } from '../kit/browser.ts';

/** A page with nothing but Phaser and one shape: what any map by Phaser has to wait for. */
const BARE_PAGE =
  '<!doctype html><meta charset="utf-8"><title>Bare</title><script type="module" src="bare.js"></script>';
const BARE_SCRIPT = `import * as Phaser from './phaser.js';
new Phaser.Game({ type: Phaser.AUTO, width: 900, height: 600, scene: { create() {
  this.add.rectangle(450, 300, 200, 100, 0x336699);
  this.game.events.once('postrender', () => { window.bareAt = performance.now(); });
} } });`;

export interface Stage {
  readonly browser: Browser;
  readonly appUrl: string;
  readonly bareUrl: string;
  readonly newPage: (motion: 'reduce' | 'no-preference') => Promise<Page>;
}

/** Runs `work` with both pages served; closes everything afterwards. */
export async function withStage<T>(work: (stage: Stage) => Promise<T>): Promise<T> {
  await ensureBuilt({ stderr: process.stderr, exit: (code) => process.exit(code) });
  const bareFolder = mkdtempSync(join(tmpdir(), 'guarantor-bare-'));
  copyFileSync(join(ROOT, 'node_modules/phaser/dist/phaser.esm.min.js'), join(bareFolder, 'phaser.js'));
  writeFileSync(join(bareFolder, 'index.html'), BARE_PAGE);
  writeFileSync(join(bareFolder, 'bare.js'), BARE_SCRIPT);
  const app = await serveStatic({ folder: DIST, host: '127.0.0.1', port: 0 });
  const bare = await serveStatic({ folder: bareFolder, host: '127.0.0.1', port: 0 });
  const executablePath = bringChromium();
  const browser = await chromium.launch({ args: CHROMIUM_FLAGS, ...(executablePath ? { executablePath } : {}) });
  const newPage = async (reducedMotion: 'reduce' | 'no-preference'): Promise<Page> => {
    // Workers of an earlier visit would serve from their store what a first visit loads.
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion,
      locale: 'en',
      serviceWorkers: 'block',
    });
    return context.newPage();
  };
  try {
    return await work({ browser, appUrl: app.url, bareUrl: bare.url, newPage });
  } finally {
    await browser.close();
    await app.close();
    await bare.close();
    rmSync(bareFolder, { recursive: true });
  }
}

/** CPU time that the page's process has used, workers included, seconds. */
export async function cpuSeconds(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return Math.max(...processInfo.filter(({ type }) => type === 'renderer').map(({ cpuTime }) => cpuTime));
}

/**
 * Proportional memory of the page's process, MB, once its garbage is collected: script, documents, workers and the
 * canvases of the map. NaN where the system does not say.
 */
export async function memoryMb(browser: Browser, page: Page): Promise<number> {
  const tab = await page.context().newCDPSession(page);
  await tab.send('HeapProfiler.collectGarbage');
  await tab.detach();
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => pssMb(id));
  const known = sizes.filter((size) => Number.isFinite(size));
  return known.length === 0 ? NaN : Math.max(...known);
}

function pssMb(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]) / 1024;
  } catch {
    return NaN;
  }
}
