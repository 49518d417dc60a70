/**
 * The model of the prototype that this engine was chosen by, built from the stages of the product:
 *
 *   people -> [recorded] -> regency's uplink -> sender -> centre -> match -> downlink -> print
 *
 * 7,000 offices of 514 regencies over four weeks, 1 server at each uplink, downlink (by regency) and
 * print (by office), 48 or as given at the centre with 20,000 waiting places, 52 at the match. Service times grow as
 * the number of submissions falls, so that loads stay the same.
 *
 * Three things differ. Weights of regencies are drawn anew, from the same law. The centre answers all: the
 * prototype ends 3 % there. What the centre refuses asks again after 6 to 18 minutes until admitted, as the sender
 * has it where submissions wait by themselves: the prototype doubles waits from one minute and gives up after six.
 * With 12 minutes in the mean, retries are as many at 2 million (0.08 each), twice as many at 5 million (1.2, not 0.6).
 */

import { NONE, Rank, Wheel } from '../../src/engine/calendar.ts';
import { Chance } from '../../src/engine/chance.ts';
import { Entities } from '../../src/engine/entities.ts';
import { Answered, Delivered, Recorded } from '../../src/model/centre/milestones.ts';
import { Reply } from '../../src/model/centre/reply.ts';
import { Results } from '../../src/model/centre/results.ts';
import { type Context, identities } from '../../src/model/context.ts';
import type { Receiver } from '../../src/model/flow.ts';
import { Happens, Purpose, StageId } from '../../src/model/kinds.ts';
import { unobserved } from '../../src/model/observer.ts';
import { People } from '../../src/model/people/people.ts';
import { spreadOver } from '../../src/model/people/spread.ts';
import { Service } from '../../src/model/stage/service.ts';
import { Timetables } from '../../src/model/timetables.ts';
import { Sender } from '../../src/model/uplink/sender.ts';
import type { Parameter } from '../../src/scenario/plan/parameter.ts';
import type { Arrivals } from '../../src/scenario/plan/people.ts';
import type { Plan, ServicePlan } from '../../src/scenario/plan/plan.ts';
import { backOff, exponential, law, planOf, regencies, service, uplink, value } from '../plans.ts';

const REGENCIES = 514;
const OFFICES = 7000;
const MINUTE = 60;
const HOUR = 3600;
const DAYS = 28;
const HOUR_WEIGHTS = [0, 0, 0, 0, 0, 0, 0, 2, 8, 12, 13, 10, 6, 8, 12, 11, 7, 3, 1, 1, 0, 0, 0, 0];
const WEEK_WEIGHTS = [0.6, 1.2, 1.5, 0.7];
const SUNDAY_WEIGHT = 0.1;

/** Kinds of its own events, and purposes of their draws: beyond those of the product. */
const enum Ends {
  uplink = 20,
  centre = 21,
  match = 22,
  downlink = 23,
  print = 24,
}

interface Model {
  readonly people: People;
  readonly uplink: Service;
  readonly sender: Sender;
  readonly centre: Service;
  readonly match: Service;
  readonly downlink: Service;
  readonly print: Service;
}

/**
 * Runs it until everybody is served.
 * @param submissions expected number, over four weeks
 * @param servers at the centre
 */
export function runPrototypeModel(submissions: number, servers: number) {
  const calendar = new Wheel();
  const entities = new Entities();
  const chance = new Chance('bench', 0);
  const plan = planFor(submissions, chance);
  const context: Context = {
    plan,
    calendar,
    entities,
    chance,
    observer: unobserved,
    timetables: new Timetables(calendar, plan.end),
    identity: identities(plan),
    spreads: spreadOver(plan),
  };
  const model = wire(context, servers, 20e6 / submissions);
  model.people.begin();
  const { events, arrivals } = loop(calendar, model);
  return { submissions: arrivals, events, inFlightPeak: entities.peak };
}

function planFor(submissions: number, chance: Chance): Plan {
  const weights = Array.from({ length: REGENCIES }, (_, regency) => weight(chance, regency));
  const total = weights.reduce((sum, part) => sum + part, 0);
  const offices = weights.map((part) => 1 + Math.floor(((OFFICES - REGENCIES) * part) / total));
  const left = OFFICES - offices.reduce((sum, count) => sum + count, 0);
  for (let more = 0; more < left; more++) offices[more % REGENCIES]!++;
  const country = regencies(...offices);
  const share = Float64Array.from(
    country.regencyOf,
    (regency) => weights[regency]! / total / offices[regency]!,
  );
  return planOf({ ...country, end: DAYS * 24 * HOUR }, arrivalsAt(hourlyRates(submissions), share));
}

/** Close to lognormal: six uniform numbers make the normal one. */
function weight(chance: Chance, regency: number): number {
  let sum = 0;
  for (let part = 0; part < 6; part++) sum += chance.draw(Purpose.localDay, regency, part);
  return Math.exp(0.9 * (sum - 3) * Math.SQRT2);
}

/** [1/s], for the whole country. */
function hourlyRates(submissions: number): Float64Array {
  const weights = Float64Array.from({ length: DAYS * 24 }, (_, hour) => {
    const day = Math.floor(hour / 24);
    const ofDay = WEEK_WEIGHTS[Math.floor(day / 7)]! * (day % 7 === 6 ? SUNDAY_WEIGHT : 1);
    return HOUR_WEIGHTS[hour % 24]! * ofDay;
  });
  const total = weights.reduce((sum, part) => sum + part, 0);
  return weights.map((part) => (part * submissions) / total / HOUR);
}

function arrivalsAt(rates: Float64Array, share: Float64Array): Arrivals {
  return {
    kind: 'poisson',
    demand: [
      {
        from: Float64Array.from(rates, (_, hour) => hour * HOUR),
        base: rates,
        surge: new Float64Array(rates.length),
        days: new Float64Array(0),
      },
    ],
    baseShare: share,
    surgeShare: share,
    newPerDay: new Float64Array(share.length),
    spread: { national: 0, local: 0 },
  };
}

/** @param slower factor of all service times */
function wire(context: Context, servers: number, slower: number): Model {
  const { regencyOf } = context.plan;
  const national = new Uint16Array(OFFICES);
  const byOffice = Uint16Array.from(national, (_, office) => office);
  const around = (mean: number): Parameter =>
    law({ kind: 'uniform', low: 0.5 * mean * slower, high: 1.5 * mean * slower });
  const stage = (ends: Ends, site: Uint16Array, plan: ServicePlan, next: Receiver) =>
    serviceStage(context, { ends, site, plan, next });

  const reply = new Reply(context, {
    site: byOffice,
    print: undefined,
    over: () => {},
    again: () => {},
  });
  const answered = new Answered(context, new Results(context), reply, () => {});
  const print = stage(Ends.print, byOffice, service({ service: around(40) }), answered);
  const downlink = stage(Ends.downlink, regencyOf, service({ service: around(3) }), print);
  const search = service({ servers: value(52), service: exponential(2.2 * slower) });
  const match = stage(Ends.match, national, search, downlink);
  const reception = service({
    servers: value(servers),
    room: value(20_000),
    service: exponential(2 * slower),
  });
  const centre = stage(Ends.centre, national, reception, match);
  const sender = senderTo(new Delivered(context, centre), context);
  const line = stage(Ends.uplink, regencyOf, service({ service: around(6) }), sender);
  const people = new People(context, {
    next: new Recorded(context, line),
    site: byOffice,
    zoneOf: new Uint8Array(OFFICES),
    openings: undefined,
  });
  return { people, uplink: line, sender, centre, match, downlink, print };
}

interface Wiring {
  readonly ends: Ends;
  readonly site: Uint16Array;
  readonly plan: ServicePlan;
  readonly next: Receiver;
}

function serviceStage(context: Context, { ends, site, plan, next }: Wiring): Service {
  return new Service(context, plan, {
    stage: StageId.match,
    opening: Rank.opening,
    ends: ends as number as Happens,
    reneges: Happens.matchReneges,
    servicePurpose: ends as number as Purpose,
    patiencePurpose: Purpose.matchPatience,
    site,
    zoneOf: new Uint8Array(Math.max(...site) + 1),
    working: (_, servers) => servers,
    asked: ends === Ends.centre,
    next,
    reneged: () => {},
    lost: () => {},
  });
}

function senderTo(next: Delivered, context: Context): Sender {
  const wait = law({ kind: 'uniform', low: 6 * MINUTE, high: 18 * MINUTE });
  const plan = uplink({
    servers: 'unlimited',
    refused: { ...backOff({ wait }), whose: 'submission' },
  });
  return new Sender(context, plan, {
    site: context.plan.regencyOf,
    zoneOf: new Uint8Array(REGENCIES),
    next,
    dropped: () => {},
    lost: () => {},
  });
}

function loop(calendar: Wheel, model: Model): { events: number; arrivals: number } {
  const { people, uplink, sender, centre, match, downlink, print } = model;
  let events = 0;
  let arrivals = 0;
  for (let kind = calendar.next(); kind !== NONE; kind = calendar.next()) {
    events++;
    switch (kind) {
      case Happens.arrives:
        arrivals++;
        people.arrives(calendar.subject);
        break;
      case Ends.uplink:
        uplink.ends(calendar.subject);
        break;
      case Happens.retries:
        sender.retries(calendar.subject);
        break;
      case Ends.centre:
        centre.ends(calendar.subject);
        break;
      case Ends.match:
        match.ends(calendar.subject);
        break;
      case Ends.downlink:
        downlink.ends(calendar.subject);
        break;
      case Ends.print:
        print.ends(calendar.subject);
        break;
    }
  }
  return { events, arrivals };
}
