import { describe, expect, test } from 'vitest';
import { StageId } from '../../src/model/kinds.ts';
import { simulate } from '../../src/run/simulate.ts';
import type { BlanksPlan, Plan, PrintPlan } from '../../src/scenario/plan/plan.ts';
import {
  byOffice,
  listed,
  listedAt,
  match,
  nobody,
  open,
  planOf,
  poisson,
  regencies,
  service,
  value,
} from '../plans.ts';
import { watch } from '../watch.ts';

const ALL_UNIQUE = { unique: 1, duplicate: 0, again: 0 };

function print(of: Partial<PrintPlan> = {}): PrintPlan {
  return { ...service({ service: value(10) }), ...of };
}

function blanks(...deliveries: [at: number, count: number][]): BlanksPlan {
  return {
    from: Float64Array.from(deliveries, ([at]) => at),
    counts: Float64Array.from(deliveries, ([, count]) => count),
  };
}

/** Answered a second after they come. */
const quick = { end: 1000, match: match({ service: value(1), results: ALL_UNIQUE }) };

describe('the reply', () => {
  test('takes its time to the office, with no capacity; the answer counts when it is given', () => {
    const plan = planOf({ ...quick, reply: { takes: value(100) }, print: print() }, listed(0, 5));
    const run = watch(plan);
    expect(run.ends()).toEqual([
      [0, 'printReady', 1],
      [1, 'printReady', 6],
    ]);
    expect(run.of('started', StageId.print)).toEqual([
      [0, 101],
      [1, 111],
    ]);
    expect(run.of('printed')).toEqual([
      [0, 111],
      [1, 121],
    ]);
  });

  test('brings those to be recorded again back when they hear of it', () => {
    const supply = Float64Array.of(1);
    const plan = (takes: number) =>
      planOf(
        {
          end: 5000,
          untilDrained: true,
          match: match({ service: value(1), results: { unique: 0, duplicate: 0, again: 1 } }),
          reply: { takes: value(takes) },
        },
        { ...poisson([0, 1]), supply } as Plan['people']['arrivals'],
      );
    const first = watch(plan(0)).times('arrived');
    const late = watch(plan(1000)).times('arrived');
    expect(late[0]).toBe(first[0]);
    // The next visit is as long after the news, whenever it comes.
    expect(late[1]! - late[0]!).toBeCloseTo(1000 + (first[1]! - first[0]!), 6);
    // Nobody is in flight meanwhile, but the run is not over.
    expect(late.length).toBe(5);
  });
});

describe('the printers', () => {
  test('print in their hours, one after the other; the class is that of the answer', () => {
    const plan = planOf(
      { ...quick, deadline: 50, print: print({ openings: open([0, 15], [100, 200]) }) },
      listed(0, 1, 2),
    );
    expect(watch(plan).of('printed')).toEqual([
      [0, 11],
      [1, 21],
      [2, 110],
    ]);
    const { national, stages } = simulate(plan, '2016', 0);
    expect(national).toMatchObject({ onTime: 3, delayed: 0 });
    expect(national.print).toMatchObject({
      printed: 3,
      waiting: 0,
      delay: { finished: 3, unfinished: 0, mean: (11 + 20 + 108) / 3, max: 108 },
    });
    // The second is printed from 11 to 21, but only until 15 in the hours.
    expect(stages['print']).toMatchObject({ arrivals: 3, served: 3, utilisation: 24 / 115 });
  });

  test('of an office without one are those of the next in its regency', () => {
    const plan = planOf(
      { ...regencies(3, 1), ...quick, print: print({ servers: byOffice(0, 2, 0, 1) }) },
      listedAt([0, 0], [1, 1], [2, 2], [3, 3]),
    );
    // Office 2 goes round to office 1, where two are being printed until 11 and 12.
    expect(watch(plan).of('printed')).toEqual([
      [0, 11],
      [1, 12],
      [3, 14],
      [2, 21],
    ]);
  });

  test('have nothing to do for duplicates', () => {
    const results = { unique: 0, duplicate: 1, again: 0 };
    const plan = planOf(
      { ...quick, match: match({ service: value(1), results }), print: print() },
      listed(0),
    );
    const { national } = simulate(plan, '2016', 0);
    expect(national.print).toMatchObject({ printed: 0, waiting: 0 });
    expect(national.print!.delay).toMatchObject({ finished: 0, unfinished: 0, p50: null });
  });

  test('still have what is print-ready at the end, on its way or in line', () => {
    const plan = planOf(
      { ...quick, end: 30, reply: { takes: value(5) }, print: print() },
      listed(0, 1, 2, 27),
    );
    const { national } = simulate(plan, '2016', 0);
    // Printed at 16 and 26; one in the printer; one answered at 28, its answer on the way.
    expect(national.answers.printReady).toBe(4);
    expect(national.print).toMatchObject({ printed: 2, waiting: 2 });
    expect(national.print!.delay).toMatchObject({ unfinished: 2, mean: (16 + 25 + 28 + 3) / 4 });
  });
});

describe('blank cards', () => {
  const printed = (stock: BlanksPlan, of: Partial<Plan> = {}) =>
    watch(planOf({ ...quick, print: print({ blanks: stock }), ...of }, listed(0, 1, 2, 3))).times(
      'printed',
    );

  test('are used up, and printing waits for the next delivery', () => {
    expect(printed(blanks([0, 2], [500, 1], [700, 9]))).toEqual([11, 21, 510, 710]);
  });

  test('that were never there stop the printing from the start', () => {
    expect(printed(blanks([300, 1]))).toEqual([310]);
    expect(printed(blanks([0, 0]))).toEqual([]);
    expect(printed(blanks([0, 0], [100, 0], [200, 4]))).toEqual([210, 220, 230, 240]);
  });

  test('delivered before the start are there at the start', () => {
    expect(printed(blanks([-500, 1], [-100, 1], [0, 1]))).toEqual([11, 21, 31]);
  });

  test('that are left are kept at a delivery', () => {
    expect(printed(blanks([0, 3], [15, 1]))).toEqual([11, 21, 31, 41]);
  });

  test('are one stock: who prints first has them', () => {
    const plan = planOf(
      { ...regencies(1, 1), ...quick, print: print({ blanks: blanks([0, 3]) }) },
      listedAt([0, 0], [1, 0], [2, 1], [3, 1]),
    );
    // Office 0 prints from 1 and 11, office 1 from 3; at 13 none is left.
    expect(watch(plan).of('printed')).toEqual([
      [0, 11],
      [2, 13],
      [1, 21],
    ]);
    const { regencies: own, national } = simulate(plan, '2016', 0);
    expect(own.map((tally) => tally.print!.waiting)).toEqual([0, 1]);
    expect(national.print).toMatchObject({ printed: 3, waiting: 1 });
  });
});

describe('what was print-ready before the start', () => {
  const start = { station: 0, uplink: 0, match: 2, print: 4 };

  test('is spread over the offices, and belongs to none', () => {
    const plan = planOf({ ...regencies(1, 1), ...quick, print: print(), start }, nobody);
    const run = watch(plan);
    // Two at each office from 0; then the two from the match, answered at 1 and 2.
    expect(run.times('printed')).toEqual([10, 10, 20, 20, 30, 30]);
    const { before, national, regencies: own } = simulate(plan, '2016', 0);
    expect(before).toMatchObject({ count: 2, answered: 2, waiting: 0 });
    expect(national.print).toMatchObject({ printed: 0, waiting: 0 });
    expect(own.map((tally) => tally.print!.printed)).toEqual([0, 0]);
  });

  test('is never where no printer is', () => {
    const printers = print({ servers: byOffice(0, 1, 1) });
    const plan = planOf({ ...regencies(2, 1), ...quick, print: printers, start }, nobody);
    expect(watch(plan).times('printed')).toEqual([10, 10, 20, 20, 30, 30]);
  });

  test('may be unprinted at the end', () => {
    const plan = planOf({ ...quick, end: 25, print: print(), start }, nobody);
    expect(() => simulate(plan, '2016', 0)).not.toThrow();
    expect(watch(plan).times('printed')).toEqual([10, 20]);
  });
});
