import { rmSync } from 'node:fs';
import { expect, type Page, test as base } from '@playwright/test';
import { type StaticServer, serveStatic } from '../../src/cli/serve-static.ts';
import { buildHarness } from '../map/harness/build.ts';
import type {} from '../map/harness/main.ts';

/** The map alone, built and served as the app is: under the strict policy, from its own origin. */
const test = base.extend<{ openMap: (search?: string) => Promise<Page>; complaints: string[] }, { site: StaticServer }>(
  {
    site: [
      async ({}, use) => {
        const folder = await buildHarness('berlin-2025');
        const server = await serveStatic({ folder, host: '127.0.0.1', port: 0 });
        await use(server);
        await server.close();
        rmSync(folder, { recursive: true });
      },
      { scope: 'worker', timeout: 120_000 },
    ],
    complaints: async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('favicon')) complaints.push(message.text());
      });
      await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    openMap: async ({ page, site, complaints: _listening }, use) => {
      await use(async (search = '') => {
        await page.goto(`${site.url}?${search}`);
        await page.waitForFunction(() => window.mapReady === true);
        return page;
      });
    },
  },
);

// One worker, so that the page is built once.
test.describe.configure({ mode: 'default' });

const selected = (page: Page) => page.evaluate(() => window.mapHarness?.store.getState().region);
const place = async (page: Page, id: string) => {
  const found = await page.evaluate((region) => window.mapHarness?.handle.placeOf(region), id);
  if (found === undefined) throw new Error(`${id} is nowhere`);
  return found;
};
const settle = (page: Page) => page.waitForTimeout(600);

test('the map is drawn under the strict policy and differs by theme', async ({ openMap }) => {
  const page = await openMap();
  await settle(page);
  const light = await page.screenshot();
  await page.evaluate(() => window.mapHarness?.settings.getState().change({ theme: 'dark' }));
  await expect.poll(async () => (await page.screenshot()).equals(light)).toBe(false);
  await settle(page);
  const dark = await page.screenshot();
  // A blank canvas compresses to a few kilobytes.
  expect(light.length).toBeGreaterThan(60_000);
  expect(dark.length).toBeGreaterThan(60_000);
  expect(light.equals(dark)).toBe(false);
  const legend = await page.evaluate(() => window.mapHarness?.handle.legend().map(({ kind }) => kind));
  expect(legend).toEqual(expect.arrayContaining(['held', 'contact', 'force']));
});

test('a click selects, the sea lets go, small regions have room around them', async ({ openMap }) => {
  const page = await openMap();
  const lviv = await place(page, 'UA-46');
  await page.mouse.click(lviv.x, lviv.y);
  await expect.poll(() => selected(page)).toBe('UA-46');
  const sevastopol = await place(page, 'UA-40');
  await page.mouse.click(sevastopol.x - 20, sevastopol.y + 4);
  await expect.poll(() => selected(page)).toBe('UA-40');
  const crimea = await place(page, 'UA-43');
  await page.mouse.click(crimea.x - 250, crimea.y + 40);
  await expect.poll(() => selected(page)).toBeUndefined();
  await page.mouse.move(lviv.x, lviv.y);
  await expect.poll(() => page.evaluate(() => window.mapHarness?.store.getState().hovered)).toBe('UA-46');
});

test('wheel, buttons and drag move the map, and home brings it back', async ({ openMap }) => {
  const page = await openMap();
  const kyiv = await place(page, 'UA-30');
  await page.mouse.move(kyiv.x, kyiv.y);
  await page.mouse.wheel(0, -600);
  await settle(page);
  const near = await place(page, 'UA-30');
  // What lies under the pointer stays there.
  expect(Math.hypot(near.x - kyiv.x, near.y - kyiv.y)).toBeLessThan(3);
  const lviv = await place(page, 'UA-46');
  await page.mouse.move(500, 400);
  await page.mouse.down();
  await page.mouse.move(600, 430, { steps: 6 });
  await page.mouse.up();
  await expect.poll(async () => (await place(page, 'UA-46')).x - lviv.x).toBeGreaterThan(90);
  expect(await selected(page)).toBeUndefined();
  await page.evaluate(() => window.mapHarness?.handle.home());
  const fromHome = async () => {
    const { x, y } = await place(page, 'UA-30');
    return Math.hypot(x - kyiv.x, y - kyiv.y);
  };
  await expect.poll(fromHome).toBeLessThan(1);
});

test('a lost context takes the map down and says so once; it can be mounted again', async ({ openMap }) => {
  const page = await openMap();
  await page.evaluate(() => document.querySelector('#map canvas')?.dispatchEvent(new Event('webglcontextlost')));
  await expect.poll(() => page.evaluate(() => window.mapHarness?.failures)).toEqual(['context-lost']);
  await expect(page.locator('#map canvas')).toHaveCount(0);
  await page.evaluate(() => {
    window.mapReady = false;
    window.mapHarness?.remount();
  });
  await page.waitForFunction(() => window.mapReady === true);
  await expect(page.locator('#map canvas')).toHaveCount(1);
});

test('without any canvas the map reports it and leaves nothing behind', async ({ openMap }) => {
  const page = await openMap();
  await page.evaluate(() => {
    window.mapHarness?.handle.destroy();
    HTMLCanvasElement.prototype.getContext = () => null;
    window.mapHarness?.remount();
  });
  await expect.poll(() => page.evaluate(() => window.mapHarness?.failures)).toEqual(['no-canvas']);
  await expect(page.locator('#map canvas')).toHaveCount(0);
});

test('without WebGL the map is drawn on a plain canvas', async ({ openMap, page }) => {
  await page.addInitScript(() => {
    const own: (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) => unknown =
      HTMLCanvasElement.prototype.getContext;
    Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
      value(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.includes('webgl') ? null : own.call(this, kind, ...rest);
      },
    });
  });
  await openMap();
  await settle(page);
  expect((await page.screenshot()).length).toBeGreaterThan(60_000);
  expect(await page.evaluate(() => window.mapHarness?.failures)).toEqual([]);
});

test('nothing is drawn while nothing changes, and a change of control is drawn to its end', async ({ openMap }) => {
  const page = await openMap('motion');
  await page.waitForTimeout(1500);
  const before = await page.screenshot();
  const frames = await page.evaluate(async () => {
    let calls = 0;
    const own = window.requestAnimationFrame;
    window.requestAnimationFrame = (step) => {
      calls += 1;
      return own.call(window, step);
    };
    await new Promise((resolve) => setTimeout(resolve, 600));
    return calls;
  });
  expect(frames).toBe(0);
  await page.evaluate(() => {
    const { store } = window.mapHarness!;
    const world = store.getState().match!.opening;
    const { powerIndex, regionIndex, regions } = world.setup;
    for (const [power, share] of [
      ['RU', 0.5],
      ['UA', 0.5],
    ] as const) {
      world.control[powerIndex.get(power)! * regions.length + regionIndex.get('UA-63')!] = share;
    }
    // Another seat: views of the old one are remembered.
    store.setState({ projector: true });
  });
  await expect.poll(async () => (await page.screenshot()).equals(before)).toBe(false);
});
