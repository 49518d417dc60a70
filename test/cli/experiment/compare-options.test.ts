import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CompareAsk } from '../../../src/cli/ask/compare-ask.ts';
import { mostOf, optionsOf } from '../../../src/cli/experiment/compare-options.ts';
import { COUNTRY, emptyFolder, TWO_TOWNS } from '../program.ts';

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

test('an option with a seed or a time of its own has other citizens or counts, and is refused', () => {
  const file = join(emptyFolder(), 'queue.yaml');
  const queue =
    '{format: 1, name: queue, clock: {for: 8 h}, people: {rate: 12 /h}, match: {service: 4 min},' +
    ' options: {fast: {match.service: 3 min}, other: {experiment.seed: other}, short: {clock.for: 6 h}}}';
  writeFileSync(file, queue);
  const ask = (choice: CompareAsk['choice'], options?: string[]) =>
    optionsOf({ file, choice, ...(options && { options }) } as unknown as CompareAsk);
  expect(() => ask({})).toThrow('other has another seed than base, and so other citizens; take');
  expect(() => ask({}, ['fast', 'short'])).toThrow(
    'short runs over another time than base, and so has other counts; take',
  );
  expect(ask({}, ['fast'])).toHaveLength(2);
  expect(ask({ seed: 'one' }, ['fast', 'other']).map(({ seed }) => seed)).toEqual([
    'one',
    'one',
    'one',
  ]);
});
