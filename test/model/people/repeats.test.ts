import { describe, expect, test } from 'vitest';
import { REPEAT } from '../../../src/model/context.ts';
import { simulate } from '../../../src/run/simulate.ts';
import type { Plan } from '../../../src/scenario/plan/plan.ts';
import {
  given,
  listed,
  match,
  open,
  planOf,
  poisson,
  service,
  uplink,
  value,
} from '../../plans.ts';
import { watch } from '../../watch.ts';

const DAY = 86_400;

const again = (share: number, recognised = 1, after = 100) => ({
  again: { share, after: value(after), recognised },
});
const matched = (of: Partial<Plan> = {}) => ({
  end: 1000,
  match: match({ service: value(1) }),
  ...of,
});

describe('people who come once more', () => {
  test('come so long after their recording, once, and are answered as duplicates', () => {
    const run = watch(planOf(matched(), listed(10, 20), again(1)));
    expect(run.times('arrived')).toEqual([10, 20, 110, 120]);
    expect(run.ends()).toEqual([
      [0, 'printReady', 11],
      [1, 'printReady', 21],
      [REPEAT, 'duplicate', 111],
      [REPEAT + 1, 'duplicate', 121],
    ]);
  });

  test('have the rank of their first time where a table says who goes first', () => {
    const by = { form: 'arrivals', values: Float64Array.of(2, 1) } as const;
    const order = { kind: 'priority', by } as const;
    const slow = { match: match({ service: value(100), order }) };
    // 0 comes again at 100 and 1 at 101, both while 1 is served; then 1 goes first.
    const run = watch(planOf(matched(slow), listed(0, 1), again(1)));
    expect(run.ends().map(([who, , at]) => [who, at])).toEqual([
      [0, 100],
      [1, 200],
      [REPEAT + 1, 300],
      [REPEAT, 400],
    ]);
  });

  test('that the centre does not know again are print-ready, and take places of the licence', () => {
    const licensed = { match: match({ service: value(1), licence: 3 }) };
    const run = watch(planOf(matched(licensed), listed(10, 20), again(1, 0)));
    expect(run.ends().map(([who, how]) => [who, how])).toEqual([
      [0, 'printReady'],
      [1, 'printReady'],
      [REPEAT, 'printReady'],
    ]);
  });

  test('come first thing on the next open day where there are hours, and take a number as others do', () => {
    const station = service({
      service: value(1),
      openings: open([0, 3600], [DAY, DAY + 3600], [2 * DAY, 2 * DAY + 3600]),
    });
    const plan = planOf({ end: 3 * DAY, station }, listed(10, 20), {
      ...again(1, 1, 4000),
      limit: value(1),
      comeBack: 1,
    });
    const run = watch(plan);
    // The second comes on the next day, before the first comes for the second time, who has to wait for
    // the third day; the second's second time is on a fourth.
    expect(run.of('recorded')).toEqual([
      [0, 11],
      [1, DAY + 1],
      [REPEAT, 2 * DAY + 1],
    ]);
  });

  test('are as at the first time where a table says so', () => {
    const plan = planOf(
      matched({ match: match({ service: given(5, 7) }) }),
      listed(10, 20),
      again(1),
    );
    expect(
      watch(plan)
        .ends()
        .map(([, , at]) => at),
    ).toEqual([15, 27, 115, 127]);
  });

  test('are a share of those recorded, and are counted among the people and by themselves', () => {
    const crowd = poisson([0, 1]);
    const plan = planOf(
      matched({ end: 20_000, match: match({ service: value(0.5) }) }),
      crowd,
      again(0.25, 0.6, 0),
    );
    const { national } = simulate(plan, '2016', 0);
    const first = national.people - national.repeats!;
    // 99.99 % of the binomial law by the normal one.
    const bound = (n: number, p: number) => 3.89 * Math.sqrt(n * p * (1 - p));
    expect(Math.abs(national.repeats! - first / 4)).toBeLessThan(bound(first, 0.25));
    const known = national.answers.duplicate;
    expect(Math.abs(known - 0.6 * national.repeats!)).toBeLessThan(
      bound(national.repeats!, 0.6) + 20,
    );
    expect(simulate(planOf(matched(), crowd), '2016', 0).national).not.toHaveProperty('repeats');
  });

  test('change nothing of the others: as many come first, at the same instants', () => {
    const times = (share: number) =>
      watch(planOf(matched(), poisson([0, 0.1]), again(share)))
        .of('arrived')
        .filter(([who]) => who < REPEAT);
    expect(times(0.5)).toEqual(times(0));
    expect(times(0).length).toBeGreaterThan(50);
  });

  test('are waited for by a run that stops when all is done, but not beyond the end', () => {
    const plan = planOf(matched({ untilDrained: true }), listed(10), again(1, 1, 500));
    expect(simulate(plan, '2016', 0).endedAt).toBe(511);
    const late = planOf(matched({ untilDrained: true }), listed(10), again(1, 1, 5000));
    expect(simulate(late, '2016', 0).endedAt).toBe(11);
  });

  test('keep the books right on their way through store and line', () => {
    const sender = uplink({ speed: value(1), size: value(3) });
    const plan = planOf(matched({ uplink: sender }), listed(0, 0, 0, 50), again(1, 1, 1));
    const { national } = simulate(plan, '2016', 0);
    expect(national).toMatchObject({ people: 8, repeats: 4, recorded: 8 });
    expect(national.answers).toEqual({ printReady: 4, duplicate: 4, recordAgain: 0 });
  });
});
