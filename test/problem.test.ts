import { expect, it } from 'vitest';
import { type Fault, faultLine, InputError, visible } from '../src/problem.ts';

const fault = (message: string): Fault => ({
  place: { file: 'a.yaml', line: 1, column: 2 },
  message,
});

it('a fault is one line: place, path, message; parts that are absent leave no gap', () => {
  expect(faultLine({ ...fault('is wrong'), path: 'match.speed' })).toBe(
    'a.yaml:1:2: match.speed: is wrong',
  );
  expect(faultLine(fault('is wrong'))).toBe('a.yaml:1:2: is wrong');
  expect(faultLine({ place: { file: 'a.csv', line: 3 }, message: 'x' })).toBe('a.csv:3: x');
  expect(faultLine({ place: { file: '--set', column: 3 }, message: 'x' })).toBe('--set: x');
});

it('what a terminal would obey is shown instead', () => {
  expect(visible('a\u001b[31m\u202eb\nc\u200bd')).toBe('a\\u{1b}[31m\\u{202e}b\\u{a}c\\u{200b}d');
  expect(visible('Kabupaten Madiun, 15 600 é')).toBe('Kabupaten Madiun, 15 600 é');
  expect(faultLine(fault('\u0007'))).toBe('a.yaml:1:2: \\u{7}');
});

it('twenty faults are printed, the others counted, all are kept', () => {
  const lines = (count: number) =>
    new InputError(Array.from({ length: count }, (_, n) => fault(`${n}`))).message.split('\n');
  expect(lines(20)).toHaveLength(20);
  expect(lines(23)).toHaveLength(21);
  expect(lines(23).at(-1)).toBe('and 3 more');
  expect(new InputError(Array.from({ length: 23 }, () => fault('x'))).faults).toHaveLength(23);
});
