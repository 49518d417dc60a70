import { describe, expect, test } from 'vitest';
import { Chance } from '../../src/engine/chance.ts';
import { Purpose, StageId } from '../../src/model/kinds.ts';
import { byOffice, listedAt, planOf, regencies, service, value } from '../plans.ts';
import { watch } from '../watch.ts';

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
