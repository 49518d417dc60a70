import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Compared, Comparison } from '../../src/experiment/compare.ts';
import type { Estimate } from '../../src/experiment/estimates.ts';
import type { Findings } from '../../src/experiment/replicate.ts';
import { bearingOf } from '../../src/report/bearing.ts';
import { lorenzChart, lorenzFinding, type Spread } from '../../src/report/chart/lorenz.ts';
import { fairnessTable } from '../../src/report/document/fairness-table.ts';
import { textsOf } from '../../src/report/document/table.ts';
import { fairnessLines } from '../../src/report/experiment/fairness-lines.ts';
import { EN, ID } from '../../src/report/format.ts';
import { xlsx } from '../../src/report/office/xlsx.ts';
import type { Plan } from '../../src/scenario/plan/plan.ts';
import { regencies } from '../plans.ts';

const DAY = 86_400;
const plan = regencies(1, 1, 1) as Plan;
const figure = (place: string, measure: string, value: number): Estimate => ({
  ...{ place, measure, value, unit: measure.endsWith('mean') ? 's' : 'share' },
  ...{ interval: { low: value / 2, high: value * 2 }, level: 0.95 },
});
/** 60, 30 and 10 submissions that wait so many days on the mean. */
const waits = (...days: readonly [number, number, number]) =>
  [60, 30, 10].flatMap((recorded, i) => [
    figure(`${i}`, 'recorded', recorded),
    figure(`${i}`, 'turnRound.mean', days[i]! * DAY),
  ]);
const UNEVEN = [
  ...waits(1, 2, 8),
  figure('national', 'fairness.gini', 0.4),
  figure('national', 'fairness.worstTenth.mean', 8 * DAY),
];

describe('the bearing of three regencies', () => {
  test('is the curve of Lorenz of their submission-days, and what the worst tenth bears', () => {
    // 60, 60 and 80 of 200 submission-days.
    const { points, worst } = bearingOf({ plan, estimates: UNEVEN })!;
    const expected = [0, 0.3, 0.6, 1];
    expect(points.map(([, ill]) => ill)).toEqual(expected.map((one) => expect.closeTo(one, 12)));
    expect(worst).toBeCloseTo(0.4, 12);
  });

  test('leaves out one in which nobody is recorded', () => {
    const of = regencies(1, 1, 1, 1) as Plan;
    const mean = { ...figure('3', 'turnRound.mean', 0), value: null, interval: null };
    const estimates = [...UNEVEN, figure('3', 'recorded', 0), mean];
    expect(bearingOf({ plan: of, estimates })).toEqual(bearingOf({ plan, estimates: UNEVEN }));
  });

  test('is nothing of one regency, or where nobody waits', () => {
    expect(bearingOf({ plan: regencies(3) as Plan, estimates: UNEVEN })).toBeUndefined();
    expect(bearingOf({ plan, estimates: waits(0, 0, 0) })).toBeUndefined();
  });
});

test('documents have it as a table, with intervals and four points of the curve', () => {
  const study = { plan, estimates: UNEVEN, count: 4 } as unknown as Findings;
  const table = fairnessTable(study, EN)!;
  expect(table.columns).toHaveLength(4);
  const rows = textsOf(table, EN);
  expect(rows[0]).toEqual(['Gini of the time to an answer', '40.0%', '20.0%', '80.0%']);
  expect(rows.map(([, value]) => value).slice(-4)).toEqual(['12.5%', '25.0%', '45.0%', '60.0%']);
  expect(rows.find(([name]) => name === 'Time to an answer, the worst tenth')![1]).toBe(
    '8\u00a0days',
  );
  const one = { plan, estimates: UNEVEN, count: 1 } as unknown as Findings;
  expect(fairnessTable(one, ID)!.columns).toHaveLength(2);
  expect(textsOf(fairnessTable(one, ID)!, ID)[0]).toEqual(['Gini waktu sampai dijawab', '40,0%']);
});

test('a workbook has it in numbers, times as hours that say so', () => {
  const study = { plan, estimates: UNEVEN, count: 1 } as unknown as Findings;
  const book = { title: 't', source: 's', creator: 'c', language: 'id' } as const;
  const parts = unzipSync(xlsx([fairnessTable(study, ID)!], book));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
  expect(sheet).toContain('<c r="B2" s="4"><v>0.4</v></c>');
  expect(sheet).toMatch(/<c r="B\d" s="9"><v>192<\/v><\/c>/);
  expect(strFromU8(parts['xl/styles.xml']!)).toContain('formatCode="#,##0.0&quot; jam&quot;"');
});

const options = [
  { name: 'base', gathered: { plan, estimates: UNEVEN } },
  {
    name: 'even',
    gathered: { plan, estimates: [...waits(2, 2, 2), figure('national', 'fairness.gini', 0)] },
  },
] as unknown as Compared[];

test('a comparison has a line an option, in 80 columns', () => {
  const lines = fairnessLines(options, ({ name }) => name.padEnd(22), EN);
  expect(lines[1]).toMatch(/^FAIRNESS {14,}Gini +worst tenth +waits +slow lines +others$/);
  expect(lines[2]!.replaceAll('\u00a0', ' ')).toMatch(/^base +40\.0% +40\.0% +8 days +– +–$/);
  expect(lines[3]).toMatch(/^even +0\.?0?% +10\.0% +–/);
  for (const line of [...lines, ...fairnessLines(options, () => ' '.repeat(22), ID)])
    expect(line.length).toBeLessThanOrEqual(80);
});

describe('the chart of the curves', () => {
  test('has a curve an option and its numbers beside it', () => {
    const comparison = { options, count: 4 } as unknown as Comparison;
    const known = { comparison, scenario: 'x', seed: 's', version: '0.1.0' };
    const drawing = lorenzChart({ ...known, language: 'en' })!;
    expect(drawing.title).toBe(
      'The tenth of submissions whose regencies wait longest bears 40.0% of the waiting with base, 10.0% with even',
    );
    const rows = [...drawing.rows].slice(1);
    expect(rows.filter(([option]) => option === 'base')).toEqual([
      ['base', 0, 0],
      ['base', 60, 30],
      ['base', 90, 60],
      ['base', 100, 100],
    ]);
    const indonesian = lorenzChart({ ...known, language: 'id' })!;
    expect([...indonesian.rows].slice(1)).toEqual(rows);
  });

  test('is none where an option has nobody who waits', () => {
    const none = { ...options[1], gathered: { plan, estimates: waits(0, 0, 0) } };
    const comparison = { options: [options[0], none], count: 4 } as unknown as Comparison;
    const known = { comparison, scenario: 'x', seed: 's', version: '0.1.0' };
    expect(lorenzChart({ ...known, language: 'en' })).toBeUndefined();
  });

  const spread = (name: string, worst: number) =>
    ({ worst, name: { id: name, en: name } }) as unknown as Spread;
  test('its finding is true of the figures as printed', () => {
    expect(lorenzFinding([spread('base', 0.2), spread('x', 0.20004)]).en).toBe(
      'In all options the tenth of submissions whose regencies wait longest bears 20.0% of the waiting',
    );
    expect(lorenzFinding([spread('base', 0.2), spread('x', 0.3)]).en).toContain(
      '20.0% of the waiting with base, no less with any other option',
    );
    expect(lorenzFinding([spread('dasar', 0.25), spread('x', 0.2)]).id).toBe(
      'Sepersepuluh kiriman, dari daerah yang menunggu paling lama, menanggung 25,0% waktu tunggu dengan dasar, 20,0% dengan x',
    );
  });
});
