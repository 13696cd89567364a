import { expect, expectAccessible, test } from './harness.ts';

/** The other browser tests trust the harness to notice; here it is shown to. */
test('the harness notices errors, forbidden scripts and requests to other hosts', async ({ openApp, complaints }) => {
  const page = await openApp();
  await page.evaluate(() => {
    const inline = document.createElement('script');
    inline.textContent = 'document.title = "taken over"';
    document.head.append(inline);
    setTimeout(() => {
      throw new Error('thrown in the page');
    });
    return fetch('https://example.org/').catch(() => undefined);
  });
  await expect.poll(() => complaints.join('\n')).toContain('uncaught: thrown in the page');
  await expect.poll(() => complaints.join('\n')).toContain('policy violation: script-src-elem by inline');
  await expect.poll(() => complaints.join('\n')).toMatch(/policy violation: connect-src|left the origin/);
  await expect(page).not.toHaveTitle('taken over');
  complaints.length = 0;
});

test('the harness notices what cannot be seen or read, in either theme and where it was asked to look', async ({
  openApp,
}) => {
  const page = await openApp();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => {
    const added = document.createElement('div');
    added.id = 'added';
    // Without a name; and grey on grey where the page is dark.
    added.innerHTML = '<button type="button"></button><p>Too pale in the dark.</p>';
    added.querySelector('p')!.style.cssText =
      'background: light-dark(#fff, #777); color: light-dark(#000, #888); color-scheme: light dark';
    document.querySelector('main')?.append(added);
  });
  const told = await expectAccessible(page, '#added').catch((error: unknown) => String(error));
  expect(told).toMatch(/button-name[\s\S]*dark: color-contrast/);
  expect(told).not.toMatch(/[^:] color-contrast/);
  await expectAccessible(page, '.home-text');
});
