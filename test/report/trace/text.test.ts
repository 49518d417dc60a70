/** Lives in words: exact sentences of small runs, in both languages, and the same as JSON lines. */

import { describe, expect, test } from 'vitest';
import {
  backOff,
  byOffice,
  listed,
  listedAt,
  match,
  open,
  planOf,
  regencies,
  service,
  uplink,
  value,
} from '../../plans.ts';
import { told } from '../lives.ts';

const HOUR = 3600;

/** 1 September 2016 in Papua, two hours ahead of the centre: sets at the second office only. */
const plan = planOf(
  {
    epoch: Date.UTC(2016, 7, 31, 15),
    end: 24 * HOUR,
    zones: [7, 9],
    ...regencies(1, 2),
    regencies: regencies(1, 2).regencies.map((regency, i) => ({ ...regency, zone: i })),
    station: service({
      servers: byOffice(1, 0, 1),
      service: value(600),
      openings: [...open([10 * HOUR, 12 * HOUR]), ...open([8 * HOUR, 10 * HOUR])],
    }),
    uplink: uplink({
      speed: value(100),
      size: value(12_000),
      refused: { ...backOff({ wait: value(900) }), whose: 'line' },
    }),
    gateway: {
      accepts: value(Number.POSITIVE_INFINITY),
      burst: 1,
      shut: [{ from: 8 * HOUR, to: 9 * HOUR, told: false, why: 'server down' }],
    },
    match: match({ service: value(60) }),
  },
  listedAt([8 * HOUR, 1], [8 * HOUR + 300, 2], [9.95 * HOUR, 2], [9.96 * HOUR, 2]),
  { limit: value(3) },
);

describe('a morning in Papua', () => {
  test('of one that the gateway refuses, in English', () => {
    expect(told(plan, 1).of(1, 'en')).toEqual([
      'Submission 1: on time',
      '  1 Sep 2016 08:00   comes to office 1, where no set works; is served at office',
      '                     2',
      '  1 Sep 2016 08:00   recording begins',
      '  1 Sep 2016 08:10   recorded: submission 1 begins',
      '  1 Sep 2016 08:10   refused by the gateway: it is shut (server down); 4 times,',
      '                     the last on 1 Sep 2016 08:55',
      '  1 Sep 2016 09:12   reaches the centre: transfer 1, 2 minutes; 1 hour after',
      '                     recording',
      '  1 Sep 2016 09:12   match begins',
      '  1 Sep 2016 09:13   answered: print-ready, 1.1 hours after recording, on time',
      '',
    ]);
  });

  test('and in Indonesian', () => {
    expect(told(plan, 1).of(2, 'id')).toEqual([
      'Kiriman 2: tepat waktu',
      '  1 Sep 2016 08.05   datang ke kantor 2',
      '  1 Sep 2016 08.05   ikut antre',
      '  1 Sep 2016 08.10   perekaman dimulai, setelah menunggu 5 menit',
      '  1 Sep 2016 08.20   terekam: kiriman 2 mulai',
      '  1 Sep 2016 09.14   sampai di pusat: pengiriman ke-1, 2 menit; 54 menit sejak',
      '                     direkam',
      '  1 Sep 2016 09.14   pencocokan dimulai',
      '  1 Sep 2016 09.15   dijawab: siap cetak, 55 menit sejak direkam, tepat waktu',
      '',
    ]);
  });

  test('of one beyond the numbers of the day', () => {
    const { all, json, lives } = told(plan, 1);
    expect(lives.of(4).outcome).toBe('gaveUp');
    expect(all('en')).toContain("goes home, the day's numbers are gone; gives up");
    expect(json(4)).toEqual([
      expect.objectContaining({ what: 'arrived', person: 4, submission: null }),
      expect.objectContaining({ what: 'turnedAway', how: 'forGood', why: 'numbers' }),
    ]);
  });

  test('as JSON lines: where, when on the clock of the place, what, and why', () => {
    const refused = told(plan, 1)
      .json(1)
      .find(({ what }) => what === 'refused');
    expect(refused).toEqual({
      place: '1',
      submission: 1,
      person: 1,
      office: 1,
      recordedAt: 2,
      at: '2016-09-01T08:10:00+09:00',
      seconds: 8 * HOUR + 600,
      what: 'refused',
      stage: 'gateway',
      how: 'again',
      why: 'shut',
      reason: 'server down',
    });
  });

  test('all in short: how many, what became of them, and no line over 80 columns', () => {
    for (const language of ['id', 'en'] as const) {
      const lines = told(plan, 1).all(language).split('\n');
      expect(lines.filter((line) => line.length > 80)).toEqual([]);
    }
    expect(told(plan, 1).all('en').split('\n').slice(0, 3)).toEqual([
      'Regency 1 (1), test, option base: 3 submissions of 4 people at 2 offices; local',
      '  times, WIT',
      '3 on time, 1 gave up',
    ]);
    const alone = planOf({ match: match({ service: value(60) }) }, listed(1));
    expect(told(alone, 0).all('en')).toMatch(/^test, option base: 1 submission of 1 person at 1/);
  });
});

test('one who comes to the mobile team is said to, and that is no office', () => {
  const { regencies: regions, ...offices } = regencies(3);
  const teams = planOf(
    {
      ...offices,
      end: 1000,
      regencies: regions.map((regency) => ({ ...regency, hasMobile: true as const })),
      station: service({ service: value(10) }),
    },
    listedAt([0, 2], [0, 0]),
  );
  expect(told(teams).of(1, 'en')).toContain('  0 s              comes to the mobile team');
  expect(told(teams).of(1, 'id')).toContain('  0 s              datang ke layanan keliling');
  expect(told(teams).all('en')).toMatch(/ of 2 people at 2 offices\n/);
  expect(told(teams).json(1)[0]).toMatchObject({ office: 3, mobile: true });
  expect(told(teams).json(2)[0]).not.toHaveProperty('mobile');
});

describe('a line that cuts and fails', () => {
  const slow = planOf(
    {
      end: 1000,
      uplink: uplink({
        speed: value(1),
        size: { form: 'arrivals', values: Float64Array.of(40, 10) },
        timeout: 30,
        failed: { ...backOff({ wait: value(100) }), tries: 2 },
      }),
    },
    listedAt([0, 0], [0, 0]),
  );

  test('what is too large is stranded, in a scenario of offsets', () => {
    expect(told(slow).of(1, 'en')).toEqual([
      'Submission 1: stranded',
      '  0 s              comes',
      '  0 s              recorded: submission 1 begins',
      '  30 s             transfer 1 is cut at the time-out of 30 seconds: it is too',
      '                   large',
      '  160 s            transfer 2 is cut at the time-out of 30 seconds: it is too',
      '                   large',
      '  160 s            its 2 tries are used up: it is stranded at the office',
      '  1,000 s          the run ends: stranded',
      '',
    ]);
  });

  test('what is still under way then is not said to be too large, where a line is shared', () => {
    const servers = { transfers: value(2), line: 'office' } as const;
    const shared = { ...slow, uplink: { ...slow.uplink!, servers } };
    const cut = 'transfer 1 is cut at the time-out of 30 seconds: it is still';
    expect(told(shared).of(1, 'en')).toContain(`  30 s             ${cut}`);
  });
});
