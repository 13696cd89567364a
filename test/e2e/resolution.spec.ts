import { expect, expectAccessible, test } from './harness.ts';

test('a committed turn is played back with its reasons, and leads on', async ({ openApp }) => {
  test.setTimeout(180_000);
  const page = await openApp({ route: '/briefing?scenario=berlin-2025&seats=EU&seed=4127' });
  await page
    .getByRole('button', { name: /^Begin/ })
    .first()
    .click();
  await expect(page.locator('#orders-head')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Commit no orders, on purpose' }).click();
  await expect(page.getByRole('heading', { name: 'Events' })).toBeVisible();
  // The map of the playback fills its own place, not that of the map before it.
  const sizes = () =>
    page.evaluate(() => {
      const canvas = document.querySelector('.map-canvas canvas')?.getBoundingClientRect();
      const host = document.querySelector('.map-canvas')?.getBoundingClientRect();
      return [canvas?.width, canvas?.height, host?.width, host?.height];
    });
  await expect
    .poll(async () => {
      const [width, height, hostWidth, hostHeight] = await sizes();
      return width === hostWidth && height === hostHeight;
    })
    .toBe(true);
  await expectAccessible(page);
  const why = page.getByRole('region', { name: /^Why: R/ });
  await expect(why).toBeVisible();
  const current = page.locator('.event-row[aria-current]');
  const first = await current.textContent();
  await page.keyboard.press('ArrowRight');
  await expect(current).not.toHaveText(first ?? '');
  // What a screen reader hears is what the list shows.
  const sentence = await current.locator('span').nth(1).textContent();
  await expect(page.locator('[role=status][aria-atomic]')).toContainText(sentence ?? '');
  await page.keyboard.press('w');
  await expect(why).toHaveCount(0);
  await page.keyboard.press('w');
  await page.keyboard.press('Escape');
  await expect(why).toHaveCount(0);
  await page.getByRole('button', { name: /orders of February 2026/ }).click();
  await expect(page.getByText('February 2026: orders')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'January 2026' })).toBeVisible();
});

test('with full motion the playback goes on by itself and stops at a key', async ({ openApp }) => {
  const page = await openApp({ route: '/briefing?scenario=tutorial&seats=EU&seed=4127', reducedMotion: false });
  await page
    .getByRole('button', { name: /^Begin/ })
    .first()
    .click();
  await expect(page.locator('#orders-head')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Commit/ })
    .click();
  const count = page.locator('#events-head + span');
  await expect(count).toContainText('1 of');
  await expect(count).toContainText('3 of', { timeout: 20_000 });
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
});
