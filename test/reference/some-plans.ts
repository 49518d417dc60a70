/** Random small scenarios: every stage and key that there is, and times that often fall together. */

import fc, { type Arbitrary } from 'fast-check';
import type {
  AdjudicatePlan,
  BackOffPlan,
  GatewayPlan,
  MatchPlan,
  OrderPlan,
  Plan,
  SenderPlan,
  ServicePlan,
} from '../../src/scenario/plan.ts';
import { planOf } from '../plans.ts';
import { arrivals } from './some-arrivals.ts';
import {
  durations,
  ENDS,
  type Frame,
  numbers,
  openings,
  perhaps,
  present,
  shuts,
  times,
} from './some-numbers.ts';

const INFINITE = Number.POSITIVE_INFINITY;
/** People of a table. */
const LISTED = 14;

type Seat = 'station' | 'match' | 'adjudicate';

function orders(frame: Frame): Arbitrary<OrderPlan> {
  const priority = numbers(frame, fc.integer({ min: 1, max: 3 }), {
    offices: true,
    arrivals: true,
    steps: false,
  }).map((by): OrderPlan => {
    if (by.form === 'offices' || by.form === 'arrivals') return { kind: 'priority', by };
    return { kind: 'newest-first' };
  });
  return fc.oneof(priority, fc.constant<OrderPlan>({ kind: 'fair-by-regency' }));
}

function services(frame: Frame, seat: Seat): Arbitrary<ServicePlan> {
  const isStation = seat === 'station';
  const forms = { offices: isStation };
  const servers = fc.constantFrom(1, 1, 2, 3, ...(isStation ? [0] : [INFINITE]));
  return fc
    .record({
      servers: numbers(frame, servers, forms),
      working: isStation ? fc.constantFrom(1, 0.5) : fc.constant(1),
      service: durations(frame, 6, { ...forms, arrivals: true }),
      room: numbers(frame, fc.constantFrom(INFINITE, INFINITE, 0, 1, 2), forms),
      whenFull: fc.constantFrom('refuse', 'drop', 'block'),
      order: perhaps(orders(frame)),
      openings: perhaps(openings(frame, isStation ? frame.zones : 1)),
      patience: perhaps(durations(frame, 8, { ...forms, arrivals: true })),
      shut: shuts(frame),
    })
    .map((plan) => present(plan) as ServicePlan);
}

/** Three shares that add up to `all`. */
function results(all: number): Arbitrary<MatchPlan['results']> {
  return fc.constantFrom(
    { unique: all, duplicate: 0, again: 0 },
    { unique: all / 2, duplicate: all / 4, again: all / 4 },
    { unique: all / 4, duplicate: 0, again: all - all / 4 },
  );
}

function matches(frame: Frame, decides: number): Arbitrary<MatchPlan> {
  const licence = fc.constantFrom(INFINITE, INFINITE, 0, 3);
  return fc
    .tuple(services(frame, 'match'), results(decides), licence)
    .map(([service, shares, left]) => ({ ...service, results: shares, licence: left }));
}

function adjudications(frame: Frame): Arbitrary<AdjudicatePlan> {
  return fc
    .tuple(services(frame, 'adjudicate'), results(1))
    .map(([service, shares]) => ({ ...service, results: shares }));
}

function backOffs(frame: Frame): Arbitrary<BackOffPlan> {
  return fc.record({
    wait: durations(frame, 8, { offices: true, steps: false }),
    growth: fc.constantFrom(1, 2),
    longest: fc.constantFrom(INFINITE, 10 * frame.unit),
    jitter: fc.constantFrom(0, 0, 0.5, 1),
  });
}

function senders(frame: Frame): Arbitrary<SenderPlan> {
  const forms = { offices: true };
  return fc
    .record({
      isInstant: fc.boolean(),
      servers: fc.constantFrom(1, 'unlimited' as const),
      isNewestFirst: fc.constantFrom(false, false, true),
      speed: numbers(frame, fc.constantFrom(1, 2, 0.7), forms),
      useful: perhaps(numbers(frame, fc.constantFrom(1, 0.5, 0.6), forms)),
      size: durations(frame, 5, { ...forms, arrivals: true }),
      room: numbers(frame, fc.constantFrom(INFINITE, 1, 2, 3), forms),
      whenFull: fc.constantFrom('block' as const, 'overwrite' as const),
      openings: perhaps(openings(frame, frame.zones)),
      shut: shuts(frame),
      fails: numbers(frame, fc.constantFrom(0, 0, 0.3, 1), forms),
      timeout: fc.oneof(fc.constant(INFINITE), times(frame, 1, 6)),
      refused: backOffs(frame),
      whose: fc.constantFrom('line' as const, 'submission' as const),
      failed: backOffs(frame),
      tries: fc.constantFrom(INFINITE, 1, 2, 3),
    })
    .map(({ isInstant, whose, tries, ...plan }) =>
      present({
        ...plan,
        // Only a line that needs no time carries any number of transfers at once.
        servers: isInstant ? plan.servers : 1,
        speed: isInstant ? { form: 'value', value: INFINITE } : plan.speed,
        interrupted: false,
        refused: { ...plan.refused, ...(whose === 'submission' && { growth: 1 }), whose },
        failed: { ...plan.failed, tries },
      } as SenderPlan),
    );
}

function gateways(frame: Frame): Arbitrary<GatewayPlan> {
  const rates = fc.constantFrom(0.1, 0.3, 1, INFINITE).map((rate) => rate / frame.unit);
  return fc.record({
    accepts: numbers(frame, rates, {}),
    burst: times(frame, 1, 8),
    shut: shuts(frame),
  });
}

const STAGES = ['station', 'uplink', 'gateway', 'match', 'adjudicate'] as const;
type Present = Readonly<Record<(typeof STAGES)[number], boolean>>;

/** Offices of each regency; a zone for each regency, or one for all. */
interface Land {
  readonly offices: readonly number[];
  readonly zones: 1 | 2;
}

const lands = fc.record<Land>({
  offices: fc.constantFrom([1], [1], [2], [1, 2], [3, 1]),
  zones: fc.constantFrom(1, 2),
});

function landOf({
  offices,
  zones,
}: Land): Pick<Plan, 'regencies' | 'regencyOf' | 'identity' | 'zones'> {
  const regencyOf = offices.flatMap((count, regency) => Array<number>(count).fill(regency));
  return {
    zones: zones === 1 ? [7] : [7, 9],
    regencies: offices.map((count, regency) => ({
      code: `${regency}`,
      name: '',
      province: '',
      zone: Math.min(regency, zones - 1),
      firstOffice: regencyOf.indexOf(regency),
      offices: count,
    })),
    regencyOf: Uint16Array.from(regencyOf),
    // As of a part of a country: another place of the draws than its number here.
    identity: Uint16Array.from(regencyOf, (_, office) => 5 + 3 * office),
  };
}

/** A whole plan. */
export const somePlans: Arbitrary<Plan> = fc
  .record({
    land: lands,
    unit: fc.constantFrom(1, 21_600),
    listed: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: LISTED })),
    present: fc.record<Present>({
      station: fc.boolean(),
      uplink: fc.boolean(),
      gateway: fc.boolean(),
      match: fc.constantFrom(true, true, false),
      adjudicate: fc.boolean(),
    }),
  })
  .chain(({ land, unit, listed, present: stages }) => {
    const [offices, zones] = [land.offices.reduce((sum, one) => sum + one, 0), land.zones];
    const frame: Frame = { unit, end: ENDS * unit, offices, zones, listed };
    return plansIn(frame, stages).map((of) => ({ ...of, ...landOf(land) }));
  });

function plansIn(frame: Frame, stages: Present): Arbitrary<Plan> {
  const { station, uplink, match } = stages;
  const hasPeople = stages.adjudicate && match;
  const none = fc.constant(undefined);
  const first = station ? 'station' : uplink ? 'uplink' : match ? 'match' : 'end';
  const entrances = (['station', 'uplink', 'match'] as const).filter((stage) => stages[stage]);
  const most = frame.listed > 0 ? 0 : 3;
  const waiting = (isThere: boolean) => fc.constantFrom(0, 0, isThere ? most : 0);
  return fc
    .record({
      station: station ? services(frame, 'station') : none,
      uplink: uplink ? senders(frame) : none,
      gateway: stages.gateway && uplink ? gateways(frame) : none,
      match: match ? matches(frame, hasPeople ? 0.5 : 1) : none,
      adjudicate: hasPeople ? adjudications(frame) : none,
      arrivals: arrivals(frame),
      enter: fc.constantFrom(first, first, ...entrances),
      limit: perhaps(numbers(frame, fc.constantFrom(1, 2, 4), { offices: true })),
      comeBack: fc.constantFrom(0, 0.6, 1),
      untilDrained: fc.constantFrom(false, false, true),
      series: fc.constantFrom(7, 10, 100),
      start: fc.record({
        station: waiting(station),
        uplink: waiting(uplink),
        match: waiting(match),
      }),
    })
    .map(({ arrivals: who, enter, limit, comeBack, series, ...of }) => {
      // Numbers and coming back go by the opening of the station.
      const isDaily = enter === 'station' && of.station?.openings !== undefined;
      return planOf(
        present({ ...of, end: frame.end, series: series * frame.unit } as Plan),
        who,
        isDaily ? { enter, comeBack, ...(limit && { limit }) } : { enter, comeBack: 0 },
      );
    });
}
