import { describe, expect, test } from 'vitest';
import { StageId } from '../../src/model/kinds.ts';
import { listedAt, open, planOf, regencies, service, uplink, value } from '../plans.ts';
import { watch } from '../watch.ts';

/** Two regencies of one office each; the second is an hour further east and opens an hour earlier. */
const places = regencies(1, 1);
const twoZones = {
  ...places,
  zones: [7, 8],
  regencies: places.regencies.map((regency, zone) => ({ ...regency, zone })),
  end: 20_000,
};
const openings = [...open([3600, 7200], [13_600, 17_200]), ...open([0, 3600], [10_000, 13_600])];
const byPlace = (plan: Parameters<typeof watch>[0], stage: StageId) =>
  watch(plan)
    .moments.filter((moment) => moment.what === 'started' && moment.stage === stage)
    .map(({ place, who, at }) => [place, who, at]);

describe('offices keep the hours of their zone', () => {
  test('at the station', () => {
    const plan = planOf(
      { ...twoZones, station: service({ service: value(3000), openings }) },
      listedAt([10, 0], [10, 1], [20, 0], [20, 1], [30, 1]),
      { comeBack: 1 },
    );
    expect(byPlace(plan, StageId.station)).toEqual([
      [1, 1, 10],
      [1, 3, 3010],
      [0, 0, 3600],
      [0, 2, 6600],
      [1, 4, 10_000],
    ]);
  });

  test('on the line', () => {
    const line = uplink({ speed: value(1), size: value(3000), openings });
    const plan = planOf(
      { ...twoZones, uplink: line },
      listedAt([10, 0], [10, 1], [20, 1], [30, 1]),
    );
    expect(byPlace(plan, StageId.uplink)).toEqual([
      [1, 1, 10],
      [1, 2, 3010],
      [0, 0, 3600],
      [1, 3, 10_000],
    ]);
  });

  test('for the numbers handed out', () => {
    const plan = planOf(
      { ...twoZones, station: service({ service: value(1), openings }) },
      listedAt([10, 1], [20, 1], [3700, 0], [3800, 0]),
      { comeBack: 1, limit: value(1) },
    );
    expect(byPlace(plan, StageId.station)).toEqual([
      [1, 0, 10],
      [0, 2, 3700],
      [1, 1, 10_000],
      [0, 3, 13_600],
    ]);
  });
});
