import { type Page } from '@playwright/test';
import { expect, test } from './harness.ts';

/** Tabs on until the focused element has the name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 120; step++) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(
      () => `${document.activeElement?.getAttribute('aria-label') ?? ''} ${document.activeElement?.textContent ?? ''}`,
    );
    if (name.test(text)) return;
  }
  throw new Error(`the keyboard does not reach ${name}`);
}

test('a whole turn by keyboard alone: map, order, commit, playback, next orders', async ({ openApp }) => {
  test.setTimeout(180_000);
  const page = await openApp({ route: '/briefing?scenario=berlin-2025&seats=EU&seed=4127' });
  await expect(page.getByRole('button', { name: /^Begin/ }).first()).toBeVisible();
  await tabTo(page, /^\s*Begin/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Orders' })).toBeVisible();
  const said = page.locator('[role=status][aria-atomic]');

  // The map is one stop: an arrow goes to a neighbour and says what is there, Enter opens its card.
  await expect(page.locator('canvas')).toBeVisible();
  await tabTo(page, /^Map of the theatre/);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(said).toContainText(/: UA \d+.%/);
  await page.keyboard.press('Enter');
  await expect(said).toContainText('Opened');
  await expect(page.locator('.region-card')).toBeVisible();

  await page.keyboard.press('n');
  await page.keyboard.type('rotation');
  await tabTo(page, /^\s*Send a rotation/);
  await page.keyboard.press('Enter');
  await tabTo(page, /Add this order/);
  await page.keyboard.press('Enter');
  await expect(said).toContainText('Added: Deploy');

  await page.keyboard.press('u');
  await expect(page.getByText('0 of 4 attention')).toBeVisible();
  await page.keyboard.press('n');
  await page.keyboard.type('pledge');
  await tabTo(page, /^\s*Pledge in public/);
  await page.keyboard.press('Enter');
  await tabTo(page, /Add this order/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Commit 1 order' })).toBeVisible();

  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Events' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByText('February 2026: orders')).toBeVisible();
});

test('single keys can be turned off and on again', async ({ openApp }) => {
  const page = await openApp({ route: '/briefing?scenario=tutorial&seats=EU&seed=4127' });
  await page
    .getByRole('button', { name: /^Begin/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'Orders' })).toBeVisible();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await dialog.getByText('Single-key shortcuts').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await expect(page.getByRole('searchbox')).toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog', { name: 'Commit the turn' })).toBeVisible();
});
