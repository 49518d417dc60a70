import { expect, test } from 'vitest';
import { optionName, optionNames, plain, scenarioName, unbroken } from '../../src/report/names.ts';

test('text from data is made harmless', () => {
  expect(plain('a\u0000b\u202ec\ud800\uffff')).toBe('a\\u{0}b\\u{202e}c\ufffd\ufffd');
});

test('a quantity stands on one line, a block does not', () => {
  expect(unbroken('6 000 000')).toBe('6\u00a0000\u00a0000');
  expect(unbroken('{exponential: 4 min}')).toBe('{exponential: 4 min}');
  expect(unbroken('[1 min, 2 min]')).toBe('[1 min, 2 min]');
});

test('a scenario is called by its title, its name behind it', () => {
  const title = { id: 'Dua kota', en: 'Two towns\u0007' };
  expect(scenarioName('two-towns', title, 'id')).toBe('Dua kota (two-towns)');
  expect(scenarioName('two-towns', title, 'en')).toBe('Two towns\\u{7} (two-towns)');
  expect(scenarioName('two-towns', undefined, 'en')).toBe('two-towns');
});

test('the scenario as it stands is an option with a name in each language', () => {
  expect(optionNames('base')).toEqual({ id: 'dasar', en: 'base' });
  expect(optionName('more-match', 'id')).toBe('more-match');
});
