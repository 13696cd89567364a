/** After the first visit no network is needed; a new version waits until the person takes it. */
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveStatic } from '../../src/cli/serve-static.ts';
import { expect, FOLDER, test } from './harness.ts';
import { addOrder, begin, commit, goOn, TUTORIAL, visit } from './walk.ts';

test.use({ serviceWorkers: 'allow' });

test('plays without a network after the first visit: every scenario, both languages', async ({ openApp, context }) => {
  test.setTimeout(300_000);
  const page = await openApp({ forecast: true });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready);

  await context.setOffline(true);
  await page.reload();
  await page.getByRole('radio', { name: 'Українська' }).check();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Коли обіцянка');
  for (const scenario of ['berlin-2025', 'berlin-2025-ratified', 'war-continues-2026', 'tutorial']) {
    await visit(page, `/briefing?scenario=${scenario}&seats=EU&seed=7`);
    await expect(page.locator('.foot-actions .button-primary')).toBeVisible();
    await expect(page).toHaveURL(/#\/briefing$/);
  }
  await begin(page);
  await expect(page.locator('.map-canvas canvas')).toBeVisible();
  await commit(page);
  await expect(page.locator('.event-row').first()).toContainText(/[а-яіїє]/);
  await goOn(page);
  await expect(page.locator('#orders-head')).toBeVisible();
  await expect(page.locator('#forecast-head + span')).toContainText(/\d/, { timeout: 40_000 });
});

test('a new version announces itself and leaves the running match alone until it is taken', async ({
  openApp,
  page: blank,
  complaints,
}) => {
  test.setTimeout(300_000);
  const copy = mkdtempSync(join(tmpdir(), 'guarantor-update-'));
  cpSync(FOLDER, copy, { recursive: true });
  let server = await serveStatic({ folder: copy, host: '127.0.0.1', port: 0 });
  try {
    await openApp();
    const page = blank;
    await page.goto(`${server.url}#${TUTORIAL}`);
    await begin(page);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await addOrder(page, 'ratif');
    const title = (await page.locator('.order-card .card-title').first().textContent()) ?? '';

    // The same address now serves another version.
    const { port } = server;
    await server.close();
    appendFileSync(join(copy, 'sw.js'), '\n// another version\n');
    server = await serveStatic({ folder: copy, host: '127.0.0.1', port });
    await page.evaluate(() => {
      (window as unknown as { same: boolean }).same = true;
    });
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    const notice = page.locator('.toast').filter({ hasText: 'A new version is ready' });
    await expect(notice).toBeVisible();
    await expect(page.locator('.order-card .card-title').first()).toHaveText(title);
    await commit(page);
    await goOn(page);
    expect(
      await page.evaluate(() => (window as unknown as { same?: boolean }).same),
      'the page was not read anew',
    ).toBe(true);
    await expect(notice).toBeVisible();

    await notice.getByRole('button').first().click();
    await expect.poll(() => page.evaluate(() => (window as unknown as { same?: boolean }).same ?? false)).toBe(false);
    await expect(page.getByText('February 2026: orders')).toBeVisible();
  } finally {
    await server.close();
    rmSync(copy, { recursive: true, force: true });
    // The harness knows only its own server as the origin.
    const own = complaints.filter(
      (one) =>
        !one.startsWith('left the origin: http://127.0.0.1') && !one.startsWith('left the origin: http://localhost'),
    );
    complaints.splice(0, complaints.length, ...own);
  }
});
