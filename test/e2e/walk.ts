/** Steps that many browser tests take: begin a match, give an order, play a turn. By what a person sees, never by ids. */
import { expect, type Page } from '@playwright/test';

export const BERLIN = '/briefing?scenario=berlin-2025&seats=EU&seed=4127';
export const TUTORIAL = '/briefing?scenario=tutorial&seats=EU&seed=4127';
export const HOT_SEAT = '/briefing?scenario=berlin-2025&seats=UA,EU&seed=4127';

/** From the briefing to the orders of the first turn. */
export async function begin(page: Page): Promise<void> {
  await page.locator('.foot-actions .button-primary').click();
  await expect(page.locator('#orders-head')).toBeVisible();
}

/** Drafts the order of a kind as the form proposes it. The search box takes the beginning of its name. */
export async function addOrder(page: Page, search: string): Promise<void> {
  await page.keyboard.press('n');
  await page.getByRole('searchbox').first().fill(search);
  await page.locator('.kinds .option').first().click();
  await page.locator('.order-form button[type=submit]').click();
  await expect(page.locator('.order-form')).toHaveCount(0);
}

/** Commits whatever is drafted; leaves the page at the playback. */
export async function commit(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await page.locator('dialog[open] .button-primary').click();
  await expect(page.locator('#events-head')).toBeVisible();
}

/** From the playback to the next orders, or to the debrief after the last turn. */
export async function goOn(page: Page): Promise<void> {
  await page.locator('.resolution-screen .bar-actions .button-primary').click();
  await expect(page.locator('.resolution-screen')).toHaveCount(0);
}

/** Goes to a route of the open page without reading it anew. */
export async function visit(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, route);
}

/** Pixels by which the page is wider than its window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
