import { describe, expect, it } from 'vitest';
import { type Dimension, either, quantity, shown, unitFactor } from '../src/units.ts';

const value = (text: string, dimension: Dimension) => {
  const reading = quantity(text, dimension);
  if ('wrong' in reading) throw new Error(reading.wrong);
  return reading.value;
};

const wrong = (text: string, dimension: Dimension) => {
  const reading = quantity(text, dimension);
  return 'wrong' in reading ? reading.wrong : `read as ${reading.value}`;
};

describe('quantity reads into SI, exactly', () => {
  it.each<[string, Dimension, number]>([
    ['250 ms', 'time', 0.25],
    ['12 s', 'time', 12],
    ['12 min', 'time', 720],
    ['12min', 'time', 720],
    ['24 h', 'time', 86_400],
    ['21 d', 'time', 1_814_400],
    ['1 000 000 min', 'time', 60_000_000],
    ['0.8 /min', 'rate', 0.8 / 60],
    ['50 000 /day', 'rate', 50_000 / 86_400],
    ['50 000/day', 'rate', 50_000 / 86_400],
    ['1 /s', 'rate', 1],
    ['12 /h', 'rate', 12 / 3600],
    ['200 000 /workday', 'workday', 200_000],
    ['8 bps', 'speed', 1],
    ['128 kbps', 'speed', 16_000],
    ['1 Mbps', 'speed', 125_000],
    ['1 Gbps', 'speed', 125_000_000],
    ['1.5 MB', 'size', 1_500_000],
    ['0.35 MB', 'size', 350_000],
    ['2 GB', 'size', 2_000_000_000],
    ['19 %', 'share', 0.19],
    ['96.5 %', 'share', 0.965],
    ['100 %', 'share', 1],
    ['7 500 000 IDR', 'money', 7_500_000],
    ['7_500_000', 'count', 7_500_000],
    ['0', 'count', 0],
    ['0.125', 'number', 0.125],
    ['1234.567', 'number', 1234.567],
    ['15.6', 'number', 15.6],
    ['1 234.567', 'number', 1234.567],
    ['  3  ', 'count', 3],
  ])('%s as a %s is %d', (text, dimension, expected) => {
    expect(value(text, dimension)).toBe(expected);
  });

  it('never mixes bits and bytes: eight times is eight times', () => {
    expect(value('8 Mbps', 'speed')).toBe(value('1 MB', 'size'));
  });
});

describe('quantity refuses, and says what to write', () => {
  it.each<[string, Dimension, string]>([
    ['15.600', 'count', '15.600 may be 15 600 or 15.6; write 15 600 or 15.6'],
    ['1,500', 'count', '1,500 may be 1 500 or 1.5; write 1 500 or 1.5'],
    ['150.000 /day', 'rate', '150.000 may be 150 000 or 150; write 150 000 or 150'],
    ['1.500.000', 'count', '1.500.000 groups thousands by points or commas; write 1 500 000'],
    ['0,5', 'number', '0,5 has a decimal comma; write 0.5'],
    ['1 00', 'count', 'is not a number, found "1 00"; group thousands as in 50 000'],
    ['12', 'time', 'needs a unit, found 12; write it with ms, s, min, h or d'],
    ['95', 'share', 'needs a unit, found 95; write it with %'],
    ['3 s', 'count', 'must be a count, not a time, found "3 s"; use no unit'],
    ['3 MB', 'speed', 'must be a speed, not a size, found "3 MB"; use bps, kbps, Mbps or Gbps'],
    [
      '1 /day',
      'workday',
      'must be a rate per working day, not a rate, found "1 /day"; use /workday',
    ],
    ['-3', 'count', 'must not be negative, found -3; write 0 or more'],
    ['-0 s', 'time', 'must not be negative, found -0; write 0 or more'],
    ['1.5', 'count', 'must be a whole number, found 1.5; write it without decimals'],
    ['.5', 'number', 'must be a plain number, found .5; write for example 0.85'],
    ['', 'time', 'must be a time, found empty text; write for example 12 min'],
    ['Infinity s', 'time', 'must be a finite number, found "Infinity s"; write one'],
    ['1e3', 'count', 'is written with a power of ten, found 1e3; write the digits in full'],
    ['0x10', 'count', 'is not decimal, found 0x10; write decimal digits'],
    ['007', 'count', 'starts with 0, found 007; write it without'],
    [
      '5\u00a0000',
      'count',
      'holds a space that is not an ordinary one, found "5\u00a0000"; retype it',
    ],
    [
      '1 KiB',
      'size',
      'has an unknown unit, found "1 KiB"; prefixes are decimal: 1 MiB is 1.049 MB',
    ],
    [
      '1 MBps',
      'speed',
      'has an unknown unit, found "1 MBps"; a speed is written in bits: 1 MB/s is 8 Mbps',
    ],
    ['1 hari', 'time', 'has an unknown unit, found "1 hari"; write d'],
    ['Rp 5', 'money', 'must be an amount of money, found "Rp 5"; write for example 7 500 000 IDR'],
  ])('%s as a %s', (text, dimension, sentence) => {
    expect(wrong(text, dimension)).toBe(sentence);
  });

  it('is quick with what is long', () => {
    const start = performance.now();
    for (const text of ['9', ' ', '1 000', '.', '1,'].map((part) => part.repeat(1_000_000))) {
      expect(wrong(text, 'count')).toMatch(/is too long|must be a count/);
    }
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('unitFactor', () => {
  const factor = (name: string | undefined, dimension: Dimension) => unitFactor(name, dimension);

  it('takes the cells of a column to SI', () => {
    expect(factor('kbps', 'speed')).toEqual({ value: 125 });
    expect(factor('%', 'share')).toEqual({ value: 0.01 });
    expect(factor(undefined, 'share')).toEqual({ value: 1 });
    expect(factor(undefined, 'count')).toEqual({ value: 1 });
  });

  it('refuses a missing or wrong unit', () => {
    expect(factor(undefined, 'time')).toEqual({
      wrong: 'needs a unit, found none; write it with ms, s, min, h or d',
    });
    expect(factor('kbps', 'time')).toHaveProperty('wrong');
    expect(factor('constructor', 'time')).toHaveProperty('wrong');
  });
});

describe('words of messages', () => {
  it('cuts and quotes what was found', () => {
    expect(shown('35.10')).toBe('35.10');
    expect(shown('a b')).toBe('"a b"');
    expect(shown('x'.repeat(61))).toBe(`${'x'.repeat(60)}...`);
  });

  it('lists alternatives', () => {
    expect(either(['a'])).toBe('a');
    expect(either(['a', 'b', 'c'])).toBe('a, b or c');
  });
});
