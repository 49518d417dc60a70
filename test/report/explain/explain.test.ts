import { expect, test } from 'vitest';
import { delayAt, explainText } from '../../../src/report/explain/explain.ts';
import type { PlaceDelay } from '../../../src/run/binding.ts';
import { toldOf } from '../told.ts';

const told = await toldOf(1);
const { study } = told;
const country = delayAt(told, 'national')!;
const held = (hours: Partial<PlaceDelay['held']>): PlaceDelay => {
  const none = country.held.match.map(() => 0);
  return {
    ...country,
    held: { ...country.held, uplink: none, match: none, stranded: none, ...hours },
  };
};

test('what held nothing up is not listed, and a little is never 0', () => {
  const at = (time: number) => country.held.match.map((_, day) => (day === 0 ? time : 0));
  const lines = (delay: PlaceDelay) =>
    explainText(told, delay, 'en')
      .split('\n')
      .filter((line) => line.includes(' submission-days '));
  expect(lines(held({ uplink: at(2000), match: at(1e-10) }))).toEqual([
    expect.stringMatching(/^ {2}Uplinks +2,000 submission-days +100%$/),
  ]);
  expect(lines(held({ uplink: at(2000), match: at(0.3) }))).toEqual([
    expect.stringMatching(/^ {2}Uplinks +2,000 submission-days +> 99\.9%$/),
    expect.stringMatching(/^ {2}Match +< 1 submission-days +< 0\.1%$/),
  ]);
});

test('of one place it is that place, or nothing, and no country', () => {
  const [first] = study.plan.regencies;
  const headOf = (regencies: typeof study.plan.regencies) => {
    const one = { ...told, study: { ...study, plan: { ...study.plan, regencies } } };
    return (['en', 'id'] as const).map(
      (language) => explainText(one, country, language).split('\n')[0],
    );
  };
  expect(headOf(study.plan.regencies)).toEqual([
    'two-towns (base), 2 regencies and cities together',
    'two-towns (dasar), 2 kabupaten/kota bersama',
  ]);
  expect(headOf([first!])).toEqual([
    'two-towns (base), Kota Barat (35.10)',
    'two-towns (dasar), Kota Barat (35.10)',
  ]);
  expect(headOf([{ ...first!, code: '-', name: '-' }])).toEqual([
    'two-towns (base)',
    'two-towns (dasar)',
  ]);
});

test('what was dropped is told where no target asks for it, with its cause', async () => {
  const dropping = await toldOf(1, undefined, ['match.room=0', 'match.when-full=drop']);
  const of = (targets: typeof study.judged) => {
    const asked = { ...dropping, study: { ...dropping.study, judged: targets } };
    return explainText(asked, delayAt(asked, 'national')!, 'en').replaceAll('\n  ', ' ');
  };
  const cause =
    /^[\d,]+ of [\d,]+ submissions \([\d.]+%\) were dropped or lost: [\d,]+ because the/m;
  expect(of([])).toMatch(cause);
  expect(explainText(told, country, 'en')).not.toMatch(/dropped or lost:/);
  const target = { measure: 'dropped', place: 'national', bound: 0, dimension: 'number' };
  const missed = {
    target,
    verdict: 'missed',
    value: 1,
    interval: null,
    count: 1,
  } as unknown as (typeof study.judged)[0];
  expect(of([missed])).not.toMatch(cause);
});
