/** The rows on the scenario workshop: the validation of a large file, first figures of the balance report, typing. */
import { type Page } from '@playwright/test';
import { median, percentile } from './arithmetic.ts';
import { type Stage, withStage } from './browser.ts';
import { sampled } from './fresh-process.ts';
import { largeScenario } from './large-scenario.ts';
import { atMost, type Row } from './row.ts';
import { type RowSource } from './rules-rows.ts';

const VARIATION = 'Create: Variation of Berlin 2025';

const validation: RowSource = async ({ quick }) => {
  const times: number[] = [];
  let bytes = 0;
  for (let round = 0; round < (quick ? 1 : 5); round++) {
    const sample = await sampled<{ seconds: number; bytes: number }>('validate');
    times.push(sample.seconds * 1000);
    ({ bytes } = sample);
  }
  const note = `${(bytes / 1000).toFixed(0)} kB, each in a fresh process`;
  const [low, high] = [Math.min(...times), Math.max(...times)];
  return [atMost('validate-1mb', 'CPU ms', 400, { value: median(times), low, high, note })];
};

async function openStart(stage: Stage): Promise<Page> {
  const page = await stage.newPage('reduce');
  await page.goto(`${stage.appUrl}#/workshop`);
  await page.getByRole('button', { name: VARIATION, exact: true }).waitFor();
  // A person reads the page before choosing.
  await page.waitForTimeout(2000);
  return page;
}

/** Time from the press that begins a variation until a share of an outcome stands in the report. */
const FIRST_FIGURES = `new Promise((resolve) => {
  const start = performance.now();
  [...document.querySelectorAll('button')].find((one) => one.getAttribute('aria-label') === '${VARIATION}').click();
  requestAnimationFrame(function look() {
    if (document.querySelector('.workshop-balance .forecast-row') !== null) resolve(performance.now() - start);
    else requestAnimationFrame(look);
  });
})`;

async function firstFigures(stage: Stage, rounds: number): Promise<Row> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const page = await openStart(stage);
    times.push(await page.evaluate<number>(FIRST_FIGURES));
    await page.context().close();
  }
  const [low, high] = [Math.min(...times), Math.max(...times)];
  const note = 'from the press that begins a variation of Berlin 2025';
  return atMost('balance-first', 'ms', 1000, { value: median(times), low, high, note });
}

/** Notes how long each key press took until the page was painted, as browsers measure INP. */
const WATCH_KEYS = `window.keyTimes = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (entry.interactionId > 0) window.keyTimes.push(entry.duration);
}).observe({ type: 'event', durationThreshold: 16 });`;

async function typing(stage: Stage): Promise<Row> {
  const page = await openStart(stage);
  await page.locator('input[type=file]').setInputFiles({
    name: 'large.json',
    mimeType: 'application/json',
    buffer: Buffer.from(largeScenario(1_000_000)),
  });
  await page.getByRole('status').filter({ hasText: 'no errors' }).waitFor({ timeout: 60_000 });
  await page.evaluate(WATCH_KEYS);
  await page.locator('.cm-line').nth(4).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' // a word typed while the text is read and games are played', { delay: 60 });
  await page.waitForTimeout(1000);
  const times = await page.evaluate<number[]>('window.keyTimes');
  await page.context().close();
  // Of few interactions the slowest counts; presses that took less than 16 ms are not even told.
  const value = times.length === 0 ? 16 : percentile(times, 0.98);
  return atMost('inp-1mb', 'ms', 200, { value, note: `${times.length} events above 16 ms` });
}

const inBrowser =
  (row: (stage: Stage, rounds: number) => Promise<Row>): RowSource =>
  async ({ quick }) =>
    withStage(async (stage) => [await row(stage, quick ? 1 : 5)]);

export const WORKSHOP_ROWS: Readonly<Record<string, RowSource>> = {
  'validate-1mb': validation,
  'balance-first': inBrowser(firstFigures),
  'inp-1mb': inBrowser(typing),
};
