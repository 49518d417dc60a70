import { describe, expect, test } from 'vitest';
import { layOut } from '../../../src/scenario/lay-out/lay-out.ts';
import { OFFSETS, people, places, scenario, stage, table, uplink, value, week } from '../make.ts';
import { COUNTRY, DAY, faultsOf, HOUR, office, SEPTEMBER } from '../september.ts';

describe('openings', () => {
  const made = scenario({
    clock: SEPTEMBER,
    places: places(COUNTRY),
    station: stage({ hours: 'office' }),
    match: stage({ hours: 'office' }),
  });
  const plan = layOut(made);
  const utc = (zone: number, index: number) =>
    new Date(plan.epoch! + plan.station!.openings![zone]!.from[index]! * 1000).toISOString();

  test('of 08:00 are 01:00, 00:00 and 23:00 UTC (V77)', () => {
    expect(utc(0, 0)).toBe('2016-09-01T01:00:00.000Z');
    expect(utc(1, 0)).toBe('2016-09-01T00:00:00.000Z');
    expect(utc(2, 0)).toBe('2016-08-31T23:00:00.000Z');
  });

  test('of September 2016 are 21, without Idul Adha and the weekends (V77)', () => {
    const { from, to, endsDay } = plan.station!.openings![0]!;
    expect(from).toHaveLength(21);
    expect(to[0]! - from[0]!).toBe(8 * HOUR);
    expect(endsDay.every((ends) => ends === 1)).toBe(true);
    const days = [...from].map((_, index) => utc(0, index).slice(0, 10));
    expect(days).not.toContain('2016-09-12');
    expect(days).toContain('2016-09-13');
  });

  test('of the centre are in its own zone', () => {
    expect(plan.match!.openings).toEqual([plan.station!.openings![0]]);
  });

  test('join where they touch and end the day at its last closing', () => {
    const split = [
      { from: 0, to: 60 },
      { from: 120, to: 240 },
      { from: 240, to: 1440 },
    ];
    const clock = {
      ...OFFSETS,
      lasts: 2 * DAY,
      hours: { split: week({ mon: split, tue: split }) },
    };
    const { openings } = layOut(scenario({ clock, match: stage({ hours: 'split' }) })).match!;
    expect(openings![0]).toEqual({
      from: Float64Array.of(0, 2 * HOUR, DAY + 2 * HOUR),
      to: Float64Array.of(HOUR, DAY + HOUR, 2 * DAY),
      endsDay: Uint8Array.of(0, 0, 1),
    });
  });

  test('follow a calendar that changes at a date', () => {
    const sat = [{ openings: [] }, { since: '2016-09-10', openings: office }];
    const clock = { ...SEPTEMBER, hours: { office: { ...week({}), sat } } };
    const { from } = layOut(scenario({ clock, station: stage({ hours: 'office' }) })).station!
      .openings![0]!;
    expect([...from]).toEqual([9, 16, 23].map((day) => day * DAY + 8 * HOUR));
  });
});

describe('closures', () => {
  const shut = (from: string, to: string) => ({
    from: { date: from, minute: 0 },
    to: { date: to, minute: 1440 },
    told: false,
    why: 'repair',
  });

  test("are the centre's time, in order, within the run", () => {
    const closed = [
      shut('2016-09-20', '2016-09-20'),
      shut('2016-08-01', '2016-09-02'),
      shut('2016-08-01', '2016-08-20'),
    ];
    const made = { clock: SEPTEMBER, places: places(COUNTRY), match: stage({ closed }) };
    expect(faultsOf(scenario(made))).toEqual([
      'made.yaml:14: match.closed.2: begins before the one before ends; join them',
    ]);
    const match = stage({ closed: closed.slice(0, 2) });
    const { shut: laid } = layOut(scenario({ ...made, match })).match!;
    expect(laid.map(({ from, to }) => [from, to])).toEqual([
      [0, 2 * DAY + 2 * HOUR],
      [19 * DAY + 2 * HOUR, 20 * DAY + 2 * HOUR],
    ]);
  });
});

describe('stages', () => {
  test('that are absent stay absent, and people enter at the first', () => {
    expect(layOut(scenario({})).people.enter).toBe('end');
    expect(layOut(scenario({ match: stage({}) })).people.enter).toBe('match');
    const both = layOut(scenario({ uplink: uplink({}), match: stage({}) }));
    expect(both.people.enter).toBe('uplink');
    expect('station' in both || 'gateway' in both).toBe(false);
  });

  test('unlimited become infinite, absent results all unique', () => {
    const match = { ...stage({ servers: 'unlimited' }), licence: { room: 10, used: 4 } };
    const sender = uplink({ speed: 'unlimited', room: 'unlimited' });
    const plan = layOut(scenario({ match, uplink: sender }));
    expect(plan.match).toMatchObject({
      servers: { form: 'value', value: Number.POSITIVE_INFINITY },
      results: { unique: 1, duplicate: 0, again: 0 },
      licence: 6,
    });
    expect(plan.uplink).toMatchObject({
      speed: { value: Number.POSITIVE_INFINITY },
      room: { value: Number.POSITIVE_INFINITY },
      timeout: Number.POSITIVE_INFINITY,
    });
  });

  test('that do not fit together are faults', () => {
    const made = scenario({
      people: people({ rate: { value: value(1), per: 'time' }, enter: 'station' }),
      gateway: { burst: 60, closed: [], failures: [] },
      start: { uplink: 3, gateway: 1 },
    });
    expect(faultsOf(made)).toEqual([
      'made.yaml:7: gateway: nothing sends to it; write an uplink',
      'made.yaml:12: people.enter: this scenario has no station; name a stage that it has',
      'made.yaml:12: start.uplink: this scenario has no uplink; take it out',
      'made.yaml:13: start.gateway: nobody waits in the gateway; leave it out',
    ]);
  });
});

describe('an arrivals table', () => {
  const people42 = (text: string) => people({ table: table(text, 'v42.csv') });

  test('gives the instants, and its columns by arrival (V42)', () => {
    const made = scenario({
      people: people42('at,service\n0,3\n1,2\n1.5,2\n2,1\n2.2,4\n6,1'),
      match: stage({
        servers: value(2),
        service: { form: 'column', column: 'service', factor: 1 },
      }),
    });
    const plan = layOut(made);
    expect(plan.people.arrivals).toEqual({
      kind: 'listed',
      at: Float64Array.of(0, 1, 1.5, 2, 2.2, 6),
      office: new Uint16Array(6),
    });
    expect(plan.match!.service).toEqual({
      form: 'arrivals',
      values: Float64Array.of(3, 2, 2, 1, 4, 1),
    });
  });

  test('adds up gaps and sends a place to its seat, if it runs', () => {
    const made = scenario({
      places: places(COUNTRY, ['51.71', '91.71']),
      people: people42('gap,place,size\n2,91.71,7\n1,31.71,8\n3,51.71,9'),
      uplink: uplink({ size: { form: 'column', column: 'size', factor: 10 } }),
    });
    const plan = layOut(made);
    expect(plan.people.arrivals).toEqual({
      kind: 'listed',
      at: Float64Array.of(2, 6),
      office: Uint16Array.of(3, 0),
    });
    expect(plan.uplink!.size).toEqual({ form: 'arrivals', values: Float64Array.of(70, 90) });
  });

  test('names what is wrong with it', () => {
    const made = scenario({
      places: places(COUNTRY),
      people: people42('at,place\n2,31.71\n1,31.71\n3,99.99\nsoon,31.71'),
    });
    expect(faultsOf(made)).toEqual([
      'v42.csv:3: at: 1 is before the row above; put the rows in order',
      'v42.csv:4: place: no regency "99.99"; write a code of the place table',
      'v42.csv:5: at: "soon" is not a number of at least 0; write one',
    ]);
  });
});
