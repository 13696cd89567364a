/** The rows that need a browser: script before first paint, time to the map, frames of the playback, memory. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Page } from '@playwright/test';
import { DIST } from '../../src/cli/app-build.ts';
import { begin, BERLIN, commit, goOn } from '../e2e/walk.ts';
import { median, percentile } from './arithmetic.ts';
import { memoryMb, type Stage, withStage } from './browser.ts';
import { atMost, type Row } from './row.ts';
import { type RowSource } from './rules-rows.ts';

declare global {
  interface Window {
    /** When the bare page had drawn. */
    bareAt?: number;
    /** When the app's map was last seen not to be ready. */
    mapAt?: number;
  }
}

/** Script that the start page asks for before it has painted anything, gzip. */
async function firstScript(stage: Stage): Promise<Row> {
  const page = await stage.newPage('reduce');
  await page.goto(stage.appUrl);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const names = await page.evaluate(() => {
    const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity;
    const loaded = performance.getEntriesByType('resource').filter((entry) => entry.startTime < painted);
    return loaded.map((entry) => new URL(entry.name).pathname).filter((name) => name.endsWith('.js'));
  });
  await page.context().close();
  const bytes = names.reduce((sum, name) => sum + gzipSync(readFileSync(join(DIST, name))).length, 0);
  return atMost('first-script', 'kB gzip', 120, { value: bytes / 1000, note: `${names.length} files` });
}

/**
 * Watches from the first script on for the map: its canvas is there and nothing says that it is still loading. As text,
 * because what runs the bench wraps the names of functions in a helper that the page does not have.
 */
const WATCH_FOR_MAP = `requestAnimationFrame(function look() {
  const ready = document.querySelector('.map-canvas canvas') !== null && document.querySelector('.map-waiting') === null;
  if (!ready) window.mapAt = performance.now();
  requestAnimationFrame(look);
});`;

/** Resolves with the times between frames of the next `ms` milliseconds. */
const framesDuring = (ms: number): string => `new Promise((resolve) => {
  const gaps = [];
  const start = performance.now();
  let last = start;
  requestAnimationFrame(function frame(now) {
    gaps.push(now - last);
    last = now;
    if (now - start < ${ms}) requestAnimationFrame(frame);
    else resolve(gaps.slice(1));
  });
})`;

/** Opens the saved match again, as a returning player does, and waits until the map has been there for a while. */
async function timeToMap(page: Page): Promise<number> {
  await page.reload();
  await page.waitForFunction(
    () =>
      document.querySelector('.map-canvas canvas') !== null && performance.now() - (window.mapAt ?? Infinity) > 1500,
    undefined,
    { timeout: 60_000 },
  );
  return page.evaluate(() => window.mapAt ?? NaN);
}

async function timeToBare(stage: Stage): Promise<number> {
  const page = await stage.newPage('reduce');
  await page.goto(stage.bareUrl);
  await page.waitForFunction(() => window.bareAt !== undefined, undefined, { timeout: 60_000 });
  const at = await page.evaluate(() => window.bareAt ?? NaN);
  await page.context().close();
  return at;
}

async function openMatch(stage: Stage, motion: 'reduce' | 'no-preference'): Promise<Page> {
  const page = await stage.newPage(motion);
  await page.addInitScript({ content: WATCH_FOR_MAP });
  await page.goto(`${stage.appUrl}#${BERLIN}`);
  await begin(page);
  await page.locator('.map-canvas canvas').waitFor();
  return page;
}

async function interactiveMap(stage: Stage, rounds: number): Promise<Row> {
  const page = await openMatch(stage, 'reduce');
  const ratios: number[] = [];
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const bare = await timeToBare(stage);
    const own = await timeToMap(page);
    times.push(own);
    ratios.push(own / bare);
  }
  await page.context().close();
  const note = `${median(times).toFixed(0)} ms`;
  return atMost('interactive-map', 'x bare Phaser', 1.5, {
    value: median(ratios),
    low: Math.min(...ratios),
    high: Math.max(...ratios),
    note,
  });
}

/** Times between frames while a turn is played back. */
async function frameRows(stage: Stage, seconds: number): Promise<readonly Row[]> {
  const page = await openMatch(stage, 'no-preference');
  await commit(page);
  await page.locator('.map-canvas canvas').waitFor();
  const frames = await page.evaluate<number[]>(framesDuring(seconds * 1000));
  await page.context().close();
  const note = `${frames.length} frames of a playback in software`;
  return [
    atMost('frame-p50', 'ms', 20, { value: median(frames), note }),
    atMost('frame-p95', 'ms', 50, { value: percentile(frames, 0.95), note }),
  ];
}

/** Has every event of the shown turn played: the first by itself, the others one after the other. Answers how many. */
async function watchTurn(page: Page): Promise<number> {
  const events = await page.locator('.event-row').count();
  const shown = page.locator('.event-row[aria-current]');
  await page.locator('.map-canvas canvas').waitFor();
  // Moves of the map last a quarter of a second; what they keep is a part of the playback.
  await page.waitForTimeout(300);
  for (let at = 1; at < events; at++) {
    await page.keyboard.press('ArrowRight');
    await shown.evaluate(() => new Promise(requestAnimationFrame));
  }
  return events;
}

/** Memory of the tab after a whole match in which every event of every turn was played back. */
async function tabMemory(stage: Stage, turns: number): Promise<Row> {
  const page = await openMatch(stage, 'no-preference');
  const sizes = [await memoryMb(stage.browser, page)];
  let events = 0;
  while (sizes.length <= turns) {
    await commit(page);
    events += await watchTurn(page);
    await goOn(page);
    const more = page.locator('#orders-head');
    await more.or(page.locator('.debrief h1')).first().waitFor();
    sizes.push(await memoryMb(stage.browser, page));
    if (!(await more.isVisible())) break;
  }
  await page.context().close();
  return atMost('tab-memory', 'MB', 300, {
    value: sizes.at(-1) ?? NaN,
    low: Math.min(...sizes),
    high: Math.max(...sizes),
    note: `the page's process after ${sizes.length - 1} turns, ${events} events played back`,
  });
}

const page: RowSource = async ({ quick }) =>
  withStage(async (stage) => [
    await firstScript(stage),
    await interactiveMap(stage, quick ? 1 : 5),
    ...(await frameRows(stage, quick ? 4 : 10)),
  ]);

const memory: RowSource = async ({ quick }) => withStage(async (stage) => [await tabMemory(stage, quick ? 3 : 24)]);

export const PAGE_ROWS: Readonly<Record<string, RowSource>> = { page, memory };
