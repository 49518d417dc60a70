import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fluid } from '../../../src/run/fluid/fluid.ts';
import { layOut } from '../../../src/scenario/lay-out/lay-out.ts';
import {
  EVEN,
  OFFSETS,
  people,
  places,
  scenario,
  stage,
  uplink,
  value,
  week,
} from '../../scenario/make.ts';
import { DAY, rate, run } from './liquid.ts';

describe('the centre', () => {
  const two = places(`
    code,name,province,zone,offices,kbps
    1,A,P,7,2,960
    2,B,P,7,1,320`);
  const speed = { form: 'column', column: 'kbps', factor: 125, seat: 120_000 } as const;
  const made = {
    places: two,
    people: rate([0, 30_000]),
    uplink: uplink({ speed, useful: value(1), size: value(1e6), room: 'unlimited' }),
    match: stage({ service: value(0) }),
  };

  test('shares a narrow gateway in proportion to what is offered', () => {
    const gateway = { accepts: value(15_000 / DAY), burst: 60, closed: [], failures: [] };
    const result = run(1, { ...made, gateway });
    const { recorded, delivered, atOffice } = result.regencies[0]!;
    expect(recorded).toBeCloseTo(20_000, 6);
    expect(delivered + atOffice).toBeCloseTo(recorded, 6);
    expect(delivered / result.regencies[1]!.delivered).toBeCloseTo(2, 2);
    expect(result.stages.gateway).toMatchObject({
      capacity: expect.closeTo(15_000, 6),
      bindsFrom: 0,
      utilisation: expect.closeTo(1, 9),
    });
    // Each line could send 10,368 a day, so all 30,000 are asked of the gateway.
    expect(result.stages.gateway!.askedAtPeak).toBeCloseTo(30_000, 4);
    expect(result.stages.uplink!.bindsFrom).toBeNull();
    expect(result.notAnswered).toBeCloseTo(15_000, 6);
  });

  test('keeps at the offices what finds no room in the match', () => {
    const match = stage({ service: value(DAY), room: value(100) });
    const { moments, stages } = run(2, { ...made, match }, [1, 2]);
    expect(moments.map(({ atCentre }) => atCentre)).toEqual([100, 100]);
    expect(moments[1]!.answered).toBeCloseTo(2, 9);
    expect(moments[1]!.atOffice).toBeCloseTo(60_000 - 102, 6);
    expect(stages.uplink!.bindsFrom).toBeNull();
  });

  test('stops when the licence is full', () => {
    const match = { ...stage({ service: value(0) }), licence: { room: 1_000, used: 100 } };
    const results = { unique: 0.9, duplicate: 0.05, again: 0.05 };
    const { moments } = run(1, { ...made, match: { ...match, results } }, [1]);
    expect(moments[0]!.answered).toBeCloseTo(1_000, 6);
    expect(moments[0]!.atCentre).toBeCloseTo(29_000, 6);
  });

  test('full stores stop the recording, or lose the oldest', () => {
    const small = { ...made.uplink, room: value(1_000) };
    const gateway = { accepts: value(0), burst: 60, closed: [], failures: [] };
    const station = stage({ service: value(1) });
    const blocked = run(1, { ...made, gateway, station, uplink: small });
    expect(blocked.levels.at(-1)!.recorded).toBeCloseTo(3_000, 6);
    expect(blocked.stages.station!.peakBacklog).toBeCloseTo(27_000, 6);
    const lost = run(1, { ...made, gateway, station, uplink: { ...small, whenFull: 'overwrite' } });
    expect(lost.levels.at(-1)).toMatchObject({
      recorded: expect.closeTo(30_000, 6),
      dropped: expect.closeTo(27_000, 6),
      atOffice: expect.closeTo(3_000, 6),
    });
  });
});

test('nothing is made or lost, at any moment, in the country and by regency', () => {
  const number = (least: number, most: number) => fc.integer({ min: least, max: most });
  const arbitrary = fc.record({
    coming: number(1, 50_000),
    recording: number(1, 2_000),
    kbps: number(8, 2_000),
    fails: number(0, 9),
    accepts: number(0, 40_000),
    service: number(1, 20),
    room: number(0, 3_000),
    store: number(0, 3_000),
    whenFull: fc.constantFrom('refuse' as const, 'drop' as const),
    storeFull: fc.constantFrom('block' as const, 'overwrite' as const),
    before: number(0, 500),
  });
  fc.assert(
    fc.property(arbitrary, (some) => {
      const rush = { value: value(some.coming), per: 'workday' } as const;
      const open = [{ from: 450, to: 990 }];
      const hours = { office: week(Object.fromEntries(Object.keys(EVEN).map((d) => [d, open]))) };
      const results = { unique: 0.9, duplicate: 0.05, again: 0.05 };
      const plan = layOut(
        scenario({
          clock: { ...OFFSETS, lasts: 4 * DAY, hours },
          places: places('code,name,province,zone,offices\n1,A,P,7,2\n2,B,P,8,3\n3,C,P,9,1'),
          people: people({
            rate: rush,
            supply: { unrecorded: value(5_000), newlyEligible: 0.01 },
            limit: value(400),
            comeBack: 0.5,
          }),
          station: stage({ service: value(some.recording), hours: 'office' }),
          uplink: uplink({
            speed: value(some.kbps * 125),
            fails: value(some.fails / 10),
            room: value(some.store),
            whenFull: some.storeFull,
            hours: 'office',
          }),
          gateway: { accepts: value(some.accepts / DAY), burst: 60, closed: [], failures: [] },
          match: {
            ...stage({ service: value(some.service), room: value(some.room) }),
            whenFull: some.whenFull,
            results,
          },
          start: { uplink: some.before, match: Math.min(some.before, some.room) },
        }),
      );
      const result = fluid(plan);
      const sum = (key: 'recorded' | 'delivered' | 'atOffice') =>
        result.regencies.reduce((total, regency) => total + regency[key], 0);
      for (const { recorded, answered, dropped, atOffice, atCentre } of result.levels) {
        const held = result.before + recorded - answered - dropped;
        expect(Math.abs(held - atOffice - atCentre)).toBeLessThan(1e-6);
        expect(Math.min(recorded, answered, dropped, atOffice, atCentre)).toBeGreaterThan(-1e-6);
      }
      const last = result.levels.at(-1)!;
      expect(Math.abs(result.notAnswered - last.atOffice - last.atCentre)).toBeLessThan(1e-6);
      expect(Math.abs(sum('recorded') - last.recorded)).toBeLessThan(1e-6);
      expect(Math.abs(sum('atOffice') - last.atOffice)).toBeLessThan(1e-6);
    }),
    { numRuns: 60 },
  );
});
