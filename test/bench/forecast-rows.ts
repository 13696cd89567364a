/**
 * The rows on the forecast in play: first figures after an edit, and a thousand futures, on two workers in a browser that
 * draws in software. From the press that gives the order, with the futures without orders known, as after half a minute of
 * looking at a turn.
 */
import { type Page } from '@playwright/test';
import { begin, BERLIN } from '../e2e/walk.ts';
import { median } from './arithmetic.ts';
import { cpuSeconds, type Stage, withStage } from './browser.ts';
import { atMost } from './row.ts';
import { type RowSource } from './rules-rows.ts';

const FIRST_MS = 250;
const THOUSAND_MS = 1500;

interface Times {
  readonly first: number;
  readonly thousand: number;
  /** CPU time of the page's process meanwhile, ms. */
  readonly cpu: number;
}

/** Presses the button of the order form; notes when its own figures stand on the screen, and when there are a thousand. */
const GIVE_ORDER = `new Promise((resolve) => {
  const shown = () => Number(document.querySelector('[data-futures]')?.getAttribute('data-futures') ?? 0);
  const start = performance.now();
  let first;
  document.querySelector('.order-form button[type=submit]').click();
  let dropped = false;
  requestAnimationFrame(function look() {
    const count = shown();
    if (count === 0) dropped = true;
    if (dropped && count > 0) first ??= performance.now() - start;
    if (dropped && count >= 1000) resolve({ first, thousand: performance.now() - start });
    else requestAnimationFrame(look);
  });
})`;

async function untilThousand(page: Page): Promise<void> {
  await page.waitForFunction(
    () => Number(document.querySelector('[data-futures]')?.getAttribute('data-futures') ?? 0) >= 1000,
    undefined,
    { timeout: 120_000 },
  );
}

async function edits(stage: Stage, rounds: number): Promise<readonly Times[]> {
  const page = await stage.newPage('reduce');
  await page.goto(`${stage.appUrl}#${BERLIN}`);
  await begin(page);
  await untilThousand(page);
  const times: Times[] = [];
  for (let round = 0; round < rounds; round++) {
    await page.keyboard.press('n');
    await page.getByRole('searchbox').first().fill('pledge');
    await page.locator('.kinds .option').first().click();
    const before = await cpuSeconds(stage.browser);
    const taken = await page.evaluate<Omit<Times, 'cpu'>>(GIVE_ORDER);
    times.push({ ...taken, cpu: 1000 * ((await cpuSeconds(stage.browser)) - before) });
    await page.keyboard.press('u');
    await untilThousand(page);
  }
  await page.context().close();
  return times;
}

const forecast: RowSource = async ({ quick }) =>
  withStage(async (stage) => {
    const times = await edits(stage, quick ? 2 : 6);
    const row = (id: string, limit: number, values: readonly number[], note: string) =>
      atMost(id, 'ms', limit, { value: median(values), low: Math.min(...values), high: Math.max(...values), note });
    return [
      row(
        'forecast-first',
        FIRST_MS,
        times.map(({ first }) => first),
        'from giving an order to its first figures; Berlin 2025, first turn of 24',
      ),
      row(
        'forecast-1000',
        THOUSAND_MS,
        times.map(({ thousand }) => thousand),
        `from giving an order to 1,000 futures on two workers; ${median(times.map(({ cpu }) => cpu)).toFixed(0)} ms of CPU in all`,
      ),
    ];
  });

export const FORECAST_ROWS: Readonly<Record<string, RowSource>> = { forecast };
