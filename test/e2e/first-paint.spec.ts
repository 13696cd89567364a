import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, FOLDER, test } from './harness.ts';

/** Script that may be loaded before anything is seen, gzip. */
const LIMIT_BYTES = 120_000;

test('at most 120 kB of script are loaded before first paint, and Phaser is not among them', async ({ openApp }) => {
  const page = await openApp();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const scripts = await page.evaluate(() => {
    const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity;
    return performance
      .getEntriesByType('resource')
      .filter((entry) => entry.name.endsWith('.js') && entry.startTime < painted)
      .map((entry) => new URL(entry.name).pathname);
  });
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((name) => name.includes('phaser'))).toEqual([]);
  const bytes = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(join(FOLDER, name))).length, 0);
  expect(bytes, scripts.join('\n')).toBeLessThanOrEqual(LIMIT_BYTES);
});
