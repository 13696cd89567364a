import { findFirefox } from '../kit/browser.ts';
import { withFirefox } from '../kit/browser-firefox.ts';
import { expect, test } from './harness.ts';

test('the game opens in Firefox without complaints', async ({ app }) => {
  test.skip(findFirefox() === undefined, 'there is no Firefox on this machine');
  const complaints: string[] = [];
  const heading = await withFirefox(async (page) => {
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(app.url);
    await page.waitForSelector('h1');
    return page.$eval('h1', (element) => element.textContent);
  });
  expect(heading).toMatch(/\w/);
  expect(complaints).toEqual([]);
});
