import { expect, test } from 'vitest';
import { coloured, isColoured } from '../../../src/cli/terminal/colour.ts';

test('colours are for a terminal whose user has not said no', () => {
  expect(isColoured({ isTTY: true }, {})).toBe(true);
  expect(isColoured({ isTTY: true }, { NO_COLOR: '' })).toBe(true);
  expect(isColoured({ isTTY: true }, { NO_COLOR: '1' })).toBe(false);
  expect(isColoured({ isTTY: true }, { TERM: 'dumb' })).toBe(false);
  expect(isColoured({ isTTY: false }, {})).toBe(false);
  expect(isColoured({}, {})).toBe(false);
});

test('the verdicts have a colour, and nothing else has', () => {
  const text = 'A line: MET: no\nMET: a\n  MISSED: b\nBELUM PASTI: c\nTERCAPAI: d\n{"a":"MET: "}\n';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours are control characters
  const bare = coloured(text).replace(/\x1b\[\d+m/g, '');
  expect(bare).toBe(text);
  expect(coloured(text).split('\n')).toEqual([
    'A line: MET: no',
    '\x1b[32mMET\x1b[39m: a',
    '\x1b[31m  MISSED\x1b[39m: b',
    '\x1b[33mBELUM PASTI\x1b[39m: c',
    '\x1b[32mTERCAPAI\x1b[39m: d',
    '{"a":"MET: "}',
    '',
  ]);
});
