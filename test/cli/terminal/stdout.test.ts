/** What is printed gets out whole, or the program says that it did not; run with the built program. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shell, TWO_TOWNS } from '../program.ts';

test.skipIf(!existsSync('/dev/full')).each([
  ['check', `TAMPUNG check '${TWO_TOWNS}' > /dev/full`],
  ['a table of lives', `TAMPUNG trace '${TWO_TOWNS}' --place 35.10 --quiet > /dev/full`],
  ['help', 'TAMPUNG --help > /dev/full'],
])('a full disk behind stdout ends %s with 4 and one line', (_, command) => {
  const { status, stdout, stderr } = shell(command);
  expect(status).toBe(4);
  expect(stdout + stderr).toBe(
    'tampung: stdout: no space left on device (ENOSPC); what was printed is not whole\n',
  );
});

test('a write of which the disk takes a part is not taken for whole', () => {
  const { cwd, status, stderr } = shell(
    `ulimit -f 1; TAMPUNG check '${TWO_TOWNS}' --json > printed.json`,
  );
  expect(status).toBe(4);
  expect(stderr).toMatch(/^tampung: stdout: .* \(EFBIG\); what was printed is not whole\n$/);
  expect(readFileSync(join(cwd, 'printed.json'), 'utf8').length).toBeLessThan(1882);
});

test('where stderr takes nothing, the exit code still tells', () => {
  expect(shell('TAMPUNG check missing.yaml 2> /dev/full').status).toBe(2);
});
