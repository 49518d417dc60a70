import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    maxWorkers: 2,
    // What is built is run as it is, for tests that simulate much: read by the test runner it takes twice as long.
    server: { deps: { external: [/\/dist\//] } },
  },
});
