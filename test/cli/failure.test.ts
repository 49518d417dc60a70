import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RunAsk } from '../../src/cli/ask/ask.ts';
import { failed } from '../../src/cli/failure.ts';
import { BrokenInvariant } from '../../src/run/invariant.ts';

const ask: RunAsk = {
  file: 'a.yaml',
  choice: { seed: 'seven' },
  json: false,
  quiet: false,
  fingerprint: false,
  charts: true,
  language: 'en',
};
let said = '';
beforeEach(() => {
  said = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += text;
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

test('a broken invariant ends with 70, the scenario, the seed, and no trust', () => {
  expect(failed(new BrokenInvariant('one submission too many'), ask)).toBe(70);
  expect(said).toContain('BrokenInvariant: one submission too many');
  expect(said).toContain('scenario a.yaml, option base, seed seven');
  expect(said).toContain('results must not be used');
  expect(said).not.toContain('failure.test.ts');
});

test('TAMPUNG_DEBUG adds where it came from', () => {
  vi.stubEnv('TAMPUNG_DEBUG', '1');
  failed(new BrokenInvariant('one submission too many'), ask);
  expect(said).toContain('failure.test.ts');
});

test('what the system refuses ends with 4 and its own words', () => {
  const error = Object.assign(new Error("ENOSPC: no space left on device, open '/x/y'"), {
    code: 'ENOSPC',
    syscall: 'open',
    path: '/x/y',
  });
  expect(failed(error, ask)).toBe(4);
  expect(said).toBe('tampung: /x/y: no space left on device (ENOSPC); no results were written\n');
});

test('no memory for what is in flight ends with 4, whatever thread found it', () => {
  const error = Object.assign(new Error('no memory for more than 9 in flight at once'), {
    name: 'NoRoom',
  });
  expect(failed(error, ask)).toBe(4);
  expect(said).toContain(
    'tampung: no memory for more than 9 in flight at once; use fewer --workers',
  );
});
