import { expect, test } from 'vitest';
import type { Compared } from '../../../src/experiment/compare.ts';
import { backlogLines } from '../../../src/report/experiment/backlog-lines.ts';
import { EN, ID } from '../../../src/report/format.ts';

const option = (name: string, levels: readonly number[], count = 20) =>
  ({ name, backlog: { median: Int32Array.from(levels), count } }) as unknown as Compared;
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

test('the longest line has 80 columns', () => {
  const levels = Array.from({ length: 3000 }, (_, i) => 1000 * i);
  for (const f of [EN, ID])
    for (const line of backlogLines([option('base', levels)], name, f))
      expect([...line].length).toBeLessThanOrEqual(80);
});
