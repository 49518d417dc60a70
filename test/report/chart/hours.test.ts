import { describe, expect, test } from 'vitest';
import { hourlyCapacity, hours } from '../../../src/report/chart/hours.ts';
import { hoursFinding } from '../../../src/report/chart/hours-finding.ts';
import type { BusiestDay } from '../../../src/run/hour-book.ts';
import type { Plan } from '../../../src/scenario/plan/plan.ts';
import { made } from '../world.ts';

const { plan } = made({ regencies: 1, days: 5, match: 2400 });
const DAY = 86_400;

/** The same number in each of the named hours, of one class or more. */
function day(counts: Partial<Record<keyof BusiestDay, number>>, ...at: number[]): BusiestDay {
  const hour = (count: number) =>
    Int32Array.from({ length: 24 }, (_, i) => (at.includes(i) ? count : 0));
  const names = 'onTime delayed waitingWithin waitingPast stranded dropped lost'.split(' ');
  const classes = names.map((name) => [name, hour(counts[name as keyof BusiestDay] ?? 0)] as const);
  const recorded = classes.reduce((sum, [, values]) => sum + values[at[0]!]!, 0);
  return {
    day: 2,
    recorded: hour(recorded),
    ...Object.fromEntries(classes),
  } as unknown as BusiestDay;
}

function say(busiest: BusiestDay, capacity?: number) {
  const { id, en } = hoursFinding(plan, busiest, capacity);
  return { id: id.replaceAll('\u00a0', ' '), en: en.replaceAll('\u00a0', ' ') };
}

describe('the finding', () => {
  test('of a day on which all is well', () => {
    expect(say(day({ onTime: 50 }, 8, 9), 10)).toEqual({
      id: 'Pada 17 Agustus 2016, hari tersibuk, semua kiriman (100) dijawab dalam sasaran 24 jam',
      en: 'On 17 August 2016, the busiest day, every submission (100) was answered within the target of 24 hours',
    });
  });

  test('counts the hours above the capacity; one that just meets it is not above', () => {
    expect(say(day({ delayed: 30, onTime: 10 }, 8, 9, 10), 39).id).toBe(
      'Pada 17 Agustus 2016, hari tersibuk, kiriman melampaui kapasitas pencocokan selama 3 jam; 25,0% dijawab dalam sasaran',
    );
    expect(say(day({ delayed: 40 }, 8), 40).en).toBe(
      'On 17 August 2016, the busiest day, no hour exceeded the capacity of the match; none was answered within the target',
    );
  });

  test('does not call late what is still within the target', () => {
    expect(say(day({ waitingWithin: 40 }, 8), 40).en).toContain(
      'all were still within the target when the run ended',
    );
    expect(say(day({ waitingWithin: 10, dropped: 30 }, 8)).en).toBe(
      'On 17 August 2016, the busiest day, 40 submissions were recorded; none was answered within the target, 25.0% still within it at the end',
    );
  });
});

describe('the capacity of an hour', () => {
  const match = plan.match!;
  const shut = (from: number, to: number) => [{ from, to, told: false, why: '' }];
  const of = (change: Partial<typeof match>): Plan => ({ ...plan, match: { ...match, ...change } });

  test('is a part of the day', () => {
    expect(hourlyCapacity(plan, 2)).toBeCloseTo(100, 9);
  });

  test('is not told where it is not one number all day', () => {
    const steps = {
      form: 'steps',
      from: Float64Array.of(0, 2.5 * DAY),
      values: Float64Array.of(1, 2),
    } as const;
    expect(hourlyCapacity(of({ shut: shut(2.5 * DAY, 2.6 * DAY) }), 2)).toBeUndefined();
    expect(hourlyCapacity(of({ shut: shut(3 * DAY, 4 * DAY) }), 2)).toBeCloseTo(100, 9);
    expect(hourlyCapacity(of({ servers: steps }), 2)).toBeUndefined();
    expect(hourlyCapacity(of({ servers: steps }), 3)).toBeCloseTo(200, 9);
    expect(hourlyCapacity(of({ openings: [] }), 2)).toBeUndefined();
  });
});

test('there is no such chart where nothing was recorded', () => {
  const nobody = made({ regencies: 1, days: 5, demand: 0 });
  expect(hours({ ...nobody, language: 'id', version: '' })).toBeUndefined();
});
