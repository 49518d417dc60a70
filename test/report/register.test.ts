import { expect, test } from 'vitest';
import { registerJson, registerTable, registerText } from '../../src/report/register.ts';

const REGISTER = [
  {
    of: 'uplink.speed',
    value: '{column: kbps, unit: kbps}',
    cells: [64, 128] as const,
    range: ['64 kbps', '128 kbps'] as const,
    basis: 'lines in Papua died during transfer, and nobody has ever published their speed',
    weight: 'high' as const,
  },
  { of: 'uplink.timeout', absent: 'none', basis: '=none' },
];

test('as text, four lines each, in both languages', () => {
  expect(registerText(REGISTER, 'en')).toBe(`ASSUMPTIONS, most influential first

uplink.speed (high)
  value:   {column: kbps, unit: kbps}, cells 64 to 128
  range:   64 kbps to 128 kbps
  basis:   lines in Papua died during transfer, and nobody has ever published
           their speed

uplink.timeout
  value:   not written: none
  range:   not given
  basis:   =none
`);
  expect(registerText(REGISTER, 'id')).toContain('\n  rentang: 64 kbps sampai 128 kbps\n');
  expect(registerText([], 'en')).toBe('This scenario lists no assumptions.\n');
});

test('a value too long to be read has its keys or its length instead, but in tables and JSON', () => {
  const block = {
    of: 'uplink',
    value: '{speed: 1 Mbps, size: 1 MB}',
    long: ['speed', 'size'],
    basis: 'x',
  };
  const list = { of: 'people.profile', value: '[1, 2]', long: 2, basis: 'x' };
  const text = (language: 'id' | 'en') => registerText([block, list], language);
  expect(text('en')).toContain('\n  value:   2 keys: speed, size\n');
  expect(text('en')).toContain('\n  value:   a list of 2\n');
  expect(text('id')).toContain('\n  nilai:   2 kunci: speed, size\n');
  expect(text('id')).toContain('\n  nilai:   daftar berisi 2\n');
  expect(registerTable([block])).toContain('"{speed: 1 Mbps, size: 1 MB}"');
  expect(registerJson([block])[0]).toMatchObject({ value: '{speed: 1 Mbps, size: 1 MB}' });
});

test('as a table that a spreadsheet may open', () => {
  expect(registerTable(REGISTER).split('\n').slice(0, 3)).toEqual([
    'of,value,lowest_cell,highest_cell,low,high,weight,basis',
    'uplink.speed,"{column: kbps, unit: kbps}",64,128,64 kbps,128 kbps,high,"lines in Papua died during transfer, and nobody has ever published their speed"',
    "uplink.timeout,none,,,,,,'=none",
  ]);
});

test('as JSON, with null for what is not known', () => {
  expect(registerJson(REGISTER)[1]).toEqual({
    of: 'uplink.timeout',
    value: null,
    default: 'none',
    cells: null,
    range: null,
    weight: null,
    basis: '=none',
  });
});
