/** Where tests leave what they write. */

import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { written } from './scenario/written.ts';

test('what tests write lies in the folder that is taken away when they have ended', () => {
  expect(basename(tmpdir())).toMatch(/^tampung-tests-/);
  expect(written('')).toContain(tmpdir());
  expect(readFileSync('vitest.config.ts', 'utf8')).toContain('test/temporary.ts');
});
