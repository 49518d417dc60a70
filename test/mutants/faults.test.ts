/** That the planted faults can still be planted; `npm run mutants` plants them, which takes minutes. */

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Fault {
  readonly why: string;
  readonly file: string;
  readonly text: string;
  readonly fault: string;
  readonly tests: readonly string[];
}

const faults = JSON.parse(readFileSync('test/mutants/faults.json', 'utf8')) as readonly Fault[];

describe('each planted fault', () => {
  test.each(faults)('is found in its file exactly once: $why', ({ file, text, fault, tests }) => {
    expect(readFileSync(file, 'utf8').split(text).length - 1).toBe(1);
    expect(fault).not.toBe(text);
    for (const path of tests) expect([path, existsSync(path)]).toEqual([path, true]);
  });

  test('is one of at least ten', () => {
    expect(faults.length).toBeGreaterThanOrEqual(10);
  });
});
