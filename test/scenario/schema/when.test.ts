import { expect, it } from 'vitest';
import { compare, dayFault, minuteOf, whenOf } from '../../../src/scenario/schema/when.ts';

it('knows which days exist', () => {
  for (const day of ['2016-02-29', '2000-02-29', '2016-12-31', '1900-01-01', '2199-12-31']) {
    expect(dayFault(day), day).toBeUndefined();
  }
  for (const day of [
    '2017-02-29',
    '1900-02-29',
    '2016-04-31',
    '2016-00-10',
    '2016-10-00',
    '2200-01-01',
  ]) {
    expect(dayFault(day), day).toBeTypeOf('string');
  }
});

it('reads instants; a date ends inclusively', () => {
  expect(whenOf('2016-09-02', 'start')).toEqual({ date: '2016-09-02', minute: 0 });
  expect(whenOf('2016-09-02', 'end')).toEqual({ date: '2016-09-02', minute: 1440 });
  expect(whenOf('2016-09-02 12:30', 'end')).toEqual({ date: '2016-09-02', minute: 750 });
  expect(whenOf('1.5 h', 'start')).toEqual({ offset: 5400 });
  expect(whenOf('2016-09-02 12:60', 'start')).toContain('must end in a time of day');
  expect(whenOf('noon', 'start')).toContain('must be a date');
});

it('reads times of day from 00:00 to 24:00', () => {
  expect(['00:00', '07:30', '24:00'].map(minuteOf)).toEqual([0, 450, 1440]);
  expect(['24:01', '7:30', '07:60', ''].map(minuteOf)).toEqual(Array(4).fill(undefined));
});

it('puts instants of one kind in order, the end of a day being the next one', () => {
  const end = { date: '2016-08-31', minute: 1440 };
  expect(compare(end, { date: '2016-09-01', minute: 0 })).toBe(0);
  expect(compare(end, { date: '2016-08-31', minute: 720 })).toBeGreaterThan(0);
  expect(compare({ offset: 1 }, { offset: 2 })).toBeLessThan(0);
  expect(compare({ offset: 1 }, end)).toBeUndefined();
});
