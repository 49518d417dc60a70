import { describe, expect, test } from 'vitest';
import { checkMoments, checkText } from '../../src/report/check-text.ts';
import { fluid } from '../../src/run/fluid/fluid.ts';
import { layOut } from '../../src/scenario/lay-out/lay-out.ts';
import type { Plan, SenderPlan } from '../../src/scenario/plan/plan.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { match, planOf, poisson, uplink, value } from '../plans.ts';

const DAY = 86_400;
/** 1,500 a day for 40 days from 2 September 2016 against a match of 1,000 a day. */
const dated = planOf(
  {
    match: match({ service: value(DAY / 1_000) }),
    end: 40 * DAY,
    epoch: Date.UTC(2016, 8, 1, 17),
  },
  poisson([0, 1_500 / DAY]),
);
const { epoch: _, ...offsets } = dated;

function text(plan: Plan, language: 'id' | 'en', options: readonly string[] = []): string[] {
  const estimate = fluid(plan, checkMoments(plan));
  return checkText({ plan, estimate, language, options }).split('\n');
}

describe('the moments', () => {
  test('are ends of months after the first day, and the end', () => {
    expect(checkMoments(dated)).toEqual([29 * DAY, 40 * DAY]);
    expect(checkMoments({ ...dated, epoch: Date.UTC(2016, 7, 31, 17) })).toEqual([
      30 * DAY,
      40 * DAY,
    ]);
    expect(checkMoments(offsets)).toEqual([40 * DAY]);
  });
});

test('a stage that is short: what it can do, what is asked, since when, what piles up', () => {
  expect(text(dated, 'en', ['more'])).toEqual([
    'test, option base: valid',
    'options, also valid: more',
    '',
    '                 ON ITS BUSIEST DAY                                 LONGEST LINE',
    'STAGE              can do     asked    short   short from    waiting          on',
    'match               1,000     1,500      500   2 Sep 2016     20,000 11 Oct 2016',
    '',
    'Short of what a day asks: match from 2 Sep 2016, on 40 days.',
    '',
    'ESTIMATE without chance',
    '                           recorded       answered at the offices  at the centre',
    '30 Sep 2016                  43,500         29,000              0         14,500',
    '11 Oct 2016                  60,000         40,000              0         20,000',
    '',
    'WAITING   ▂▂▂▂▂▂▃▃▃▃▃▃▃▄▄▄▄▄▄▄▅▅▅▅▅▅▅▆▆▆▆▆▆▆▇▇▇▇▇▇▇███████  █ = 20,000',
    '',
  ]);
});

test('the same in Indonesian, with offsets for dates', () => {
  const lines = text(offsets, 'id');
  expect(lines[0]).toBe('test, opsi dasar: sah');
  expect(lines[4]).toMatch(/^pencocokan +1\.000 +1\.500 +500 +0 detik +20\.000 +40 hari$/);
  expect(lines).toContain('Kurang dari yang diminta sehari: pencocokan sejak 0 detik, 40 hari.');
  expect(lines.at(-4)).toMatch(/^akhir, 40 hari +60\.000 +40\.000 +0 +20\.000$/);
});

test('nothing is short, and what is unlimited has no number', () => {
  const plan = planOf(
    { match: match({ service: value(60), servers: value(Number.POSITIVE_INFINITY) }), end: DAY },
    poisson([0, 100 / DAY]),
  );
  const lines = text(plan, 'en');
  expect(lines).toContain('None of these stages is ever short.');
  expect(lines.find((line) => line.startsWith('match'))).toMatch(/^match +∞ +100 +0 +– /);
});

test('a backlog that is there at the start is told on the first day, and the centre is no office', () => {
  // Offices east of the centre: the run begins two hours before the centre's midnight.
  const plan = layOut(readScenario('scenarios/quota-by-day.yaml', { only: ['35.19', '31.71'] }));
  const lines = text(plan, 'en');
  expect(lines.find((line) => line.startsWith('match'))).toMatch(/ 350,000 15 Aug 2016$/);
  expect(lines.join(' ')).toContain(
    'Answered and waiting include 350,000 that were there at the start; recorded does   not.',
  );
  const short = lines.slice(lines.findIndex((line) => line.startsWith('Short at some hours')));
  expect(short.slice(0, 2).join(' ').replace(/ +/g, ' ')).toBe(
    'Short at some hours: uplinks from 26 Aug 2016, at up to 21 of 23 offices at once; ' +
      'match from 15 Aug 2016.',
  );
});

describe('what the estimate leaves out is said', () => {
  const losing = (of: Partial<SenderPlan>) =>
    planOf(
      { uplink: uplink(of), match: match({ service: value(60) }), end: DAY },
      poisson([0, 100 / DAY]),
    );
  const said = (plan: Plan, language: 'id' | 'en') =>
    text(plan, language).filter((line) => /^(Not in the|Tidak ikut)/.test(line));

  test('the work on copies, unless the centre knows them', () => {
    const copies = losing({ lostAnswer: value(0.1) });
    expect(said(copies, 'en')).toEqual(['Not in the estimate: the work of the match on copies.']);
    expect(said(copies, 'id')).toEqual(['Tidak ikut diperkirakan: kerja pencocokan atas salinan.']);
    expect(said(losing({ lostAnswer: value(0.1), recognised: true }), 'en')).toEqual([]);
  });

  test('stores that are lost', () => {
    const stores = losing({ storeLoss: value(1e-6), lostAnswer: value(0.1), interrupted: true });
    expect(said(stores, 'en')).toEqual([
      'Not in the estimate: the work of the match on copies, stores that are lost.',
    ]);
    expect(said(stores, 'id')).toEqual([
      'Tidak ikut diperkirakan: kerja pencocokan atas salinan, simpanan kantor yang',
    ]);
    expect(text(stores, 'id')).toContain('  hilang.');
  });
});

test.each(['id', 'en'] as const)('the country keeps within 80 columns in %s', (language) => {
  const lines = text(layOut(readScenario('scenarios/2016-2017.yaml')), language, ['a', 'b']);
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
  expect(lines.filter((line) => /NaN|undefined|Infinity/.test(line))).toEqual([]);
});
