/**
 * What one more unit buys. Each capacity of a plan in turn is raised by one step, all else as it is, and
 * the plan is run again on the same chances. What is saved is the time that submissions wait between their
 * recording and their answer, those without an answer until the end of the run, added up over all of them
 * [submission-days]: `turnRound.mean` times the submissions that it is of. Those from before the start have
 * no recording and do not count. All intervals hold together at `LEVEL`, by Bonferroni.
 *
 * The steps are conventions: 1,000 a day for a rate, or the largest power of ten that is at most a tenth
 * of a smaller one; 64 kbps for every line; one set, printer or server more at every place. A gateway that
 * accepts nothing at times does so still; one that never accepts anything has 1,000 a day. Mobile teams for
 * which nobody waits have no sets, and get none.
 */

import { isMobile } from '../model/people/calendars.ts';
import type { Parameter } from '../scenario/plan/parameter.ts';
import type { Plan, ServicePlan } from '../scenario/plan/plan.ts';
import { DAY } from '../units.ts';
import { type Difference, differenceOf, simultaneous } from './compare.ts';
import { LEVEL } from './estimates.ts';
import type { Gathered } from './gather.ts';
import type { Column } from './sample.ts';

/** [B/s] */
const LINE = 8_000;
/** [1/s] */
const RATE = 1_000 / DAY;

/** A capacity that is raised. */
export interface Raised {
  /** Path of the key in a scenario. */
  readonly key: 'station.servers' | 'uplink.speed' | 'gateway.accepts' | Centre;
  /** In SI: [1/s], [B/s] of each line, servers of each place. */
  readonly step: number;
  /** How many lines, or places with servers, have the step. */
  readonly places: number;
  readonly plan: Plan;
}

type Centre = 'match.speed' | 'match.servers' | 'adjudicate.servers';

/**
 * The capacities of a plan, each with its step, in the order in which a submission meets them. What is
 * unlimited has none; nor has printing, which comes after the answer.
 * @param useful share of a line's speed that carries submissions, where the plan has taken it in
 */
export function raisedOf(plan: Plan, useful: number): readonly Raised[] {
  const { station, uplink, gateway, match, adjudicate, sample } = plan;
  const used = Array.from(plan.regencyOf, (_, office) => isUsed(plan, office));
  // Each office of a sample stands for several.
  const all = (sample?.ofOffices ?? used.length) / used.length;
  const offices = Math.round(all * used.filter(Boolean).length);
  const regencies = sample?.ofRegencies ?? plan.regencies.length;
  const found: Raised[] = [];
  const add = (key: Raised['key'], step: number, places: number, changed: Partial<Plan>) =>
    found.push({ key, step, places, plan: { ...plan, ...changed } });
  if (station && isLimited(station.servers))
    add('station.servers', 1, offices, {
      station: { ...station, servers: plus(station.servers, 1, (office) => used[office]!) },
    });
  if (uplink && isLimited(uplink.speed)) {
    const lines = typeof uplink.servers === 'object' && uplink.servers.line === 'regency';
    const speed = plus(uplink.speed, LINE * (uplink.useful === undefined ? useful : 1));
    const places = lines ? regencies : offices;
    add('uplink.speed', LINE, places, { uplink: { ...uplink, speed } });
  }
  if (gateway && isLimited(gateway.accepts)) {
    const step = rateStep(least(gateway.accepts));
    const isNever = most(gateway.accepts) === 0;
    const accepts = mapped(gateway.accepts, (rate) => (isNever || rate > 0 ? rate + step : 0));
    add('gateway.accepts', step, 1, { gateway: { ...gateway, accepts } });
  }
  if (match && isSingle(match)) {
    const step = rateStep(1 / most(match.service));
    const service = mapped(match.service, (time) => 1 / (1 / time + step));
    add('match.speed', step, 1, { match: { ...match, service } });
  } else if (match && isLimited(match.servers))
    add('match.servers', 1, 1, { match: withServer(match) });
  if (adjudicate && isLimited(adjudicate.servers))
    add('adjudicate.servers', 1, 1, { adjudicate: withServer(adjudicate) });
  return found;
}

/** One server of constant service: what a speed is read as. */
function isSingle({ servers, service }: ServicePlan): boolean {
  const isConstant = service.form === 'value' || service.form === 'steps';
  return servers.form === 'value' && servers.value === 1 && isConstant && most(service) > 0;
}

/** Whether people come to an office: to all but teams without sets. */
function isUsed(plan: Plan, office: number): boolean {
  const servers = plan.station?.servers;
  return servers?.form !== 'offices' || servers.values[office]! > 0 || !isMobile(plan, office);
}

/** @example of 50,000 a day 1,000; of 2,000 a day 100; of 300 a day 10 */
function rateStep(rate: number): number {
  const tenth = (rate * DAY) / 10;
  // A rate of 10,000 a day is not quite that in seconds.
  const power = 10 ** Math.floor(Math.log10(tenth) + 1e-9);
  return Math.min(RATE, power / DAY);
}

function withServer<T extends ServicePlan>(stage: T): T {
  return { ...stage, servers: plus(stage.servers, 1) };
}

function valuesOf(parameter: Parameter): readonly number[] {
  if (parameter.form === 'value') return [parameter.value];
  return parameter.form === 'law' ? [] : Array.from(parameter.values);
}

function isLimited(parameter: Parameter): boolean {
  const values = valuesOf(parameter);
  return values.length > 0 && values.every(Number.isFinite);
}

/** Of those above 0; Infinity where there are none. */
function least(parameter: Parameter): number {
  const some = valuesOf(parameter).filter((value) => value > 0);
  return some.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
}

function most(parameter: Parameter): number {
  return valuesOf(parameter).reduce((high, value) => Math.max(high, value), 0);
}

/** @param where by office, those that have the step; absent: all */
function plus(parameter: Parameter, step: number, where?: (office: number) => boolean): Parameter {
  const isHere = parameter.form === 'offices' && where !== undefined ? where : () => true;
  return mapped(parameter, (value, at) => (isHere(at) ? value + step : value));
}

function mapped(parameter: Parameter, to: (value: number, at: number) => number): Parameter {
  switch (parameter.form) {
    case 'value':
      return { form: 'value', value: to(parameter.value, 0) };
    case 'law':
      return parameter;
    default:
      return { ...parameter, values: parameter.values.map((value, at) => to(value, at)) };
  }
}

export interface Margin extends Omit<Raised, 'plan'> {
  /** What the step saves [submission-days]; below 0 where more is waited. */
  readonly saved: Difference;
  /** Submissions that are recorded more: they wait too. */
  readonly recorded: Difference;
}

export interface Margins {
  /** "national" or a code. */
  readonly place: string;
  readonly replications: number;
  /** Of the plan as it is: mean over the replications [submission-days]. */
  readonly waited: number;
  /** Level of each interval of `saved`. */
  readonly each: number;
  /** In the order of `raisedOf`. */
  readonly margins: readonly Margin[];
}

/** @param gathered of the plan as it is, then of each that is raised */
export function marginsOf(
  place: string,
  raised: readonly Raised[],
  gathered: readonly Gathered[],
): Margins {
  const [base, ...others] = gathered as readonly [Gathered, ...Gathered[]];
  const each = simultaneous(LEVEL, raised.length);
  const waited = waitedIn(base, place);
  return {
    place,
    replications: base.count,
    waited: waited.values.reduce((sum, value) => sum + value, 0) / base.count,
    each,
    margins: raised.map(({ plan: _, ...head }, i) => {
      const other = others[i]!;
      return {
        ...head,
        saved: differenceOf(waitedIn(other, place), waited, each),
        recorded: differenceOf(recordedIn(base, place), recordedIn(other, place), each),
      };
    }),
  };
}

function recordedIn({ sample }: Gathered, place: string): Column {
  return sample.column(place, 'recorded')!;
}

/** The time that is waited in each replication [submission-days]. */
function waitedIn({ sample }: Gathered, place: string): Column {
  const { parts } = sample.column(place, 'turnRound.mean')!;
  const values = parts.map((seconds) => seconds / DAY);
  const head = { place, measure: 'waited', unit: 'submissions' } as const;
  return { head, isRatio: false, values, parts: [], wholes: [] };
}
