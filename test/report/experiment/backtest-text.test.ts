import { describe, expect, test } from 'vitest';
import { backTestFinding } from '../../../src/report/experiment/backtest-finding.ts';
import { backTestJson } from '../../../src/report/experiment/backtest-json.ts';
import {
  backTestTable,
  keptTable,
  toldTable,
} from '../../../src/report/experiment/backtest-table.ts';
import { backTestText } from '../../../src/report/experiment/backtest-text.ts';
import { figureName } from '../../../src/report/experiment/backtest-words.ts';
import { LANGUAGES } from '../../../src/report/format.ts';
import { backTestOf, figureOf } from '../backtest.ts';

const RUNS = [400, 410, 420];
const HIT = figureOf();
const LOW = figureOf({
  measure: 'undelivered',
  place: '11.01',
  value: 900,
  low: 900,
  high: Number.POSITIVE_INFINITY,
});
const FIT = figureOf({
  measure: 'recorded',
  use: 'fit',
  from: '2016-08-30',
  to: '2017-01-02',
  low: 400,
  high: 450,
});
const LEFT = figureOf({ to: '2018-01-01' });

const ALONE = backTestOf([HIT, LOW, FIT], [[RUNS, RUNS, RUNS]], [LEFT]);
const DRAWN = backTestOf([HIT, LOW, FIT], [[RUNS, RUNS, RUNS], [RUNS, RUNS, [900, 910, 920]], []]);

describe('the text', () => {
  test('has a block a figure, those that test the scenario first', () => {
    const text = backTestText(ALONE, 'output/x', 'en');
    expect(text).toContain('3 replications held against 3 figures\n');
    expect(text).toMatch(
      /FIGURES THAT TEST THE SCENARIO\nWithout an answer, the country, 5 Sep 2016 +agrees\n {2}record 410; model 410 \(\d+ – \d+\)\n {2}source: a paper\n/,
    );
    expect(text).toMatch(
      /Not at the centre, .*, 5 Sep 2016 +model too low\n {2}record 900 or more; model 410/,
    );
    expect(text).toMatch(
      /WAS SET\nRecorded, the country, 30 Aug 2016 – 2 Jan 2017 +agrees\n {2}record 410 \(400 – 450\)/,
    );
    expect(text).toContain('Not tested: 1 figure of days or places that are not in the run\n');
    expect(text).toContain(
      'The model agrees with 1 of 2 figures that test it; furthest off: not at the\n  centre,',
    );
    expect(text.trimEnd().split('\n').at(-1)).toBe('Results: output/x');
  });

  test('has the middle and the mean of the scores, and the figure that rules the mean', () => {
    // Chance of RUNS: 10, so that nine in ten lie in 2 x 33.72; 410 x 20 / 900 are missed by the second.
    const near = figureOf({ to: '2016-09-04' });
    const text = backTestText(backTestOf([HIT, near, LOW], [[RUNS, RUNS, RUNS]]), 'x', 'en');
    const [, middle, mean, share] =
      /median ([\d.]+), mean\s+([\d.]+), (\d+)% of it from one figure:\s+not\s+at the centre/
        .exec(text)!
        .map(Number);
    const width = 2 * 33.717;
    const missed = (width + 20 * (900 - 410 - width / 2)) / 900;
    expect(middle).toBeCloseTo(width / 410, 2);
    expect(mean).toBeCloseTo((2 * (width / 410) + missed) / 3, 2);
    expect(share).toBe(Math.round((100 * missed) / (2 * (width / 410) + missed)));
    const alike = backTestText(backTestOf([HIT, near], [[RUNS, RUNS]]), 'x', 'id');
    expect(alike).toMatch(/median 0,16,\s+rerata 0,16\n/);
  });

  test('tells how many draws predict, and the one that failed', () => {
    const text = backTestText(DRAWN, 'output/x', 'en').replace(/\n {2}/g, ' ');
    expect(text).toContain(
      '2 draws of the assumptions, 3 replications each; 1 agrees with all figures by which the scenario was set',
    );
    expect(text).toContain('A draft: fewer than 20 draws predict; their intervals are too narrow.');
    expect(text).toContain('FAILED, draw 3: no room');
    // The figures that set it are those of all draws, not of those that are kept.
    expect(text).toContain('WAS SET (all draws: 2)\n');
  });

  test('where no figure set the scenario, no draw is said to agree with one', () => {
    const text = backTestText(backTestOf([HIT], [[RUNS], [RUNS]]), 'output/x', 'en');
    expect(text.replace(/\n {2}/g, ' ')).toContain(
      '3 replications each; no figure set the scenario, and all of them predict\n',
    );
  });

  test('a day alone is told once, and where there are no places none is', () => {
    const day = figureOf({ measure: 'recorded', from: '2016-09-05' });
    const found = backTestOf([day], [[RUNS]]);
    expect(figureName(day, found.plan, 'en')).toMatch(/^Recorded, the country, 5\sSep\s2016$/);
    const regencies = [{ ...found.plan.regencies[0]!, code: '-' }];
    expect(figureName(day, { ...found.plan, regencies }, 'id')).toMatch(/^Direkam, 5\sSep\s2016$/);
  });

  test.each(LANGUAGES)('keeps to 80 columns (%s)', (language) => {
    for (const found of [ALONE, DRAWN]) {
      for (const line of backTestText(found, 'output/x', language).split('\n'))
        expect(line.length).toBeLessThanOrEqual(80);
    }
  });
});

describe('what the record says of the assumptions', () => {
  const fits = Array.from({ length: 24 }, (_, i) => [[i < 12 ? 400 : 900, i < 12 ? 420 : 910]]);
  const said = (found: typeof ALONE, language: 'id' | 'en') =>
    backTestText(found, 'x', language).replace(/\n {2,}/g, ' ');

  test('a range, what is kept of it, and a sentence on what differs', () => {
    const found = backTestOf([FIT], fits);
    expect(said(found, 'en')).toMatch(
      /\nWHAT THE RECORD SAYS OF THE ASSUMPTIONS\nmatch.speed +differs 0 \/day – 99 \/day \(5 \/day\); kept 0 \/day – 11 \/day; D 1, p < 0.001\n/,
    );
    expect(said(found, 'en')).toContain('differ by more than chance in: match.speed. Each is');
    expect(said(found, 'id')).toContain('berbeda lebih dari kebetulan dalam: match.speed. Tiap');
    expect(said(found, 'en')).toContain('match.hours has no range');
  });

  test('of draws that lie among each other, of too few, of all and of none', () => {
    const mixed = fits.map((_, i) => fits[(i * 12) % 23]!);
    expect(said(backTestOf([FIT], mixed), 'en')).toContain('differ in no assumption');
    expect(said(DRAWN, 'en')).toContain('too few are not, to tell a difference from chance');
    const alike = fits.slice(0, 2);
    expect(said(backTestOf([FIT], alike), 'en')).toContain('No draw is left out: the record');
    expect(said(backTestOf([FIT], fits.slice(20)), 'en')).toContain('No draw is kept: nothing');
    expect(said(backTestOf([FIT], fits.slice(20)), 'en')).toContain(
      'none agrees with all figures by which the scenario was set, so that the others stay untested',
    );
    expect(said(ALONE, 'en')).not.toContain('ASSUMPTIONS');
  });

  test('has no more digits than tell something', () => {
    const told = ['354.890676462 /day', '1400.123456 /day', '0.000123456 s', '7'].map((low) => ({
      ...backTestOf([FIT], fits).told[0]!,
      kept: [low, low] as const,
    }));
    const text = said({ ...backTestOf([FIT], fits), told }, 'en');
    expect(text.match(/kept [^;]+/g)).toEqual([
      ...['kept 354.9 /day', 'kept 1400 /day', 'kept 0.0001235 s', 'kept 7'],
    ]);
  });

  test('in a table and in the JSON', () => {
    const found = backTestOf([FIT], fits);
    const [head, first, left] = toldTable(found).split('\n');
    expect(head).toBe(
      'assumption,value,law,low,high,whole,kept.low,kept.high,distance,p,p.together,verdict,left',
    );
    expect(first).toMatch(
      /^match.speed,5 \/day,triangular,0 \/day,99 \/day,value,0 \/day,11 \/day,1,[\d.e-]+,[\d.e-]+,differs,$/,
    );
    expect(left).toBe('match.hours,,,,,,,,,,,,has no range');
    const json = backTestJson(found, 'x');
    expect(json.assumptions).toMatchObject([
      { key: 'match.speed', ends: ['0 /day', '99 /day'], kept: ['0 /day', '11 /day'] },
    ]);
    expect(json.assumptions![0]).toMatchObject({ distance: 1, verdict: 'differs' });
    expect(json.notDrawn).toEqual([{ key: 'match.hours', reason: 'no range' }]);
    expect(backTestJson(ALONE, 'x').assumptions).toBeUndefined();
  });
});

describe('the finding', () => {
  const en = (found: typeof ALONE) => backTestFinding(found).en;
  test('of figures that all agree, of one, of none that tests, of no draw that agrees', () => {
    expect(en(backTestOf([HIT, HIT], [[RUNS, RUNS]]))).toBe(
      'The model agrees with 2 of 2 figures that test it',
    );
    expect(en(backTestOf([HIT], [[RUNS]]))).toBe(
      'The model agrees with the one figure that tests it',
    );
    expect(en(backTestOf([LOW], [[RUNS]]))).toMatch(
      /^The model does not agree with the one figure/,
    );
    expect(en(backTestOf([FIT], [[RUNS]]))).toMatch(/^All figures were used to set the scenario/);
    const far = [[900, 910, 920]];
    expect(en(backTestOf([FIT], [far, far]))).toMatch(/^No draw of the assumptions agrees/);
  });

  test('the furthest off is the one with the greatest ratio, on either side', () => {
    // The score of what is far too low is at most 20, that of what is too high is not.
    const [tiny, huge] = [4, 90_000_000].map((value) =>
      figureOf({ value, low: value, high: value, to: `2016-09-0${value === 4 ? 4 : 9}` }),
    );
    expect(en(backTestOf([tiny!, huge!], [[RUNS, RUNS]]))).toMatch(
      /furthest off: .*\s9\sSep\s2016$/,
    );
    expect(en(backTestOf([tiny!, HIT], [[RUNS, RUNS]]))).toMatch(/furthest off: .*\s4\sSep\s2016$/);
  });

  test('in Indonesian', () => {
    expect(backTestFinding(ALONE).id).toMatch(
      /^Model cocok dengan 1 dari 2 angka pengujinya; paling jauh: belum sampai di pusat, /,
    );
  });
});

describe('the tables and the JSON', () => {
  test('have every figure; an open side is empty, or null', () => {
    const [head, first, second, third] = backTestTable(ALONE).split('\n');
    expect(head).toBe(
      'measure,place,from,to,use,value,low,high,model,model.p05,model.p95,verdict,score,source',
    );
    expect(first).toMatch(
      /^unanswered,,,2016-09-05,check,410,410,410,410,[\d.]+,[\d.]+,agrees,[\d.]+,a paper$/,
    );
    expect(second).toMatch(/^undelivered,11\.01,,2016-09-05,check,900,900,,410,/);
    expect(third).toMatch(/^recorded,,2016-08-30,2017-01-02,fit,410,400,450,/);
    const { figures, notTested, level } = backTestJson(ALONE, 'x');
    expect(level).toBe(0.9);
    expect(figures[1]).toMatchObject({ place: '11.01', range: [900, null], verdict: 'too low' });
    expect(notTested).toMatchObject([{ to: '2018-01-01', place: null }]);
  });

  test('say of each draw whether it predicts', () => {
    expect(keptTable(DRAWN)).toBe(
      'draw,match.speed,kept,failed\n1,0 /day,1,\n2,1 /day,0,\n3,2 /day,0,no room\n',
    );
    expect(backTestJson(DRAWN, 'x').draws).toMatchObject([
      { kept: true, values: { 'match.speed': '0 /day' } },
      { kept: false },
      { kept: false, failed: 'no room' },
    ]);
  });
});
