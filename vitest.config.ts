import { defineConfig } from 'vitest/config';

/** No module keeps anything of a test, so files of tests share what is loaded once. */
const ONCE = { isolate: false } as const;

export default defineConfig({
  test: {
    // browser tests mostly wait: a second worker has the core meanwhile
    maxWorkers: 2,
    projects: [
      // a loaded machine is slow with thousands of random chains, too
      {
        test: {
          name: 'lib',
          include: ['tests/*.test.ts', 'tests/lib/**/*.test.ts', 'tests/golden/**/*.test.ts'],
          testTimeout: 60_000,
          ...ONCE,
        },
      },
      // the designer without a browser: its ports are in memory
      {
        test: {
          name: 'designer',
          include: ['tests/app/{designer,services,ui}/**/*.test.ts'],
          testTimeout: 60_000,
          ...ONCE,
        },
      },
      {
        test: {
          name: 'cli',
          include: ['tests/cli/**/*.test.ts'],
          globalSetup: 'tests/support/built.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          ...ONCE,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/app/**/*.test.ts', 'tests/flows/**/*.test.ts'],
          exclude: ['tests/app/{designer,services,ui}/**'],
          globalSetup: 'tests/support/designer.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          ...ONCE,
          // a loaded machine is slow to show what a person waits for
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
