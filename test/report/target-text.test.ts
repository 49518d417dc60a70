import { expect, test } from 'vitest';
import type { Judged } from '../../src/experiment/targets.ts';
import { EN, ID } from '../../src/report/format.ts';
import { targetCells, targetJson, targetText } from '../../src/report/target-text.ts';
import { layOut } from '../../src/scenario/lay-out/lay-out.ts';
import { targetPlan } from '../../src/scenario/lay-out/targets.ts';
import { readScenario } from '../../src/scenario/read.ts';

/** A target with such a window, met in all of 60 replications. */
function judged(window: string) {
  const target = `{name: Cepat, measure: onTime.share, at-least: 90 %, in: 95 %, window: ${window}}`;
  const set = [`targets=[${target}]`];
  const scenario = readScenario('test/cli/two-towns/two-towns.yaml', { set });
  const plan = layOut(scenario);
  const laid = targetPlan(scenario.targets[0]!, plan);
  const interval = { low: 0.951, high: 1 };
  const one: Judged = { target: laid, verdict: 'met', value: 1, interval, count: 60 };
  return { plan, one };
}

test.each([
  ['run', '', '', undefined],
  ['each-day', ' setiap hari', ' on each day', 'each-day'],
  ['each-week', ' setiap pekan', ' in each week', 'each-week'],
  ['any 24 h', ' dalam 24 jam mana pun', ' in any 24 hours', { any: 86_400 }],
  ['any 60 min', ' dalam 1 jam mana pun', ' in any 1 hour', { any: 3_600 }],
  [
    '{from: 2016-09-02, to: 2016-09-03}',
    ' dari 2 September 2016 sampai 3 September 2016',
    ' from 2 September 2016 to 3 September 2016',
    { days: [2, 3] },
  ],
])('%s is said in both languages and as JSON', (window, id, en, json) => {
  const { plan, one } = judged(window);
  // The line breaks where it meets 80 columns.
  const text = (language: 'id' | 'en') =>
    targetText(plan, [one], language).replaceAll(/\n +/g, ' ');
  expect(text('id')).toBe(
    `TERCAPAI: Cepat: Bagian tepat waktu ≥ 90,0%${id}, di ≥ 95,0%; 100% (95,1% – 100%; batas satu sisi 95%), 60 ulangan\n`,
  );
  expect(text('en')).toBe(
    `MET: Cepat: Share on time ≥ 90.0%${en}, in ≥ 95.0%; 100% (95.1% – 100%; one-sided bounds at 95%), 60 replications\n`,
  );
  for (const line of targetText(plan, [one], 'id').split('\n'))
    expect(line.length).toBeLessThanOrEqual(80);
  expect(targetJson(one)).toMatchObject({ name: 'Cepat', atLeast: 0.9, in: 0.95, verdict: 'met' });
  expect((targetJson(one) as { window?: unknown }).window).toEqual(json);
});

test('what was alike in all replications says how many others may differ', () => {
  const { plan, one } = judged('run');
  const { in: _, ...target } = one.target;
  const alike: Judged = { ...one, target, interval: { low: 1, high: 1 }, unlike: 0.0487 };
  const text = (language: 'id' | 'en') =>
    targetText(plan, [alike], language).replaceAll(/\n +/g, ' ');
  expect(text('en')).toMatch(/, 60 replications, all alike; up to 4.9% of others may differ\n$/);
  expect(text('id')).toMatch(
    /, 60 ulangan, semuanya sama; hingga 4,9% ulangan lain dapat berbeda\n$/,
  );
  expect(targetJson(alike)).toMatchObject({ unlike: 0.0487 });
  expect(targetCells(plan, alike, EN).found).toBe(
    '100% (100% – 100%; one-sided bounds at 95%), all alike; up to 4.9% of others may differ',
  );
  expect(targetCells(plan, alike, ID).found).toMatch(/, semuanya sama; hingga 4,9% ulangan lain/);
  expect(targetCells(plan, one, EN).found).not.toContain('alike');
  expect(targetJson(one)).not.toHaveProperty('unlike');
});

/** What a target without a name is called. */
function named(target: string) {
  const scenario = readScenario('test/cli/two-towns/two-towns.yaml', {
    set: [`targets=[{${target}}]`],
  });
  const plan = layOut(scenario);
  const laid = targetPlan(scenario.targets[0]!, plan);
  const one: Judged = { target: laid, verdict: 'missed', value: 1, interval: null, count: 1 };
  const cells = [ID, EN].map((f) => targetCells(plan, one, f).name.replaceAll('\u00a0', ' '));
  return { plan, one, cells };
}

test.each([
  [
    'measure: turnRound.p50, at-most: 24 h',
    'Median waktu sampai dijawab maksimal 24 jam',
    'Median time to an answer at most 24 hours',
  ],
  [
    'measure: onTime.share, at-least: 90 %, window: each-week, in: 95 %',
    'Bagian tepat waktu minimal 90,0% setiap pekan, pada minimal 95,0% ulangan',
    'Share on time at least 90.0% in each week, in at least 95.0% of replications',
  ],
  [
    'measure: onTime.share, at-least: 99.95 %, in: 99.5 %',
    'Bagian tepat waktu minimal 99,95%, pada minimal 99,5% ulangan',
    'Share on time at least 99.95%, in at least 99.5% of replications',
  ],
  [
    'measure: dropped.share, at-most: 0.01 %, in: 99.99 %',
    'Gugur, bagian maksimal 0,01%, pada minimal 99,99% ulangan',
    'Dropped, share at most 0.01%, in at least 99.99% of replications',
  ],
  [
    'measure: match.meanLine, at-most: 0.25',
    'Pencocokan: rerata antrean maksimal 0,25',
    'Match: mean number in line at most 0.25',
  ],
  [
    'measure: stranded, at-most: 500, place: "35.10"',
    'Tertahan di Kota Barat maksimal 500',
    'Stranded in Kota Barat at most 500',
  ],
  [
    'measure: cleared, before: 2016-09-06',
    'Tunggakan habis paling lambat 6 September 2016',
    'Arrears gone by 6 September 2016',
  ],
  [
    'measure: dropped.share, at-most: 0.0001 %',
    'Gugur, bagian maksimal 0,0001%',
    'Dropped, share at most 0.0001%',
  ],
  [
    'measure: turnRound.p90, at-most: 100 h',
    'Waktu sampai dijawab untuk 90% maksimal 100 jam',
    'Time to an answer for 90% at most 100 hours',
  ],
  [
    'measure: turnRound.p50, at-most: 100 s',
    'Median waktu sampai dijawab maksimal 100 detik',
    'Median time to an answer at most 100 seconds',
  ],
  [
    'measure: turnRound.p50, at-most: 2.25 d',
    'Median waktu sampai dijawab maksimal 2,25 hari',
    'Median time to an answer at most 2.25 days',
  ],
  [
    'measure: cleared, before: 2016-09-06 12:30',
    'Tunggakan habis paling lambat 6 September 2016 12.30',
    'Arrears gone by 6 September 2016 12:30',
  ],
  ['name: {id: Cepat, en: Fast}, measure: onTime.share, at-least: 90 %', 'Cepat', 'Fast'],
])('a target of %s has a name in both languages', (target, ...names) => {
  expect(named(target).cells).toEqual(names);
});

test('a target without a name says once what it asks for, and has none in JSON', () => {
  const { plan, one } = named('measure: onTime.share, at-least: 90 %');
  expect(targetText(plan, [one], 'en')).toBe('MISSED: Share on time at least 90.0%; 100%, 1 run\n');
  expect(targetJson(one).name).toBeNull();
  const both = named('name: {id: Cepat, en: Fast}, measure: onTime.share, at-least: 90 %').one;
  expect(targetJson(both).name).toBe('Fast');
});

test('a percentile without a value says whether it was not reached, and in how many', () => {
  const { plan, one } = named('measure: turnRound.p90, at-most: 3 d');
  const none = { ...one, value: null, count: 20 };
  const found = (judged: Judged) =>
    [ID, EN].map((f) => targetCells(plan, judged, f).found.replaceAll('\u00a0', ' '));
  expect(found(none)).toEqual(['–', '–']);
  expect(found({ ...none, unreached: 20 })).toEqual([
    'belum tercapai sampai akhir',
    'not reached by the end',
  ]);
  expect(found({ ...none, unreached: 8 })).toEqual([
    'belum tercapai sampai akhir di 40,0%',
    'not reached by the end in 40.0%',
  ]);
});

test.each([
  ['dropped.share, at-most: 0.1 %', 0.001003, '0.1003%'],
  ['dropped.share, at-most: 0.1 %', 0.0009, '0.09%'],
  ['dropped.share, at-most: 0.1 %', 0.0003, '< 0.1%'],
  ['dropped.share, at-most: 0.1 %', 0.001, '0.1%'],
  ['dropped.share, at-most: 0.05 %', 0.0007, '0.07%'],
  ['dropped.share, at-most: 0.05 %', 1e-7, '0.00001%'],
  ['dropped.share, at-most: 0 %', 1e-7, '< 0.1%'],
  ['onTime.share, at-least: 99.95 %', 0.9993, '99.93%'],
  ['onTime.share, at-least: 90 %', 0.89996, '89.996%'],
  ['onTime.share, at-least: 90 %', 0.9, '90.0%'],
  ['onTime.share, at-least: 90 %', 0.8312, '83.1%'],
  ['turnRound.p50, at-most: 24 h', 86_401, '24.0003 hours'],
  ['turnRound.p50, at-most: 24 h', 86_400, '24 hours'],
  ['turnRound.p50, at-most: 24 h', 90_000, '25 hours'],
  ['turnRound.p50, at-most: 100 h', 360_072, '100.02 hours'],
  ['turnRound.p50, at-most: 100 h', 99.9 * 3_600, '99.9 hours'],
  ['turnRound.p50, at-most: 100 h', 7_200, '2 hours'],
  ['stranded, at-most: 500', 500.04, '500.04'],
  ['stranded, at-most: 0', 0.04, '0.04'],
  ['stranded, at-most: 500', 12, '12'],
  // The run begins at 22:00 of 31 August at the centre.
  ['cleared, before: 2016-09-02', (24 + 2) * 3_600, '1 September 2016'],
  ['cleared, before: 2016-09-02 12:00', 38 * 3_600, '2 September 2016 12:00'],
  ['cleared, before: 2016-09-02 12:00', 38 * 3_600 + 1, '2 September 2016 12:01'],
  ['cleared, before: 2016-09-02 12:00', 38 * 3_600 - 1, '2 September 2016 11:59'],
])('%s: %d is told apart from it', (target, value, expected) => {
  const { plan, one } = named(`measure: ${target}`);
  expect(targetCells(plan, { ...one, value }, EN).found.replaceAll('\u00a0', ' ')).toBe(expected);
});

test('of the bounds of a time the unit stands once, in the singular or not', () => {
  const { plan, one } = named('measure: turnRound.p50, at-most: 5 s');
  const found = (low: number, high: number) =>
    targetCells(plan, { ...one, value: 2, interval: { low, high } }, EN).found.replaceAll(
      '\u00a0',
      ' ',
    );
  expect(found(1, 2.3)).toBe('2 seconds (1 – 2.3 seconds; one-sided bounds at 95%)');
  expect(found(1, 63)).toBe('2 seconds (1 second – 1.1 minutes; one-sided bounds at 95%)');
});

test('a share of replications is told apart from the one that is wanted', () => {
  const { plan, one } = named('measure: stranded, at-most: 500, in: 99.5 %');
  const interval = { low: 0.99496, high: 0.999 };
  const found = targetCells(plan, { ...one, value: 0.9972, interval }, EN).found;
  expect(found).toBe('99.7% (99.496% – 99.9%; one-sided bounds at 95%)');
});

test('a bound within a day of a scenario without dates is told as a time, that of a day as the day', () => {
  const { target: laid } = named('measure: turnRound.p50, at-most: 1 h').one;
  const { plan: dated, one } = named('measure: turnRound.p50, at-most: 1 h');
  const { epoch: _, ...plan } = dated;
  const cells = (bound: number, value: number) => {
    const target = { ...laid, measure: 'cleared', bound };
    const { name, found } = targetCells(plan, { ...one, target, value }, EN);
    return [name, found].map((text) => text.replaceAll('\u00a0', ' '));
  };
  expect(cells(28_800, 30_600)).toEqual(['Arrears gone at most 8 hours', '8.5 hours']);
  expect(cells(172_800, 30_600)).toEqual(['Arrears gone by day 2', 'day 1']);
});
