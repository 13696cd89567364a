import { test as base, expect, type Page } from '@playwright/test';
import axe, { type RunOnly, type RunOptions } from 'axe-core';
import { DIST } from '../../src/cli/app-build.ts';
import { type StaticServer, serveStatic } from '../../src/cli/serve-static.ts';

export { expect };

interface AppOptions {
  /** Where to go inside the app, the part after `#` (default: the home screen). */
  readonly route?: string;
  /** Seed of the next new match; the app reads it from the address. */
  readonly seed?: string;
  readonly theme?: 'light' | 'dark';
  readonly reducedMotion?: boolean;
  /** Futures are played in the background only where a test looks at them: they would keep both cores busy. */
  readonly forecast?: boolean;
  /** Language as the browser asks for it, for example `en` or `uk`. */
  readonly locale?: string;
}

interface Harness {
  /** Opens the built app in this test's page; whatever goes wrong in the page from now on fails the test. */
  readonly openApp: (options?: AppOptions) => Promise<Page>;
  /** What the page complained about so far; a test that provokes a fault empties it after looking. */
  readonly complaints: string[];
}

/** A build elsewhere can be tested as well: `GUARANTOR_DIST=/tmp/build npx playwright test …`. */
export const FOLDER = process.env.GUARANTOR_DIST ?? DIST;

/** The built app on a free port, one server per worker. */
interface WorkerHarness {
  readonly app: StaticServer;
}

export const test = base.extend<Harness, WorkerHarness>({
  app: [
    // Playwright reads the names of the fixtures from this pattern, so it must be one even when it is empty.
    async ({}, use) => {
      const server = await serveStatic({ folder: FOLDER, host: '127.0.0.1', port: 0 });
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  complaints: async ({ page, app }, use) => {
    const complaints: string[] = [];
    await listenForComplaints(page, new URL(app.url).origin, complaints);
    await use(complaints);
    expect(complaints, 'errors, policy violations and requests to other hosts').toEqual([]);
  },
  openApp: async ({ page, app, complaints: _listening }, use) => {
    await use(
      async ({ route = '', seed, theme = 'light', reducedMotion = true, locale = 'en', forecast = false } = {}) => {
        await page.emulateMedia({ colorScheme: theme, reducedMotion: reducedMotion ? 'reduce' : 'no-preference' });
        await page.addInitScript((language) => {
          // The same page may be opened again.
          Object.defineProperty(navigator, 'language', { value: language, configurable: true });
          Object.defineProperty(navigator, 'languages', { value: [language], configurable: true });
        }, locale);
        await page.addInitScript((wanted) => {
          try {
            // Only at first: what is changed in the test stays.
            if (!wanted) localStorage['guarantor.settings'] ??= '{"forecast":false}';
          } catch {
            // Storage is blocked; then the forecast runs.
          }
        }, forecast);
        const search = seed === undefined ? '' : `?seed=${encodeURIComponent(seed)}`;
        await page.goto(`${app.url}${search}#${route}`);
        return page;
      },
    );
  },
});

async function listenForComplaints(page: Page, origin: string, complaints: string[]): Promise<void> {
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('crash', () => complaints.push('the page crashed'));
  page.on('request', (request) => {
    const url = new URL(request.url());
    const stays = url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:';
    if (!stays) complaints.push(`left the origin: ${request.url()}`);
  });
  await page.addInitScript(() => {
    // The console names the violated directive as well; the event also covers what Chromium does not print.
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy violation: ${event.effectiveDirective} by ${event.blockedURI} at ${event.sourceFile}`);
    });
  });
}

const ALL_RULES: RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** What the dark theme can change: it has the same elements in other colours. */
const COLOUR_RULES: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
/** Read once per page, which takes as long as many of its rules. */
const AXE = `if (window.axe === undefined) { ${axe.source} }`;

/**
 * Asks axe-core about WCAG 2.2 A and AA, in the light theme about everything and in the dark one about colours. A finding
 * fails the test with rule, elements and remedy.
 *
 * @param within what has changed since the page was last asked about, as a selector; the whole page where unsaid
 */
export async function expectAccessible(page: Page, within = 'html'): Promise<void> {
  const findings = await findingsOf(page, within, ALL_RULES);
  await changeTo(page, 'dark');
  const inDark = await findingsOf(page, within, COLOUR_RULES);
  await changeTo(page, 'light');
  expect([...findings, ...inDark.map((finding) => `dark: ${finding}`)], 'findings of axe-core').toEqual([]);
}

/**
 * Changes the theme and waits until it is drawn. With reduced motion every element crosses to its new colours in a moment,
 * and what it hands down crosses again in the elements within it, level by level: what is read must be the end of it.
 */
async function changeTo(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(async () => {
    const crossing = () => document.getAnimations().filter((one) => one instanceof CSSTransition);
    // As deep as pages are nested; where there is more, the reading tells.
    for (let depth = 0, left = crossing(); depth < 50 && left.length > 0; depth++, left = crossing())
      for (const one of left) one.finish();
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
}

async function findingsOf(page: Page, within: string, runOnly: RunOnly): Promise<string[]> {
  await page.evaluate(AXE);
  // No rule that is asked for reads the style sheets; reading them would take a third of the time.
  const options = { runOnly, resultTypes: ['violations'], preload: { assets: ['media'] } } satisfies RunOptions;
  const { violations } = await page.evaluate(
    ([selector, wanted]) => (window as unknown as { axe: typeof axe }).axe.run(selector, wanted),
    [within, options] as const,
  );
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `  ${node.target.join(' ')}`).join('\n')}`,
  );
}
