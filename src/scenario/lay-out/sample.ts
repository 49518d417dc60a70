/**
 * A part of the offices that stands for all: one in so many, an approximation for quick answers.
 *
 * Which: the offices in the order of their regencies' codes, the seats and the others each by themselves,
 * every K-th from a start that hangs on the seed (systematic sampling: Cochran, Sampling Techniques, ch. 8).
 * A regency has its part of them, give or take one; a small one may have none, and is left out. Who comes
 * is scaled a little, so that together they bring exactly 1/K. What happens at an office is as it was.
 *
 * What the offices share is divided by K when the plan runs (`inProportion`), and what was counted is
 * multiplied by K afterwards, so that the plan and its results read as the country's.
 */

import { Chance } from '../../engine/chance.ts';
import { scaledLaw } from '../../engine/laws.ts';
import { InputError } from '../../problem.ts';
import type { Scenario } from '../as-read/scenario.ts';
import type { Parameter } from '../plan/parameter.ts';
import type { PeoplePlan } from '../plan/people.ts';
import type { Plan, Regency, ServicePlan } from '../plan/plan.ts';

const KEY = 'experiment.sample';

/**
 * The plan of one office in so many.
 * @param plan of all
 * @throws InputError where a part of the offices cannot stand for all
 */
export function sampled(plan: Plan, { sample: oneIn, seed, where }: Scenario): Plan {
  const offices = chosenOf(plan, oneIn, seed);
  const fault = faultOf(plan, offices, oneIn);
  if (fault !== undefined) throw new InputError([{ place: where(KEY), path: KEY, message: fault }]);
  const pick = <T extends Picked>(values: T) => values.filter((_, i) => offices.has(i)) as T;
  const { regencies, regencyOf } = regenciesOf(plan, offices);
  const quota = plan.gateway?.quota;
  const all = picked(plan, plan.regencyOf.length, pick);
  return {
    ...all,
    regencies,
    regencyOf,
    identity: pick(plan.identity),
    people: { ...all.people, arrivals: arrivalsOf(plan.people.arrivals, oneIn, pick) },
    ...(all.gateway && {
      gateway: { ...all.gateway, ...(quota && { quota: quotaOf(quota, plan, regencies) }) },
    }),
    sample: {
      oneIn,
      offices: offices.size,
      ofOffices: plan.regencyOf.length,
      ofRegencies: plan.regencies.length,
    },
  };
}

/** Numbers of the offices, from the codes and the seed alone. */
function chosenOf({ regencies, identity }: Plan, oneIn: number, seed: string): Set<number> {
  const chance = new Chance(`${seed} sample of offices`, 0);
  const seats = new Set(regencies.map(({ firstOffice }) => firstOffice));
  const inOrder = Array.from(identity.keys()).sort((a, b) => identity[a]! - identity[b]!);
  const lists = [true, false].map((isSeat) =>
    inOrder.filter((office) => seats.has(office) === isSeat),
  );
  const chosen = lists.flatMap((list, which) => {
    const start = Math.floor(chance.draw(0, which, 0) * oneIn);
    return list.filter((_, i) => i % oneIn === start);
  });
  return new Set(chosen);
}

function faultOf(
  { people, uplink, courier, gateway, match }: Plan,
  offices: Set<number>,
  oneIn: number,
) {
  const { kind } = people.arrivals;
  if (kind !== 'poisson' && kind !== 'none')
    return 'needs people who come at a rate; these are listed or counted, run them all';
  if (offices.size === 0) return 'no office is in it; take a larger share, or run them all';
  if (courier !== undefined)
    return 'the courier of a regency serves all its offices; run them all, or --set courier=null';
  if (typeof uplink?.servers === 'object' && uplink.servers.line === 'regency')
    return "a regency's line serves all its offices; run them all";
  if (gateway?.quota?.form === 'steps')
    return 'a quota that changes by date cannot be shared out; run all offices';
  const { licence = 0 } = match ?? {};
  // The match would never run.
  if (licence > 0 && Math.round(licence / oneIn) === 0)
    return `the licence has ${licence} left, too few to be shared out; run all offices, or a larger part`;
  return undefined;
}

function regenciesOf({ regencies, regencyOf }: Plan, offices: ReadonlySet<number>) {
  const counts = regencies.map(() => 0);
  for (const office of offices) counts[regencyOf[office]!]!++;
  let firstOffice = 0;
  const left: Regency[] = [];
  for (const [i, { hasMobile, ...regency }] of regencies.entries()) {
    if (counts[i] === 0) continue;
    const hasTeam = hasMobile && offices.has(regency.firstOffice + regency.offices - 1);
    left.push({ ...regency, firstOffice, offices: counts[i]!, ...(hasTeam && { hasMobile }) });
    firstOffice += counts[i]!;
  }
  const numbers = left.flatMap(({ offices: count }, i) => Array<number>(count).fill(i));
  return { regencies: left, regencyOf: Uint16Array.from(numbers) };
}

type Picked = Float64Array | Uint16Array;
type Pick = <T extends Picked>(values: T) => T;

/** Everything that differs by office, wherever it stands in a plan. */
function picked<T>(part: T, count: number, pick: Pick): T {
  if (Array.isArray(part)) return part.map((one) => picked(one, count, pick)) as T;
  if (typeof part !== 'object' || part === null || ArrayBuffer.isView(part)) return part;
  const { form, values } = part as { form?: unknown; values?: unknown };
  if (form === 'offices') return { ...part, values: pick(values as Float64Array) };
  const entries = Object.entries(part).map(([key, value]) => {
    const isByOffice = key === 'unitOf' && (value as Uint16Array).length === count;
    return [key, isByOffice ? pick(value as Uint16Array) : picked(value, count, pick)];
  });
  return Object.fromEntries(entries) as T;
}

/** Shares of the country that come to a `oneIn`-th of what they were. */
function arrivalsOf(arrivals: PeoplePlan['arrivals'], oneIn: number, pick: Pick) {
  if (arrivals.kind !== 'poisson') return arrivals;
  const part = (values: Float64Array) => {
    const some = pick(values);
    const [all, own] = [sum(values), sum(some)];
    return own === 0 ? some : some.map((value) => (value * all) / own / oneIn);
  };
  const { baseShare, surgeShare, supply, newPerDay, demandOf } = arrivals;
  return {
    ...arrivals,
    baseShare: part(baseShare),
    surgeShare: part(surgeShare),
    newPerDay: part(newPerDay),
    ...(supply && { supply: part(supply) }),
    ...(demandOf && { demandOf: pick(demandOf) }),
  };
}

/** Of the transfers of a regency and day, the part of its offices that are in the sample; at least one. */
function quotaOf(quota: Parameter, plan: Plan, regencies: readonly Regency[]): Parameter {
  const whole = new Map(plan.regencies.map((regency) => [regency.code, regency]));
  const values = regencies.flatMap(({ code, offices }) => {
    const { firstOffice, offices: all } = whole.get(code)!;
    const own = quota.form === 'offices' ? quota.values[firstOffice]! : onlyValue(quota);
    const part = own === 0 ? 0 : Math.max(1, Math.round((own * offices) / all));
    return Array<number>(offices).fill(part);
  });
  return { form: 'offices', values: Float64Array.from(values) };
}

function onlyValue(number: Parameter): number {
  return number.form === 'value' ? number.value : Number.NaN;
}

/**
 * The plan as it runs: of a sample, all that the offices share is divided by K (what the gateway accepts,
 * the speed of match and adjudication, their room, the licence, the blanks, what waits at the start). A
 * stage at the centre has a K-th of its servers where that is a whole number, or else each takes K times
 * as long. Times, hours, shares, laws of chance and outages stay. The plan that is given has no sample
 * left: it is one of that many offices.
 */
export function inProportion(plan: Plan): Plan {
  if (plan.sample === undefined) return plan;
  const { sample, ...all } = plan;
  const { gateway, match, adjudicate, print, start } = all;
  const { oneIn } = sample;
  const part = (count: number) => Math.round(count / oneIn);
  return {
    ...all,
    ...(gateway && { gateway: { ...gateway, accepts: scaled(gateway.accepts, 1 / oneIn) } }),
    ...(match && {
      match: { ...match, ...smaller(match, oneIn), licence: part(match.licence) },
    }),
    ...(adjudicate && { adjudicate: { ...adjudicate, ...smaller(adjudicate, oneIn) } }),
    ...(print?.blanks && {
      print: { ...print, blanks: { ...print.blanks, counts: shared(print.blanks.counts, oneIn) } },
    }),
    start: {
      station: part(start.station),
      uplink: part(start.uplink),
      match: part(start.match),
      ...(start.print !== undefined && { print: part(start.print) }),
    },
  };
}

/** Of many small counts each, together no more than half a thing off at any of them. */
function shared(counts: Float64Array, oneIn: number): Float64Array {
  let [all, given] = [0, 0];
  return counts.map((count) => {
    all += count;
    const part = Math.round(all / oneIn) - given;
    given += part;
    return part;
  });
}

function smaller({ servers, service, room }: ServicePlan, oneIn: number) {
  const isWhole = (count: number) => Number.isInteger(count / oneIn) || count === Infinity;
  const counts = 'values' in servers ? [...servers.values] : [onlyValue(servers)];
  return {
    room: scaled(room, 1 / oneIn, Math.ceil),
    ...(counts.every(isWhole)
      ? { servers: scaled(servers, 1 / oneIn) }
      : { service: scaled(service, oneIn) }),
  };
}

function scaled(number: Parameter, factor: number, rounded = (value: number) => value): Parameter {
  if (number.form === 'value') return { ...number, value: rounded(number.value * factor) };
  if (number.form === 'law') return { ...number, law: scaledLaw(number.law, factor) };
  return { ...number, values: number.values.map((value) => rounded(value * factor)) };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
