import { describe, expect, test } from 'vitest';
import { fluid } from '../../../src/run/fluid/fluid.ts';
import { layOut } from '../../../src/scenario/lay-out/lay-out.ts';
import { readScenario } from '../../../src/scenario/read.ts';

const plan = layOut(readScenario('scenarios/2016-2017.yaml', {}));
const day = (date: string) => (Date.parse(`${date}T00:00:00+07:00`) - plan.epoch!) / 1000;

describe('the country', () => {
  test('has 514 regencies, 7,160 offices and three zones', () => {
    expect(plan.regencies).toHaveLength(514);
    expect(plan.regencyOf).toHaveLength(7_160);
    expect(plan.zones).toEqual([7, 8, 9]);
    expect(new Set(plan.identity).size).toBe(7_160);
  });

  test('shares out all of its demand and 14.7 million people', () => {
    const { arrivals } = plan.people;
    if (arrivals.kind !== 'poisson') throw new Error(arrivals.kind);
    const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
    expect(sum(arrivals.baseShare)).toBeCloseTo(1, 9);
    expect(sum(arrivals.surgeShare)).toBeCloseTo(1, 9);
    expect(sum(arrivals.supply!)).toBeCloseTo(14.7e6, 3);
    expect(sum(arrivals.newPerDay)).toBeCloseTo(11_000, 6);
  });
});

describe('as liquids', () => {
  const mornings = ['2016-08-31', '2017-03-10', '2017-04-01', '2017-08-31'].map(day);
  const [august, march, april, year] = fluid(plan, mornings).moments;

  test('9.04 million are recorded from 31 August 2016 to 9 March 2017, within 3 %', () => {
    expect(Math.abs((march!.recorded - august!.recorded) / 9.04e6 - 1)).toBeLessThan(0.03);
  });

  test('after 9 March 2017 as many are recorded as was published, within 3 %', () => {
    expect(Math.abs((april!.recorded - march!.recorded) / 956_972 - 1)).toBeLessThan(0.03);
    expect(Math.abs((year!.recorded - april!.recorded) / 3_812_665 - 1)).toBeLessThan(0.03);
  });

  test('the match is never idle, and 4.84 million are not answered on 9 March, within 5 %', () => {
    // 15 August to 30 November are 108 days; WIT begins two hours before the centre.
    expect(march!.answered).toBeCloseTo(50_000 * (108 + 2 / 24), 3);
    const held = march!.atOffice + march!.atCentre;
    expect(Math.abs(held / 4.84e6 - 1)).toBeLessThan(0.05);
  });
});
