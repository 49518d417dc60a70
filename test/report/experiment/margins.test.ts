import { expect, test } from 'vitest';
import type { Margin, Margins } from '../../../src/experiment/margins.ts';
import { marginsJson, marginsText } from '../../../src/report/experiment/margins.ts';

const difference = (value: number, half: number): Margin['saved'] => ({
  value,
  interval: { low: value - half, high: value + half },
  apart: value - half > 0 ? 'higher' : value + half < 0 ? 'lower' : 'unclear',
  gain: 1,
});
const SAME: Margin['saved'] = {
  value: 0,
  interval: { low: 0, high: 0 },
  apart: 'same',
  gain: null,
};

const found: Margins = {
  place: 'national',
  replications: 20,
  waited: 12_345.4,
  each: 0.9875,
  margins: [
    {
      ...{ key: 'station.servers', step: 1, places: 7_160 },
      ...{ saved: difference(-3_580, 716), recorded: difference(1_200, 10) },
    },
    {
      ...{ key: 'uplink.speed', step: 8_000, places: 7_160 },
      ...{ saved: difference(20, 30), recorded: SAME },
    },
    {
      ...{ key: 'match.speed', step: 1_000 / 86_400, places: 1 },
      ...{ saved: difference(4_000, 100), recorded: SAME },
    },
    {
      ...{ key: 'adjudicate.servers', step: 1, places: 1 },
      ...{ saved: SAME, recorded: SAME },
    },
  ],
};

test('a step a line, with its interval and what it means; sets by the hundred', () => {
  expect(marginsText(found, 'en').split('\n').slice(1)).toEqual([
    'WHAT ONE MORE UNIT BUYS',
    'Submission-days of waiting saved, one step at a time, on the same chances; 20',
    '  replications; all 4 intervals together 95% (Bonferroni).',
    'Waited as it is: 12,345 submission-days.',
    '  one set more at 7,160 offices     −3,580 (−4,296 – −2,864)    makes it worse',
    '    per 100                         −50 (−60 – −40)',
    '    (1,200 more are recorded, and wait too)',
    '  64 kbps more on 7,160 lines       +20 (−10 – +50)             cannot be told',
    '  match: 1,000 a day more           +4,000 (+3,900 – +4,100)    saves',
    '  adjudication: one person more     0                           changes nothing',
    'Exactly alike: in all 20 replications; by these alone up to 19.7% of others may',
    '  differ.',
    '',
  ]);
});

test('in Indonesian; of one regency it says whose steps they are; 80 columns', () => {
  const text = marginsText({ ...found, place: '35.19' }, 'id');
  expect(text).toContain('  satu set alat lagi di 7.160 kantor');
  expect(text).toContain('(perekaman bertambah 1.200, yang juga menunggu)');
  expect(text).toContain(
    '  pencocokan: 1.000 per hari lagi   +4.000 (+3.900 – +4.100)    menghemat\n',
  );
  expect(text).toMatch(/yang dihemat hanya yang\s+di daerah ini\.\n$/);
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});

test('who is recorded less waits no longer, and one is not several', () => {
  const said = (value: number, language: 'id' | 'en') => {
    const [one] = found.margins;
    const recorded = { ...one!.recorded, value };
    return marginsText({ ...found, margins: [{ ...one!, recorded }] }, language);
  };
  expect(said(-2, 'en')).toContain('(2 fewer are recorded, and wait no longer)');
  expect(said(-1, 'en')).toContain('(1 fewer is recorded, and waits no longer)');
  expect(said(1, 'en')).toContain('(1 more is recorded, and waits too)');
  expect(said(-2, 'id')).toContain('(perekaman berkurang 2, yang jadi tidak menunggu)');
});

test('from one replication nothing is told apart', () => {
  const one: Margins = {
    ...found,
    replications: 1,
    margins: [
      { ...found.margins[2]!, saved: { value: 3, interval: null, apart: 'unclear', gain: null } },
    ],
  };
  expect(marginsText(one, 'en')).toContain('one\n  replication, hence no interval');
  expect(marginsText(one, 'en')).toMatch(/a day more {11}\+3\n$/);
});

test('nor of two that differ alike, which is said', () => {
  const saved = { value: 3, interval: null, apart: 'unclear', gain: null } as const;
  const two: Margins = { ...found, replications: 2, margins: [{ ...found.margins[2]!, saved }] };
  expect(marginsText(two, 'en')).toMatch(/a day more {11}\+3 {26}cannot be told\n$/);
});

test('JSON has the numbers in SI, and a hundred sets beside one at every office', () => {
  const { steps, submissionDays } = marginsJson(found);
  expect(submissionDays).toBe(12_345.4);
  expect(steps[0]).toEqual({
    ...{ key: 'station.servers', step: 1, places: 7_160, recordedMore: 1_200 },
    saved: { value: -3_580, interval: [-4_296, -2_864], apart: 'lower' },
    savedPerHundred: { value: -50, interval: [-60, -40], apart: 'lower' },
  });
  expect(steps[2]).not.toHaveProperty('savedPerHundred');
});
