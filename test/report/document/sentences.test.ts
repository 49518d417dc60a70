import { expect, test } from 'vitest';
import type { Estimate } from '../../../src/experiment/estimates.ts';
import type { Findings } from '../../../src/experiment/replicate.ts';
import {
  answeredSentence,
  certaintySentence,
  costSentence,
  goneSentence,
  sentences,
  targetSentence,
  undeliveredSentence,
} from '../../../src/report/document/sentences.ts';
import { EN, ID } from '../../../src/report/format.ts';
import { toldOf } from '../told.ts';

const { study } = await toldOf(1);

type Interval = readonly [number, number];

function estimate(measure: string, value: number, interval?: Interval): Estimate {
  const [low, high] = interval ?? [0, 0];
  const band = interval === undefined ? null : { low, high };
  return { place: 'national', measure, unit: 'submissions', value, interval: band, level: 0.95 };
}

/** The study with other figures of the country. */
function having(counts: Readonly<Record<string, number>>, share?: Interval): Findings {
  const { recorded = 0, onTime = 0 } = counts;
  const named = { recorded, onTime, delayed: 0, dropped: 0, lost: 0, ...counts };
  const estimates = Object.entries(named).map(([name, value]) => estimate(name, value));
  if (share) estimates.push(estimate('onTime.share', onTime / recorded, share));
  return { ...study, count: share === undefined ? 1 : 20, estimates };
}

/** The study with what each regency recorded and delivered, all on its first day. */
function owing(recorded: readonly number[], delivered: readonly number[]): Findings {
  const { days } = study.shown.days;
  const row = (values: readonly number[]) => {
    const list = new Int32Array(days * values.length);
    for (const [i, value] of values.entries()) list[i * days] = value;
    return list;
  };
  const regencies = {
    ...study.shown.days.regencies,
    recorded: row(recorded),
    delivered: row(delivered),
  };
  const shown = { ...study.shown, days: { ...study.shown.days, regencies } };
  return { ...study, shown };
}

/** A space that must not break is a space to the reader. */
const read = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');

test.each([
  [{}, 'Tidak ada kiriman yang direkam.', 'No submission was recorded.'],
  [
    { recorded: 15_600, onTime: 15_600 },
    'Semua 15.600 kiriman yang direkam dijawab dalam 24 jam.',
    'All of the 15,600 submissions recorded were answered within 24 hours.',
  ],
  [
    { recorded: 15_600 },
    'Dari 15.600 kiriman yang direkam, tidak satu pun dijawab dalam 24 jam, dan 100% (15.600) belum dijawab pada 7 September 2016.',
    'Of the 15,600 submissions recorded, none was answered within 24 hours, and 100% (15,600) had no answer by 7 September 2016.',
  ],
  [
    { recorded: 100_000, onTime: 1, delayed: 99_999 },
    'Dari 100.000 kiriman yang direkam, < 0,1% dijawab dalam 24 jam, > 99,9% lebih lambat, dan tidak ada yang tanpa jawaban.',
    'Of the 100,000 submissions recorded, < 0.1% were answered within 24 hours, > 99.9% later, and none was left without an answer.',
  ],
  [
    { recorded: 2_000_001, onTime: 2_000_000 },
    'Dari 2,00 juta kiriman yang direkam, > 99,9% dijawab dalam 24 jam, dan < 0,1% (1) belum dijawab pada 7 September 2016.',
    'Of the 2.00 million submissions recorded, > 99.9% were answered within 24 hours, and < 0.1% (1) had no answer by 7 September 2016.',
  ],
])('%o is said without rounding to all or nothing', (counts, id, en) => {
  expect(read(answeredSentence(having(counts), ID))).toBe(id);
  expect(read(answeredSentence(having(counts), EN))).toBe(en);
});

test('a share of several replications has its interval', () => {
  const found = having({ recorded: 200, onTime: 90, delayed: 110 }, [0.449, 0.4512]);
  expect(read(answeredSentence(found, ID))).toContain(', 45,0% (44,9% – 45,1%) dijawab dalam');
  expect(read(certaintySentence(found, ID))).toContain('rerata 20 ulangan');
  expect(certaintySentence(having({}), EN)).toMatch(/^This is one run/);
});

test('two fates are named before any mean', () => {
  const chance = { low: 0.1, high: 0.5 };
  const fates = { of: 'onTime', above: 6, count: 20, chance, high: 0.9, low: 0.1 } as const;
  const found = { ...having({ recorded: 2 }, [0, 1]), fates };
  expect(certaintySentence(found, EN)).toBe(
    'There are two fates: in 6 of 20 replications that share is 90.0% on average, in the others 10.0%; a mean of both describes neither.',
  );
});

test.each([
  [[10, 10], [10, 10], 'Semuanya sudah sampai ke pusat pada 7 September 2016.'],
  [
    [1_000, 500],
    [990, 400],
    '110 kiriman (7,3%) belum sampai ke pusat pada 7 September 2016; yang terburuk Kota Timur, dengan 20,0% (100).',
  ],
  [
    [1_000, 500],
    [900, 450],
    '150 kiriman (10,0%) belum sampai ke pusat pada 7 September 2016; yang terburuk Kota Barat dan 1 kabupaten/kota lain, masing-masing 10,0%.',
  ],
  [
    [3_000, 0],
    [2_999, 0],
    '1 kiriman (< 0,1%) belum sampai ke pusat pada 7 September 2016; yang terburuk Kota Barat, dengan < 0,1% (1).',
  ],
])('recorded %o, delivered %o', (recorded, delivered, said) => {
  expect(read(undeliveredSentence(owing(recorded, delivered), ID))).toBe(said);
});

test('nothing is said of offices where there are none, or of a day without recordings', () => {
  const { uplink: _, ...plan } = study.plan;
  expect(undeliveredSentence({ ...study, plan }, ID)).toBeUndefined();
  expect(undeliveredSentence(owing([0, 0], [0, 0]), ID)).toBeUndefined();
});

test.each([
  [{ recorded: 10 }, 'No submission was dropped or lost.'],
  [{ recorded: 3_000, lost: 1 }, 'What will never be sent again: 1 (< 0.1%) lost.'],
  [
    { recorded: 100, dropped: 25, lost: 0.04 },
    'What will never be sent again: 25 (25.0%) dropped and < 0.1 (< 0.1%) lost.',
  ],
])('%o are gone', (counts, said) => {
  expect(read(goneSentence(having(counts), EN))).toBe(said);
});

test('targets are named by their verdicts, what was missed first', () => {
  const target = { measure: 'onTime.share', place: 'national', atMost: false, bound: 0.9 } as const;
  const judged = (['met', 'missed', 'undecided', 'met'] as const).map((verdict, i) => ({
    target: { ...target, name: `t${i}`, dimension: 'share', sure: 0.95 } as const,
    verdict,
    value: null,
    interval: null,
    count: 1,
  }));
  expect(targetSentence({ ...study, judged }, EN)).toBe(
    'Targets missed: t1. Targets not decided: t2. Targets met: t0; t3.',
  );
  expect(targetSentence(study, EN)).toBeUndefined();
});

test('the answer has the weightiest first and no sentence without an end', () => {
  const all = sentences(study, ID);
  expect(all[0]).toBe(answeredSentence(study, ID));
  for (const one of all) expect(one).toMatch(/^[A-Z0-9<].*[^.]\.$/);
});

test('costs go from the lowest prices to the highest', () => {
  const line = (quantity: number, low: number, high: number) =>
    ({ name: 'x', kind: 'purchase', quantity, price: { low, high }, basis: 'b' }) as const;
  const both = [line(2, 40e9, 45e9), line(1, 1.5e9, 1.5e9)];
  expect(read(costSentence(both, ID))).toBe(
    'Selama masa simulasi biayanya Rp81,5 miliar menurut harga termurah, Rp91,5 miliar menurut harga termahal.',
  );
  expect(read(costSentence(both.slice(1), EN))).toBe('Over the run it costs IDR 1.5 billion.');
  expect(costSentence([], ID)).toBe('Skenario ini tidak menyebut biaya.');
});
