import { describe, expect, test } from 'vitest';
import { Chance } from '../../../src/engine/chance.ts';
import { Purpose, StageId } from '../../../src/model/kinds.ts';
import type { Parameter } from '../../../src/scenario/plan/parameter.ts';
import { byOffice, listedAt, planOf, regencies, service, stepping, value } from '../../plans.ts';
import { watch } from '../../watch.ts';

const OFFICES = 60;

/** Sets in order at each office of one regency, by the draws that decide it. */
function setsInOrder(working: number, installed: number): number[] {
  const chance = new Chance('2016', 0);
  return Array.from(
    { length: OFFICES },
    (_, office) =>
      Array.from({ length: installed }, (_, set) =>
        chance.draw(Purpose.working, office, set),
      ).filter((u) => u < working).length,
  );
}

/** Three people at each office at once, served in 10 s each. */
function served(working: number, installed: number, sizes = [OFFICES]) {
  const offices = sizes.reduce((sum, size) => sum + size, 0);
  const visits = Array.from({ length: 3 * offices }, (_, i): [number, number] => [
    1,
    Math.floor(i / 3),
  ]);
  const run = watch(
    planOf(
      {
        ...regencies(...sizes),
        end: 10_000,
        station: service({ servers: value(installed), working, service: value(10) }),
      },
      listedAt(...visits),
    ),
  );
  return run.moments.filter(({ what, stage }) => what === 'started' && stage === StageId.station);
}

describe('sets', () => {
  test('work each by its own chance, drawn once for the office', () => {
    const sets = setsInOrder(0.6, 3);
    expect(new Set(sets)).toEqual(new Set([0, 1, 2, 3]));
    const atOnce = served(0.6, 3).filter(({ at }) => at === 1);
    // Every office that has any serves as many at once as it has; those who came from elsewhere wait.
    const total = sets.reduce((sum, count) => sum + count, 0);
    expect(atOnce.length).toBe(total);
  });

  test('an office with none sends its people to the next one of its regency', () => {
    const sets = setsInOrder(0.4, 1);
    const without = sets.findIndex(
      (count, office) => count === 0 && sets[office - 1] === 1 && sets[office + 1] === 1,
    );
    const starts = served(0.4, 1).filter(({ place }) => place === without || place === without + 1);
    // One set serves the six people of both, one after the other.
    expect(starts.map(({ at }) => at)).toEqual([1, 11, 21, 31, 41, 51]);
    expect(starts.map(({ place }) => place)).toEqual([
      ...[without, without, without],
      ...[without + 1, without + 1, without + 1],
    ]);
  });

  test('a regency in which none works keeps one at its seat', () => {
    const starts = served(1e-9, 2, [3, 2]);
    expect(starts.filter(({ at }) => at === 1).map(({ place }) => place)).toEqual([0, 3]);
    // One after the other: nine people in the first regency, six in the second.
    expect(Math.max(...starts.map(({ at }) => at))).toBe(81);
  });

  /** Three people at each of three offices of one regency at 1 s, served in 10 s each. */
  function starts(
    servers: Parameter,
    working: number,
    end = 10_000,
  ): [at: number, place: number][] {
    const visits = [0, 0, 0, 1, 1, 1, 2, 2, 2].map((office): [number, number] => [1, office]);
    const station = service({ servers, working, service: value(10) });
    return watch(planOf({ ...regencies(3), end, station }, listedAt(...visits)))
      .moments.filter(({ what }) => what === 'started')
      .map(({ at, place }) => [at, place]);
  }

  test('where none works, the one that is kept is at the first office that has one installed', () => {
    // All nine people go through the second office: nine services one after the other.
    const kept = starts(byOffice(0, 2, 2), 1e-9);
    expect(kept.map(([at]) => at)).toEqual([1, 11, 21, 31, 41, 51, 61, 71, 81]);
    expect(kept.map(([, place]) => place)).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2]);
  });

  test('an office with none installed sends its people on, though all that there are work', () => {
    const sent = starts(byOffice(0, 2, 1), 1);
    const at = (place: number) => sent.filter((start) => start[1] === place).map(([when]) => when);
    // The second office serves its own people and those of the first, two at a time.
    expect(at(0)).toEqual([1, 1, 11]);
    expect(at(1)).toEqual([11, 21, 21]);
    expect(at(2)).toEqual([1, 11, 21]);
  });

  test('where none is installed yet, its people wait for the first', () => {
    const later = stepping([0, 0], [500, 3]);
    expect(starts(later, 1).map(([at]) => at)).toEqual(Array(9).fill(500));
    // None of them works then, so the first office is given one, and the others still have none.
    expect(starts(later, 1e-9)).toEqual([
      [500, 0],
      [510, 0],
      [520, 0],
    ]);
  });

  test('without limit are all in working order', () => {
    const unlimited = starts(value(Number.POSITIVE_INFINITY), 0.5);
    expect(unlimited.map(([at]) => at)).toEqual(Array(9).fill(1));
  });

  test('all work when the share is 1, as many as each office has', () => {
    const plan = planOf(
      {
        ...regencies(2),
        end: 100,
        station: service({ servers: byOffice(1, 2), service: value(10) }),
      },
      listedAt([0, 0], [0, 0], [0, 1], [0, 1]),
    );
    expect(watch(plan).times('started')).toEqual([0, 0, 0, 10]);
  });
});
