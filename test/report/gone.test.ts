import { describe, expect, test } from 'vitest';
import type { Judged } from '../../src/experiment/targets.ts';
import { EN, ID } from '../../src/report/format.ts';
import { goneJson, goneOf, isOfGone, whyGone } from '../../src/report/gone.ts';
import { simulate } from '../../src/run/simulate.ts';
import { listedAt, match, planOf, regencies, uplink, value } from '../plans.ts';

const DAY = 86_400;

/**
 * Two regencies. Stores of two waiting places whose lines take 100 s: the oldest is overwritten. A match
 * that takes an hour and has no line: who finds it busy is dropped.
 */
const plan = planOf(
  {
    ...regencies(1, 1),
    end: 3 * DAY,
    uplink: uplink({ speed: value(0.01), room: value(2), whenFull: 'overwrite' }),
    match: match({ service: value(3600), room: value(0), whenFull: 'drop' }),
  },
  listedAt(
    // One of three is overwritten; of the two that are sent the first is matched, the other dropped.
    ...[0, 1, 2].map((at): [number, number] => [at, 0]),
    // Two of four are, and one is dropped.
    ...[0, 1, 2, 3].map((at): [number, number] => [DAY + at, 0]),
    // As on the first day, elsewhere.
    ...[0, 1, 2].map((at): [number, number] => [2 * DAY + at, 1]),
  ),
);
const shown = simulate(plan, 'gone', 0);
const asked = (measure: string, place = 'national') =>
  goneOf(plan, shown, { target: { measure, place } } as Judged);

describe('ten recorded, of whom four are overwritten and three dropped', () => {
  test('each measure has its causes, with where and when they took most', () => {
    expect(shown.national).toMatchObject({ recorded: 10, lost: 4, dropped: 3 });
    expect(whyGone(plan, asked('lost.share')!, EN)).toBe(
      '4 of 10 submissions (40.0%) were lost: 4 overwritten by newer ones (most in Regency 0 (0): 3, most on day\u00a02: 2)',
    );
    expect(whyGone(plan, asked('dropped')!, ID)).toBe(
      '3 dari 10 kiriman (30,0%) gugur: 3 karena tahap berikutnya penuh (terbanyak di Regency 0 (0): 2, terbanyak pada hari ke-1: 1)',
    );
    expect(goneJson(plan, asked('onTime.share')!)).toEqual({
      recorded: 10,
      gone: 7,
      causes: [
        {
          cause: 'overwritten',
          count: 4,
          most: { place: '0', count: 3 },
          peak: { day: '2', count: 2 },
        },
        { cause: 'full', count: 3, most: { place: '0', count: 2 }, peak: { day: '1', count: 1 } },
      ],
    });
  });

  test('a regency has its own; the day is told where nothing went for another cause', () => {
    expect(goneJson(plan, asked('lost', '0')!)).toEqual({
      recorded: 7,
      gone: 3,
      causes: [{ cause: 'overwritten', count: 3 }],
    });
    const only = simulate({ ...plan, match: match({ service: value(1) }) }, 'gone', 0);
    const found = goneOf(plan, only, { target: { measure: 'lost', place: '0' } } as Judged)!;
    expect(whyGone(plan, found, EN)).toBe(
      '3 of 7 submissions (42.9%) were lost: 3 overwritten by newer ones (most on day\u00a02: 2)',
    );
  });

  test('one cause, and none', () => {
    expect(asked('causes.full')).toMatchObject({ ends: ['dropped'], count: 3 });
    expect(whyGone(plan, asked('causes.store')!, EN)).toBe('Nothing was lost in this run');
    expect(asked('turnRound.p95')).toBeUndefined();
    expect(['lost', 'fairness.gone.gini', 'onTime', 'recorded'].map(isOfGone)).toEqual([
      ...[true, true, false, false],
    ]);
  });
});
