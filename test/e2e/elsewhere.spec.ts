/** Another continent and another map: the screens take everything from the scenario. */
import { expect, expectAccessible, test } from './harness.ts';
import { begin } from './walk.ts';

const SHOTS = process.env.GUARANTOR_SHOTS;

for (const [name, viewport] of [
  ['wide', { width: 1440, height: 900 }],
  ['narrow', { width: 390, height: 844 }],
] as const) {
  test(`Korea is chosen, briefed and played, ${name}`, async ({ page, openApp }) => {
    const shoot = async (step: string) => {
      if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/korea-${name}-${step}.png` });
    };
    await page.setViewportSize(viewport);
    await openApp({ route: '/new', seed: '1953' });
    const card = page.getByRole('radio', { name: /Korea, October 1953/ });
    await expect(page.getByRole('radio')).not.toHaveCount(0);
    await card.scrollIntoViewIfNeeded();
    await card.check({ force: true });
    await expect(page.getByText('Korea, October 1953 as')).toBeVisible();
    await shoot('new');
    await expectAccessible(page, '.scenario-cards');
    await page.getByRole('button', { name: 'Start with the briefing' }).click();
    await expect(page.getByText('You speak for the United States.')).toBeVisible();
    await shoot('briefing');
    await begin(page);
    await expect(page.locator('canvas').first()).toBeVisible();
    await page.waitForTimeout(SHOTS === undefined ? 0 : 2500);
    await shoot('play');
    // Nothing of the other theatre is left on the screen.
    await expect(page.locator('body')).not.toContainText(/Ukrain|Russia|Kyiv|68\/262/);
  });
}
