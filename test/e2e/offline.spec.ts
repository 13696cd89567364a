import { expect, test } from './harness.ts';

test('plays without a network after the first visit', async ({ openApp, context }) => {
  const page = await openApp();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready);

  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const lost = await page.evaluate(async () => {
    const names = ['rules/default.json', 'scenarios/berlin-2025.json', 'maps/ukraine-theatre.topo.json'];
    const answers = await Promise.all(names.map(async (name) => [name, (await fetch(name)).ok] as const));
    return answers.filter(([, ok]) => !ok).map(([name]) => name);
  });
  expect(lost, 'files that are gone without a network').toEqual([]);
});
