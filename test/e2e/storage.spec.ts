/** Storage that is blocked or full, and tabs that are closed in the middle of something. */
import type { Page } from '@playwright/test';
import { expect, test } from './harness.ts';
import { addOrder, begin, commit, goOn, TUTORIAL } from './walk.ts';

const trouble = (page: Page) => page.locator('.toast-hot');

test('blocked storage: one notice with a way out, and a whole turn is played', async ({ openApp, page: blank }) => {
  await blank.addInitScript(() => {
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('storage is not allowed here', 'SecurityError');
        },
      });
    }
  });
  const page = await openApp({ route: TUTORIAL });
  await begin(page);
  await expect(trouble(page)).toHaveCount(1);
  await addOrder(page, 'ratif');
  await commit(page);
  await goOn(page);
  await expect(page.getByText('February 2026: orders')).toBeVisible();
  await expect(trouble(page)).toHaveCount(1);
  const download = page.waitForEvent('download');
  await trouble(page).getByRole('button', { name: 'Save as file' }).click();
  expect((await download).suggestedFilename()).toMatch(/^guarantor-tutorial-1\.json$/);
  // Leaving through the start page keeps the match in this tab.
  await page.locator('.brand').click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('February 2026: orders')).toBeVisible();
});

test('full storage: the notice stays until a write goes well again', async ({ openApp, page: blank }) => {
  await blank.addInitScript(() => {
    const full = window as unknown as { full: boolean };
    full.full = true;
    const own = IDBObjectStore.prototype.put;
    const quota = () => new DOMException('no room', 'QuotaExceededError');
    IDBObjectStore.prototype.put = function put(...given) {
      if (full.full) throw quota();
      return own.apply(this, given);
    };
    Storage.prototype.setItem = () => {
      throw quota();
    };
  });
  const page = await openApp({ route: TUTORIAL });
  await begin(page);
  await expect(trouble(page)).toHaveCount(1);
  await expect(trouble(page)).toContainText(/full|room/i);
  await commit(page);
  await goOn(page);
  await expect(trouble(page)).toHaveCount(1);
  await page.evaluate(() => {
    (window as unknown as { full: boolean }).full = false;
  });
  await addOrder(page, 'ratif');
  await expect(trouble(page)).toHaveCount(0);
});
