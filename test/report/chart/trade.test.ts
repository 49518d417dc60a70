import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../../src/experiment/targets.ts';
import { moneyScale } from '../../../src/report/chart/measure-scale.ts';
import {
  recommended,
  type Trade,
  type Traded,
  tradeFinding,
} from '../../../src/report/chart/trade-finding.ts';
import { EN, ID } from '../../../src/report/format.ts';

const BILLION = 1e9;

function option(name: string, cost: number, value: number, ...verdicts: Verdict[]): Traded {
  const more = { value: cost * BILLION, low: cost * BILLION, high: cost * BILLION };
  return { name, more, value, verdicts, isBeaten: false };
}

const of = (...options: Traded[]): Trade => ({
  options,
  base: 'base',
  measure: 'onTime.share',
  unit: 'share',
  better: 'more',
  count: 20,
});

function say(...options: Traded[]) {
  const { id, en } = tradeFinding(of(...options));
  return { id: id.replaceAll('\u00a0', ' '), en: en.replaceAll('\u00a0', ' ') };
}

describe('with targets', () => {
  const base = option('base', 0, 0.5, 'missed');

  test('the cheapest that meets all of them is recommended', () => {
    const options = [base, option('dear', 9, 0.99, 'met'), option('good', 2, 0.9, 'met')];
    expect(say(...options)).toEqual({
      id: 'Disarankan good: memenuhi semua sasaran dengan biaya tambahan terkecil, Rp2 miliar; bagian tepat waktu dari 50,0% ke 90,0%',
      en: 'Recommended: good, which meets all targets at the least additional cost, IDR 2 billion; share on time from 50.0% to 90.0%',
    });
    expect(recommended(of(...options, option('better', 2, 0.95, 'met')))?.name).toBe('better');
  });

  test('one that meets a target and misses another is not', () => {
    expect(recommended(of(base, option('half', 1, 0.9, 'met', 'missed')))).toBeUndefined();
    expect(say(base, option('half', 1, 0.9, 'met', 'missed')).en).toBe(
      'Neither of the 2 options meets all targets',
    );
  });

  test('a cheaper one that is not decided is told', () => {
    const open = option('open', 1, 0.8, 'undecided');
    expect(say(base, open, option('good', 2, 0.9, 'met')).en).toMatch(
      /; 1 cheaper one is not decided$/,
    );
    expect(say(base, open).id).toBe(
      'Belum ada opsi yang terbukti memenuhi semua sasaran; 1 belum dapat diputuskan',
    );
  });

  test('a base that meets them needs no more', () => {
    const good = option('base', 0, 0.9, 'met');
    expect(say(good, option('dear', 2, 0.99, 'met')).id).toBe(
      'Dasar sudah memenuhi semua sasaran: bagian tepat waktu 90,0%',
    );
  });
});

describe('without targets nothing is recommended', () => {
  test('all options alike', () => {
    expect(say(option('base', 0, 0.5), option('same', 0, 0.5)).en).toBe(
      'All options are alike in cost and share on time',
    );
  });

  test('how many are unbeaten is told, or that all but one are', () => {
    const beaten = { ...option('worse', 3, 0.4), isBeaten: true };
    const base = option('base', 0, 0.5);
    expect(say(base, option('more', 2, 0.9), beaten).id).toBe(
      '2 dari 3 opsi tidak kalah dalam biaya dan bagian tepat waktu; tanpa sasaran tidak ada yang disarankan',
    );
    expect(say(base, beaten).en).toBe(
      'In cost and share on time no option beats base, and every other one is beaten',
    );
  });
});

test('an axis of money covers both sides of nothing in round steps', () => {
  expect(moneyScale(0, 81.5e9, ID)).toEqual({
    factor: 1e-9,
    ticks: [0, 20, 40, 60, 80, 100],
    unit: 'biaya tambahan (miliar rupiah)',
  });
  expect(moneyScale(-3e6, 12e6, EN).ticks).toEqual([-5, 0, 5, 10, 15]);
  expect(moneyScale(0, 0, EN).ticks).toEqual([0, 1]);
});
