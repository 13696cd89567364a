/** The tutorial as a newcomer plays it who has no mouse: guide card by guide card, six turns, to the debrief. */
import type { Page } from '@playwright/test';
import { expect, test } from './harness.ts';
import { TUTORIAL } from './walk.ts';

/** Tabs on until the focused element has the name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 150; step++) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() => {
      const at = document.activeElement;
      return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
    });
    if (name.test(text)) return;
  }
  throw new Error(`the keyboard does not reach ${name}`);
}

const act = async (page: Page, name: RegExp): Promise<void> => {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
};

test('the guide leads through the whole tutorial by keyboard alone', async ({ openApp }) => {
  test.setTimeout(300_000);
  const page = await openApp({ route: TUTORIAL });
  const guide = page.getByRole('complementary', { name: 'Guide' });
  const said = page.locator('[role=status][aria-atomic]');
  await expect(page.getByRole('button', { name: 'Begin turn 1' })).toBeVisible();
  await act(page, /^Begin turn 1$/);
  for (let turn = 1; turn <= 6; turn++) {
    await expect(guide).toBeVisible();
    await expect(page.getByText(`turn ${turn} of 6`)).toBeVisible();
    const steps = Number(/of (\d)/.exec((await guide.locator('.panel-head span').textContent()) ?? '')?.[1]);
    for (let step = 1; step <= steps; step++) {
      await expect(guide.getByText(`step ${step} of ${steps}`)).toBeVisible();
      if ((await guide.getByRole('button', { name: /^Show the order/ }).count()) === 0) await act(page, /^Next$/);
      else {
        await act(page, /^Show the order/);
        await expect(page.locator('#form-head')).toBeFocused();
        // The order as the form proposes it is the order that the guide speaks of.
        await act(page, /^Add this order$/);
        await expect(said).toContainText('Added:');
      }
    }
    await expect(guide.getByText(/Commit the turn when you are ready/)).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('dialog', { name: 'Commit the turn' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.locator('#events-head')).toBeVisible();
    const spoken = await said.textContent();
    await page.keyboard.press('ArrowRight');
    await expect(said).not.toHaveText(spoken ?? '');
    await act(page, /^(Skip to the orders|To the debrief)/);
    await expect(page.locator('.resolution-screen')).toHaveCount(0, { timeout: 40_000 });
  }
  await expect(page.locator('.debrief h1')).toBeVisible();
  await act(page, /^Replay the turns$/);
  await expect(page.getByText('Every turn is proven', { exact: false }).first()).toBeVisible();
});
