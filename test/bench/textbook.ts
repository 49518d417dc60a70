/**
 * Four textbook models that other simulators have been measured by, from the parts of the product:
 *
 *   a  M/M/1 at 90 %                    b  M/M/50 at 95 %
 *   c  M/M/8 at 105 %, 56 waiting places, the rest lost
 *   d  100 sources, each with a line of its own (M/M/1 at 70 %), before 40 servers at 110 % with 50 waiting
 *      places; who finds no room asks again, 3 times at most, after 1, 2, 4 times 0.5 to 1.5
 *
 * Times are in seconds and the mean service is one, but at the centre of d.
 */

import { NONE, Rank, Wheel } from '../../src/engine/calendar.ts';
import { Chance } from '../../src/engine/chance.ts';
import { Entities } from '../../src/engine/entities.ts';
import { type Context, fate, identities } from '../../src/model/context.ts';
import { type Admission, Answer, type Receiver } from '../../src/model/flow.ts';
import { Happens, Purpose } from '../../src/model/kinds.ts';
import { unobserved } from '../../src/model/observer.ts';
import { People } from '../../src/model/people/people.ts';
import { spreadOver } from '../../src/model/people/spread.ts';
import { Service } from '../../src/model/stage/service.ts';
import { SERVICE_KINDS } from '../../src/model/stage/service-kinds.ts';
import { Timetables } from '../../src/model/timetables.ts';
import { observe } from '../../src/run/simulate.ts';
import type { Arrivals } from '../../src/scenario/plan/people.ts';
import type { Plan, ServicePlan } from '../../src/scenario/plan/plan.ts';
import {
  everyGap,
  exponential,
  match,
  planOf,
  poisson,
  regencies,
  service,
  value,
} from '../plans.ts';

const SEED = 'bench';
const SOURCES = 100;
const TRIES = 3;

/** Arrivals [1/s], servers and waiting places. */
const QUEUES = {
  a: { rate: 0.9, servers: 1, room: Number.POSITIVE_INFINITY },
  b: { rate: 47.5, servers: 50, room: Number.POSITIVE_INFINITY },
  c: { rate: 8.4, servers: 8, room: 56 },
} as const;

export const MODELS = ['a', 'b', 'c', 'd'] as const;
type Model = (typeof MODELS)[number];

/** @param customers expected number; gives what is to be measured */
export function textbook(model: Model, customers: number) {
  return model === 'd' ? () => playTandem(customers) : () => playQueue(model, customers);
}

function playQueue(model: keyof typeof QUEUES, customers: number) {
  const { rate, servers, room } = QUEUES[model];
  const plan = planOf(
    {
      end: customers / rate,
      series: customers / rate,
      match: match({
        servers: value(servers),
        room: value(room),
        whenFull: 'drop',
        service: exponential(1),
      }),
    },
    everyGap(exponential(1 / rate)),
  );
  const { events, entities } = observe(plan, SEED, 0, () => unobserved);
  return { events, inFlightPeak: entities.peak };
}

function playTandem(customers: number) {
  const rate = 0.7;
  const calendar = new Wheel();
  const entities = new Entities();
  const plan = tandem(rate, customers / SOURCES / rate);
  const timetables = new Timetables(calendar, plan.end);
  const chance = new Chance(SEED, 0);
  const identity = identities(plan);
  const context: Context = {
    plan,
    calendar,
    entities,
    chance,
    observer: unobserved,
    timetables,
    identity,
    spreads: spreadOver(plan),
  };
  const site = Uint16Array.from({ length: SOURCES + 1 }, (_, place) => place % SOURCES);
  const centre = stage(
    context,
    'match',
    new Uint16Array(SOURCES + 1),
    plan.match!,
    ending(entities),
  );
  const tries = new Tries(context, centre);
  const lines = stage(context, 'station', site, plan.station!, tries);
  const zoneOf = new Uint8Array(SOURCES);
  const people = new People(context, { next: lines, site, zoneOf, openings: undefined });
  people.begin();
  let events = 0;
  for (let kind = calendar.next(); kind !== NONE; kind = calendar.next()) {
    events++;
    if (kind === Happens.arrives) people.arrives(calendar.subject);
    else if (kind === Happens.stationEnds) lines.ends(calendar.subject);
    else if (kind === Happens.matchEnds) centre.ends(calendar.subject);
    else tries.accept(calendar.subject);
  }
  return { events, inFlightPeak: entities.peak };
}

function tandem(rate: number, end: number): Plan {
  const centre = { servers: value(40), room: value(50), service: exponential(44 / 70) };
  const country = regencies(...Array<number>(SOURCES).fill(1));
  const share = new Float64Array(SOURCES).fill(1 / SOURCES);
  const arrivals: Arrivals = {
    ...(poisson([0, SOURCES * rate], [end, 0]) as Extract<Arrivals, { kind: 'poisson' }>),
    baseShare: share,
    surgeShare: share,
    newPerDay: new Float64Array(SOURCES),
  };
  const station = { ...service({ service: exponential(1) }) };
  return planOf({ ...country, end, station, match: match(centre) }, arrivals);
}

function stage(
  context: Context,
  kind: 'station' | 'match',
  site: Uint16Array,
  plan: ServicePlan,
  next: Receiver,
): Service {
  return new Service(context, plan, {
    ...SERVICE_KINDS[kind],
    site,
    zoneOf: new Uint8Array(kind === 'match' ? 1 : SOURCES),
    working: (_, servers) => servers,
    asked: kind === 'match',
    next,
    reneged: () => {},
    lost: () => {},
  });
}

/** Asks the centre, and again after a wait that doubles; gives up after the third refusal of an answer. */
class Tries implements Receiver {
  constructor(
    private readonly context: Context,
    private readonly centre: Admission,
  ) {}

  blocks(): boolean {
    return false;
  }

  hold(): void {}

  accept(entity: number): void {
    const { calendar, entities } = this.context;
    if (this.centre.admits(entity) === Answer.admitted) {
      this.centre.accept(entity);
      return;
    }
    const refusals = entities.attempts(entity);
    if (refusals === TRIES) {
      entities.release(entity);
      return;
    }
    entities.setAttempts(entity, refusals + 1);
    const wait = 2 ** refusals * (0.5 + fate(this.context, Purpose.refusedWait, entity, refusals));
    calendar.schedule(calendar.now + wait, Rank.arrival, Happens.retries, entity);
  }
}

const ending = (entities: Entities): Receiver => ({
  blocks: () => false,
  hold: () => {},
  accept: (entity) => entities.release(entity),
});
