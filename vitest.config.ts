import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * `npm test` tests what it has just built: read by the test runner, the engine takes twice as long. A single
 * file (`npx vitest run test/x.test.ts`) is tested from the sources, which may be newer than what is built.
 */
const asBuilt = {
  name: 'as-built',
  enforce: 'pre' as const,
  resolveId(id: string, importer: string | undefined) {
    if (!id.startsWith('.') || importer === undefined) return null;
    const path = resolve(importer, '..', id);
    if (!path.startsWith(at('src/')) || !path.endsWith('.ts')) return null;
    const built = path.replace(at('src/'), at('dist/')).replace(/ts$/, 'js');
    return { id: built, external: true };
  },
};

/** Minutes each: begun first, so that none is left alone on one core at the end. */
const LONGEST = ['cli/verify', 'golden/golden', 'reference/reference', 'experiment/verify'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) =>
      LONGEST.findIndex((name) => moduleId.endsWith(`test/${name}.test.ts`));
    const isLong = (file: TestSpecification) => rank(file) >= 0;
    const long = files.filter(isLong).sort((a, b) => rank(a) - rank(b));
    return [...long, ...(await super.sort(files.filter((file) => !isLong(file))))];
  }
}

/** Rooms whose tests leave nothing behind in memory, so that what one file has loaded serves the next. */
const TIDY = [
  'engine',
  'experiment',
  'model',
  'report',
  'run',
  'scenario',
  'statistics',
  'theory',
].map((room) => `test/${room}/**/*.test.ts`);

export default defineConfig({
  plugins: process.env['npm_lifecycle_event'] === 'test' ? [asBuilt] : [],
  test: {
    testTimeout: 60_000,
    globalSetup: 'test/temporary.ts',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // What is built is run as it is, for tests that simulate much: read by the test runner it takes twice as long.
    server: { deps: { external: [/\/dist\//] } },
    projects: [
      { extends: true, test: { name: 'tidy', include: TIDY, isolate: false } },
      {
        extends: true,
        test: { name: 'alone', include: ['test/**/*.test.ts'], exclude: TIDY },
      },
    ],
  },
});
