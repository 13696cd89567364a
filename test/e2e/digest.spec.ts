/** The same 200 matches give the same worlds, bit for bit, in Chromium and Firefox as in Node (`test/golden/kept.test.ts`). */
import { rmSync } from 'node:fs';
import { serveStatic, type StaticServer } from '../../src/cli/serve-static.ts';
import { findFirefox } from '../kit/browser.ts';
import { withFirefox } from '../kit/browser-firefox.ts';
import { buildDigestPage } from './digest/build.ts';
import { expect, test } from './harness.ts';

const ATTRIBUTES = () => ({ ...document.documentElement.dataset });
const PLAYED = () => document.documentElement.dataset.played !== undefined;

test.describe('digests of 200 kept matches', () => {
  test.describe.configure({ mode: 'serial', timeout: 240_000 });
  let folder = '';
  let server: StaticServer;

  test.beforeAll(async () => {
    folder = await buildDigestPage();
    server = await serveStatic({ folder, host: '127.0.0.1', port: 0 });
  });
  test.afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('in Chromium, under the strict policy', async ({ page }) => {
    const answer = await page.goto(server.url);
    expect(answer?.headers()['content-security-policy']).toContain("script-src 'self'");
    await page.waitForFunction(PLAYED, undefined, { timeout: 200_000 });
    expect(await page.evaluate(ATTRIBUTES)).toEqual({ played: '200', differing: '[]' });
  });

  test('in Firefox', async () => {
    test.skip(findFirefox() === undefined, 'there is no Firefox on this machine');
    const found = await withFirefox(async (page) => {
      await page.goto(server.url);
      await page.waitForFunction(PLAYED, { timeout: 200_000 });
      return page.evaluate(ATTRIBUTES);
    });
    expect(found).toEqual({ played: '200', differing: '[]' });
  });
});
