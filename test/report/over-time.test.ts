import { expect, test } from 'vitest';
import { EN, ID } from '../../src/report/format.ts';
import { overTimeLines, waitingLine } from '../../src/report/over-time.ts';
import { made } from './world.ts';

test('a bar is the highest level of its part, only the highest is full, and only nothing is empty', () => {
  expect(waitingLine([0, 1, 500, 1000], EN)).toBe('WAITING   ▁▂▅█  █ = 1,000');
  // 96 levels in 48 bars: each of the greater of two.
  const levels = Array.from({ length: 96 }, (_, i) => (i === 33 ? 15_600 : i % 2));
  const bars = waitingLine(levels, ID)!;
  expect(bars).toBe(`MENUNGGU  ${'▂'.repeat(16)}█${'▂'.repeat(31)}  █ = 15.600`);
  expect(waitingLine([0, 0], EN)).toBeUndefined();
});

test('a run has its bars and its ribbon, each of the same length, within 80 columns', () => {
  const { plan, outcome } = made({ regencies: 60, days: 40 });
  const [bars, ribbon, key] = overTimeLines(plan, outcome, EN);
  expect(/^WAITING {3}([▁-█]+) /.exec(bars!)![1]).toHaveLength(48);
  expect(/^BINDS {5}([UGMSC.]+)$/.exec(ribbon!)![1]).toHaveLength(40);
  const letters = new Set(ribbon!.slice(10).replaceAll('.', ''));
  for (const letter of letters) expect(key).toContain(`${letter} `);
  for (const line of [bars, ribbon, key]) expect([...line!].length).toBeLessThanOrEqual(80);
});

test('where nothing waits nothing is said', () => {
  const { plan, outcome } = made({ regencies: 2, days: 5, demand: 0 });
  expect(overTimeLines(plan, outcome, EN)).toEqual([]);
});
