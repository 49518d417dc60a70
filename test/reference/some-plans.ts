/** Random small scenarios: every stage and key that there is, and times that often fall together. */

import fc, { type Arbitrary } from 'fast-check';
import type { RepeatsPlan } from '../../src/scenario/plan/people.ts';
import type {
  AdjudicatePlan,
  GatewayPlan,
  MatchPlan,
  OrderPlan,
  Plan,
  ServicePlan,
} from '../../src/scenario/plan/plan.ts';
import { planOf } from '../plans.ts';
import { arrivals } from './some-arrivals.ts';
import { couriers, prints, replies } from './some-ends.ts';
import { gatewayFailures, stageFailures } from './some-failures.ts';
import { landOf, lands } from './some-lands.ts';
import {
  durations,
  ENDS,
  type Frame,
  numbers,
  officeOpenings,
  openings,
  perhaps,
  present,
  serviceTimes,
  shuts,
  times,
} from './some-numbers.ts';
import { senders } from './some-senders.ts';

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
      service: serviceTimes(frame, 6, { ...forms, arrivals: true }),
      room: numbers(frame, fc.constantFrom(INFINITE, INFINITE, 0, 1, 2), forms),
      whenFull: fc.constantFrom('refuse', 'drop', 'block'),
      order: perhaps(orders(frame)),
      openings: perhaps(isStation ? officeOpenings(frame) : openings(frame, 1)),
      patience: perhaps(durations(frame, 8, { ...forms, arrivals: true })),
      shut: shuts(frame),
      failures: stageFailures(frame, isStation, true),
    })
    .map(({ failures, ...plan }) => {
      // Servers without limit cannot break one by one.
      const breaking = isStation ? failures : failures.filter(({ scope }) => scope === 'unit');
      return present({
        ...plan,
        failures: breaking.length > 0 ? breaking : undefined,
      }) as ServicePlan;
    });
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

function gateways(frame: Frame): Arbitrary<GatewayPlan> {
  const rates = fc.constantFrom(0.1, 0.3, 1, INFINITE).map((rate) => rate / frame.unit);
  return fc
    .record({
      accepts: numbers(frame, rates, {}),
      burst: times(frame, 1, 8),
      quota: perhaps(numbers(frame, fc.constantFrom(0, 1, 3), { offices: true })),
      shut: shuts(frame),
      failures: gatewayFailures(frame),
    })
    .map((plan) => present(plan) as GatewayPlan);
}

const STAGES = [
  ...(['station', 'uplink', 'courier', 'gateway'] as const),
  ...(['match', 'adjudicate', 'reply', 'print'] as const),
];
type Present = Readonly<Record<(typeof STAGES)[number], boolean>>;

function repeats(frame: Frame): Arbitrary<RepeatsPlan> {
  return fc.record({
    share: fc.constantFrom(0.3, 1),
    after: durations(frame, 10, { offices: true }),
    recognised: fc.constantFrom(0, 0.5, 1),
  });
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
      courier: fc.boolean(),
      reply: fc.boolean(),
      print: fc.boolean(),
    }),
  })
  .chain(({ land, unit, listed, present: stages }) => {
    const offices = land.offices.reduce((sum, one) => sum + one, 0);
    const { zones, hasTeams } = land;
    const { regencyOf } = landOf(land);
    const frame: Frame = {
      ...{ unit, end: ENDS * unit, offices, zones, hasTeams, listed },
      regencyOf: Array.from(regencyOf),
    };
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
      courier: stages.courier && uplink ? couriers(frame, station) : none,
      gateway: stages.gateway && uplink ? gateways(frame) : none,
      match: match ? matches(frame, hasPeople ? 0.5 : 1) : none,
      adjudicate: hasPeople ? adjudications(frame) : none,
      reply: stages.reply ? replies(frame) : none,
      print: stages.print ? prints(frame) : none,
      centreMidnight: fc.constantFrom(0, 21_600, 64_800),
      arrivals: arrivals(frame),
      again: perhaps(repeats(frame)),
      within: perhaps(fc.constantFrom(1, 2, 5)),
      enter: fc.constantFrom(first, first, ...entrances),
      limit: perhaps(numbers(frame, fc.constantFrom(1, 2, 4), { offices: true })),
      comeBack: fc.constantFrom(0, 0.6, 1),
      untilDrained: fc.constantFrom(false, false, true),
      series: fc.constantFrom(7, 10, 100),
      start: fc.record({
        station: waiting(station),
        uplink: waiting(uplink),
        match: waiting(match),
        print: waiting(stages.print),
      }),
    })
    .map(({ arrivals: who, enter, limit, comeBack, series, again, within, ...of }) => {
      // Numbers and coming back go by the opening of the station.
      const isDaily = enter === 'station' && of.station?.openings !== undefined;
      const byDay = {
        ...{ enter, comeBack, limit },
        appointments: limit && within ? { within } : undefined,
      };
      return planOf(
        present({ ...of, end: frame.end, series: series * frame.unit } as Plan),
        who,
        present({
          ...(isDaily ? byDay : { enter, comeBack: 0 }),
          again: who.kind === 'sources' ? undefined : again,
        }) as Partial<Plan['people']>,
      );
    });
}
