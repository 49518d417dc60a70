import { describe, expect, test } from 'vitest';
import {
  assumptionsText,
  capacityPerDay,
  gatewayAssumptions,
  matchAssumptions,
  targetAssumption,
  uplinkAssumptions,
} from '../../src/report/assumptions.ts';
import type { Both } from '../../src/report/format.ts';
import type { Openings } from '../../src/scenario/plan/hours.ts';
import type { Plan } from '../../src/scenario/plan/plan.ts';
import { made } from './world.ts';

const { plan } = made({ regencies: 18, days: 139 });
const DAY = 86_400;
const say = (words: readonly Both[], language: 'id' | 'en') =>
  assumptionsText(words, language).replaceAll('\u00a0', ' ');
const match = (change: Partial<NonNullable<Plan['match']>>): Plan => ({
  ...plan,
  match: { ...plan.match!, ...change },
});

describe('the match', () => {
  test('by its speed', () => {
    expect(say(matchAssumptions(plan), 'id')).toBe('Asumsi: pencocokan 50.000 per hari.');
  });

  test('that gets faster and stands still', () => {
    const steps = {
      form: 'steps',
      from: Float64Array.of(0, 47 * DAY),
      values: Float64Array.of(1, 3),
    } as const;
    const shut = [{ from: 108 * DAY, to: 139 * DAY, told: false, why: 'no contract' }];
    expect(say(matchAssumptions(match({ servers: steps, shut })), 'en')).toBe(
      'Assumptions: matching 50,000 per day, 150,000 from 1 October 2016, ' +
        'stopped 1 December 2016–31 December 2016.',
    );
  });

  test('whose service is drawn, by its mean', () => {
    const service = { form: 'law', law: { kind: 'exponential', mean: 60 } } as const;
    const servers = { form: 'value', value: 3 } as const;
    expect(capacityPerDay({ ...plan.match!, servers, service })).toEqual([
      { from: 0, value: 4_320 },
    ]);
  });

  test('that a scenario leaves out is not spoken of', () => {
    const { match: _, gateway: __, uplink: ___, ...rest } = plan;
    const all = [matchAssumptions, gatewayAssumptions, uplinkAssumptions].flatMap((of) => of(rest));
    expect(say(all, 'en')).toBe('');
  });
});

test('what is shut from the start is so from the first day, where offices begin before the centre', () => {
  const shut = [{ from: 0, to: 2 * DAY, told: false, why: 'x' }];
  const east = { ...plan, centreMidnight: 7200, gateway: { ...plan.gateway!, shut } };
  const early: Plan = { ...east, epoch: plan.epoch! - 7_200_000 };
  expect(say(gatewayAssumptions(early), 'en')).toContain('shut 15 August 2016–16 August 2016');
});

test('the gateway, shut more than once', () => {
  const shut = [16, 18, 20].map((day) => ({
    from: day * DAY,
    to: (day + 1) * DAY,
    told: false,
    why: '',
  }));
  const both = gatewayAssumptions({ ...plan, gateway: { ...plan.gateway!, shut } });
  expect(say(both, 'en')).toBe(
    'Assumptions: gateway 300,000 per day, shut 31 August 2016 and 2 more times.',
  );
  expect(say(both, 'id')).toBe(
    'Asumsi: gerbang pusat 300.000 per hari, tutup 31 Agustus 2016 dan 2 kali lagi.',
  );
});

test('the lines of the offices', () => {
  expect(say(uplinkAssumptions(plan), 'en')).toBe(
    'Assumptions: office lines of 77–600 kbps effective; ' +
      'switched on 51 hours a week on average; transfers cut at 5 minutes; 3% of transfers fail.',
  );
  const { openings: _, ...always } = plan.uplink!;
  const uplink = { ...always, timeout: Number.POSITIVE_INFINITY };
  expect(say(uplinkAssumptions({ ...plan, uplink }), 'id')).toBe(
    'Asumsi: saluran kantor 77–600 kbps efektif; hidup siang malam; 3% pengiriman gagal.',
  );
});

test.each([
  [1, 'hidup 8,5 jam', 'switched on for 8.5 hours'],
  [4, 'hidup rata-rata 2,1 jam sehari', 'switched on 2.1 hours a day on average'],
  [7, 'hidup rata-rata 9 jam sepekan', 'switched on 9 hours a week on average'],
])('the hours of the lines in a run of %i days', (days, id, en) => {
  const openings = [{ from: [7.5 * 3600], to: [16 * 3600] }] as unknown as readonly Openings[];
  const short = { ...plan, end: days * DAY, uplink: { ...plan.uplink!, openings } };
  expect(say(uplinkAssumptions(short), 'id')).toContain(`; ${id};`);
  expect(say(uplinkAssumptions(short), 'en')).toContain(`; ${en};`);
});

test('the target', () => {
  expect(say([targetAssumption(plan)], 'id')).toBe('Asumsi: sasaran 24 jam sejak direkam.');
});
