import { expect, expectAccessible, test } from './harness.ts';

test('home is there and accessible in both themes', async ({ openApp }) => {
  const page = await openApp();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
});

test('home speaks the language that the browser asks for', async ({ openApp }) => {
  const page = await openApp({ locale: 'uk' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'uk');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
});

test('home fits a screen of 320 px without scrolling sideways', async ({ openApp, page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openApp();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});
