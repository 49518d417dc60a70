/**
 * The national replay, byte for byte. It takes a minute or two, so it runs in CI, or when asked for:
 * `TAMPUNG_GOLDEN=1 npx vitest run test/golden`. When numbers move on purpose, `npm run golden` makes the
 * files anew, and CHANGELOG.md says why.
 */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

const GOLDEN = 'test/golden/september-2016';
const isAsked = process.env['CI'] === 'true' || process.env['TAMPUNG_GOLDEN'] === '1';

describe.runIf(isAsked)('september-2016, the whole country', () => {
  const parent = mkdtempSync(join(tmpdir(), 'tampung-golden-'));
  const folder = join(parent, 'out');

  let fingerprint: string;
  beforeAll(() => {
    const asked = ['--quiet', '--json', '--fingerprint'];
    const words = ['run', 'scenarios/september-2016.yaml', '--out', folder, ...asked];
    const stdio = ['ignore', 'pipe', 'ignore'] as const;
    const json = execFileSync('node', ['bin/tampung.js', ...words], {
      stdio: [...stdio],
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    fingerprint = JSON.parse(json).engine.fingerprint;
  }, 600_000);

  test('the fingerprint is as committed', () => {
    expect(`${fingerprint}\n`).toBe(readFileSync(join(GOLDEN, 'fingerprint.txt'), 'utf8'));
  });

  test.each(['summary.csv', 'regencies.csv', 'daily.csv'])('%s is as committed', (file) => {
    const made = readFileSync(join(folder, file), 'utf8');
    expect(made === readFileSync(join(GOLDEN, file), 'utf8'), `${file} differs`).toBe(true);
  });

  test.each(['submissions.en.png', 'backlog.id.png'])('%s is as committed', (file) => {
    const made = readFileSync(join(folder, 'charts', file));
    expect(made.equals(readFileSync(join(GOLDEN, file))), `${file} differs`).toBe(true);
  });
});
