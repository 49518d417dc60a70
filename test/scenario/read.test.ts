import { describe, expect, it } from 'vitest';
import { read } from './written.ts';

const LONG = 'clock: {for: 1 000 000 min}\n';
const minute = { form: 'law', law: { kind: 'exponential', mean: 60 } };

describe('the theory examples of the language', () => {
  it('M/M/1: defaults of a stage', () => {
    const { match, people, clock, ...rest } = read(
      `${LONG}people: {rate: 0.8 /min}\nmatch: {service: {exponential: 1 min}}\n`,
    );
    expect(clock).toEqual({ lasts: 6e7, stop: 'at-end', holidays: [], hours: {}, series: 3600 });
    expect(people.rate).toEqual({ value: { form: 'value', value: 0.8 / 60 }, per: 'time' });
    expect(people.comeBack).toBe(0);
    expect(people.spread).toEqual({ national: 0, local: 0 });
    expect(people.weekdays).toEqual({ mon: 1, tue: 1, wed: 1, thu: 1, fri: 1, sat: 1, sun: 1 });
    expect(match).toEqual({
      servers: { form: 'value', value: 1 },
      working: 1,
      service: minute,
      room: 'unlimited',
      whenFull: 'refuse',
      order: 'fifo',
      closed: [],
      failures: [],
    });
    expect(rest).toMatchObject({ name: 'test', option: 'base', deadline: 86_400, start: {} });
    expect(rest).toMatchObject({ seed: 'tampung', replications: 1, optionNames: [] });
    expect('station' in rest || 'uplink' in rest || 'gateway' in rest || 'places' in rest).toBe(
      false,
    );
  });

  it('M/M/3/10', () => {
    const { match } = read(
      `${LONG}people: {rate: 2.4 /min}
match: {servers: 3, service: {exponential: 1 min}, room: 7, when-full: drop}
`,
    );
    expect(match).toMatchObject({
      servers: { form: 'value', value: 3 },
      room: { form: 'value', value: 7 },
      whenFull: 'drop',
    });
  });

  it('M/G/1, Erlang A', () => {
    expect(
      read(`${LONG}people: {rate: 0.7 /min}\nmatch: {service: {lognormal: 1 min, cv: 1.5}}\n`).match
        ?.service,
    ).toEqual({ form: 'law', law: { kind: 'lognormal', mean: 60, cv: 1.5 } });
    expect(
      read(
        `${LONG}people: {rate: 12 /min}
match: {servers: 10, service: {exponential: 1 min}, patience: {exponential: 2 min}}
`,
      ).match?.patience,
    ).toEqual({ form: 'law', law: { kind: 'exponential', mean: 120 } });
  });

  it('tandem: a starting line, nobody else, blocking', () => {
    const { start, people, match } = read(
      `${LONG}start: {station: 1 000 000}
people: {rate: 0 /min}
station: {service: {exponential: 1 min}}
match: {service: {exponential: 1 min}, room: 1, when-full: block}
`,
    );
    expect(start).toEqual({ station: 1_000_000 });
    expect(people.rate?.value).toEqual({ form: 'value', value: 0 });
    expect(match?.whenFull).toBe('block');
  });

  it('retrial: each submission waits by itself, for ever alike', () => {
    const { uplink } = read(
      `${LONG}people: {rate: 0.5 /min}
uplink:
  speed: unlimited
  servers: unlimited
  refused: {wait: {exponential: 2 min}, whose: submission}
match: {service: {exponential: 1 min}, room: 0, when-full: refuse}
`,
    );
    const number = (value: number) => ({ form: 'value', value });
    const endless = { growth: 1, longest: Number.POSITIVE_INFINITY, jitter: 0 };
    expect(uplink).toEqual({
      ...{ servers: 'unlimited', shared: 'office', order: 'fifo', recognised: false },
      speed: 'unlimited',
      useful: number(1),
      size: number(0),
      room: 'unlimited',
      whenFull: 'block',
      closed: [],
      failures: [],
      fails: number(0),
      refused: {
        ...endless,
        wait: { form: 'law', law: { kind: 'exponential', mean: 120 } },
        whose: 'submission',
      },
      failed: { ...endless, wait: number(900), tries: 'unlimited' },
    });
  });

  it('V42: service times of the arrivals table', () => {
    const { people, match, files } = read(
      `clock: {for: 1 h}
people: {table: v42.csv}
match: {servers: 2, service: {column: service, unit: s}}
`,
      {},
      { 'v42.csv': 'at,service\n0,3\n1,2\n' },
    );
    expect(people.table?.header).toEqual(['at', 'service']);
    expect(people.table?.rows[1]).toEqual({ line: 3, cells: ['1', '2'] });
    expect(match?.service).toEqual({ form: 'column', column: 'service', factor: 1 });
    expect(files.map(({ path }) => path.replace(/.*\//, ''))).toEqual(['s.yaml', 'v42.csv']);
    expect(files[1]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('V58: steps at offsets', () => {
    const { people } = read(
      `clock: {for: 24 h}
people: {rate: {start: 1 /h, 8 h: 5 /h, 10 h: 1 /h}}
match: {servers: unlimited, service: 1 s}
`,
    );
    expect(people.rate).toEqual({
      value: {
        form: 'steps',
        first: 1 / 3600,
        later: [
          { at: { offset: 28_800 }, value: 5 / 3600 },
          { at: { offset: 36_000 }, value: 1 / 3600 },
        ],
      },
      per: 'time',
    });
  });
});

const DATED = 'clock: {from: 2016-08-15, to: 2016-12-31}\npeople: {rate: 1 /min}\n';

describe('forms and units', () => {
  const service = (text: string) => read(`${DATED}match: {service: ${text}}\n`).match?.service;

  it.each([
    ['{uniform: [1 min, 3 min]}', { kind: 'uniform', low: 60, high: 180 }],
    ['{triangular: [1 s, 2 s, 4 s]}', { kind: 'triangular', low: 1, mode: 2, high: 4 }],
    ['{lognormal: 1 s, p95: 3 s}', { kind: 'lognormal-p95', mean: 1, p95: 3 }],
    ['{gamma: 1 s, cv: 0.5}', { kind: 'gamma', mean: 1, cv: 0.5 }],
    ['{weibull: 1 s, shape: 1.5}', { kind: 'weibull', mean: 1, shape: 1.5 }],
    ['{erlang: 1 s, phases: 3}', { kind: 'erlang', mean: 1, phases: 3 }],
    ['{hyperexponential: 1 s, cv: 2}', { kind: 'hyperexponential', mean: 1, cv: 2 }],
  ])('the law %s', (text, law) => {
    expect(service(text)).toEqual({ form: 'law', law });
  });

  it('a speed is the constant time of its inverse, in steps too', () => {
    const { match } = read(
      `${DATED}match: {speed: {start: 50 000 /day, 2016-10-01: 150 000 /day}}\n`,
    );
    expect(match?.service).toEqual({
      form: 'steps',
      first: 1.728,
      later: [{ at: { date: '2016-10-01', minute: 0 }, value: 0.576 }],
    });
  });

  it('a column has a factor and a value for seats', () => {
    const { uplink } = read(
      `${DATED}uplink:
  speed: {column: line_kbps, unit: kbps, seat: 1 Mbps}
  size: 1.5 MB
  fails: {column: f, unit: "%"}
`,
    );
    expect(uplink?.speed).toEqual({
      form: 'column',
      column: 'line_kbps',
      factor: 125,
      seat: 125_000,
    });
    expect(uplink?.fails).toEqual({ form: 'column', column: 'f', factor: 0.01 });
  });

  it('demand is per time or per working day, as its unit says', () => {
    const { people } = read(
      `clock: {from: 2016-08-15, to: 2016-12-31}
people: {rate: {start: 40 000 /workday, 2016-10-01: 80 000 /workday}}
match: {service: 1 s}
`,
    );
    expect(people.rate).toMatchObject({ per: 'workday', value: { form: 'steps', first: 40_000 } });
  });

  it('a date ends with its last midnight, a time where it says', () => {
    const { gateway } = read(
      `${DATED}gateway:
  closed:
    - {from: 2016-08-31, to: 2016-08-31, why: a}
    - {from: 2016-09-02 07:00, to: 2016-09-02 12:00, told: true, why: b}
    - {from: 1 min, to: 2 min, why: c}
`,
    );
    expect(gateway?.closed).toEqual([
      {
        from: { date: '2016-08-31', minute: 0 },
        to: { date: '2016-08-31', minute: 1440 },
        told: false,
        why: 'a',
      },
      {
        from: { date: '2016-09-02', minute: 420 },
        to: { date: '2016-09-02', minute: 720 },
        told: true,
        why: 'b',
      },
      { from: { offset: 60 }, to: { offset: 120 }, told: false, why: 'c' },
    ]);
  });
});

describe('calendars', () => {
  const WEEK =
    '{mon-thu: "07:30-12:00, 13:00-16:00", sat: {start: closed, 2016-08-27: "08:00-24:00"}}';
  const body = `clock: {from: 2016-08-15, to: 2016-12-31, hours: {office: ${WEEK}}, holidays: h.csv}
people: {rate: 1 /min}
match: {service: 1 s, hours: office}
`;
  const { clock, match } = read(body, {}, { 'h.csv': 'name,date\nb,2016-12-25\na,2016-09-12\n' });

  it('spans, breaks, dated hours, closed days', () => {
    const day = [
      { from: 450, to: 720 },
      { from: 780, to: 960 },
    ];
    expect(clock.hours['office']?.wed).toEqual([{ openings: day }]);
    expect(clock.hours['office']?.fri).toEqual([{ openings: [] }]);
    expect(clock.hours['office']?.sat).toEqual([
      { openings: [] },
      { since: '2016-08-27', openings: [{ from: 480, to: 1440 }] },
    ]);
    expect(match?.hours).toBe('office');
  });

  it('holidays come in order', () => {
    expect(clock.holidays).toEqual(['2016-09-12', '2016-12-25']);
  });
});
