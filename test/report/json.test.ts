import { describe, expect, test } from 'vitest';
import { isoInstant } from '../../src/report/calendar.ts';
import { toJson } from '../../src/report/json.ts';
import { clearedAt } from '../../src/run/drain.ts';
import { figuresOf } from '../../src/run/figures.ts';
import type { Ledger } from '../../src/run/ledger-book.ts';
import { made } from './world.ts';

const { plan, outcome } = made({ regencies: 3, days: 30, before: 1_000, trouble: { lost: 0.01 } });
const cost = { seconds: 2, peakMemoryBytes: 100_000_000 };
const result = toJson(plan, outcome, cost, 'output/daily.csv');

const NATIONAL = [
  ...['recorded', 'onTime', 'delayed', 'waitingAtOffice', 'waitingAtCentre', 'stranded', 'dropped'],
  ...[
    'lost',
    'waitingPast',
    'refusedOnce',
    'people',
    'turnedAway',
    'gaveUp',
    'notYetRecorded',
    'before',
    'cleared',
    'fairness',
    'answers',
    'causes',
  ],
  ...['delivery', 'turnRound'],
];

describe('the object', () => {
  test('has the documented keys and no others', () => {
    expect(Object.keys(result)).toEqual([
      ...['schemaVersion', 'scenario', 'option', 'seed', 'replications', 'from', 'to'],
      ...['national', 'stages', 'regencies', 'series', 'engine'],
    ]);
    expect(Object.keys(result.national)).toEqual(NATIONAL);
    expect(Object.keys(result.regencies['11.02']!)).toEqual(
      NATIONAL.filter((key) => !['before', 'cleared', 'fairness'].includes(key)),
    );
    expect(Object.keys(result.national.delivery)).toEqual([
      'mean',
      'p50',
      'p90',
      'p95',
      'p99',
      'max',
    ]);
  });

  test('counts as the run did', () => {
    expect(result.national.recorded).toBe(outcome.national.recorded);
    expect(result.regencies['11.03']!.lost).toBe(outcome.regencies[2]!.lost);
    expect(result.national.before).toEqual(outcome.before);
    expect(result.engine.eventsPerSecond).toBe(Math.round(outcome.events / 2));
  });

  test('says when the arrears were gone, what is past the target, and who bears it', () => {
    const { national } = JSON.parse(JSON.stringify(result));
    const found = [...figuresOf(plan, outcome)].filter(({ place }) => place === 'national');
    const figure = (name: string) => found.find(({ measure }) => measure === name)!.value!;
    expect(national.cleared).toEqual({ mean: null });
    expect(national.waitingPast).toBe(figure('waitingPast'));
    expect(national.fairness.gini).toBe(figure('fairness.gini'));
    expect(national.fairness.worstTenth.mean).toBe(figure('fairness.worstTenth.mean'));
    const soon = made({ regencies: 1, days: 60, before: 200_000, lines: () => 9 });
    const at = clearedAt(soon.plan, soon.outcome.steps)!;
    expect(at).toBeGreaterThan(0);
    const told = JSON.stringify(toJson(soon.plan, soon.outcome, cost, '').national);
    expect(JSON.parse(told).cleared).toEqual({ mean: isoInstant(soon.plan, at) });
    expect(JSON.parse(told).fairness).toBeUndefined();
  });

  test('has instants with their offset and null where a quantile was not reached', () => {
    expect([result.from, result.to]).toEqual([
      '2016-08-15T00:00:00+07:00',
      '2016-09-14T00:00:00+07:00',
    ]);
    expect(result.stages['match']!.peakAt).toBe('2016-08-18T10:00:00+07:00');
    expect(JSON.parse(JSON.stringify(result)).stages.match.wait.p99).toBeNull();
  });

  test('keeps a regency whatever its code', () => {
    const regencies = plan.regencies.map((one, i) =>
      i === 0 ? { ...one, code: '__proto__' } : one,
    );
    const text = JSON.stringify(toJson({ ...plan, regencies }, outcome, cost, ''));
    expect(text).toContain('"__proto__":{"recorded":');
  });
});

test('without dates instants are durations since the start', () => {
  const world = made({ regencies: 1, days: 2, offsets: true });
  const { from, to } = toJson(world.plan, world.outcome, cost, '');
  expect([from, to]).toEqual(['PT0S', 'PT172800S']);
});

test('no time at all gives no speed', () => {
  const { engine } = toJson(plan, outcome, { ...cost, seconds: 0 }, '');
  expect(engine.eventsPerSecond).toBeNull();
});

test('the ledgers of all sides at the last step, where a run keeps them', () => {
  const ledger = { believedRecorded: 7, printed: 3 } as unknown as Ledger;
  const steps = { ...outcome.steps, step: 3600, ledgers: [ledger, { ...ledger, printed: 4 }] };
  const told = toJson(plan, { ...outcome, steps }, cost, '');
  expect(told.ledgers).toEqual({ at: isoInstant(plan, 7200), believedRecorded: 7, printed: 4 });
});
