import { type JSHandle, type Page } from '@playwright/test';
import { expect, expectAccessible, test } from './harness.ts';
import { TUTORIAL } from './walk.ts';

const begin = async (page: Page) => {
  await page
    .getByRole('button', { name: /^Begin/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'Orders' })).toBeVisible();
};

const addOrder = async (page: Page, search: string, name: RegExp) => {
  await page.getByRole('button', { name: /Add an order/ }).click();
  await page.getByRole('searchbox', { name: 'Find an order' }).fill(search);
  await page.getByRole('button', { name }).click();
  await page.getByRole('button', { name: 'Add this order' }).click();
};

test('the play screen has no findings of axe: orders, form, table, commit sheet', async ({ openApp }) => {
  // Five readings of a large page by axe, on a machine that may be busy.
  test.setTimeout(240_000);
  const page = await openApp({ route: '/briefing?scenario=berlin-2025&seats=EU&seed=4127' });
  await begin(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: /Add an order/ }).click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await addOrder(page, 'rotation', /Send a rotation/);
  await page.keyboard.press('m');
  await expect(page.getByRole('grid')).toBeVisible();
  await page.getByRole('row', { name: /Lviv/ }).click();
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog', { name: 'Commit the turn' })).toBeVisible();
  await expectAccessible(page);
});

test('orders are drafted, priced, changed, undone; a refusal gives reason and rule; the projector shows public facts only', async ({
  openApp,
}) => {
  const page = await openApp({ route: '/briefing?scenario=berlin-2025&seats=EU&seed=4127' });
  await begin(page);
  // Columns scroll by themselves; nothing in them lengthens the page.
  expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0);
  await addOrder(page, 'rotation', /Send a rotation/);
  await addOrder(page, 'ratification', /Push ratification/);
  await expect(page.getByText('3 of 4 attention')).toBeVisible();
  await page.getByRole('button', { name: /Add an order/ }).click();
  await page.getByRole('searchbox').fill('mediate');
  await page.getByRole('button', { name: /^Mediate/ }).click();
  await expect(page.getByText(/It costs 2 attention, and 1 is left \(R0/)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Remove: Push/ }).click();
  await expect(page.getByText('2 of 4 attention')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('3 of 4 attention')).toBeVisible();

  await expect(page.getByText('Treasury')).toBeVisible();
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Projector view' }).click();
  await expect(page.getByText('Projector view: public facts only')).toBeVisible();
  await expect(page.getByText('Treasury')).toHaveCount(0);
  await expect(page.getByText('3 of 4 attention')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Commit/ })).toHaveCount(0);
});

test('closing the tab and opening it again keeps the drafts', async ({ openApp, context, app }) => {
  const page = await openApp({ route: '/briefing?scenario=berlin-2025&seats=EU&seed=4127' });
  await begin(page);
  await addOrder(page, 'rotation', /Send a rotation/);
  const title = await page.locator('.order-card .card-title').first().textContent();
  await page.close();
  const again = await context.newPage();
  await again.goto(`${app.url}#/play`);
  await expect(again.locator('.order-card .card-title').first()).toHaveText(title ?? '');
  await expect(again.getByRole('button', { name: 'Commit 1 order' })).toBeVisible();
});

test('320 px: one column, five tabs, the commit bar in reach, nothing scrolls sideways', async ({
  openApp,
  page: blank,
}) => {
  await blank.setViewportSize({ width: 320, height: 640 });
  const page = await openApp({ route: '/briefing?scenario=berlin-2025&seats=EU&seed=4127' });
  await begin(page);
  await expect(page.getByRole('tab')).toHaveCount(5);
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(wide).toBe(0);
  for (const name of ['Documents', 'Ledger', 'Forecast', 'Log']) {
    await page.getByRole('tab', { name }).click();
    await expect.poll(wide, { message: name }).toBe(0);
  }
  await expect(page.getByRole('button', { name: 'Commit no orders' })).toBeInViewport();
  await page.locator('.segment', { hasText: 'Table' }).click();
  await expect.poll(wide, { message: 'table' }).toBe(0);
  await expectAccessible(page);
});

test('maps that were left are not kept in memory', async ({ openApp }) => {
  const page = await openApp({ route: '/briefing?scenario=tutorial&seats=EU&seed=4127' });
  await begin(page);
  const left: JSHandle<WeakRef<Element>>[] = [];
  for (let i = 0; i < 3; i++) {
    await page.locator('.map-canvas canvas').waitFor();
    left.push(await page.evaluateHandle(() => new WeakRef(document.querySelector('.map-canvas')!)));
    await page.keyboard.press('m');
    await expect(page.getByRole('grid')).toBeVisible();
    await page.keyboard.press('m');
  }
  await page.locator('.map-canvas canvas').waitFor();
  const session = await page.context().newCDPSession(page);
  const kept = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const alive = await Promise.all(left.map((one) => one.evaluate((map) => map.deref() !== undefined)));
    return alive.filter(Boolean).length;
  };
  // The screen may still hold what it drew last.
  await expect.poll(kept).toBeLessThanOrEqual(1);
});

test('the guide of the tutorial goes on when the named order was given', async ({ openApp }) => {
  const page = await openApp({ route: '/briefing?scenario=tutorial&seats=EU&seed=4127' });
  await begin(page);
  const guide = page.getByRole('complementary', { name: 'Guide' });
  await expect(guide.getByText('step 1 of 2')).toBeVisible();
  await guide.getByRole('button', { name: 'Next' }).click();
  await guide.getByRole('button', { name: /Show the order/ }).click();
  await page.getByRole('button', { name: 'Add this order' }).click();
  await expect(guide.getByText(/Commit the turn when you are ready/)).toBeVisible();
});

test('a machine player that searches thinks in a worker while orders are drafted, and the turn resolves', async ({
  openApp,
}) => {
  const page = await openApp({ route: '/briefing?scenario=berlin-2025&seats=EU&seed=4127&level=RU=searching' });
  await begin(page);
  await expect.poll(() => page.workers().some((worker) => worker.url().includes('thinker-worker'))).toBe(true);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: /on purpose/ }).click();
  await expect(page).toHaveURL(/resolution/);
});

test('the ledger opens every line with its sum, and tells which orders would change the mind when asked', async ({
  openApp,
}) => {
  const page = await openApp({ route: TUTORIAL });
  await begin(page);
  const ledger = page.getByRole('region', { name: 'What deters Russia' });
  await ledger.getByRole('button', { name: 'How “Value of attacking now” is worked out' }).click();
  const why = ledger.getByRole('region', { name: /R12.15/ });
  const figures = await why.locator('table').first().locator('td:last-child').allInnerTexts();
  const sum = figures.reduce((all, text) => all + Number(text.replace('−', '-')), 0);
  const told = /Sum ([+−0-9.]+)/.exec(await why.innerText())?.[1] ?? '';
  // Each figure is rounded to two places.
  expect(Math.abs(sum - Number(told.replace('−', '-')))).toBeLessThan(0.006 * figures.length);
  await ledger.getByRole('button', { name: 'Try the orders' }).click();
  await expect(ledger.getByText(/^No order of|^The cheapest orders of/)).toBeVisible({ timeout: 45_000 });
});
