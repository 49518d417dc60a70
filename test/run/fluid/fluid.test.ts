import { describe, expect, test } from 'vitest';
import { fluid } from '../../../src/run/fluid/fluid.ts';
import { linkTime } from '../../../src/run/fluid/lines.ts';
import { layOut } from '../../../src/scenario/lay-out/lay-out.ts';
import { OFFSETS, people, scenario, stage, uplink, value, week } from '../../scenario/make.ts';

const DAY = 86_400;
const HOUR = 3_600;

describe('a line', () => {
  const time = (some: Parameters<typeof uplink>[0]) =>
    linkTime(layOut(scenario({ uplink: uplink(some) })).uplink!, 0, 0);

  test('of 128 kbps takes 184.32 submissions of 1.5 MB in 8 hours (V71)', () => {
    const { seconds, succeeds } = time({});
    expect((8 * HOUR) / seconds).toBeCloseTo(184.32, 9);
    expect(succeeds).toBe(1);
  });

  test('tries three times when 30 % fail (V52)', () => {
    const failed = { wait: value(60), growth: 1, longest: 60, jitter: 0, tries: 3 } as const;
    const { seconds, succeeds } = time({ fails: value(0.3), failed });
    expect(succeeds).toBeCloseTo(1 - 0.027, 12);
    expect(seconds / time({}).seconds).toBeCloseTo(1.39, 12);
  });

  test('never delivers what is longer than its time-out, and pays for every try', () => {
    const size = { form: 'law', law: { kind: 'uniform', low: 0, high: 2e6 } } as const;
    // 64 kbps x 60 % = 4,800 B/s; 1.2 MB take 250 s, and 40 % are longer.
    const { seconds, succeeds } = time({ speed: value(8_000), size, timeout: 250 });
    expect(succeeds).toBeCloseTo(0.6, 12);
    expect(seconds).toBeCloseTo(0.6 * 125 + 0.4 * 20 * 250, 9);
  });

  test('that fails always uses up its tries', () => {
    expect(time({ fails: value(1) })).toEqual({
      seconds: expect.closeTo(20 * (1.5e6 / 9_600), 9),
      succeeds: 0,
      tries: 20,
    });
  });
});

describe('the office day', () => {
  const hours = { office: week({ mon: [{ from: 480, to: 960 }], tue: [{ from: 480, to: 960 }] }) };
  const clock = { ...OFFSETS, lasts: 3 * DAY, hours };
  const workday = (some = {}) => people({ rate: { value: value(1_000), per: 'workday' }, ...some });

  test('turns away whoever waits at closing; some come back first thing', () => {
    const station = stage({ service: value(36), hours: 'office' });
    const made = { clock, people: workday({ comeBack: 0.8 }), station, match: stage({}) };
    const result = fluid(layOut(scenario(made)), [DAY, 1.3 * DAY, 1.5 * DAY]);
    // 800 a day can be served: 200 left on Monday, 160 back on Tuesday, 360 left then.
    const [regency] = result.regencies;
    expect(regency!.recorded).toBeCloseTo(1_600, 6);
    expect(regency!.turnedAway).toBeCloseTo(200 + 360, 6);
    expect(regency!.gaveUp).toBeCloseTo(40 + 72, 6);
    // Half of Tuesday: 160 + 500 came, 400 were served.
    expect(result.stages.station!.backlogAt).toEqual([0, 0, expect.closeTo(260, 6)]);
    expect(result.stages.station!.capacity).toBeCloseTo(800, 9);
    expect(result.stages.station!.askedAtPeak).toBeCloseTo(1_160, 6);
  });

  test('hands out numbers up to the daily limit', () => {
    const station = stage({ service: value(1), hours: 'office' });
    const made = { clock, people: workday({ limit: value(300), comeBack: 1 }), station };
    const [regency] = fluid(layOut(scenario(made))).regencies;
    expect(regency!.recorded).toBeCloseTo(600, 6);
    expect(regency!.turnedAway).toBeCloseTo(700 + 1_400, 6);
  });

  test('depletes the people who are left', () => {
    const supply = { unrecorded: value(1_000), newlyEligible: 100 / DAY };
    const station = stage({ service: value(1), hours: 'office' });
    const made = { clock, people: workday({ supply }), station };
    const result = fluid(layOut(scenario(made)), [DAY, 2 * DAY]);
    const monday = 1_000 * (1 - Math.exp(-1));
    const tuesday = (1_000 - monday + 100) * (1 - Math.exp(-1));
    expect(result.moments[0]!.recorded).toBeCloseTo(monday, 6);
    expect(result.moments[1]!.recorded).toBeCloseTo(monday + tuesday, 6);
  });

  test('lets those who must be recorded again come again', () => {
    const supply = { unrecorded: value(1_000), newlyEligible: 0 };
    const results = { unique: 0.5, duplicate: 0, again: 0.5 };
    const station = stage({ service: value(1), hours: 'office' });
    const match = { ...stage({ service: value(1) }), results };
    const made = { clock, people: workday({ supply }), station, match };
    const result = fluid(layOut(scenario(made)), [2 * DAY]);
    const monday = 1_000 * (1 - Math.exp(-1));
    const tuesday = (1_000 - monday / 2) * (1 - Math.exp(-1));
    expect(result.moments[0]!.recorded).toBeCloseTo(monday + tuesday, 6);
  });
});
