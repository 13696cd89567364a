import { expect, test } from './harness.ts';

test('between two people a curtain hides everything of the other seat', async ({ openApp }) => {
  const page = await openApp({ route: '/briefing?scenario=berlin-2025&seats=UA,EU&seed=4127' });
  await page
    .getByRole('button', { name: /^Begin/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'Hand over to Ukraine' })).toBeVisible();
  // The curtain is all there is: no map, no figures, no orders.
  await expect(page.locator('canvas, .panel, .top-facts, .order-card, [role=grid]')).toHaveCount(0);
  await page.getByRole('button', { name: /I play Ukraine/ }).click();
  await page.getByRole('button', { name: /Add an order/ }).click();
  await page.getByRole('searchbox').fill('recruitment');
  await page.getByRole('button', { name: /Set recruitment/ }).click();
  await page.getByRole('button', { name: 'Add this order' }).click();
  const title = (await page.locator('.order-card .card-title').first().textContent()) ?? '';
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Commit 1 order' }).click();
  await expect(page.getByRole('heading', { name: /Hand over to European Union/ })).toBeVisible();
  await expect(page.getByText(/hash [0-9a-f]{16}/)).toBeVisible();
  expect(await page.content()).not.toContain(title);
  await expect(page.locator('canvas, .panel, .top-facts, .order-card')).toHaveCount(0);
  await page.getByRole('button', { name: /^Withdraw/ }).click();
  await expect(page.getByRole('heading', { name: 'Hand over to Ukraine' })).toBeVisible();
  await page.getByRole('button', { name: /I play Ukraine/ }).click();
  await expect(page.locator('.order-card .card-title').first()).toHaveText(title);
});

test('watching: machines play turn after turn, and only public facts are shown', async ({ openApp }) => {
  const page = await openApp({ route: '/briefing?scenario=tutorial&seats=&seed=4127' });
  await page
    .getByRole('button', { name: /^Begin/ })
    .first()
    .click();
  await expect(page.getByText('You watch').first()).toBeVisible();
  await expect(page.getByText('Treasury')).toHaveCount(0);
  await page.getByRole('button', { name: 'Play the next turn' }).click();
  await expect(page.getByRole('heading', { name: 'Events' })).toBeVisible();
  await page.getByRole('button', { name: /orders of February 2026/ }).click();
  await expect(page.getByText('February 2026: orders')).toBeVisible();
});
