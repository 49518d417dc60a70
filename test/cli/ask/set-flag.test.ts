import { describe, expect, test } from 'vitest';
import { settingsAsked, withSettings } from '../../../src/cli/ask/set-flag.ts';

describe('settings as typed', () => {
  test('stand as they are, the block before what is in it', () => {
    const set = ['match={servers: 2}', 'match.speed = 4 /s', 'matching=1'];
    expect(settingsAsked(set)).toEqual(set);
  });

  test.each([
    [['a.b=1', 'c=2', 'a.b = 3'], '--set a.b is given more than once; write it once'],
    [['a.b=1', 'a={b: 2}'], '--set a replaces what --set a.b sets; write a first, or leave it out'],
  ])('are refused where a later one undoes another: %j', (set, fault) => {
    expect(() => settingsAsked(set)).toThrow(fault);
  });

  test('without a key are left to who reads them', () => {
    const set = ['match.servers', 'match'];
    expect(settingsAsked(set)).toEqual(set);
  });
});

test('those of a point stand in place of those typed on their keys, and of what is below', () => {
  expect(withSettings(['a.b=1', 'a.bc=1', 'd.e=1', 'd=0'], ['a.b=2', 'd.f=3'])).toEqual([
    ...['a.bc=1', 'd.e=1', 'd=0'],
    ...['a.b=2', 'd.f=3'],
  ]);
  expect(withSettings(['a.b=1'], ['a={b: 2}'])).toEqual(['a={b: 2}']);
  expect(withSettings(undefined, ['a=1'])).toEqual(['a=1']);
});
