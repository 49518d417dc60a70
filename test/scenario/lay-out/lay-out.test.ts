import { describe, expect, test } from 'vitest';
import { layOut } from '../../../src/scenario/lay-out/lay-out.ts';
import { people, places, scenario, stage, uplink } from '../make.ts';
import { COUNTRY, DAY, faultsOf, HOUR, SEPTEMBER } from '../september.ts';

describe('the clock', () => {
  test('begins at the earliest local midnight and ends at the last', () => {
    const plan = layOut(scenario({ clock: SEPTEMBER, places: places(COUNTRY) }));
    expect(new Date(plan.epoch!).toISOString()).toBe('2016-08-31T15:00:00.000Z');
    expect(plan.zones).toEqual([7, 8, 9]);
    expect(plan.centreMidnight).toBe(2 * HOUR);
    expect(plan.end).toBe(30 * DAY + 2 * HOUR);
  });

  test('is not shifted by running a part of the country', () => {
    const whole = layOut(scenario({ clock: SEPTEMBER, places: places(COUNTRY) }));
    const part = layOut(scenario({ clock: SEPTEMBER, places: places(COUNTRY, ['31.71']) }));
    expect([part.epoch, part.end, part.zones]).toEqual([whole.epoch, whole.end, whole.zones]);
  });

  test('of offsets has no dates', () => {
    const plan = layOut(scenario({}));
    expect(plan.epoch).toBeUndefined();
    expect([plan.centreMidnight, plan.end, plan.zones]).toEqual([0, DAY, [7]]);
  });

  test('finds the centre midnight when all places are west of it', () => {
    const west = places('code,name,province,zone,offices\n1,A,A,5,1');
    const plan = layOut(scenario({ clock: SEPTEMBER, places: west }));
    expect(plan.centreMidnight).toBe(22 * HOUR);
  });
});

describe('places', () => {
  test('have consecutive offices, numbered as in the whole table', () => {
    const plan = layOut(scenario({ places: places(COUNTRY, ['51.71', '91.71']) }));
    expect(plan.regencies.map(({ firstOffice, offices }) => [firstOffice, offices])).toEqual([
      [0, 3],
      [3, 2],
    ]);
    expect([...plan.regencyOf]).toEqual([0, 0, 0, 1, 1]);
    expect([...plan.identity]).toEqual([1, 2, 3, 4, 5]);
    expect(plan.regencies[1]).toMatchObject({ code: '91.71', province: 'Papua', zone: 2 });
  });

  test('are one without a table', () => {
    const { regencies, regencyOf } = layOut(scenario({}));
    expect(regencies).toHaveLength(1);
    expect([...regencyOf]).toEqual([0]);
  });

  test('have faults with file, line and column, all at once', () => {
    const bad = places(`
      code,name,province,zone,offices,kbps
      1,A,A,7,0,128
      2,B,B,east,1.5,-1
      3,C,C,7,2,0`);
    const kbps = { form: 'column', column: 'kbps', factor: 125 } as const;
    expect(faultsOf(scenario({ places: bad, uplink: uplink({ speed: kbps }) }))).toEqual([
      'places.csv:2: offices: "0" is not a whole number from 1 to 65000; write one',
      'places.csv:3: zone: "east" is not a number from -12 to 14; write one',
      'places.csv:3: offices: "1.5" is not a whole number from 1 to 65000; write one',
      'places.csv:3: kbps: "-1" is not a number above 0; write one',
      'places.csv:4: kbps: "0" is not a number above 0; write one',
    ]);
  });

  test('have counts without points between thousands, as Indonesians write them', () => {
    const bad = places(`
      code,name,province,zone,offices,kbps
      1,A,A,7,1.000,1.024`);
    const kbps = { form: 'column', column: 'kbps', factor: 125 } as const;
    expect(faultsOf(scenario({ places: bad, uplink: uplink({ speed: kbps }) }))).toEqual([
      'places.csv:2: offices: "1.000" may have a point between thousands; write 1000, or a whole number without a point',
    ]);
  });

  test('need their columns', () => {
    expect(faultsOf(scenario({ places: places('code,name\n1,A') }))).toEqual([
      'places.csv: no column "province" in places.csv; it has code, name',
      'places.csv: no column "zone" in places.csv; it has code, name',
      'places.csv: no column "offices" in places.csv; it has code, name',
    ]);
  });
});

describe('a parameter', () => {
  const kbps = { form: 'column', column: 'kbps', factor: 125, seat: 125_000 } as const;

  test('from a column holds by office, the seat for itself, and takes its scale', () => {
    const plan = layOut(scenario({ places: places(COUNTRY), uplink: uplink({ speed: kbps }) }));
    expect(plan.uplink!.speed).toEqual({
      form: 'offices',
      values: Float64Array.of(75_000, 75_000, 150, 150, 75_000, 300),
    });
  });

  test('from dated steps holds by the time of the centre', () => {
    const later = [
      { at: { date: '2016-09-03', minute: 60 }, value: 30 },
      { at: { date: '2016-08-30', minute: 0 }, value: 20 },
    ];
    const service = { form: 'steps', first: 10, later } as const;
    const match = stage({ service });
    const plan = layOut(scenario({ clock: SEPTEMBER, places: places(COUNTRY), match }));
    expect(plan.match!.service).toEqual({
      form: 'steps',
      from: Float64Array.of(0, 2 * DAY + 3 * HOUR),
      values: Float64Array.of(20, 30),
    });
  });

  test('goes where it has a meaning only', () => {
    const law = { form: 'law', law: { kind: 'exponential', mean: 1 } } as const;
    const made = scenario({
      places: places(COUNTRY),
      people: people({ rate: { value: law, per: 'time' } }),
      station: stage({ servers: law, service: law }),
      uplink: uplink({ size: { form: 'column', column: 'bytes', factor: 1 } }),
      match: stage({ service: kbps, room: { form: 'steps', first: 1, later: DATED } }),
    });
    expect(faultsOf(made)).toEqual([
      'made.yaml:15: station.servers: a distribution has no meaning here; write one number',
      'made.yaml:11: uplink.size: no column "bytes" in places.csv; it has code, name, province, ' +
        'zone, offices, people, kbps',
      'made.yaml:13: match.service: there is one, not one for each place; write a number',
      'made.yaml:10: match.room: a date, in a scenario of offsets; write clock.from, or an offset ' +
        '("8 h")',
      "made.yaml:11: people.rate: is the whole country's; write a number or dated steps",
    ]);
  });

  const DATED = [{ at: { date: '2016-09-03', minute: 0 }, value: 2 }];
});
