import { expect, test } from 'vitest';
import type { Compared } from '../../../src/experiment/compare.ts';
import { backlogLines } from '../../../src/report/experiment/backlog-lines.ts';
import { EN, ID } from '../../../src/report/format.ts';
import { nobody, planOf } from '../../plans.ts';

const plan = planOf({ end: 86_400 }, nobody);
const option = (name: string, levels: readonly number[], count = 20, own = plan) => {
  const backlog = { median: Int32Array.from(levels), count };
  return { name, backlog, gathered: { plan: own } } as unknown as Compared;
};
const name = (one: Compared) => `  ${one.name}`.padEnd(22);

test('options stand on one scale, each with its own peak', () => {
  const options = [
    option('base', [0, 500, 1000]),
    option('more', [0, 500, 100]),
    option('less', [0, 0, 2000]),
  ];
  expect(backlogLines(options, name, EN)).toEqual([
    '',
    'WAITING, median of 20 replications, on one scale',
    '  base                ▁▃▅  peak 1,000',
    '  more                ▁▃▂  peak 500',
    '  less                ▁▁█  peak 2,000',
  ]);
});

test('an option that was done early keeps its last level, and one without a backlog says so', () => {
  const options = [
    option('base', [0, 0, 9, 9], 1),
    option('early', [9, 0], 1),
    option('none', [0]),
  ];
  expect(backlogLines(options, name, ID)).toEqual([
    '',
    'MENUNGGU, skala sama',
    '  base                ▁▁██  puncak 9',
    '  early               █▁▁▁  puncak 9',
    '  none                ▁▁▁▁  tidak ada',
  ]);
  expect(backlogLines([option('none', [0, 0])], name, ID)).toEqual([]);
});

test('options that count at other times, or to another end, have no lines', () => {
  for (const other of [
    { series: 2 * plan.series },
    { end: 2 * plan.end },
    { centreMidnight: 60 },
  ]) {
    const options = [option('base', [4, 5]), option('other', [4, 5], 20, { ...plan, ...other })];
    expect(backlogLines(options, name, EN)).toEqual([]);
  }
});

test('the longest line has 80 columns', () => {
  const levels = Array.from({ length: 3000 }, (_, i) => 1000 * i);
  for (const f of [EN, ID])
    for (const line of backlogLines([option('base', levels)], name, f))
      expect([...line].length).toBeLessThanOrEqual(80);
});
