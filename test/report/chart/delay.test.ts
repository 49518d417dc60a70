import { describe, expect, test } from 'vitest';
import { AgeSum } from '../../../src/experiment/age-sum.ts';
import { answeredBy, shareAt } from '../../../src/report/chart/answered.ts';
import { type Curve, freeHeight, inTime } from '../../../src/report/chart/curves.ts';
import { delayFinding, delaysFinding } from '../../../src/report/chart/delay-finding.ts';
import { type Ages, agesOf } from '../../../src/run/ages.ts';
import type { Outcome } from '../../../src/run/outcome.ts';
import { Histogram } from '../../../src/statistics/histogram.ts';

const DAY = 86_400;

function agesFrom(answered: readonly number[], unfinished: readonly number[], never = 0): Ages {
  const [over, left] = [answered, unfinished].map((ages) => {
    const histogram = new Histogram();
    for (const age of ages) histogram.add(age * DAY);
    return histogram;
  }) as [Histogram, Histogram];
  return agesOf(over, left, answered.length + unfinished.length + never, DAY);
}

describe('the curve', () => {
  test('is that of Kaplan and Meier, to the last age that was seen', () => {
    // Of four one is answered at half a day; one is last seen at 2, so that 1 of 2 is answered at 3.
    const curve = answeredBy(agesFrom([0.5, 3], [2, 9]), DAY);
    expect(shareAt(curve, 0.4 * DAY)).toBe(0);
    expect(shareAt(curve, DAY)).toBeCloseTo(1 / 4, 12);
    expect(shareAt(curve, 3.1 * DAY)).toBeCloseTo(1 - (3 / 4) * (1 / 2), 12);
    expect(curve.at(-1)!.age / DAY).toBeCloseTo(9, 1);
  });

  test('counts those that will never be answered', () => {
    const curve = answeredBy(agesFrom([1, 2], [], 2), DAY);
    expect(curve.at(-1)!.share).toBeCloseTo(0.5, 12);
  });

  test('of replications together is that of all their submissions', () => {
    const sum = new AgeSum();
    sum.add(agesFrom([0.5, 3], [2]));
    sum.add(agesFrom([0.7], [9], 1));
    expect(answeredBy(sum.ages(), DAY)).toEqual(
      answeredBy(agesFrom([0.5, 3, 0.7], [2, 9], 1), DAY),
    );
  });
});

test('the name of the target stands where no curve runs through it', () => {
  // The plot is 250 px tall, so that 90 % lie 25 px below its top.
  const flat = (share: number) => ({ points: [{ age: 0, share }] });
  expect(freeHeight([flat(0.5)], [0, 9])).toBe(4);
  const below = freeHeight([flat(0.94), flat(0.5)], [0, 9]);
  expect(below).toBeGreaterThan(15);
  expect(below).toBeLessThan(25);
  const steep = {
    points: [
      { age: 0, share: 0.2 },
      { age: 5, share: 0.99 },
    ],
  };
  expect(freeHeight([steep], [0, 9])).toBeGreaterThan(200);
  expect(freeHeight([steep], [6, 9])).toBeLessThan(10);
});

describe('the finding of a run', () => {
  const say = (finished: number, p50: number | null, p90: number | null, recorded = 9) =>
    delayFinding({ national: { recorded, turnRound: { finished, p50, p90 } } } as Outcome);

  test('says that it is an estimate where fewer have an answer than it says', () => {
    const [few, enough] = [say(40, 9 * DAY, 11 * DAY, 100), say(90, 9 * DAY, 11 * DAY, 100)];
    expect(few.en.replaceAll('\u00a0', ' ')).toBe(
      'By estimate, half of submissions were answered within 9 days, nine in ten within 11 days; 60.0% had no answer when the run ended',
    );
    expect(few.id.replaceAll('\u00a0', ' ')).toBe(
      'Menurut taksiran, separuh kiriman dijawab dalam 9 hari, sembilan dari sepuluh dalam 11 hari; 60,0% belum dijawab saat simulasi berakhir',
    );
    expect(enough.en).not.toContain('estimate');
    expect(say(60, DAY, null, 100).en).not.toContain('estimate');
    expect(say(40, DAY, null, 100).en).toContain('By estimate, half');
  });

  test('goes as far as the quantiles were reached', () => {
    expect(say(0, null, null).en).toBe('No submission was answered by the end of the run');
    expect(say(9, null, null).id).toContain('Tidak sampai separuh');
    expect(say(9, 2.5 * DAY, null).en.replaceAll('\u00a0', ' ')).toBe(
      'Half of submissions were answered within 2.5 days; nine in ten were not by the end of the run',
    );
    expect(say(9, 2.5 * DAY, 9 * DAY).id.replaceAll('\u00a0', ' ')).toBe(
      'Separuh kiriman dijawab dalam 2,5 hari, sembilan dari sepuluh dalam 9 hari',
    );
    expect(say(9, 60, 61).en.replaceAll('\u00a0', ' ')).toBe(
      'Nine in ten submissions were answered within 1 minute',
    );
  });
});

describe('the finding of options', () => {
  const curve = (name: string, late: number, deadline = DAY): Curve => {
    const ages = agesFrom([...Array(100 - late).fill(0.5), ...Array(late).fill(3)], []);
    return { option: name, name, ages, deadline };
  };
  const say = (...curves: Curve[]) => {
    const { id, en } = delaysFinding(curves);
    return { id: id.replaceAll('\u00a0', ' '), en: en.replaceAll('\u00a0', ' ') };
  };

  test('reads the share at the target itself', () => {
    expect(inTime(curve('base', 8))).toBeCloseTo(0.92, 12);
  });

  test('names the best beside the base', () => {
    expect(say(curve('base', 8), curve('more', 1), curve('less', 50))).toEqual({
      id: 'Dalam 24 jam terjawab 99,0% kiriman dengan more, 92,0% dengan base',
      en: 'Within 24 hours 99.0% of submissions are answered with more, 92.0% with base',
    });
    expect(say(curve('base', 8), curve('a', 1), curve('b', 1)).en).toContain('with a and 1 more');
  });

  test('says where all are alike, and where none is better', () => {
    expect(say(curve('base', 8), curve('b', 8)).id).toBe(
      'Dalam 24 jam semua opsi sama: 92,0% kiriman dijawab',
    );
    expect(say(curve('base', 8), curve('b', 9)).en).toBe(
      'Within 24 hours no option answers more than base: 92.0%',
    );
  });

  test('does not give one target to options that have several', () => {
    expect(say(curve('base', 8), curve('b', 1, 2 * DAY)).en).toContain('Within the target of each');
  });
});
