/** A small country in which everything happens that can: for what must hold whatever happens. */

import type { Openings } from '../../src/scenario/plan/hours.ts';
import type { MatchPlan, Plan, SenderPlan } from '../../src/scenario/plan/plan.ts';
import {
  backOff,
  exponential,
  law,
  match,
  open,
  planOf,
  poisson,
  regencies,
  service,
  uplink,
  value,
} from '../plans.ts';

const HOUR = 3600;
const DAY = 86_400;
const DAYS = 12;

const hours = (from: number, to: number) =>
  open(
    ...Array.from({ length: DAYS }, (_, day): [number, number] => [
      day * DAY + from * HOUR,
      day * DAY + to * HOUR,
    ]),
  );

interface Changes extends Partial<Plan> {
  readonly sender?: Partial<SenderPlan>;
  readonly centre?: Partial<MatchPlan>;
}

/** Six regencies with 12 offices, twelve days, about 5,000 people. */
export function busyCountry({ sender, centre, ...of }: Changes = {}): Plan {
  const places = regencies(3, 1, 2, 4, 1, 1);
  const offices = places.regencyOf.length;
  const rates = poisson([0, 450 / DAY], [5 * DAY, 900 / DAY], [9 * DAY, 200 / DAY]);
  if (rates.kind !== 'poisson') throw new Error('not by chance');
  const share = new Float64Array(offices).fill(1 / offices);
  const days = Float64Array.from({ length: DAYS }, (_, day) => day * DAY);
  const arrivals = {
    ...rates,
    demand: [{ ...rates.demand[0]!, days }],
    baseShare: share,
    surgeShare: share,
    supply: new Float64Array(offices).fill(2000),
    newPerDay: new Float64Array(offices).fill(5),
    spread: { national: 0.2, local: 0.4 },
  };
  const shut = (from: number, to: number, told: boolean) => ({
    from: from * DAY,
    to: to * DAY,
    told,
    why: '',
  });
  return planOf(
    {
      ...places,
      end: DAYS * DAY + 1,
      series: HOUR,
      station: service({
        servers: value(3),
        working: 0.5,
        service: law({ kind: 'lognormal', mean: 900, cv: 0.5 }),
        patience: exponential(6 * HOUR),
        openings: hours(8, 16),
      }),
      uplink: uplink({
        speed: value(2500),
        size: law({ kind: 'lognormal-p95', mean: 1.5e6, p95: 2.6e6 }),
        room: value(40),
        openings: hours(8, 17),
        fails: value(0.15),
        timeout: 1000,
        refused: {
          ...backOff({ wait: value(900), growth: 2, longest: DAY, jitter: 0.5 }),
          whose: 'line',
        },
        failed: { ...backOff({ wait: value(600), growth: 2, jitter: 0.5 }), tries: 4 },
        ...sender,
      }),
      gateway: {
        accepts: value(500 / DAY),
        burst: 3600,
        shut: [shut(2.4, 2.6, false), shut(6, 7.5, true)],
      },
      match: match({
        service: value(DAY / 150),
        room: value(150),
        patience: exponential(5 * DAY),
        shut: [shut(3, 4, false)],
        results: { unique: 0.8, duplicate: 0.1, again: 0.1 },
        ...centre,
      }),
      start: { station: 0, uplink: 0, match: 60 },
      ...of,
    },
    arrivals,
    { limit: value(70), comeBack: 0.8 },
  );
}

/** The same with all that may follow the match, and couriers. */
export function wholeCountry(of: Partial<Plan> = {}): Plan {
  const officeHours = hours(8, 16);
  return busyCountry({
    centre: { results: { unique: 0.8, duplicate: 0.1, again: 0.05 } },
    adjudicate: {
      ...service({ service: exponential(4 * HOUR), openings: officeHours }),
      results: { unique: 0.5, duplicate: 0.3, again: 0.2 },
    },
    courier: {
      moreThan: 90,
      olderThan: 2 * DAY,
      trip: exponential(5 * HOUR),
      load: 60,
      away: true,
      readIn: service({ servers: value(2), service: value(300), openings: officeHours }),
      cost: 1,
    },
    reply: { takes: exponential(2 * HOUR) },
    print: {
      ...service({ service: value(1200), openings: officeHours }),
      blanks: { from: Float64Array.of(0, 8 * DAY), counts: Float64Array.of(300, 500) },
    },
    start: { station: 0, uplink: 0, match: 60, print: 40 },
    ...of,
  });
}

/** The last office of a regency with several is its mobile team, which is out on every third day. */
export function mobileCountry(): Plan {
  const plan = wholeCountry();
  const { station, uplink, print, regencies } = plan;
  const ofOffices = station!.openings!;
  const visits = ofOffices.map(({ from, to, endsDay }) => {
    const isThird = (_: number, index: number) => index % 3 === 2;
    const [opens, closes] = [from.filter(isThird), to.filter(isThird)];
    return { from: opens, to: closes, endsDay: endsDay.filter(isThird) };
  });
  const twice = ({ openings = [] }: { openings?: readonly Openings[] }) => [
    ...openings,
    ...openings,
  ];
  return {
    ...plan,
    regencies: regencies.map((regency) =>
      regency.offices > 1 ? { ...regency, hasMobile: true } : regency,
    ),
    station: { ...station!, openings: [...ofOffices, ...visits] },
    uplink: { ...uplink!, openings: twice(uplink!) },
    print: { ...print!, openings: twice(print!) },
  };
}
