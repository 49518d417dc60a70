import { expect, test } from 'vitest';
import { screen } from '../../src/report/wrapped.ts';

test('every line of a terminal ends in a line break, and in nothing else', () => {
  expect(screen(['3\u00a0jam  ', '', ' x'])).toBe('3 jam\n\n x\n');
  expect(screen([])).toBe('');
});
