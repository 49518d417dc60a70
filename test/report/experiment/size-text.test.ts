import { expect, test } from 'vitest';
import type { SizeReport } from '../../../src/report/experiment/size-json.ts';
import { sizeText } from '../../../src/report/experiment/size-text.ts';
import { nobody, planOf } from '../../plans.ts';

/** Two points, the dearer the winner where there is one; none of their targets is told. */
function report(sized: object): SizeReport {
  const known = new Map([[0, { verdict: 'undecided', judged: [], count: 10 }]]);
  return {
    plan: planOf({ end: 86_400 }, nobody),
    keys: ['match.speed'],
    points: [[{ text: '100 /day' }], [{ text: '200 /day' }]],
    candidates: [{ cost: 1e9 }, { cost: 2e9 }],
    ...{ unit: 'IDR', zone: 0, sure: 0.95, monotone: true },
    sized: { findings: known, asked: known, oneLess: [], open: [], replications: 10, ...sized },
  } as unknown as SizeReport;
}

test.each([
  [
    { end: 'chosen', winner: 1 },
    'what is chosen meets the targets, and no cheaper point does; if more of a key is never worse.',
    'yang terpilih memenuhi sasaran, dan tidak ada titik lebih murah yang memenuhinya; dengan anggapan',
  ],
  [
    { end: 'undecided', winner: 1, open: [0] },
    'what is proven meets the targets; whether a cheaper point does is not decided; if more',
    'yang terbukti memenuhi sasaran; apakah yang lebih murah juga, belum pasti; dengan anggapan',
  ],
  [
    { end: 'undecided', open: [0, 1] },
    'whether any point meets the targets is not decided; if more',
    'belum pasti apakah ada titik yang memenuhi sasaran; dengan anggapan',
  ],
  [
    { end: 'none' },
    'together: no point meets the targets; if more of a key is never worse.',
    'bersama: tidak ada titik yang memenuhi sasaran; dengan anggapan',
  ],
])('no more is promised than was found: %j', (sized, en, id) => {
  const text = (language: 'en' | 'id') =>
    sizeText(report(sized), { path: 'x', documents: 'x' }, language).replaceAll(/\n +/g, ' ');
  expect(text('en')).toContain(en);
  expect(text('id')).toContain(id);
});

test('without a winner no point is called cheaper', () => {
  const text = (sized: object) => sizeText(report(sized), { path: 'x', documents: 'x' }, 'en');
  expect(text({ end: 'undecided', open: [0, 1] })).toContain('NOT DECIDED: match.speed 100 /day;');
  const beside = text({ end: 'undecided', open: [0], winner: 1 });
  expect(beside).toContain('NOT DECIDED and cheaper: match.speed 100 /day\n');
});

test('verdicts on means from few replications are a draft; those on shares of replications are exact', () => {
  const { plan } = report({});
  const text = (count: number, more: object, language: 'en' | 'id') => {
    const target = { measure: 'dropped', place: 'national', atMost: true, bound: 0, sure: 0.95 };
    const known = { verdict: 'met', value: 0, interval: { low: 0, high: 0 }, count };
    const found = { verdict: 'met', judged: [{ target: { ...target, ...more }, ...known }], count };
    const findings = new Map([[1, found]]);
    const sized = report({ end: 'chosen', winner: 1, findings, asked: new Map([[1, 'met']]) });
    return sizeText({ ...sized, plan }, { path: 'x', documents: 'x' }, language);
  };
  expect(text(10, {}, 'en')).toContain('\nA draft: fewer than 20 replications;');
  expect(text(10, {}, 'id')).toContain('\nDraf: kurang dari 20 ulangan;');
  expect(text(20, {}, 'en')).not.toContain('draft');
  expect(text(10, { in: 0.9 }, 'en')).not.toContain('draft');
});

test('what no replication was otherwise in is not called proven', () => {
  const { plan } = report({});
  const target = { measure: 'dropped', place: 'national', atMost: true, bound: 0, sure: 0.95 };
  const alike = { unlike: 0.26 };
  const text = (
    verdict: 'met' | 'missed',
    all: readonly object[],
    language: 'en' | 'id' = 'en',
  ) => {
    const known = { target, verdict, value: 0, interval: { low: 0, high: 0 }, count: 10 };
    const judged = all.map((unlike) => ({ ...known, ...unlike }));
    const findings = new Map([[1, { verdict, judged, count: 10 }]]);
    const end = verdict === 'met' ? { end: 'chosen', winner: 1 } : { end: 'none' };
    const sized = report({ ...end, findings, asked: new Map([[1, verdict]]) });
    return sizeText({ ...sized, plan }, { path: 'x', documents: 'x' }, language).replaceAll(
      /\n +/g,
      ' ',
    );
  };
  const said = '. What is alike in all replications is taken to be so always: not proven, unless';
  expect(text('met', [alike])).toContain(said);
  expect(text('met', [alike], 'id')).toContain('dianggap selalu sama: tidak terbukti, kecuali');
  expect(text('met', [{}])).not.toContain('alike');
  // All targets must be met; one that is surely missed is enough.
  expect(text('met', [{}, alike])).toContain(said);
  expect(text('missed', [alike])).toContain(said);
  expect(text('missed', [{}, alike])).not.toContain(said);
});
