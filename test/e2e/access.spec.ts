/** Whoever sees, hears or moves differently: axe on every screen and panel, keyboard and focus, small windows, forced colours. */
import type { Page } from '@playwright/test';
import { finishedMatch } from '../kit/finished-match.ts';
import { expect, expectAccessible, test } from './harness.ts';
import { addOrder, begin, BERLIN, commit, goOn, HOT_SEAT, overflowOf, TUTORIAL, visit } from './walk.ts';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

/** Home, new game, briefing, play, resolution and table have checks of their own beside their tests; here is the rest. */
test('axe finds nothing in panels, dialogs and menus', async ({ openApp, page: blank }) => {
  test.setTimeout(300_000);
  await blank.setViewportSize({ width: 1024, height: 768 });
  const page = await openApp({ route: '/new' });
  await expect(page.getByRole('group', { name: 'Who plays Ukraine' })).toBeVisible();
  await press(page, 'Show all');
  await expect(page.locator('.new-group select')).toBeVisible();
  await expectAccessible(page);
  await visit(page, BERLIN);
  await expect(page.getByRole('heading', { name: 'General principles' })).toBeVisible();
  await page.locator('.bar-actions .segment').nth(1).click();
  await expectAccessible(page, '.briefing-desk');
  await begin(page);
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectAccessible(page, 'header');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await expectAccessible(page, 'dialog[open]');
  await page.keyboard.press('Escape');
  for (const name of ['Ledger', 'Forecast', 'Documents']) {
    await page.getByRole('tab', { name }).click();
    if (name === 'Forecast') {
      await press(page, 'Turn the forecast on');
      await expect(page.locator('#forecast-head + span')).toContainText(/\d/, { timeout: 40_000 });
    }
    await expectAccessible(page, '.panel-tabs');
  }
  // From here on futures would only keep both cores busy.
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Turn the forecast off' }).click();
  await addOrder(page, 'ratif');
  await commit(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await goOn(page);
  await page.keyboard.press('5');
  await page.keyboard.press('w');
  await expect(page.locator('.why-sheet')).toBeVisible();
  await expectAccessible(page, '.middle');
});

test('axe finds nothing at the curtain, while watching, and off the way', async ({ openApp }) => {
  test.setTimeout(300_000);
  const page = await openApp({ route: HOT_SEAT });
  await page.locator('.foot-actions .button-primary').click();
  await expect(page.getByRole('heading', { name: 'Hand over to Ukraine' })).toBeVisible();
  await expectAccessible(page);
  await visit(page, '/briefing?scenario=tutorial&seats=&seed=4127');
  await expect(page.getByText('The European Union').first()).toBeVisible();
  await page.locator('.foot-actions .button-primary').click();
  await expect(page.getByText('You watch').first()).toBeVisible();
  await expectAccessible(page);
  await visit(page, '/nowhere');
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
  await expectAccessible(page);
  await page.locator('.brand').click();
  await page.locator('.home-others summary').click();
  await expectAccessible(page, '.home-text');
});

/** What has the focus, as a person would name it; undefined when nothing has. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at === null || at === document.body
      ? undefined
      : (at.getAttribute('aria-label') ?? at.textContent ?? at.tagName);
  });

/** Animations and transitions that a person could notice. */
const moving = (page: Page) =>
  page.evaluate(
    () =>
      document
        .getAnimations()
        .filter(
          ({ playState, effect }) => playState === 'running' && Number(effect?.getComputedTiming().duration ?? 0) > 20,
        ).length,
  );

test('the focus is never lost: screens, dialogs, forms, cards, orders, notices; with reduced motion nothing moves', async ({
  openApp,
}) => {
  test.setTimeout(300_000);
  const page = await openApp({ route: TUTORIAL, reducedMotion: true });
  const kept = (after: string) => expect.poll(() => focused(page), { message: after }).toBeDefined();
  await page.locator('.foot-actions .button-primary').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#orders-head')).toBeVisible();
  await expect(page.locator('main')).toBeFocused();

  await page.keyboard.press('?');
  await page.keyboard.press('Escape');
  await kept('the list of keys was closed');
  await page.keyboard.press('n');
  await expect(page.getByRole('searchbox', { name: 'Find an order' })).toBeFocused();
  await page.keyboard.type('ratif');
  await page.locator('.kinds .option').first().press('Enter');
  await expect(page.locator('#form-head')).toBeFocused();
  await page.locator('.order-form button[type=submit]').press('Enter');
  await expect(page.getByRole('button', { name: /Add an order/ })).toBeFocused();
  await page.getByRole('button', { name: /^Remove:/ }).press('Enter');
  await expect(page.locator('.order-card .card-title').filter({ hasText: 'ratification' })).toHaveCount(0);
  await expect(page.locator('#orders-head')).toBeFocused();
  await page.getByRole('button', { name: 'Hide the guide' }).press('Enter');
  await kept('the guide was hidden');
  await page.keyboard.press('m');
  await page.getByRole('row', { name: /Lviv/ }).press('Enter');
  const card = page.locator('.region-card');
  await expect(card).toBeVisible();
  await card.getByRole('button', { name: 'Close' }).press('Enter');
  await expect(card).toHaveCount(0);
  await kept('the card of the region was closed');
  await page.keyboard.press('5');
  await page.locator('.log-sheet').getByRole('button', { name: 'Close' }).press('Enter');
  await expect(page.locator('.log-sheet')).toHaveCount(0);
  await kept('the log was closed');

  await page.keyboard.press('Control+Enter');
  await expect(page.locator('dialog[open] .button-primary')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await kept('the commit sheet was closed');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Enter');
  await expect(page.locator('main.content')).toBeFocused();
  await expect(page.locator('#events-head')).toBeVisible();
  // The result is said, not only shown.
  await expect(page.locator('[role=status][aria-atomic]')).not.toBeEmpty();
  await page.locator('.why-sheet').getByRole('button', { name: 'Close' }).press('Enter');
  await kept('the reasons were closed');

  // Motion is reduced here: nothing moves, and the playback is stepped.
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  expect(await moving(page)).toBe(0);
  await page.locator('.bar-actions .button-primary').press('Enter');
  await expect(page.getByText('February 2026: orders')).toBeVisible();
  await expect(page.locator('main')).toBeFocused();
});

/** Letters that run over the edge of the window although nothing there can be scrolled to them. */
const cutTexts = (page: Page) =>
  page.evaluate(() => {
    const scrolls = (element: Element | null): boolean => {
      for (let at = element; at !== null && at !== document.body; at = at.parentElement) {
        if (/auto|scroll/.test(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth) return true;
      }
      return false;
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const cut: string[] = [];
    const range = document.createRange();
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || (node.textContent ?? '').trim() === '') continue;
      if (parent.closest('.unseen, .skip, [aria-hidden=true], svg, canvas, .map-host, option') !== null) continue;
      // Heads of a table whose rows are cards: said, and shown while they have the focus.
      if (getComputedStyle(parent.closest('thead') ?? parent).clipPath !== 'none') continue;
      if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width === 0) continue;
      if ((box.left < -1 || box.right > innerWidth + 1) && !scrolls(parent))
        cut.push((node.textContent ?? '').trim().slice(0, 60));
    }
    return cut;
  });

/** 320 px; 1440 by 900 at 200 %; a small laptop; a desk. */
const WINDOWS = [
  { width: 320, height: 640 },
  { width: 720, height: 450 },
  { width: 1024, height: 768 },
  { width: 1440, height: 900 },
] as const;

async function expectFits(page: Page, screen: string): Promise<void> {
  for (const size of WINDOWS) {
    await page.setViewportSize(size);
    await expect.poll(() => overflowOf(page), { message: `${screen} at ${size.width} px` }).toBe(0);
    expect(await cutTexts(page), `${screen} at ${size.width} px`).toEqual([]);
  }
}

for (const locale of ['en', 'uk'] as const) {
  test(`every screen fits 320 px, 200 % zoom and a desk (${locale})`, async ({ openApp }) => {
    test.setTimeout(300_000);
    const page = await openApp({ locale, route: '/new?scenario=tutorial' });
    await expect(page.locator('.new-seat, [class*=new-seat]').first()).toBeVisible();
    await expectFits(page, 'new game');
    await visit(page, '/about');
    await expect(page.locator('h1')).toBeVisible();
    await expectFits(page, 'about');
    await visit(page, HOT_SEAT);
    await expect(page.locator('.sheet').first()).toBeVisible();
    await expectFits(page, 'briefing');
    await page.locator('.foot-actions .button-primary').click();
    await expect(page.locator('.curtain')).toBeVisible();
    await expectFits(page, 'curtain');
    await visit(page, TUTORIAL);
    await expect(page.locator('.sheet').first()).toBeVisible();
    await expect(page).toHaveURL(/#\/briefing$/);
    await begin(page);
    await expectFits(page, 'play, map');
    await page.keyboard.press('m');
    await expectFits(page, 'play, table');
    await page.keyboard.press('n');
    await expectFits(page, 'play, kinds of order');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Enter');
    await expectFits(page, 'commit sheet');
    await page.keyboard.press('Escape');
    await commit(page);
    await expectFits(page, 'resolution');
    await goOn(page);
    // The end of the match comes from a file: playing on would bring no other screen.
    const { text } = await finishedMatch('tutorial', '7', 'EU');
    const file = { name: 'match.json', mimeType: 'application/json', buffer: Buffer.from(text) };
    await visit(page, '/replay');
    await expect(page.locator('.replay tbody tr')).toHaveCount(1);
    await page.locator('input[type=file]').setInputFiles(file);
    await expect(page.locator('.replay tbody tr')).toHaveCount(6);
    await expectFits(page, 'replay');
    await page.locator('a[href="#/debrief"]').click();
    await expect(page.locator('.debrief h1')).toBeVisible();
    await expectFits(page, 'debrief');
    await page.locator('.brand').click();
    await expect(page.locator('.home-continue')).toBeVisible();
    await expectFits(page, 'home');
  });
}

test('forced colours: what is chosen and what is measured can still be seen', async ({ openApp }) => {
  const page = await openApp({ route: TUTORIAL });
  await page.emulateMedia({ forcedColors: 'active' });
  await begin(page);
  await page.keyboard.press('m');
  await page.getByRole('row', { name: /Donetsk/ }).click();
  const styles = await page.evaluate(() => {
    const of = (selector: string) => {
      const element = document.querySelector(selector);
      if (element === null) throw new Error(`nothing is ${selector}`);
      const { backgroundColor, backgroundImage, outlineStyle } = getComputedStyle(element);
      return { backgroundColor, backgroundImage, outlineStyle };
    };
    return {
      chosen: of('.segment:has(input:checked)'),
      other: of('.segment:not(:has(input:checked))'),
      row: of('.twin-chosen'),
      badge: of('.badge'),
      held: of('.control-held'),
      page: of('body'),
    };
  });
  expect(styles.chosen.backgroundColor).not.toBe(styles.other.backgroundColor);
  expect(styles.row.outlineStyle).toBe('solid');
  expect(styles.badge.backgroundColor).not.toBe(styles.page.backgroundColor);
  // Hatched, not only coloured.
  expect(styles.held.backgroundImage).toContain('gradient');
});
