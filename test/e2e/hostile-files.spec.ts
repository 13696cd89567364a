/** Files from anywhere, opened through the page: a clear message, nothing lost, the running match stays. */
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './harness.ts';
import { addOrder, begin, commit, goOn, overflowOf, TUTORIAL, visit } from './walk.ts';

/** A file of 50 MB stands for "huge". */
const HUGE = Symbol('50 MB');
type Content = string | typeof HUGE;

const folder = mkdtempSync(join(tmpdir(), 'guarantor-files-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Chooses a file with this content in the hidden field of that label. */
async function choose(page: Page, label: string, content: Content): Promise<void> {
  const path = join(folder, 'chosen.json');
  writeFileSync(path, content === HUGE ? '{' : content);
  if (content === HUGE) truncateSync(path, 50 * 1024 * 1024);
  await page.getByLabel(label, { exact: true }).setInputFiles(path);
}

const chooseMatch = (page: Page, content: Content) => choose(page, 'Open a match file', content);

/** A match with a turn played, its export, and an order drafted; the page stands on the start page. */
async function withRunningMatch(page: Page): Promise<{ readonly file: string; readonly title: string }> {
  await begin(page);
  await commit(page);
  await goOn(page);
  await page.getByRole('button', { name: 'Menu' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Save as file' }).click();
  const file = readFileSync(await (await download).path(), 'utf8');
  await addOrder(page, 'ratif');
  const title = (await page.locator('.order-card .card-title').first().textContent()) ?? '';
  await page.locator('.brand').click();
  await expect(page.getByLabel('Open a match file', { exact: true })).toBeAttached();
  return { file, title };
}

type Json = Record<string, unknown>;
const changed = (file: string, change: (match: Json) => void): string => {
  const match = JSON.parse(file) as Json;
  change(match);
  return JSON.stringify(match);
};

test('match files that are broken, foreign, newer, forged or hostile are refused with a reason', async ({
  openApp,
}) => {
  test.setTimeout(300_000);
  const page = await openApp({ route: TUTORIAL });
  const { file, title } = await withRunningMatch(page);
  const markup = '<img src=x onerror=alert(1)>';
  const cases: readonly (readonly [content: Content, reason: RegExp])[] = [
    [HUGE, /larger than a match/],
    ['{"format": "guarantor-match", ', /not JSON/],
    ['['.repeat(200_000), /nests too deeply/],
    ['{"format":"guarantor-scenario"}', /not a match/],
    ['{"__proto__":{"format":"guarantor-match"}}', /not a match/],
    [changed(file, (match) => (match['version'] = 99)), /newer version/],
    [changed(file, (match) => (match['rulesVersion'] = -1)), /other rules/],
    [
      changed(file, (match) => (match['turns'] = [{ orders: { EU: [{ kind: 'nuke' }] }, digest: '' }])),
      /turns\[0\]\.orders\.EU\[0\]/,
    ],
    [changed(file, (match) => ((match['scenario'] as Json)['title'] = markup)), /scenario cannot be read/],
    [changed(file, (match) => (match['players'] = { EU: markup })), /damaged \(players\.EU\)/],
    [changed(file, (match) => (match['turns'] = [{ orders: {}, digest: 'f'.repeat(64) }])), /from turn 1 on/],
  ];
  for (const [content, reason] of cases) {
    await chooseMatch(page, content);
    await expect(page.locator('.toast-hot').filter({ hasText: reason })).toBeVisible();
    await expect(page).toHaveURL(/#\/?$/);
    // The first of those left each time: the others move up.
    const close = page.locator('.toast').getByRole('button', { name: 'Dismiss' });
    for (let left = await close.count(); left > 0; left--) await close.first().click();
  }
  expect(await page.locator('img[src=x]').count()).toBe(0);
  // What was running is as it was, its draft included.
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(page.locator('.order-card .card-title').first()).toHaveText(title);
  await expect(page.getByText('February 2026: orders')).toBeVisible();
});

test('a forged match can be opened up to the forgery, as a match of its own', async ({ openApp }) => {
  const page = await openApp({ route: TUTORIAL });
  const { file } = await withRunningMatch(page);
  const forged = changed(file, (match) => {
    const turns = match['turns'] as Json[];
    match['turns'] = [...turns, { orders: {}, digest: '0'.repeat(64) }];
  });
  await chooseMatch(page, forged);
  await page.locator('.toast-hot').getByRole('button', { name: 'Open the turns before it' }).click();
  await expect(page.getByText('February 2026: orders')).toBeVisible();
  await expect(page.locator('.order-card.card-draft, .card-title').filter({ hasText: /ratification/ })).toHaveCount(0);
  await page.locator('.brand').click();
  // Both are kept: the opened one is the last, the one that ran is among the others. It can be deleted, and taken back.
  await page.getByText('1 more match in this browser').click();
  const others = page.locator('.home-others li');
  await expect(others).toHaveCount(1);
  await others.getByRole('button', { name: /^Delete/ }).click();
  await expect(others).toHaveCount(0);
  await page.getByRole('button', { name: 'Take it back' }).click();
  await page.getByText('1 more match in this browser').click();
  await others.getByRole('button', { name: /^Continue/ }).click();
  await expect(page.locator('.order-card .card-title').first()).toContainText(/ratification/);
});

test('scenario files that are broken or hostile are refused where they were opened', async ({ openApp }) => {
  const page = await openApp({ route: '/new?scenario=tutorial' });
  await expect(page.getByRole('button', { name: /Start with the briefing|Start watching/ })).toBeVisible();
  const head = '"format":"guarantor-scenario","version":1,"id":"x","extends":"tutorial"';
  const cases: readonly (readonly [content: Content, reason: RegExp])[] = [
    [HUGE, /larger than 2 MB/],
    ['{"format": ', /not JSON/],
    ['['.repeat(200_000), /nested more than/],
    ['{"format":"guarantor-match","version":1}', /"format" must be/],
    [`{${head},"patch":{"title":"<script>alert(1)</script>"}}`, /no HTML/],
    [`{${head},"patch":{"constructor":{"x":1}}}`, /"constructor" is not allowed/],
    [`{${head},"patch":{"calendar":{"turns":1e99}}}`, /1e\+?99|out of bounds|not a number/],
    [`{"format":"guarantor-scenario","version":99,"id":"x","extends":"tutorial"}`, /version/],
  ];
  for (const [content, reason] of cases) {
    await choose(page, 'open a file', content);
    await expect(page.getByRole('alert')).toContainText(reason);
  }
  expect(await overflowOf(page)).toBe(0);
  expect(await page.locator('main script').count()).toBe(0);
  // The built-in ones still start.
  await page.getByRole('radio', { name: /First steps/ }).check();
  await page.getByRole('button', { name: /Start with the briefing/ }).click();
  await expect(page.getByRole('button', { name: 'Begin turn 1' })).toBeVisible();
});

test('addresses with nonsense lead nowhere bad', async ({ openApp, complaints }) => {
  const page = await openApp();
  for (const route of [
    '/briefing?scenario=__proto__&seats=EU',
    '/briefing?scenario=../../x',
    '/briefing?scenario=nowhere',
    '/briefing?scenario=tutorial&set=constructor.x=1&set=rules.incidents=NaN&set=rules.nothing=5',
    '/constructor',
    '/play',
    '/debrief',
    '/resolution',
    '/replay',
    `/${'x'.repeat(5000)}`,
  ]) {
    await visit(page, route);
    await expect(page.locator('h1').first(), route.slice(0, 60)).toBeVisible();
    await expect(page.getByText('This screen stopped working')).toHaveCount(0);
  }
  // The scenario that nobody has is asked for once.
  expect(complaints.filter((one) => !one.includes('404'))).toEqual([]);
  complaints.length = 0;
});
