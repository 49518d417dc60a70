import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Spread } from '../../../src/experiment/vary/uncertain.ts';
import { render } from '../../../src/report/chart/render.ts';
import { uncertainChart } from '../../../src/report/chart/uncertain.ts';
import { uncertainFinding } from '../../../src/report/chart/uncertain-finding.ts';
import { uncertainText } from '../../../src/report/experiment/uncertain-text.ts';
import { LANGUAGES } from '../../../src/report/format.ts';
import { clipped, labelsOf, overlapping } from '../labels.ts';
import { uncertainOf } from '../uncertain.ts';

/** Draws far apart, runs of one close together, and the other way round. */
const APART = [0.2, 0.4, 0.6, 0.8].map((mean) => [mean - 0.01, mean + 0.01]);
const ALIKE = [500, 501, 502, 503].map((mean) => [mean - 100, mean + 100]);

const NARROW: Spread = {
  ...{ measure: 'onTime.share', unit: 'share', mean: 0.5, interval: { low: 0.4, high: 0.6 } },
  ...{ between: 9, within: 1, share: 0.9, shareInterval: { low: 0.7, high: 0.95 } },
  ...{ low: 0.2, high: 0.8, byChance: { low: 0.45, high: 0.55 } },
};
const OPEN: Spread = { ...NARROW, measure: 'stranded', shareInterval: { low: 0.2, high: 0.9 } };
const CHANCE: Spread = { ...NARROW, measure: 'stranded', shareInterval: { low: 0, high: 0.3 } };
const STILL: Spread = { ...NARROW, share: null, shareInterval: null };

describe('the finding', () => {
  const { plan } = uncertainOf({ 'onTime.share': ['share', APART] });
  const ranges =
    'Share on time: 20.0% to 80.0% in nine in ten runs, by chance alone 45.0% to 55.0%';
  test.each([
    ['of no output', [], 'No main output has a value in every run'],
    ['of what does not vary', [STILL], 'Neither the assumptions nor chance move the result'],
    ['of one', [NARROW], `${ranges}; the assumptions outweigh chance in this output`],
    [
      'of all',
      [NARROW, { ...NARROW, measure: 'stranded' }],
      `${ranges}; the assumptions outweigh chance in both outputs`,
    ],
    [
      'passes over what does not vary',
      [{ ...STILL, measure: 'stranded' }, NARROW],
      `${ranges}; the assumptions outweigh chance in 1 of 2 outputs`,
    ],
    [
      'counts only what the interval of the share tells',
      [NARROW, OPEN],
      `${ranges}; the assumptions outweigh chance in 1 of 2 outputs`,
    ],
    [
      'that chance weighs more',
      [{ ...CHANCE, measure: 'onTime.share' }, CHANCE, NARROW],
      `${ranges}; chance outweighs the assumptions in 2 of 3 outputs`,
    ],
    [
      'that cannot be told',
      [{ ...OPEN, measure: 'onTime.share' }],
      `${ranges}; whether the assumptions or chance weigh more cannot be told yet`,
    ],
    [
      'of one range, said once',
      [{ ...CHANCE, measure: 'onTime.share', byChance: { low: 0.2001, high: 0.8 } }],
      'Share on time: 20.0% to 80.0% in nine in ten runs, and so by chance alone; ' +
        'chance outweighs the assumptions in this output',
    ],
  ] as const)('%s', (_, spreads, expected) => {
    expect(uncertainFinding(plan, spreads).en.replaceAll('\u00a0', ' ')).toBe(expected);
  });

  test('in Indonesian', () => {
    expect(uncertainFinding(plan, [NARROW, OPEN]).id.replaceAll('\u00a0', ' ')).toBe(
      'Bagian tepat waktu: 20,0% sampai 80,0% di sembilan dari sepuluh ulangan, karena kebetulan saja ' +
        '45,0% sampai 55,0%; asumsi lebih berpengaruh daripada kebetulan pada 1 dari 2 keluaran',
    );
  });
});

describe('by chance alone', () => {
  test('the runs lie around the mean as they do around that of their draw, two of them wider by the root of two', () => {
    const [share, count] = uncertainOf({
      'onTime.share': ['share', APART],
      stranded: ['submissions', ALIKE],
    }).spreads as [Spread, Spread];
    expect(share.byChance.low).toBeCloseTo(0.5 - Math.SQRT2 * 0.01, 12);
    expect(share.byChance.high).toBeCloseTo(0.5 + Math.SQRT2 * 0.01, 12);
    expect(count.byChance.low).toBeCloseTo(501.5 - Math.SQRT2 * 100, 9);
    expect(count.byChance.high).toBeCloseTo(501.5 + Math.SQRT2 * 100, 9);
  });

  test('no share and no count is beyond its end', () => {
    const wide = [
      [0, 1],
      [0, 1],
      [0.9, 1],
    ];
    const [share, count] = uncertainOf({
      'onTime.share': ['share', wide],
      stranded: ['submissions', wide],
    }).spreads as [Spread, Spread];
    expect(share.byChance).toEqual({ low: 0, high: 1 });
    expect(count.byChance.low).toBe(0);
    expect(count.byChance.high).toBeGreaterThan(1);
  });
});

const ALL = uncertainOf({
  'onTime.share': ['share', [...APART, []]],
  'turnRound.mean': ['s', [...ALIKE.map((runs) => runs.map((run) => 900 * run)), []]],
  waitingAtOffice: ['submissions', [...ALIKE, []]],
  waitingAtCentre: ['submissions', [...[1, 2, 3, Number.NaN].map((run) => [run, run]), []]],
  stranded: ['submissions', [...ALIKE.map(() => [0, 0]), []]],
});

test('the chart has a block for each main output that every run has, and its data beside it', () => {
  const { rows, subtitle } = uncertainChart({ found: ALL, language: 'en', version: '0' });
  const [head, ...body] = [...rows];
  expect(head!.slice(-4)).toEqual(['draw 1', 'draw 2', 'draw 3', 'draw 4']);
  expect(body.map(([measure]) => measure)).toEqual([
    ...['onTime.share', 'turnRound.mean', 'waitingAtOffice', 'stranded'],
  ]);
  expect(body[0]!.at(-4)).toBeCloseTo(0.2, 12);
  expect(subtitle).toContain('Not in every run: waiting at the centre.');
  expect(subtitle).toContain('4 draws of 1 assumption, ');
});

test.each(LANGUAGES)('no label is cut off or lies on another (%s)', async (language) => {
  const none = uncertainOf({ recorded: ['submissions', ALIKE] });
  for (const found of [ALL, none]) {
    const { svg, csv } = await render(uncertainChart({ found, language, version: '0' }));
    const labels = labelsOf(svg);
    expect(overlapping(labels)).toEqual([]);
    expect(clipped(labels, svg)).toEqual([]);
    expect((parse(csv) as string[][]).length).toBe(found === ALL ? 5 : 1);
  }
});

test.each(LANGUAGES)('the text says what is by chance alone, in 80 columns (%s)', (language) => {
  const text = uncertainText(ALL, 'output/x', language);
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  expect(text).toContain(
    language === 'id'
      ? '  karena kebetulan saja: 48,6% – 51,4%'
      : '  by chance alone: 48.6% – 51.4%',
  );
});
