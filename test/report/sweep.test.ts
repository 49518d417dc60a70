import { describe, expect, test } from 'vitest';
import type { Judged } from '../../src/experiment/targets.ts';
import { response } from '../../src/report/chart/response.ts';
import { responseFinding } from '../../src/report/chart/response-finding.ts';
import { sweepTable } from '../../src/report/experiment/sweep-table.ts';
import { sweepText } from '../../src/report/experiment/sweep-text.ts';
import { sweptOf } from './swept.ts';

const rising = sweptOf(
  ['match.speed'],
  [
    [['1 /day'], 0.1],
    [['2 /day'], 0.5],
    [['3 /day'], undefined],
  ],
);

describe('the finding of a sweep', () => {
  test.each([
    [rising, 'x.share rises from 10.0% to 50.0% as match.speed goes from 1 /day to 2 /day'],
    [
      sweptOf(
        ['a'],
        [
          [['1'], 0.5],
          [['2'], 0.1],
          [['3'], 0.2],
        ],
      ),
      'x.share is lowest, 10.0%, at a 2; highest, 50.0%, at a 1',
    ],
    [
      sweptOf(
        ['a', 'b'],
        [
          [['1', 'u'], 0.1],
          [['1', 'v'], 0.2],
        ],
      ),
      'x.share is lowest, 10.0%, at a 1, b u; highest, 20.0%, at a 1, b v',
    ],
    [
      sweptOf(
        ['a'],
        [
          [['1'], 0.2],
          [['2'], 0.20001],
        ],
      ),
      'x.share stays at 20.0% at all points',
    ],
    [sweptOf(['a'], [[['1'], null]]), 'No point gave a value'],
  ])('%#', (swept, expected) => {
    expect(responseFinding(swept).en.replaceAll('\u00a0', ' ')).toBe(expected);
  });
});

test('a value and its unit stay on one line of the title', () => {
  expect(responseFinding(rising).en).toMatch(/from 1\u00a0\/day to 2\u00a0\/day$/);
});

test('the labels along the axis have room between them', () => {
  const swept = sweptOf(
    ['match.speed'],
    [20, 40, 60, 80, 100].map((thousands) => [[`${thousands}000 /day`], 0.5]),
  );
  const { plot } = response({ swept, language: 'en', version: '0' });
  expect(JSON.stringify(plot)).toContain('"labelSeparation":8');
});

test('the table has a row a figure, and one for a failed point', () => {
  expect(sweepTable(rising).trimEnd().split('\n')).toEqual([
    'match.speed,measure,unit,value,level,low,high,replications',
    '1 /day,x.share,share,0.1,,,,1',
    '2 /day,x.share,share,0.5,,,,1',
    '3 /day,failed: no room,,,,,,0',
  ]);
});

test('the text names what failed and the command that runs it again, in 80 columns', () => {
  const text = sweepText(rising, 'output/x', 'en');
  expect(text).toContain('FAILED 3 /day: no room\n  to run it again: tampung run x.yaml\n');
  for (const language of ['id', 'en'] as const)
    for (const line of sweepText(rising, 'output/x', language).split('\n'))
      expect(line.length).toBeLessThanOrEqual(80);
});

test('what was set is never cut: it stands above the figures where it does not fit beside them', () => {
  const two = sweptOf(['match.speed', 'station.servers'], [[['100500 /day', '5'], 0.1]]);
  expect(sweepText(two, 'output/x', 'en')).toMatch(/\n100500 \/day 5 +10\.0% /);
  const [third, rate] = ['people.rate', '400 /workday'];
  const speeds = sweptOf([...two.keys, third], [[['100500 /day', '5', rate.repeat(3)], 0.1]]);
  const lines = sweepText(speeds, 'output/x', 'en').split('\n');
  const at = lines.findIndex((line) => line.startsWith('match.speed 100500 /day, station.serv'));
  expect(lines[at + 1]).toMatch(/^ {2}.*400 \/workday$/);
  expect(lines[at + 2]).toMatch(/^ +10\.0% /);
});

test('a question mark beside the targets is told', () => {
  const judged = [{ verdict: 'undecided' } as Judged];
  const points = rising.points.map((point) => ({ ...point, judged }));
  expect(sweepText({ ...rising, points }, 'output/x', 'en')).toMatch(
    /0\/1 \?1\n(.*\n)+\?: targets that are not decided\n/,
  );
  expect(sweepText(rising, 'output/x', 'en')).not.toContain('?:');
});

test('the text, the chart and its title call the measure by words', () => {
  const named = (measure: string) => {
    const points = rising.points.map((point) => ({
      ...point,
      estimates: point.estimates.map((one) => ({ ...one, measure })),
    }));
    return { ...rising, measure, points };
  };
  const swept = named('delayed.share');
  expect(sweepText(swept, 'output/x', 'en')).toMatch(
    /\nspeed +Delayed, share +on time +unanswered\n/,
  );
  expect(responseFinding(swept).id).toMatch(/^Tertunda, bagian naik dari /);
  expect(response({ swept, language: 'en', version: '1' }).subtitle).toMatch(/^Delayed, share by /);
  const long = sweepText(named('fairness.slow.unanswered.share'), 'output/x', 'id').split('\n');
  const at = long.findIndex((line) => line.endsWith('  Bagian yang belum dijawab, saluran lambat'));
  expect(long[at]!.length).toBe(long[at + 2]!.indexOf('10,0%') + '10,0%'.length);
});

test('the chart has a line for each value of the second key', () => {
  const swept = sweptOf(
    ['a.b', 'c.d'],
    [
      [['1 /day', '7'], 0.1],
      [['2 /day', '7'], 0.2],
      [['1 /day', '8'], 0.3],
      [['2 /day', '8'], 0.4],
    ],
  );
  const { plot } = response({ swept, language: 'en', version: '0' });
  const text = JSON.stringify(plot);
  expect(text).toContain('"d 7"');
  expect(text).toContain('"d 8"');
  expect(text).toContain('"a.b [/day]"');
});

test('points that would be the same twice are told as not made', () => {
  const text = (language: 'id' | 'en') => sweepText({ ...rising, asked: 5 }, 'x', language);
  expect(text('en').replaceAll(/\n +/g, ' ')).toContain(
    ': 3 points (5 asked for, the others would only repeat these), one replication',
  );
  expect(text('id').replaceAll(/\n +/g, ' ')).toContain('3 titik (diminta 5, selebihnya hanya');
  expect(sweepText(rising, 'x', 'en')).toContain(': 3 points, one replication');
});
