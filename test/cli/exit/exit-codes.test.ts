import { expect, test } from 'vitest';
import { exitOfPoints, exitOfVerdicts } from '../../../src/cli/exit/exit-codes.ts';

const judged = (...verdicts: readonly ('met' | 'missed' | 'undecided')[]) =>
  verdicts.map((verdict) => ({ verdict }));

test('missed comes before what is not decided', () => {
  expect(exitOfVerdicts(judged('met', 'undecided', 'missed'), 'lost.share')).toBe(1);
  expect(exitOfVerdicts(judged('met', 'undecided'), undefined)).toBe(6);
  expect(exitOfVerdicts(judged('met'), 'lost.share')).toBe(6);
  expect(exitOfVerdicts(judged('met'), undefined)).toBe(0);
  expect(exitOfVerdicts([], undefined)).toBe(0);
});

test('a point that could not be simulated is an error of the program', () => {
  expect(exitOfPoints(true)).toBe(70);
  expect(exitOfPoints(false)).toBe(0);
});
