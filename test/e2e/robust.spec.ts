/** What a device may lack or refuse: the game goes on, says so once, and a whole turn can be played. */
import type { Page } from '@playwright/test';
import { expect, test } from './harness.ts';
import { addOrder, begin, BERLIN, commit, goOn, TUTORIAL } from './walk.ts';

/** Orders, commit, playback, the next turn. */
async function playTurn(page: Page): Promise<void> {
  await addOrder(page, 'ratif');
  await expect(page.locator('.order-card .card-title').first()).toContainText(/ratification/);
  await commit(page);
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.event-row[aria-current]')).toHaveCount(1);
  await goOn(page);
  await expect(page.getByText('February 2026: orders')).toBeVisible();
}

const tableStandsIn = (page: Page) => page.getByText('The table stands in for the map', { exact: false });

test('without any canvas a turn is played in the table, and the notice comes once', async ({
  openApp,
  page: blank,
}) => {
  await blank.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  const page = await openApp({ route: BERLIN });
  await begin(page);
  await expect(tableStandsIn(page)).toBeVisible();
  // What the map offers the table offers too.
  await page.getByRole('row', { name: /Lviv/ }).click();
  await page
    .getByRole('region', { name: 'Lviv' })
    .getByRole('button', { name: /Send a rotation/ })
    .click();
  await page.getByRole('button', { name: 'Add this order' }).click();
  await expect(page.getByRole('button', { name: /Commit 1 order/ })).toBeVisible();
  await page
    .getByRole('region', { name: 'Orders' })
    .getByRole('button', { name: /^Remove:/ })
    .click();
  await playTurn(page);
  // The second turn opens with the table at once: nothing is tried again until the person asks.
  await expect(page.getByRole('row', { name: /Lviv/ })).toBeVisible();
  await page.getByRole('button', { name: 'Try the map again' }).click();
  await expect(tableStandsIn(page)).toHaveCount(1);
});

test('a lost drawing context leaves the table, and the map can be tried again', async ({ openApp, page: blank }) => {
  await blank.addInitScript(() => {
    const own = HTMLCanvasElement.prototype.getContext as (kind: string, options?: object) => unknown;
    // The map refuses WebGL that the processor imitates; here that is all there is.
    Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
      value(this: HTMLCanvasElement, kind: string, options?: object) {
        return own.call(this, kind, { ...options, failIfMajorPerformanceCaveat: false });
      },
    });
  });
  const page = await openApp({ route: TUTORIAL });
  await begin(page);
  await expect(page.locator('.map-canvas canvas')).toBeVisible();
  const lost = await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.map-canvas canvas');
    const lose = (canvas?.getContext('webgl') ?? canvas?.getContext('webgl2'))?.getExtension('WEBGL_lose_context');
    // Where not even an imitation is to be had the event stands for the loss.
    if (lose) lose.loseContext();
    else canvas?.dispatchEvent(new Event('webglcontextlost'));
    return lose ? 'extension' : 'event';
  });
  expect(['extension', 'event']).toContain(lost);
  await expect(tableStandsIn(page)).toHaveCount(1);
  await page.getByRole('row', { name: /Lviv/ }).click();
  await expect(page.getByRole('region', { name: 'Lviv' })).toBeVisible();
  await playTurn(page);
  await page.getByRole('button', { name: 'Try the map again' }).click();
  await expect(page.locator('.map-canvas canvas')).toBeVisible();
  await expect(tableStandsIn(page)).toHaveCount(0);
});

test('map files that do not come leave the table', async ({ openApp, page: blank, complaints }) => {
  await blank.route('**/maps/*.topo.json', (route) => route.fulfill({ status: 404, body: '' }));
  const page = await openApp({ route: TUTORIAL });
  await begin(page);
  await expect(tableStandsIn(page)).toHaveCount(1);
  await playTurn(page);
  expect(complaints.filter((one) => !one.includes('404'))).toEqual([]);
  complaints.length = 0;
});

for (const how of ['cannot be made', 'cannot be read'] as const) {
  test(`background workers that ${how}: the forecast is made slowly, and says so once`, async ({
    openApp,
    page: blank,
    complaints,
  }) => {
    test.slow();
    if (how === 'cannot be made') {
      await blank.addInitScript(() => {
        window.Worker = function noWorker() {
          throw new Error('no workers here');
        } as unknown as typeof Worker;
      });
    } else await blank.route('**/futures-worker-*.js', (route) => route.fulfill({ status: 404, body: '' }));
    const page = await openApp({ route: TUTORIAL, forecast: true });
    await begin(page);
    await expect(page.locator('.toast').filter({ hasText: /forecast/i })).toHaveCount(1);
    await expect(page.locator('#forecast-head + span')).toContainText(/\d/, { timeout: 40_000 });
    await playTurn(page);
    expect(complaints.filter((one) => !one.includes('404'))).toEqual([]);
    complaints.length = 0;
  });
}
