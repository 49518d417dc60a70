import { describe, expect, test } from 'vitest';
import { StageId } from '../../src/model/kinds.ts';
import type { MatchPlan, OrderPlan } from '../../src/scenario/plan/plan.ts';
import {
  byOffice,
  given,
  listed,
  listedAt,
  match,
  nobody,
  planOf,
  regencies,
  service,
  value,
} from '../plans.ts';
import { watch } from '../watch.ts';

const byNumber = (...numbers: number[]): OrderPlan => ({
  kind: 'priority',
  by: given(...numbers) as Extract<OrderPlan, { kind: 'priority' }>['by'],
});
const byPlace = (...numbers: number[]): OrderPlan => ({
  kind: 'priority',
  by: byOffice(...numbers) as Extract<OrderPlan, { kind: 'priority' }>['by'],
});

const inOrder = (order: OrderPlan, some: Partial<MatchPlan> = {}) =>
  match({ service: value(10), order, ...some });

describe('the line of a stage', () => {
  test('newest first: the last to come is the next to be served', () => {
    const plan = planOf(
      { end: 100, match: inOrder({ kind: 'newest-first' }) },
      listed(0, 1, 2, 15),
    );
    expect(watch(plan).of('started', StageId.match)).toEqual([
      [0, 0],
      [2, 10],
      [3, 20],
      [1, 30],
    ]);
  });

  test('by priority: lower numbers first, equals as they came, nobody interrupted', () => {
    const plan = planOf(
      { end: 100, match: inOrder(byNumber(9, 5, 0.5, 5, 0.5)) },
      listed(0, 1, 2, 3, 11),
    );
    expect(watch(plan).of('started', StageId.match)).toEqual([
      [0, 0],
      [2, 10],
      [4, 20],
      [1, 30],
      [3, 40],
    ]);
  });

  test('by priority of the place they come from', () => {
    const plan = planOf(
      { end: 100, ...regencies(1, 1), match: inOrder(byPlace(2, 1)) },
      listedAt([0, 0], [1, 0], [2, 1]),
    );
    const run = watch(plan);
    const starts = run.moments.filter(({ what }) => what === 'started');
    expect(starts.map(({ place, at }) => [place, at])).toEqual([
      [0, 0],
      [1, 10],
      [0, 20],
    ]);
  });

  test('fair by regency: one of each in turn, those before the start as one more', () => {
    const plan = planOf(
      {
        end: 100,
        ...regencies(1, 1),
        match: inOrder({ kind: 'fair-by-regency' }),
        start: { station: 0, uplink: 0, match: 3 },
      },
      listedAt([1, 0], [2, 0], [3, 0], [4, 1]),
    );
    const starts = watch(plan).moments.filter(({ what }) => what === 'started');
    // The first of those before the start is in service when the others come.
    expect(starts.map(({ place }) => place)).toEqual([2, 0, 1, 2, 0, 2, 0]);
  });

  test('by priority: those before the start, who have no number, come first', () => {
    const plan = planOf(
      {
        end: 100,
        match: inOrder(byNumber(0)),
        start: { station: 0, uplink: 0, match: 3 },
      },
      listed(1),
    );
    const starts = watch(plan).moments.filter(({ what }) => what === 'started');
    expect(starts.map(({ place }) => place)).toEqual([1, 1, 1, 0]);
  });

  test('loses those whose patience is over wherever they stand', () => {
    const plan = planOf(
      { end: 100, match: inOrder(byNumber(0, 2, 1, 3), { patience: given(50, 5, 50, 50) }) },
      listed(0, 1, 2, 3),
    );
    const run = watch(plan);
    expect(run.of('withdrew', StageId.match)).toEqual([[1, 6]]);
    expect(run.of('started', StageId.match)).toEqual([
      [0, 0],
      [2, 10],
      [3, 20],
    ]);
  });

  test('goes by the own office at a station that serves two', () => {
    const plan = planOf(
      {
        end: 100,
        ...regencies(2),
        station: service({
          service: value(10),
          servers: byOffice(1, 0),
          order: byPlace(2, 1),
        }),
      },
      listedAt([0, 0], [1, 0], [2, 1]),
    );
    const starts = watch(plan).moments.filter(({ what }) => what === 'started');
    expect(starts.map(({ place }) => place)).toEqual([0, 1, 0]);
  });

  test('is no matter where nobody comes', () => {
    const plan = planOf({ end: 100, match: inOrder({ kind: 'newest-first' }) }, nobody);
    expect(watch(plan).of('started')).toEqual([]);
  });
});
