import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Two cores in CI; more workers only take memory from each other.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**'],
          testTimeout: 20_000,
        },
      },
    ],
  },
});
