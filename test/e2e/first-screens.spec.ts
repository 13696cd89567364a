import { expect, expectAccessible, test } from './harness.ts';
import { overflowOf } from './walk.ts';

const BRIEFING = '/briefing?scenario=berlin-2025&seats=EU&seed=1';

test('a match begins with two clicks: a seat, then Begin', async ({ openApp }) => {
  const page = await openApp({ seed: '7' });
  await page.getByRole('link', { name: /European Union/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Briefing' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'General principles' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Begin turn 1' })).toBeVisible();
});

test('new game, briefing and about are accessible in both themes', async ({ openApp }) => {
  const page = await openApp({ route: '/new' });
  await expect(page.getByRole('group', { name: 'Who plays Ukraine' })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${page.url().split('#')[0]}#${BRIEFING}`);
  await expect(page.getByRole('heading', { name: 'Military collaboration' })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${page.url().split('#')[0]}#/about`);
  await expect(page.getByRole('heading', { level: 1, name: 'About Guarantor' })).toBeVisible();
  await expectAccessible(page);
});

test('the model: what it is checked against, its assumptions to find and sort, its formulas to try', async ({
  openApp,
}) => {
  const page = await openApp();
  await page.getByRole('link', { name: /^The model/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The model' })).toBeVisible();
  const bands = page.getByRole('table', { name: 'Evidence' });
  await expect(bands.getByRole('row', { name: /^S1 / }).first()).toContainText('Huth');
  await page.getByRole('switch', { name: 'Only what does not hold' }).click();
  await expect(bands.getByRole('row', { name: /^R20/ })).toContainText('chooses between two partners');
  await expect(bands.getByRole('row', { name: /^S15/ })).toHaveCount(0);
  await expectAccessible(page);

  await page.getByRole('tab', { name: 'Assumptions' }).click();
  await page.getByRole('searchbox', { name: 'Find a number' }).fill('incidents.breakdown');
  const assumptions = page.getByRole('table', { name: 'Assumptions' });
  await expect(assumptions.getByRole('row')).toHaveCount(2);
  await assumptions.getByRole('button', { name: 'Value' }).press('Enter');
  await expect(assumptions.getByRole('columnheader', { name: 'Value' })).toHaveAttribute('aria-sort', 'ascending');
  await expectAccessible(page, '.model-table');

  await page.getByRole('tab', { name: 'Assumptions' }).press('End');
  await page.setViewportSize({ width: 390, height: 844 });
  const threshold = page.getByRole('region', { name: 'When does attack pay?' });
  await expect(threshold.getByRole('img')).toBeVisible();
  await threshold.getByRole('slider', { name: 'SQ: the status quo' }).press('ArrowRight');
  await expect(threshold.getByText('0.325', { exact: true })).toBeVisible();
  await threshold.getByRole('button', { name: 'As a table' }).click();
  await expect(threshold.getByRole('columnheader', { name: 'expected worth of attack' })).toBeVisible();
  // The other cards are made of the same parts.
  await expectAccessible(page, 'section[aria-labelledby=lab-threshold]');
});

test('a changed assumption is counted and reaches the match', async ({ openApp }) => {
  const page = await openApp({ route: '/new' });
  const value = page.getByRole('textbox', { name: /Violations a day of a truce/ });
  await value.fill('450');
  await value.press('Enter');
  await expect(page.getByText('1 value changed.')).toBeVisible();
  await page.getByRole('button', { name: 'Start with the briefing' }).click();
  await expect(page.getByRole('button', { name: 'Begin turn 1' })).toBeVisible();
});

test('new game works by keyboard alone', async ({ openApp }) => {
  const page = await openApp({ route: '/new' });
  const watch = page.getByRole('radio', { name: 'Machine', checked: false });
  await watch.focus();
  await page.keyboard.press('Space');
  const start = page.getByRole('button', { name: 'Start watching' });
  await start.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Begin', exact: true })).toBeVisible();
});

test('both languages, without a reload', async ({ openApp }) => {
  const page = await openApp();
  await page.getByRole('radio', { name: 'Українська' }).check();
  await expect(page.locator('html')).toHaveAttribute('lang', 'uk');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Коли обіцянка');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Коли обіцянка');
});

test('at 320 px no first screen scrolls sideways: new game, briefing, about, model, lab, no such page', async ({
  openApp,
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const heading = page.getByRole('heading', { level: 1 });
  for (const route of ['/new', BRIEFING, '/about', '/model', '/model?part=lab', '/no-such-page']) {
    // Read anew: each as it looks to whoever comes by its address.
    await page.goto('about:blank');
    await openApp({ route, locale: 'uk' });
    await expect(heading).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expect.poll(() => overflowOf(page), { message: route }).toBe(0);
  }
});
