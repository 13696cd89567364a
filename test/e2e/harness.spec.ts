import { expect, test } from './harness.ts';

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
