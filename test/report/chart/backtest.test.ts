import { expect, test } from 'vitest';
import { backTestChart } from '../../../src/report/chart/backtest.ts';
import { render } from '../../../src/report/chart/render.ts';
import { LANGUAGES } from '../../../src/report/format.ts';
import { backTestOf, figureOf } from '../backtest.ts';
import { clipped, labelsOf, overlapping } from '../labels.ts';

const RUNS = [400, 410, 420];
const FIGURES = [
  figureOf(),
  figureOf({ measure: 'atCentre', value: 20, low: 20, high: 20 }),
  figureOf({
    measure: 'undelivered',
    place: '11.01',
    value: 90_000,
    low: 90_000,
    high: Number.POSITIVE_INFINITY,
  }),
  figureOf({
    measure: 'recorded',
    use: 'fit',
    from: '2016-08-30',
    to: '2017-01-02',
    low: 0,
    high: 450,
  }),
];
const ALL = FIGURES.map(() => RUNS);

test.each(LANGUAGES)('no label is cut off or lies on another (%s)', async (language) => {
  const drawn = backTestOf(FIGURES, [ALL, ALL]);
  const none = backTestOf(FIGURES.slice(0, 1), [[RUNS]]);
  for (const found of [backTestOf(FIGURES, [ALL]), drawn, none]) {
    const { svg, csv } = await render(backTestChart({ found, language, version: '0' }));
    const labels = labelsOf(svg);
    expect(overlapping(labels)).toEqual([]);
    expect(clipped(labels, svg)).toEqual([]);
    expect(csv.trimEnd().split('\n')).toHaveLength(1 + found.tested.length);
  }
});

test('says which draws each part is of, and that what lies beyond the axis stands at its end', () => {
  const far = FIGURES.map(({ use }) => (use === 'fit' ? [900, 910, 920] : RUNS));
  const found = backTestOf(FIGURES, [ALL, ALL, far]);
  const { subtitle, plot } = backTestChart({ found, language: 'en', version: '0' });
  expect(subtitle).toContain('the 2 draws of the assumptions that agree');
  expect(subtitle).toContain('where they set it, of all 3;');
  const none = backTestOf(FIGURES, [far, far]);
  expect(backTestChart({ found: none, language: 'en', version: '0' }).subtitle).toContain(
    'lie here (2 draws of the assumptions; 3 replications each)',
  );
  expect(JSON.stringify(plot)).toContain('"≥ 8"');
});

test('a row has the model over the record, what lies beyond the axis at its ends', () => {
  const { plot } = backTestChart({
    found: backTestOf(FIGURES, [ALL]),
    language: 'en',
    version: '0',
  });
  const marks = (plot['layer'] as { data: { values: object[] }; mark: { type: string } }[]).filter(
    ({ mark }) => mark.type === 'point',
  );
  expect(marks[0]!.data.values).toMatchObject([
    { at: 0.5, text: '410 / 410' },
    { at: 1, low: 1, high: 1, text: '410 / 20' },
    { at: 0, to: 1, from: 0.5 },
    { at: 0.5, from: 0, to: expect.closeTo(0.5 + Math.log(450 / 410) / Math.log(64), 12) },
  ]);
});
