/** Lays a scenario out over its places and over the seconds of the run. */

import { DAY } from '../../units.ts';
import type { Scenario } from '../as-read/scenario.ts';
import type { Arrivals, PeoplePlan } from '../plan/people.ts';
import type { Plan } from '../plan/plan.ts';
import { CENTRE_ZONE, timeline } from '../schema/calendar.ts';
import { arrivalsOf, type Listed, listedArrivals } from './arrivals.ts';
import { skipped, wholeClock } from './backlog.ts';
import { complaints } from './complaints.ts';
import { hasDailyCounts } from './daily-counts.ts';
import { given } from './given.ts';
import { landOf, onlyPlace } from './land.ts';
import { stationPlan } from './mobile.ts';
import { type Ground, parameter } from './parameter.ts';
import { arrivalsFrom } from './remaining.ts';
import { sampled } from './sample.ts';
import { adjudicatePlan, gatewayPlan, matchPlan, senderPlan } from './stages.ts';
import { courierPlan, printPlan, replyPlan } from './stages-print.ts';
import { checkStart, startOf } from './start.ts';

/**
 * The plan that the model runs. Pure; the same scenario gives the same plan.
 *
 * Offices are numbered in the order of the place table, the first of a regency being its seat. With
 * `places.only` the others are left out, but time, shares and supply stay those of the whole country, and
 * so does what waits at each office.
 * @throws InputError with every fault that shows only when tables, dates and stages meet
 */
export function layOut(scenario: Scenario): Plan {
  const { clock, places, people } = scenario;
  const faults = complaints(scenario.where);
  const hasMobile = scenario.station?.mobile !== undefined;
  const land = places === undefined ? onlyPlace(hasMobile) : landOf(places, faults, hasMobile);
  const time = timeline(clock, land.zones);
  const listed =
    people.table && !hasDailyCounts(people.table)
      ? listedArrivals(people.table, land, faults)
      : undefined;
  const ground: Ground = { land, time, faults, ...(listed && { listed }) };
  const stages = stagesOf(scenario, ground);
  const first = time.midnight(time.firstDay, CENTRE_ZONE);
  const plan: Plan = {
    name: scenario.name,
    option: scenario.option,
    end: time.end,
    untilDrained: clock.stop === 'drained',
    ...(time.dated && { epoch: time.epoch }),
    centreMidnight: ((first % DAY) + DAY) % DAY,
    series: clock.series,
    zones: land.zones,
    regencies: land.regencies,
    ...(land.regencies.length < land.all.length && { ofRegencies: land.all.length }),
    regencyOf: land.regencyOf,
    identity: land.identity,
    people: peopleOf(scenario, ground, listed),
    ...given(stages),
    start: startOf(scenario, land),
    deadline: scenario.deadline,
    ...(clock.since !== undefined && { reported: true as const }),
  };
  checkStart(scenario, ground);
  checkServers(plan, 'station', ground);
  checkServers(plan, 'print', ground);
  faults.settle();
  return scenario.sample === 1 ? plan : sampled(plan, scenario);
}

function stagesOf(scenario: Scenario, ground: Ground) {
  const { clock, uplink, courier, gateway, adjudicate, reply, print } = scenario;
  if (gateway && !uplink) ground.faults.key('gateway', 'nothing sends to it; write an uplink');
  const station = scenario.station && stationPlan(scenario.station, clock, ground);
  const sender = uplink && senderPlan(uplink, clock, ground);
  const door = gateway && gatewayPlan(gateway, ground);
  const match = scenario.match && matchPlan(scenario.match, clock, ground);
  return {
    station,
    uplink: sender,
    courier: courier && courierPlan(courier, clock, ground),
    gateway: door,
    match,
    adjudicate: adjudicate && match && adjudicatePlan(adjudicate, match, clock, ground),
    reply: reply && replyPlan(reply, ground),
    print: print && printPlan(print, clock, ground),
  };
}

function peopleOf(scenario: Scenario, ground: Ground, listed: Listed | undefined): PeoplePlan {
  const { people } = scenario;
  const limit = people.limit && parameter(people.limit, 'people.limit', { office: true }, ground);
  const enter = entrance(scenario, ground);
  const remedy = withoutOpening(scenario, enter);
  if (limit && remedy) ground.faults.key('people.limit', remedy);
  if (people.comeBack > 0 && remedy) ground.faults.key('people.come-back', remedy);
  if (listed && people.profile) {
    ground.faults.key('people.profile', 'is of a day, and the table has instants; take it out');
  }
  if (listed && people.missing !== 'refuse') {
    ground.faults.key('people.missing', 'fills daily counts, and the table has none; take it out');
  }
  return {
    arrivals: comingTo(scenario, ground, listed),
    enter,
    ...(limit && { limit }),
    comeBack: people.comeBack,
    ...(people.again && { again: againOf(people.again, ground) }),
    ...(people.appointments && { appointments: people.appointments }),
  };
}

/** With a reported backlog, those who have still to come are what the scenario leaves of them by then. */
function comingTo(scenario: Scenario, ground: Ground, listed: Listed | undefined): Arrivals {
  const { clock } = scenario;
  const begins = skipped(clock);
  if (begins === 0) return arrivalsOf(scenario, ground, listed);
  if (listed) {
    const message = 'has instants from the first day on, and a backlog begins later; give it dates';
    ground.faults.key('people.table', message);
  }
  const { people } = scenario;
  if (people.surge === undefined && people.rate === undefined)
    return arrivalsOf(scenario, ground, listed);
  const { land } = ground;
  const whole = wholeClock(clock);
  const time = timeline(whole, land.zones);
  const arrivals = arrivalsOf({ ...scenario, clock: whole }, { ...ground, time });
  if (arrivals.kind !== 'poisson') return arrivals;
  const zoneOf = Uint16Array.from(land.regencyOf, (regency) => land.regencies[regency]!.zone);
  return arrivalsFrom(arrivals, begins, arrivals.demandOf ?? zoneOf);
}

function againOf({ after, ...again }: NonNullable<Scenario['people']['again']>, ground: Ground) {
  const meaning = { office: true, drawn: true };
  return { ...again, after: parameter(after, 'people.again.after', meaning, ground) };
}

/** New numbers are handed out, and people come back, when the station opens: what to do if it does not. */
function withoutOpening({ station }: Scenario, enter: PeoplePlan['enter']): string | undefined {
  const goes = 'goes by the opening of the station';
  if (station?.hours === undefined) return `${goes}; give the station hours`;
  return enter === 'station' ? undefined : `${goes}, which people pass by; let them enter there`;
}

const ENTRANCES = ['station', 'uplink', 'match'] as const;

function entrance(scenario: Scenario, { faults }: Ground): PeoplePlan['enter'] {
  const { enter } = scenario.people;
  if (enter === undefined) return ENTRANCES.find((stage) => scenario[stage]) ?? 'end';
  if (!scenario[enter]) {
    faults.key('people.enter', `this scenario has no ${enter}; name a stage that it has`);
  }
  return enter;
}

/** Nobody could ever be recorded, or get a card, in a regency without a set or a printer. */
function checkServers(plan: Plan, stage: 'station' | 'print', { faults }: Ground): void {
  const servers = plan[stage]?.servers;
  if (servers?.form !== 'offices') return;
  const what = stage === 'station' ? 'sets' : 'printers';
  for (const { code, firstOffice, offices } of plan.regencies) {
    const installed = servers.values.subarray(firstOffice, firstOffice + offices);
    if (installed.every((count) => count === 0)) {
      faults.key(`${stage}.servers`, `no ${what} in regency ${code}; give it one, or leave it out`);
    }
  }
}
