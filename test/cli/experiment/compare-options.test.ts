import { expect, test } from 'vitest';
import type { CompareAsk } from '../../../src/cli/ask/compare-ask.ts';
import { mostOf, optionsOf } from '../../../src/cli/experiment/compare-options.ts';
import { COUNTRY, TWO_TOWNS } from '../program.ts';

const most = (file: string, own: Partial<CompareAsk> = {}) => {
  const ask = { file, choice: {}, options: ['more-match'], ...own } as CompareAsk;
  return mostOf(ask, optionsOf(ask));
};

test('where nobody says how many, twenty; fewer of the whole country, and of its sample', () => {
  expect(most(TWO_TOWNS)).toBe(20);
  expect(most(COUNTRY)).toBe(5);
  expect(most(COUNTRY, { choice: { sample: 10 } })).toBe(5);
  expect(most(COUNTRY, { choice: { only: ['35.19'] } })).toBe(20);
  expect(most(COUNTRY, { replications: 30 })).toBe(30);
  expect(most(COUNTRY, { choice: { set: ['experiment.replications=12'] } })).toBe(12);
  expect(most(COUNTRY, { until: 'half-width 5 %' })).toBe(100);
});
