import { describe, expect, test } from 'vitest';
import { Wheel } from '../../src/engine/calendar.ts';
import { Entities } from '../../src/engine/entities.ts';
import { StageId } from '../../src/model/kinds.ts';
import type { Observer } from '../../src/model/observer.ts';
import { Fingerprint } from '../../src/run/fingerprint.ts';
import { observe, simulate } from '../../src/run/simulate.ts';
import { busyCountry } from './busy-country.ts';

/** The fingerprint of what is told at an instant [s] about entity `one` of place 1, number 1, and another. */
function of(
  tell: (observer: Observer, one: number, other: number) => void,
  { at = 1, place = 1, number = 1 } = {},
): string {
  const calendar = new Wheel();
  calendar.schedule(at, 0, 1, 0);
  calendar.next();
  const entities = new Entities();
  const fingerprint = new Fingerprint(calendar, entities);
  tell(fingerprint, entities.create(place, number), entities.create(2, 2));
  return fingerprint.text;
}

describe('a fingerprint', () => {
  const entered = (observer: Observer, one: number) => observer.entered(StageId.match, one);

  test('is the same for the same moments', () => {
    expect(of(entered)).toBe(of(entered));
    expect(of(entered)).toMatch(/^[0-9a-f]{32}$/);
  });

  test('differs by instant to the last bit, place, number, order, kind, stage and detail', () => {
    const different = [
      of(() => {}),
      of(entered),
      of(entered, { at: 1 + Number.EPSILON }),
      of(entered, { place: 3 }),
      of(entered, { number: 3 }),
      of((observer, one, other) => {
        observer.entered(StageId.match, one);
        observer.entered(StageId.match, other);
      }),
      of((observer, one, other) => {
        observer.entered(StageId.match, other);
        observer.entered(StageId.match, one);
      }),
      ...[StageId.station, StageId.uplink, StageId.gateway].map((stage) =>
        of((observer, one) => observer.entered(stage, one)),
      ),
      of((observer, one) => observer.before(StageId.match, one)),
      of((observer, one) => observer.started(StageId.match, one)),
      of((observer, one) => observer.left(StageId.match, one)),
      of((observer, one) => observer.blocked(StageId.match, one)),
      of((observer, one) => observer.retried(StageId.match, one)),
      of((observer, one) => observer.refused(StageId.match, one, false)),
      of((observer, one) => observer.refused(StageId.match, one, true)),
      ...(['patience', 'closing', 'overwritten', 'dropped'] as const).map((why) =>
        of((observer, one) => observer.withdrew(StageId.match, one, why)),
      ),
      of((observer, one) => observer.arrived(one)),
      of((observer, one) => observer.turnedAway(one, false)),
      of((observer, one) => observer.turnedAway(one, true)),
      of((observer, one) => observer.refusedFirst(one)),
      of((observer, one) => observer.recorded(one)),
      of((observer, one) => observer.delivered(one)),
      of((observer, one) => observer.failed(one)),
      of((observer, one) => observer.stranded(one)),
      ...(['printReady', 'duplicate', 'recordAgain', 'dropped', 'lost'] as const).map((end) =>
        of((observer, one) => observer.ended(one, end)),
      ),
      ...(['full', 'refused', 'patience', 'overwritten'] as const).map((cause) =>
        of((observer, one) => observer.ended(one, 'dropped', cause)),
      ),
      ...[0, 1, 70_000, Number.POSITIVE_INFINITY].map((servers) =>
        of((observer) => observer.capacity(StageId.match, servers)),
      ),
      of((observer) => observer.capacity(StageId.uplink, 0)),
      of((observer) => observer.observes()),
    ];
    expect(new Set(different).size).toBe(different.length);
  });

  test('does not depend on the slots of the entities', () => {
    expect(of((observer, _, other) => entered(observer, other))).toBe(
      of(entered, { place: 2, number: 2 }),
    );
  });
});

describe('a run', () => {
  const plan = busyCountry();

  test('has a fingerprint when asked for one, and is otherwise the same', () => {
    const { fingerprint, ...rest } = simulate(plan, '2016', 0, { fingerprint: true });
    expect(rest).toEqual(simulate(plan, '2016', 0));
    const alone = observe(plan, '2016', 0, (_, ...run) => new Fingerprint(...run));
    expect(alone.observer.text).toBe(fingerprint);
  });

  test('has another one with another seed or replication', () => {
    const runs = [
      simulate(plan, '2016', 0, { fingerprint: true }),
      simulate(plan, '2017', 0, { fingerprint: true }),
      simulate(plan, '2016', 1, { fingerprint: true }),
    ];
    expect(new Set(runs.map(({ fingerprint }) => fingerprint)).size).toBe(3);
  });
});
