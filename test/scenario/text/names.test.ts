import { expect, it } from 'vitest';
import { didYouMean, nearest, slips } from '../../../src/scenario/text/names.ts';

it.each([
  ['servers', 'servers', 0],
  ['servrs', 'servers', 1],
  ['sevrers', 'servers', 1],
  ['serverss', 'servers', 1],
  ['sarvars', 'servers', 2],
  ['ab', 'ba', 1],
  ['abc', 'xyz', 3],
  ['a', 'abcd', 3],
  ['', 'ab', 2],
])('%s to %s takes %i slips', (one, other, count) => {
  expect(slips(one, other)).toBe(count);
  expect(slips(other, one)).toBe(count);
});

it('suggests all that are nearest, none that are far, whatever the case', () => {
  expect(nearest('form', ['from', 'for', 'to'])).toEqual(['from', 'for']);
  expect(nearest('Servers', ['servers'])).toEqual(['servers']);
  expect(nearest('ab', ['xy'])).toEqual([]);
  expect(nearest('colour', ['servers', 'room'])).toEqual([]);
  expect(didYouMean('colour', ['servers', 'room'])).toBe('known: servers, room');
});

it('suggests all that end in the word, for whoever left out of what it is', () => {
  const known = ['recorded', 'station.wait.p90', 'match.wait.p90'];
  expect(didYouMean('wait.p90', known)).toBe('did you mean station.wait.p90 or match.wait.p90');
});
