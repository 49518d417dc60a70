import { describe, expect, test } from 'vitest';
import { backTestFinding } from '../../../src/report/experiment/backtest-finding.ts';
import { backTestJson } from '../../../src/report/experiment/backtest-json.ts';
import { backTestTable, keptTable } from '../../../src/report/experiment/backtest-table.ts';
import { backTestText } from '../../../src/report/experiment/backtest-text.ts';
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
      /Not at the centre, .*, 5 Sep 2016 +too low\n {2}record 900 or more; model 410/,
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

  test('tells how many draws predict, and the one that failed', () => {
    const text = backTestText(DRAWN, 'output/x', 'en').replace(/\n {2}/g, ' ');
    expect(text).toContain(
      '2 draws of the assumptions, 3 replications each; 1 agrees with all figures by which the scenario was set',
    );
    expect(text).toContain('A draft: fewer than 20 draws predict.');
    expect(text).toContain('FAILED, draw 3: no room');
  });

  test.each(LANGUAGES)('keeps to 80 columns (%s)', (language) => {
    for (const found of [ALONE, DRAWN]) {
      for (const line of backTestText(found, 'output/x', language).split('\n'))
        expect(line.length).toBeLessThanOrEqual(80);
    }
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
