import { describe, expect, test } from 'vitest';
import { StageId } from '../../src/model/kinds.ts';
import { given, listed, match, open, planOf, service, stepping, uplink, value } from '../plans.ts';
import { watch } from '../watch.ts';

describe('at one instant', () => {
  test('the world changes, then what ends ends, then people come, then the series is read', () => {
    const plan = planOf(
      {
        end: 20,
        series: 10,
        match: match({ servers: stepping([0, 1], [10, 2]), service: value(10) }),
      },
      listed(0, 1, 10),
    );
    expect(watch(plan).at(10)).toEqual([
      // Another server first: the one in line starts although nobody has left yet.
      'capacity match 2',
      'started match 1',
      'left match 0',
      'ended 0 printReady',
      'arrived 2',
      'recorded 2',
      'delivered 2',
      'entered match 2',
      'started match 2',
      'observes 0',
    ]);
  });

  test('those who come come in the order of the list, and are served in it', () => {
    const plan = planOf({ end: 20, match: match({ service: value(1) }) }, listed(5, 5, 5));
    expect(watch(plan).of('started', StageId.match)).toEqual([
      [0, 5],
      [1, 6],
      [2, 7],
    ]);
  });

  test('those who end end in the order in which their services were begun', () => {
    const plan = planOf(
      { end: 20, match: match({ servers: value(3), service: given(4, 3, 2) }) },
      listed(0, 1, 2),
    );
    expect(watch(plan).of('left', StageId.match)).toEqual([
      [0, 4],
      [1, 4],
      [2, 4],
    ]);
  });

  test('service wins against patience', () => {
    const plan = planOf(
      { end: 30, match: match({ service: value(10), patience: value(9) }) },
      listed(0, 1, 2),
    );
    const run = watch(plan);
    expect(run.of('started', StageId.match)).toEqual([
      [0, 0],
      [1, 10],
    ]);
    expect(run.of('withdrew', StageId.match)).toEqual([[2, 11]]);
    expect(run.ends()).toEqual([
      [0, 'printReady', 10],
      [2, 'dropped patience', 11],
      [1, 'printReady', 20],
    ]);
  });

  test('a closure that begins when a service would end comes first', () => {
    const shut = [{ from: 10, to: 15, told: false, why: '' }];
    const plan = planOf({ end: 30, match: match({ service: value(10), shut }) }, listed(0));
    expect(watch(plan).ends()).toEqual([[0, 'printReady', 15]]);
  });

  test('a closure that begins at the first opening comes before it, as at any other', () => {
    const openings = open([10, 20], [30, 40]);
    const started = (from: number) => {
      const shut = [{ from, to: 35, told: false, why: '' }];
      const plan = planOf(
        {
          end: 60,
          uplink: uplink({ speed: value(1), size: value(1), openings, shut }),
          match: match({ service: value(1), openings, shut }),
        },
        listed(5),
      );
      return watch(plan).times('started');
    };
    expect(started(10)).toEqual([35, 36]);
    expect(started(30)).toEqual([10, 11]);
    const shut = [{ from: 10, to: 35, told: false, why: '' }];
    const desk = planOf(
      { end: 60, match: match({ service: value(1), openings, shut }) },
      listed(5),
    );
    expect(watch(desk).times('started', StageId.match)).toEqual([35]);
  });

  test('who waits at opening time is served before who comes at it', () => {
    const plan = planOf(
      { end: 30, station: service({ service: value(1), openings: open([10, 20]) }) },
      listed(5, 10),
    );
    expect(watch(plan).of('started', StageId.station)).toEqual([
      [0, 10],
      [1, 11],
    ]);
  });
});
