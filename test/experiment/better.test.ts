import { describe, expect, test } from 'vitest';
import { better, meaningOf } from '../../src/experiment/better.ts';
import { measuresOf } from '../../src/run/figures.ts';
import { match, nobody, planOf, regencies, service, uplink, value } from '../plans.ts';

describe('of every measure that a plan can have', () => {
  const served = service({ service: value(60) });
  const known = measuresOf(
    planOf(
      {
        ...regencies(1, 1),
        station: served,
        uplink: uplink({}),
        gateway: { accepts: value(1), burst: 60, shut: [] },
        match: match({ service: value(60) }),
        adjudicate: { ...served, results: { unique: 1, duplicate: 0, again: 0 } },
        print: served,
        courier: {
          ...{ moreThan: 5, olderThan: 86_400, trip: value(3_600), load: 9, away: false, cost: 1 },
          readIn: served,
        },
      },
      nobody,
    ),
  );
  const of = (way: ReturnType<typeof better>) => known.filter((name) => better(name) === way);

  test('more is better of what is in time or done', () => {
    expect(of('more')).toEqual(['onTime', 'onTime.share', 'answers.printReady', 'print.printed']);
  });

  test('neither of what comes, of how busy a stage is, and of what came late but came', () => {
    const stages = ['station', 'uplink', 'gateway', 'match', 'adjudicate', 'print', 'readIn'];
    const busy = ['arrivals', 'served', 'utilisation', 'peakAt'];
    expect(of(undefined)).toEqual([
      ...['recorded', 'delayed', 'delayed.share', 'people'],
      ...['answers.duplicate', 'answers.recordAgain', 'before.count', 'before.answered'],
      ...['courier.trips', 'courier.records'],
      ...stages.flatMap((stage) => busy.map((figure) => `${stage}.${figure}`)),
    ]);
  });

  test('less of all the others: of what waits, is late, is refused or is gone, and of costs', () => {
    const less = of('less');
    expect(less).toHaveLength(known.length - of('more').length - of(undefined).length);
    for (const name of ['waitingAtOffice.share', 'turnRound.p95', 'cleared', 'match.dropped'])
      expect(less).toContain(name);
    for (const name of ['print.waiting', 'print.peakBacklog', 'courier.cost', 'fairness.gini'])
      expect(less).toContain(name);
  });

  test('less of each cause of what is gone', () => {
    expect(better('causes.overwritten')).toBe('less');
  });
});

test('a difference is better or worse where it can be told, and the measure has a better way', () => {
  expect(meaningOf('higher', 'more')).toBe('better');
  expect(meaningOf('lower', 'more')).toBe('worse');
  expect(meaningOf('lower', 'less')).toBe('better');
  expect(meaningOf('higher', undefined)).toBe('higher');
  expect(meaningOf('unclear', 'less')).toBe('unclear');
  expect(meaningOf('same', 'more')).toBe('same');
});
