import { describe, expect, test } from 'vitest';
import type { FluidResult } from '../../../src/run/fluid/result.ts';
import { OFFSETS, stage, value } from '../../scenario/make.ts';
import { DAY, daily, rate, run } from './liquid.ts';

const HOUR = 3_600;
const service = (...pairs: [number, number][]) => daily(pairs, (n) => DAY / n);

/** First day from which nothing waits at the centre again, after something did. */
function emptyOn({ levels }: FluidResult): number {
  const last = levels.findLastIndex(({ atCentre }) => atCentre > 1e-6);
  return levels[last + 1]!.at / DAY;
}

describe('the rectangle (V60): 1,500 a day for 30 days, then 400, against 1,000', () => {
  const made = {
    people: rate([0, 1_500], [30, 400]),
    match: stage({ service: service([0, 1_000]) }),
  };
  const result = run(70, made, [10, 30]);

  test('peaks at 15,000 on day 30 and is empty on day 55', () => {
    const match = result.stages.match!;
    expect(match.peakBacklog).toBeCloseTo(15_000, 6);
    expect(match.peakAt).toBe(30 * DAY);
    expect(match.backlogAt).toEqual([expect.closeTo(5_000, 6), expect.closeTo(15_000, 6)]);
    expect(emptyOn(result)).toBe(55);
  });

  test('costs 412,500 submission-days, 7.5 days each over 55,000', () => {
    const area = result.levels.reduce(
      (sum, { atCentre }, i) => sum + (atCentre + (result.levels[i - 1]?.atCentre ?? 0)) / 2 / 24,
      0,
    );
    expect(area).toBeCloseTo(412_500, 4);
    const recorded = result.levels.find(({ at }) => at === 55 * DAY)!.recorded;
    expect(recorded).toBeCloseTo(55_000, 6);
    expect(area / recorded).toBeCloseTo(7.5, 9);
  });

  test('makes the one of day 30 wait 15 days', () => {
    const recorded = result.moments[1]!.recorded;
    const answered = result.levels.find((level) => level.answered >= recorded - 1e-6)!;
    expect(answered.at / DAY - 30).toBe(15);
  });

  test('binds from the first moment until it is empty', () => {
    const match = result.stages.match!;
    expect(match).toMatchObject({ bindsFrom: 0, bindsFor: 55 * DAY - HOUR, placesBound: 1 });
    expect(match).toMatchObject({ daysBehind: 30, behindFrom: 0 });
    expect(match.capacity).toBeCloseTo(1_000, 9);
    expect(match.askedAtPeak).toBeCloseTo(1_500, 9);
    expect(match.utilisation).toBeCloseTo((55 + 15 * 0.4) / 70, 9);
  });
});

test('the triangle (V61): 500 to 2,000 to 500 over 40 days against 1,000', () => {
  const parts = 100;
  const pairs = Array.from({ length: 40 * parts }, (_, i): [number, number] => {
    const middle = (i + 0.5) / parts;
    return [i / parts, 500 + 75 * Math.min(middle, 40 - middle)];
  });
  const clock = { ...OFFSETS, lasts: 70 * DAY, series: DAY / parts };
  const made = {
    clock,
    people: rate(...pairs, [40, 500]),
    match: stage({ service: service([0, 1_000]) }),
  };
  const result = run(70, made, [40]);
  const { peakBacklog, peakAt, bindsFrom, backlogAt } = result.stages.match!;
  expect(Math.abs(bindsFrom! / DAY - 20 / 3)).toBeLessThan(1 / parts);
  expect(Math.abs(peakAt / DAY - 100 / 3)).toBeLessThan(2 / parts);
  expect(Math.abs(peakBacklog / (40_000 / 3) - 1)).toBeLessThan(1e-5);
  expect(backlogAt[0]! / (35_000 / 3)).toBeCloseTo(1, 5);
  expect(Math.abs(emptyOn(result) - 190 / 3)).toBeLessThan(2 / parts);
});

test('a room of 5,000 (V62) drops 10,000 of 45,000', () => {
  const match = stage({ service: service([0, 1_000]), room: value(5_000), whenFull: 'drop' });
  const result = run(70, { people: rate([0, 1_500], [30, 400]), match }, [10, 30]);
  expect(result.moments.map(({ dropped }) => dropped)).toEqual([0, expect.closeTo(10_000, 6)]);
  expect(result.moments[0]!.atCentre).toBeCloseTo(5_000, 6);
  expect(Math.abs(emptyOn(result) - (30 + 25 / 3))).toBeLessThan(1 / 24);
});

test('giving up 0.1 a day (V63) leaves 4,751.0647 on day 30', () => {
  const patience = { form: 'law', law: { kind: 'exponential', mean: 10 * DAY } } as const;
  const match = stage({ service: service([0, 1_000]), patience });
  const result = run(30, { people: rate([0, 1_500]), match }, [30]);
  expect(result.moments[0]!.atCentre).toBeCloseTo(5_000 * (1 - Math.exp(-3)), 6);
  expect(result.moments[0]!.atCentre).toBeCloseTo(4_751.0647, 4);
});

test('in two stages (V64) the bottleneck moves', () => {
  const made = {
    people: rate([0, 1_500], [10, 0]),
    station: stage({ service: service([0, 1_200]) }),
    match: stage({ service: service([0, 800]) }),
  };
  const { stages } = run(20, made, [10, 12.5, 18.75]);
  const close = (...values: number[]) => values.map((each) => expect.closeTo(each, 6));
  expect(stages.station!.backlogAt).toEqual(close(3_000, 0, 0));
  expect(stages.match!.backlogAt).toEqual(close(4_000, 5_000, 0));
  expect([stages.station!.peakAt, stages.match!.peakAt]).toEqual([10 * DAY, 12.5 * DAY]);
});

test('an outage of 180 days at 50,000 a day (V65) takes 300 days to clear at 80,000', () => {
  const closed = [{ from: { offset: 0 }, to: { offset: 180 * DAY }, told: false, why: 'outage' }];
  const match = stage({ service: service([0, 80_000]), closed });
  const result = run(500, { people: rate([0, 50_000]), match });
  expect(result.stages.match!.peakBacklog).toBeCloseTo(9e6, 3);
  expect(result.stages.match!.peakAt).toBe(180 * DAY);
  expect(emptyOn(result) - 180).toBe(300);
});

test.each([0.2, 0.5, 0.9])('2016 (V66) holds 4.84 M whatever the shape: %d', (share) => {
  // 9.04 M in 191 days, a share of them in the first 30; 92 days of 50,000, then none.
  const made = {
    people: rate([0, (9.04e6 * share) / 30], [30, (9.04e6 * (1 - share)) / 161]),
    match: stage({
      service: service([0, 50_000]),
      closed: [{ from: { offset: 92 * DAY }, to: { offset: 999 * DAY }, told: false, why: 'none' }],
    }),
    start: { match: 400_000 },
  };
  const result = run(191, made);
  expect(result.notAnswered).toBeCloseTo(4.84e6, 3);
  expect(result.before).toBe(400_000);
});
