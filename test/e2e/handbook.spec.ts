import { expect, expectAccessible, test } from './harness.ts';
import { overflowOf } from './walk.ts';

test('the handbook opens, turns to another page and to a finding, and fits a phone', async ({ openApp, page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await openApp({ route: '/handbook' });
  await expect(page.getByRole('heading', { level: 2, name: 'First scenario in ten minutes' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Cookbook', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 2, name: 'Cookbook' })).toBeVisible();
  await page.getByRole('link', { name: 'inject-never' }).click();
  await expect(page.getByRole('heading', { level: 4, name: 'inject-never', exact: true })).toBeFocused();
  await expect.poll(() => overflowOf(page)).toBe(0);
});

test('the handbook speaks Ukrainian, and marks what stays English', async ({ openApp, page }) => {
  await openApp({ route: '/handbook?page=reference', locale: 'uk' });
  await expect(page.getByRole('heading', { level: 2, name: 'Довідник' })).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Length of a turn.' })).toHaveAttribute('lang', 'en');
  // The reference has hundreds of rows of one make; axe looks at a page that has everything once.
  await page.getByRole('link', { name: 'Рецепти', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 2, name: 'Рецепти' })).toBeVisible();
  await expectAccessible(page);
});
