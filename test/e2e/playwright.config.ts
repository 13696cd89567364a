import { defineConfig } from '@playwright/test';
import { bringChromium, CHROMIUM_FLAGS, WITHOUT_OMNIBOX } from '../kit/browser.ts';

const executablePath = bringChromium();

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
  // The server of the harness belongs to a worker; two share the two cores of CI.
  workers: 2,
  // Test by test, not file by file: the longest file would keep one core busy while the other waits.
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A machine that was busy at the wrong moment gets another try; the summary of `npm test` names who needed it.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    viewport: { width: 1280, height: 800 },
    // Each test has a fresh profile, in which the worker would fetch and keep the whole app again: a second of computing
    // that only `offline.spec.ts` looks at.
    serviceWorkers: 'block',
    trace: 'on-first-retry',
    launchOptions: { args: [...CHROMIUM_FLAGS, WITHOUT_OMNIBOX], ...(executablePath ? { executablePath } : {}) },
  },
});
