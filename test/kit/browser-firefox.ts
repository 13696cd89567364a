import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from './browser.ts';

/**
 * Starts a headless Firefox (WebDriver BiDi, no geckodriver), hands an empty page to `visit` and closes everything.
 * Throws when there is no Firefox: ask `findFirefox()` first where that is no failure.
 */
export async function withFirefox<T>(visit: (page: Page) => Promise<T>): Promise<T> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('No Firefox found: install firefox-esr or set FIREFOX_PATH.');
  const home = mkdtempSync(join(tmpdir(), 'guarantor-firefox-'));
  let browser: Browser | undefined;
  try {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      // As root Firefox refuses a home that belongs to somebody else.
      env: { ...process.env, HOME: home, MOZ_DISABLE_CONTENT_SANDBOX: '1' },
      extraPrefsFirefox: { 'app.update.enabled': false, 'datareporting.policy.dataSubmissionEnabled': false },
    });
    return await visit(await browser.newPage());
  } finally {
    await browser?.close();
    rmSync(home, { recursive: true, force: true });
  }
}
