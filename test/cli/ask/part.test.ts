import { expect, test } from 'vitest';
import { partOf } from '../../../src/cli/ask/part.ts';
import { CommandFault } from '../../../src/cli/exit/faults.ts';

test('a part is one of so many, counted from 1', () => {
  expect(partOf('1/1')).toEqual({ number: 1, of: 1 });
  expect(partOf('3/8')).toEqual({ number: 3, of: 8 });
  expect(partOf('10000/10000')).toEqual({ number: 10_000, of: 10_000 });
});

test.each(['0/2', '3/2', '1/10001', '1', '1/', '/2', '1/2/3', '-1/2', '1.5/2', 'a/b', '1 / 2'])(
  'no part: %s',
  (text) => {
    expect(() => partOf(text)).toThrow(CommandFault);
    expect(() => partOf(text)).toThrow(`as 3/8, of 10000 at most, found ${text}`);
  },
);
