import { expect, expectAccessible, test } from './harness.ts';
import { overflowOf } from './walk.ts';

test('home is there, accessible in both themes, and fits 320 px without scrolling sideways', async ({ openApp }) => {
  const page = await openApp();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => overflowOf(page)).toBe(0);
});

test('home speaks the language that the browser asks for', async ({ openApp }) => {
  const page = await openApp({ locale: 'uk' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'uk');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
});
