/** Storage that is blocked or full, and tabs that are closed in the middle of something. */
import type { BrowserContext, Page } from '@playwright/test';
import { finishedMatch } from '../kit/finished-match.ts';
import { expect, test } from './harness.ts';
import { addOrder, begin, commit, goOn, HOT_SEAT, TUTORIAL } from './walk.ts';

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

/** Closes the tab, opens another one at the start page and presses Continue. */
async function reopen(page: Page, context: BrowserContext, url: string, runBeforeUnload = false): Promise<Page> {
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload });
  await closed;
  const again = await context.newPage();
  await again.emulateMedia({ reducedMotion: 'reduce' });
  await again.goto(url);
  await again.getByRole('button', { name: 'Continue' }).click();
  return again;
}

test('a tab closed in the middle is taken up where it was: briefing, orders, curtain, playback', async ({
  openApp,
  context,
  app,
}) => {
  test.slow();
  let page = await openApp({ route: HOT_SEAT });
  await expect(page.getByRole('heading', { name: 'General principles' })).toBeVisible();
  page = await reopen(page, context, app.url);
  await expect(page.getByRole('heading', { level: 1, name: 'Briefing' })).toBeVisible();

  await page.locator('.foot-actions .button-primary').click();
  await page.getByRole('button', { name: /I play Ukraine/ }).click();
  await expect(page.locator('#orders-head')).toBeVisible();
  await addOrder(page, 'recruit');
  const title = (await page.locator('.order-card .card-title').first().textContent()) ?? '';
  // The orders of a seat at a shared screen come back behind the curtain.
  page = await reopen(page, context, app.url, true);
  await expect(page.getByRole('heading', { name: 'Hand over to Ukraine' })).toBeVisible();
  await page.getByRole('button', { name: /I play Ukraine/ }).click();
  await expect(page.locator('.order-card .card-title').first()).toHaveText(title);

  await page.keyboard.press('Control+Enter');
  await page.locator('dialog[open] .button-primary').click();
  await expect(page.getByRole('heading', { name: 'Hand over to European Union' })).toBeVisible();
  page = await reopen(page, context, app.url);
  await expect(page.getByRole('heading', { name: 'Hand over to European Union' })).toBeVisible();
  await expect(page.getByText(/hash [0-9a-f]{16}/)).toBeVisible();

  await page.getByRole('button', { name: /I play European Union/ }).click();
  await expect(page.locator('#orders-head')).toBeVisible();
  await commit(page);
  page = await reopen(page, context, app.url);
  await expect(page.locator('#events-head')).toBeVisible();
  await goOn(page);
  await expect(page.getByRole('heading', { name: 'Hand over to Ukraine' })).toBeVisible();
});

test('a tab closed at the debrief is taken up there', async ({ openApp, context, app }) => {
  const { text } = await finishedMatch('tutorial', '7', 'EU');
  let page = await openApp({ route: '/replay' });
  const file = { name: 'match.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.getByLabel('Match file').setInputFiles(file);
  await page.getByRole('link', { name: 'Debrief' }).click();
  const verdict = page.locator('.debrief h1');
  await expect(verdict).toBeVisible();
  const told = (await verdict.textContent()) ?? '';
  page = await reopen(page, context, app.url);
  await expect(page.locator('.debrief h1')).toHaveText(told);
});
