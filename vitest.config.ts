import { defineConfig } from 'vitest/config';

/** Their modules hold state: stores, the language that is spoken, what a worker has read. */
const STATEFUL = ['test/{store,ui,words,workers}/**/*.test.ts'];

const COMMON = { environment: 'node', testTimeout: 20_000 } as const;

export default defineConfig({
  test: {
    // Two cores in CI; more workers only take memory from each other.
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...COMMON,
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', ...STATEFUL],
          // Pure modules hold nothing but constants and caches by content: reading them once per worker saves a third.
          isolate: false,
        },
      },
      { test: { ...COMMON, name: 'stateful', include: STATEFUL } },
    ],
  },
});
