import { describe, expect, test } from 'vitest';
import { StageId } from '../../../src/model/kinds.ts';
import { given, listed, planOf, service, stepping, uplink, value } from '../../plans.ts';
import { watch } from '../../watch.ts';

describe('a full store', () => {
  const store = (whenFull: 'block' | 'overwrite', room = value(2)) =>
    uplink({ speed: value(1), size: value(100), room, whenFull });

  test('keeps the station of whoever has just been recorded, until there is room', () => {
    const plan = planOf(
      { end: 1000, station: service({ service: value(1) }), uplink: store('block') },
      listed(0, 0, 0, 0),
    );
    const run = watch(plan);
    expect(run.of('blocked')).toEqual([
      [2, 3],
      [3, 102],
    ]);
    // The next person waits for the station although the third is recorded at 3.
    expect(run.of('started', StageId.station)).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 101],
    ]);
    // The clock starts when the recording ends, not when there is room.
    expect(run.times('recorded')).toEqual([1, 2, 3, 102]);
    expect(run.times('left', StageId.station)).toEqual([1, 2, 101, 201]);
    expect(run.times('entered', StageId.uplink)).toEqual([1, 2, 101, 201]);
  });

  test('lets those in that wait for room first come, first served', () => {
    const plan = planOf(
      {
        end: 1000,
        station: service({ servers: value(4), service: given(1, 4, 3, 2) }),
        uplink: store('block', value(1)),
      },
      listed(0, 0, 0, 0),
    );
    expect(watch(plan).of('entered', StageId.uplink)).toEqual([
      [0, 1],
      [3, 101],
      [2, 201],
      [1, 301],
    ]);
  });

  test('that is told to overwrite loses the oldest that is not being sent', () => {
    const plan = planOf(
      { end: 1000, station: service({ service: value(1) }), uplink: store('overwrite') },
      listed(0, 0, 0, 0),
    );
    expect(watch(plan).ends()).toEqual([
      [1, 'lost overwritten', 3],
      [2, 'lost overwritten', 4],
      [0, 'printReady', 101],
      [3, 'printReady', 201],
    ]);
  });

  test('with nothing to overwrite loses the new one', () => {
    const plan = planOf({ end: 1000, uplink: store('overwrite', value(1)) }, listed(0, 1));
    expect(watch(plan).ends()).toEqual([
      [1, 'lost overwritten', 1],
      [0, 'printReady', 100],
    ]);
  });

  test('that is enlarged lets in those who wait for room', () => {
    const plan = planOf(
      {
        end: 1000,
        station: service({ service: value(1) }),
        uplink: store('block', stepping([0, 1], [10, 5])),
      },
      listed(0, 0, 0),
    );
    expect(watch(plan).times('entered', StageId.uplink)).toEqual([1, 10, 11]);
  });
});

describe('blocking before the match', () => {
  test('keeps the server of the one served, which waits in the line of its arrival', () => {
    const plan = planOf(
      {
        end: 1000,
        station: service({ servers: value(3), service: given(1, 2, 4, 3) }),
        match: { ...service({ service: value(10), room: value(0), whenFull: 'block' }), ...ALL },
      },
      listed(0, 0, 0, 0),
    );
    const run = watch(plan);
    expect(run.of('started', StageId.match)).toEqual([
      [0, 1],
      [1, 11],
      [2, 21],
      [3, 31],
    ]);
    // The fourth begins when the first has left at 1, ends at 4 after the third.
    expect(run.of('blocked')).toEqual([
      [1, 2],
      [2, 4],
      [3, 4],
    ]);
  });

  test('ends when one in line there gives up', () => {
    const full = { room: value(1), whenFull: 'block', patience: value(10) } as const;
    const plan = planOf(
      {
        end: 1000,
        station: service({ servers: value(3), service: value(1) }),
        match: { ...service({ service: value(100), ...full }), ...ALL },
      },
      listed(0, 0, 0),
    );
    const run = watch(plan);
    expect(run.of('withdrew', StageId.match)).toEqual([
      [1, 11],
      [2, 21],
    ]);
    expect(run.of('entered', StageId.match)).toEqual([
      [0, 1],
      [1, 1],
      [2, 11],
    ]);
  });
});

const ALL = {
  results: { unique: 1, duplicate: 0, again: 0 },
  licence: Number.POSITIVE_INFINITY,
};
