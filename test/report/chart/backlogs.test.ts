import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import {
  type BacklogsInput,
  backlogs,
  type OptionBacklog,
} from '../../../src/report/chart/backlogs.ts';
import { backlogsFinding } from '../../../src/report/chart/backlogs-finding.ts';
import { render } from '../../../src/report/chart/render.ts';
import { LANGUAGES } from '../../../src/report/format.ts';
import { clipped, labelsOf, overlapping } from '../labels.ts';
import { made } from '../world.ts';

const height = (name: string, most: number, last: number, high = most) => ({
  ...{ name: { id: name, en: name } },
  ...{ most, last, high },
});

describe('the finding', () => {
  test.each([
    [
      'nothing waits',
      [height('a', 0, 0), height('b', 0, 0)],
      'No submissions wait with any option',
    ],
    [
      'something waits in less than half of the replications',
      [height('a', 0, 0), height('b', 0, 0, 3)],
      'At any time, with any option, no submissions wait in at least half of the replications',
    ],
    [
      'all alike, as printed',
      [height('a', 3_671_000, 20), height('b', 3_672_000, 20)],
      'The backlog is as high with all options: 3.67 million submissions at its highest, 20 at the end',
    ],
    [
      'one lowers it',
      [height('a', 3_670_000, 90), height('b', 1_000_000, 0), height('c', 2_000_000, 0)],
      'The backlog is 1.00 million submissions at its highest with b, 3.67 million with a; at the end 0 and 90',
    ],
    [
      'two lower it alike, and end otherwise',
      [height('a', 900, 90), height('b', 500, 0), height('c', 500, 80)],
      'The backlog is 500 submissions at its highest with b and 1 more, 900 with a',
    ],
    [
      'the base is the lowest',
      [height('a', 500, 20), height('b', 900, 20)],
      'No option lowers the highest backlog below that of a, 500 submissions',
    ],
    [
      'as high as the base and less at the end',
      [height('a', 500, 400), height('b', 500, 20)],
      'No option lowers the highest backlog below that of a, 500 submissions; at the end 20 wait with b, 400 with a',
    ],
  ] as const)('%s', (_, heights, expected) => {
    expect(backlogsFinding(heights).en.replaceAll('\u00a0', ' ')).toBe(expected);
  });

  test('in Indonesian', () => {
    const heights = [height('dasar', 3_670_000, 90), height('b', 1_000_000, 0)];
    expect(backlogsFinding(heights).id.replaceAll('\u00a0', ' ')).toBe(
      'Tumpukan paling tinggi 1,00 juta kiriman dengan b, 3,67 juta dengan dasar; di akhir 0 dan 90',
    );
  });
});

const { plan } = made({ regencies: 1, days: 2 });

function option(name: string, median: readonly number[], count = 3): OptionBacklog {
  const times = (factor: number) => Int32Array.from(median, (level) => Math.round(factor * level));
  const course = { low: times(count === 1 ? 1 : 0.5), median: times(1), high: times(2), count };
  return { name: { id: name, en: name }, plan, course };
}

function inputOf(options: readonly OptionBacklog[], language: 'id' | 'en' = 'en'): BacklogsInput {
  return { options, language, scenario: 'x', seed: 'y', version: '0' };
}

test('what stopped when it was drained keeps its last level beside what went on', () => {
  const drawing = backlogs(inputOf([option('a', [4, 0]), option('b', [6, 8, 2])]))!;
  expect([...drawing.rows].map((row) => row.slice(1))).toEqual([
    ['a', 'b', ...ends('a'), ...ends('b')],
    [0, 0, 0, 0, 0, 0],
    [4, 6, 2, 8, 3, 12],
    [0, 8, 0, 0, 4, 16],
    [0, 2, 0, 0, 1, 4],
  ]);
});

function ends(name: string): string[] {
  return [`${name}, low end of the band`, `${name}, high end of the band`];
}

test('of one run each there is no band, and the subtitle says so', () => {
  const drawing = backlogs(inputOf([option('a', [4, 0], 1), option('b', [6, 8], 1)]))!;
  expect(drawing.subtitle).toContain('one run of each option, hence no band');
  expect([...drawing.rows][1]).toHaveLength(3);
});

test('options that count at other times, or to another end, have no chart together', () => {
  for (const own of [{ series: 2 * plan.series }, { end: 2 * plan.end }]) {
    const other = { ...option('b', [1]), plan: { ...plan, ...own } };
    expect(backlogs(inputOf([option('a', [1]), other]))).toBeUndefined();
  }
});

test.each(LANGUAGES)('labels of lines that end together lie apart (%s)', async (language) => {
  const many = Array.from({ length: 12 }, (_, i) =>
    option(`an option with a rather long name ${i + 1}`, [5_000_000 + i, 100 + i]),
  );
  for (const options of [many, many.slice(0, 2), [option('a', [0, 0])]]) {
    const { svg, csv } = await render(backlogs(inputOf(options, language))!);
    const labels = labelsOf(svg);
    expect(overlapping(labels)).toEqual([]);
    expect(clipped(labels, svg)).toEqual([]);
    expect(parse(csv) as string[][]).toHaveLength(4);
  }
});
