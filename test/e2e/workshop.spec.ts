import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './harness.ts';
import { begin, overflowOf, visit } from './walk.ts';

/** Opens a variation of the first scenario; waits until it has been read. */
async function openVariation(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Create: Variation of Berlin 2025', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'no errors' })).toBeVisible({ timeout: 60_000 });
}

/** The text of the editor, which draws only what is seen: the variations here are short. */
const textOf = (page: Page): Promise<string> => page.locator('.cm-content').innerText();

/** Puts the cursor into the empty patch of a new variation. */
async function intoPatch(page: Page): Promise<void> {
  await page.locator('.cm-line', { hasText: '"patch": {}' }).click();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
}

test('a template is opened, broken, mended by its fix, and undone', async ({ openApp }) => {
  const page = await openApp({ route: '/workshop' });
  await openVariation(page);
  await intoPatch(page);
  await page.keyboard.insertText('"forces": { "ua-donetsk": { "stanse": "hold" } }');
  const finding = page.getByRole('button', { name: /unknown-key/ });
  await expect(finding).toContainText('11:');
  await expect(finding).toContainText('There is no "stanse" here');
  await expect(page.getByRole('button', { name: 'Play, once the error is fixed' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  // The finding leads to its line.
  await page.locator('.cm-line').first().click();
  await finding.press('Enter');
  await expect(page.locator('.cm-activeLine')).toContainText('stanse');
  await page.getByRole('button', { name: 'Write "stance"' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'no errors' })).toBeVisible();
  expect(await textOf(page)).toContain('"stance": "hold"');
  await page.locator('.cm-content').press('Control+z');
  await expect.poll(() => textOf(page)).toContain('stanse');
});

test('names of the scenario and choices of the schema are completed', async ({ openApp }) => {
  const page = await openApp({ route: '/workshop' });
  await openVariation(page);
  await intoPatch(page);
  await page.keyboard.type('"forces": {"x": {"power": "');
  await page.keyboard.press('Control+Space');
  const list = page.getByRole('listbox', { name: 'Completions' });
  await expect(list.getByRole('option', { name: /UA.*Ukraine/ })).toBeVisible();
  await page.keyboard.type('R');
  await expect(list.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect.poll(() => textOf(page)).toContain('"power": "RU"');
});

test('form and text have one history', async ({ openApp }) => {
  const page = await openApp({ route: '/workshop' });
  await openVariation(page);
  // The forecast is off here: who turned that off has no games played in the background either, until asked for.
  await expect(page.getByRole('switch', { name: 'Play games while I edit' })).not.toBeChecked();
  await expect(page.locator('.workshop-balance')).toContainText('Paused.');
  await page.getByRole('tab', { name: 'Form' }).click();
  await page.getByRole('combobox', { name: 'Edit' }).selectOption('injects');
  await page.getByRole('combobox', { name: 'Inject' }).selectOption({ index: 0 });
  await page.getByLabel('Id of a new inject').fill('warning');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('combobox', { name: 'Inject' })).toHaveValue('injects/warning');
  await page.getByRole('textbox', { name: 'Turn' }).fill('3');
  await page.getByRole('textbox', { name: 'Turn' }).press('Enter');
  await page.getByRole('tab', { name: 'Text' }).click();
  await expect.poll(() => textOf(page)).toContain('"turn": 3');
  // Typing in the text, then three steps back across both.
  await page.locator('.cm-line').nth(1).click();
  await page.keyboard.press('Home');
  await page.keyboard.type('// mine ');
  await expect.poll(() => textOf(page)).toContain('// mine');
  const undo = page.getByRole('button', { name: 'Undo' });
  await undo.click();
  await expect.poll(() => textOf(page)).not.toContain('// mine');
  await undo.click();
  await expect.poll(() => textOf(page)).toContain('"turn": 6');
  await undo.click();
  await expect.poll(() => textOf(page)).toContain('"patch": {}');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect.poll(() => textOf(page)).toContain('"turn": 6');
});

test('the text is played at once, and both ways back keep the other', async ({ openApp }) => {
  const page = await openApp({ route: '/workshop', seed: '7' });
  await openVariation(page);
  await intoPatch(page);
  await page.keyboard.insertText('"calendar": { "turns": 5 }');
  await expect(page.getByRole('status').filter({ hasText: 'no errors' })).toBeVisible();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Briefing' })).toBeVisible();
  await expect(page.getByText('turn 1 of 5')).toBeVisible();
  await begin(page);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Back to the workshop' }).click();
  await expect.poll(() => textOf(page)).toContain('"turns": 5');
  // The history of the text outlived the match.
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => textOf(page)).toContain('"patch": {}');
  await page.getByRole('button', { name: 'Back to the match' }).click();
  await expect(page.locator('#orders-head')).toBeVisible();
});

test('nothing is lost when the page is left, and drafts are listed', async ({ openApp }) => {
  const page = await openApp({ route: '/workshop' });
  await openVariation(page);
  await intoPatch(page);
  await page.keyboard.insertText('"calendar": { "turns": 9 }');
  // At once: before any rest of the author.
  await page.reload();
  await expect.poll(() => textOf(page)).toContain('"turns": 9');
  await visit(page, '/workshop');
  await page.getByRole('button', { name: 'Duplicate: A variation of Berlin 2025' }).click();
  await expect(page.getByRole('link', { name: /^Open: A variation of Berlin 2025/ })).toHaveCount(2);
});

test('the outline leads to the text by keyboard, and Escape then Tab leaves the editor', async ({ openApp }) => {
  const page = await openApp({ route: '/workshop' });
  await page.getByRole('button', { name: 'Create: A whole scenario of your own' }).click();
  const tree = page.getByRole('tree', { name: 'Outline' });
  await tree.getByRole('treeitem', { name: /Forces/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('.cm-activeLine')).toContainText('"south-border"');
  await expect(page.locator('.cm-content')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(page.locator('.cm-content')).not.toBeFocused();
});

test('map, prose and balance follow the text', async ({ openApp }) => {
  const page = await openApp({ route: '/workshop', forecast: true });
  await page.setViewportSize({ width: 1440, height: 900 });
  await openVariation(page);
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(page.locator('.workshop-outcome').first()).toBeVisible();
  await expect(page.locator('.workshop-clause').first()).toContainText('5,000 or more troops of Russia');
  await intoPatch(page);
  await page.keyboard.insertText(
    '"guarantees": {"general-principles": {"clauses": {"armed-attack": {"trigger": {"any": null, "fact": "tension", "atLeast": 77}}}}}',
  );
  await expect(page.locator('.workshop-clause').first()).toContainText('77');
  await expect(page.locator('.workshop-before').first()).toContainText('5,000');
  await page.getByRole('button', { name: 'Lviv', exact: true }).click();
  await expect(page.getByRole('article', { name: 'Lviv' })).toContainText('UA-46');
});

test('a scenario goes by link to another player, who can go on writing it', async ({ openApp }) => {
  const page = await openApp({ route: '/workshop' });
  await openVariation(page);
  await intoPatch(page);
  await page.keyboard.insertText('"calendar": { "turns": 5 }');
  await expect(page.getByRole('status').filter({ hasText: 'no errors' })).toBeVisible();
  await page.getByRole('button', { name: 'Share link' }).click();
  await expect(page.locator('.workshop-link')).toHaveValue(/#/);
  const link = await page.locator('.workshop-link').inputValue();
  expect(link.length).toBeLessThan(1000);
  await expect(page.getByRole('img', { name: 'The same link as a QR code' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await visit(page, link.slice(link.indexOf('#') + 1));
  await expect(page.locator('.new-columns')).toContainText('A variation of Berlin 2025');
  await page.getByRole('button', { name: 'Edit in the workshop' }).click();
  await expect.poll(() => textOf(page)).toContain('"turns": 5');
});

test('a dropped file becomes a draft; one that is no scenario says where it breaks', async ({ openApp }) => {
  const page = await openApp({ route: '/workshop' });
  await expect(page.getByRole('heading', { name: 'Drafts in this browser' })).toBeVisible();
  const files = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['{ "format": "guarantor-scenario", '], 'broken.json', { type: 'application/json' }));
    return data;
  });
  await page.dispatchEvent('.workshop-drop', 'drop', { dataTransfer: files });
  await expect(page.getByRole('textbox', { name: 'File name' })).toHaveValue('broken.json');
  await expect(page.getByRole('button', { name: /not-json/ })).toBeVisible();
});

test('the workshop is accessible in both themes', async ({ openApp }) => {
  test.setTimeout(300_000);
  const page = await openApp({ route: '/workshop', forecast: true });
  await expect(page.getByRole('button', { name: 'Create: Variation of Berlin 2025', exact: true })).toBeVisible();
  await expectAccessible(page);
  await openVariation(page);
  await intoPatch(page);
  await page.keyboard.insertText('"forces": { "x": { "stanse": "hold" } }');
  await expect(page.getByRole('button', { name: /unknown-key/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('tab', { name: 'Form' }).click();
  await expectAccessible(page);
});

test('390 px: everything is one tab away, in Ukrainian too', async ({ openApp, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openApp({ route: '/workshop', locale: 'uk', forecast: true });
  await page.getByRole('button', { name: 'Створити: Варіація: Берлін 2025', exact: true }).click();
  await expect(page.getByText('без помилок')).toBeVisible({ timeout: 60_000 });
  for (const tab of ['Форма', 'Вигляд', 'Рівновага', 'Зміст', 'Зауваження', 'Текст']) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true');
    await expect.poll(() => overflowOf(page), { message: tab }).toBe(0);
  }
});

/** Presses Tab until what has the focus bears a name; fails after more presses than a person would bear. */
async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 70; presses++) {
    await page.keyboard.press(key);
    const named = await page.evaluate(() => {
      const at = document.activeElement as (HTMLElement & { labels?: NodeListOf<HTMLLabelElement> }) | null;
      return at?.getAttribute('aria-label') ?? at?.labels?.[0]?.textContent ?? at?.textContent ?? '';
    });
    if (name.test(named)) return;
  }
  throw new Error(`nothing named ${name.source} within 70 presses`);
}

test('a new author, by keyboard alone: from home to a playable variation with a link', async ({ openApp }) => {
  const page = await openApp();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await tabTo(page, /workshop/i);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Drafts in this browser' })).toBeVisible();
  await tabTo(page, /^Create: Variation of Berlin 2025$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'no errors' })).toBeVisible({ timeout: 60_000 });
  // Nothing differs yet, and the page says where to begin.
  await tabTo(page, /^Change it in the form$/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^At least/);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('3');
  await page.keyboard.press('Tab');
  await expect(page.locator('.workshop-clause').first()).toContainText('3,000');
  await page.getByRole('combobox', { name: 'Edit' }).focus();
  await page.keyboard.type('Inj');
  await tabTo(page, /^Id of a new inject/);
  await page.keyboard.type('warning');
  await tabTo(page, /^Add$/);
  await page.keyboard.press('Enter');
  // What was added is written at once: the focus is in its first field.
  await expect(page.getByRole('textbox', { name: 'What the players read (English)' })).toBeFocused();
  await page.keyboard.type('A warning reaches the capitals.');
  await tabTo(page, /^Share link$/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('.workshop-link')).toHaveValue(/#/);
  const link = await page.locator('.workshop-link').inputValue();
  expect(link.length).toBeLessThan(1000);
  await page.keyboard.press('Escape');
  await tabTo(page, /^Play$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Briefing' })).toBeVisible();
  await visit(page, link.slice(link.indexOf('#') + 1));
  await expect(page.locator('.new-columns')).toContainText('A variation of Berlin 2025');
});

test('a file that cannot be written is kept as a download, and the page says so', async ({ openApp, page: blank }) => {
  await blank.addInitScript(() => {
    const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const createWritable = () => Promise.resolve({ write: full, close: full, abort: () => Promise.resolve() });
    Object.assign(window, { showSaveFilePicker: () => Promise.resolve({ name: 'x.json', createWritable }) });
  });
  const page = await openApp({ route: '/workshop' });
  await openVariation(page);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save file' }).click();
  expect((await saved).suggestedFilename()).toBe('my-berlin-2025.json');
  await expect(page.getByText('my-berlin-2025.json could not be written')).toBeVisible();
});
