import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { type FinishedMatch, finishedMatch } from '../kit/finished-match.ts';
import { expect, expectAccessible, test } from './harness.ts';
import { overflowOf } from './walk.ts';

let finished: FinishedMatch;

test.beforeAll(async () => {
  finished = await finishedMatch('tutorial', '7', 'EU', 60);
});

/** Opens a match file on the replay page and waits for its verdict. */
async function bring(page: Page, text: string): Promise<void> {
  const file = { name: 'match.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.getByLabel('Match file').setInputFiles(file);
}

async function toDebrief(page: Page): Promise<void> {
  await bring(page, finished.text);
  await expect(page.getByText('Every turn is proven').first()).toBeVisible();
  await page.getByRole('link', { name: 'Debrief' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Futures are played for this chart, which takes its time on a busy machine. */
const chanceIsDrawn = (page: Page) =>
  expect(page.getByRole('img', { name: /^Chance of/ })).toBeVisible({ timeout: 45_000 });

test('replay and debrief are accessible in both themes, as charts and as tables', async ({ openApp }) => {
  // Six readings of large pages by axe, on a machine that may be busy.
  test.setTimeout(300_000);
  const page = await openApp({ route: '/replay' });
  await bring(page, finished.text);
  await expect(page.getByRole('cell', { name: /proven/ })).toHaveCount(finished.match.turns.length);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Debrief' }).click();
  await chanceIsDrawn(page);
  await expectAccessible(page);
  // Each click renames its button, so the first of those left is taken every time.
  const charts = page.getByRole('button', { name: 'As a table' });
  for (let left = await charts.count(); left > 0; left--) await charts.first().click();
  await expectAccessible(page, 'main');
});

test('the debrief tells outcome, promises, beliefs, scores and thoughts, and every chart is a table too', async ({
  openApp,
}) => {
  const page = await openApp({ route: '/replay' });
  await toDebrief(page);
  await expect(page.getByText(/^Outcome after/)).toBeVisible();
  for (const name of [
    'Timeline and turning points',
    'Promises made, promises kept',
    'Scores by objective',
    'What if',
    'Questions to take away',
  ])
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^What Russia believed/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What the machines thought' })).toBeVisible();
  await chanceIsDrawn(page);
  const window = page.viewportSize()!;
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => overflowOf(page), { message: 'pixels too wide at 320 px' }).toBe(0);
  await page.setViewportSize(window);
  const charts = page.locator('figure.chart');
  const switches = page.getByRole('button', { name: 'As a table' });
  await expect(switches).toHaveCount(await charts.count());
  await page.locator('.debrief-timeline').getByRole('button', { name: 'As a table' }).click();
  await expect(page.locator('.debrief-timeline tbody tr')).toHaveCount(finished.match.turns.length + 1);
});

test('what if plays both futures in the background and says how sure it is', async ({ openApp }) => {
  const page = await openApp({ route: '/replay' });
  await toDebrief(page);
  const whatIf = page.locator('.what-if');
  const run = whatIf.getByRole('button', { name: 'Play both futures' });
  await run.click();
  await expect(whatIf.getByText(/Mean change of scores/)).toBeVisible();
  await expect(run).toBeVisible({ timeout: 45_000 });
  await whatIf.getByRole('button', { name: 'As a table' }).click();
  await expect(whatIf.locator('tbody tr').first()).toContainText('%');
});

test('match file and table of turns can be taken home', async ({ openApp }) => {
  const page = await openApp({ route: '/replay' });
  await toDebrief(page);
  const [json] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Match file, JSON' }).click(),
  ]);
  expect(JSON.parse(readFileSync(await json.path(), 'utf8'))).toMatchObject({ format: 'guarantor-match', seed: '7' });
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Turns, CSV' }).click(),
  ]);
  const lines = readFileSync(await csv.path(), 'utf8').split('\r\n');
  expect(lines).toHaveLength(finished.match.turns.length + 3);
  expect(lines[0]).toContain('score.EU');
});

test('a finished match is replayed turn by turn and leads back to the debrief', async ({ openApp }) => {
  const page = await openApp({ route: '/replay' });
  await bring(page, finished.text);
  await page.getByRole('button', { name: 'Replay from the first turn' }).click();
  await expect(page).toHaveURL(/#\/resolution/);
  for (let turn = 1; turn < finished.match.turns.length; turn++)
    await page.getByRole('button', { name: 'Next turn' }).click();
  await page.getByRole('button', { name: 'To the debrief' }).click();
  await expect(page).toHaveURL(/#\/debrief/);
  await expect(page.getByText(/^Outcome after/)).toBeVisible();
});

test('a forged file is proven up to the turn at which it diverges', async ({ openApp }) => {
  const forged = JSON.parse(finished.text) as { turns: { digest: string }[] };
  forged.turns[2]!.digest = '0'.repeat(64);
  const page = await openApp({ route: '/replay' });
  await bring(page, JSON.stringify(forged));
  await expect(page.getByText(/says otherwise from turn 3/).first()).toBeVisible();
  await expect(page.getByRole('cell', { name: 'diverges at turn 3' })).toBeVisible();
  await expect(page.getByRole('cell', { name: /proven$/ })).toHaveCount(2);
  await bring(page, '{"format":"something else"}');
  await expect(page.getByRole('alert')).toContainText('cannot be opened');
});

test('without background workers the page itself plays the futures, and says so', async ({ openApp, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'Worker', { value: undefined });
  });
  await openApp({ route: '/replay' });
  await toDebrief(page);
  await expect(page.getByText(/starts no background workers/)).toBeVisible();
  await chanceIsDrawn(page);
});

test('forecasts made during play are held against what came, and a second match stands beside the first', async ({
  openApp,
}) => {
  const other = await finishedMatch('tutorial', '8', 'EU');
  const page = await openApp({ route: '/replay' });
  await toDebrief(page);
  const oracle = page.getByRole('region', { name: 'What the forecasts said' });
  await expect(oracle.getByText(/^Brier score 0\.\d{3}/)).toBeVisible();
  await expect(oracle.getByRole('img', { name: 'Forecast and come true, %' })).toBeVisible();
  await oracle.getByRole('button', { name: 'As a table' }).first().click();
  await expect(oracle.locator('tbody tr').first()).toContainText('60');
  const matches = page.getByRole('region', { name: 'Several matches of this scenario', exact: true });
  const file = { name: 'other.json', mimeType: 'application/json', buffer: Buffer.from(other.text) };
  await matches.locator('input[type=file]').setInputFiles(file);
  await expect(matches.getByText('B: other.json')).toBeVisible();
  await expect(matches.getByRole('row', { name: /^Outcome/ }).getByRole('cell')).toHaveCount(3);
  await expect(matches.getByRole('img', { name: /^Escalation/ })).toBeVisible();
  await expectAccessible(page, '.comparison');
  await matches.getByRole('button', { name: /^Take away B/ }).click();
  await expect(matches.getByText('B: other.json')).toHaveCount(0);
});
