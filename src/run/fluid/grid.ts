/** The instants between which nothing in a plan changes by itself, and cursors along instants. */

import { mean } from '../../engine/law-moments.ts';
import type { Openings, Shut } from '../../scenario/plan/hours.ts';
import type { Parameter } from '../../scenario/plan/parameter.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { DAY } from '../../units.ts';

/**
 * From 0 to the end of the run, in order: the steps of the series, the centre's midnights, `extra`, and
 * every instant at which a rate, an opening, a closure or a number changes.
 */
export function gridOf(plan: Plan, extra: readonly number[]): Float64Array {
  const { end, series, centreMidnight, people, station, uplink, gateway, match } = plan;
  const all = [...extra, ...changesOf(plan)];
  for (let step = 0; step * series < end; step++) all.push(step * series);
  for (let midnight = centreMidnight; midnight < end; midnight += DAY) all.push(midnight);
  const arrivals = 'demand' in people.arrivals ? people.arrivals.demand : [];
  const hours = [station, uplink, match].flatMap((stage) => stage?.openings ?? []);
  const shuts = [station, uplink, gateway, match].flatMap((stage) => stage?.shut ?? []);
  const instants = [
    ...arrivals.flatMap(({ from, days }) => [from, days]),
    ...hours.flatMap(({ from, to }) => [from, to]),
    ...shuts.map(({ from, to }) => [from, to]),
    [end],
  ];
  for (const list of instants) for (const instant of list) all.push(instant);
  const inside = all.filter((instant) => instant >= 0 && instant <= end).sort((a, b) => a - b);
  return Float64Array.from(inside.filter((instant, i) => i === 0 || instant > inside[i - 1]!));
}

/** Instants at which a number steps, in order. */
export function changesOf({ people, station, uplink, gateway, match }: Plan): number[] {
  const stages = [people, station, uplink, gateway, match];
  const numbers: unknown[] = stages.flatMap((stage) => (stage ? Object.values(stage) : []));
  return numbers
    .flatMap((number) => (isStepped(number) ? Array.from(number.from) : []))
    .sort((a, b) => a - b);
}

function isStepped(value: unknown): value is Extract<Parameter, { form: 'steps' }> {
  return typeof value === 'object' && value !== null && 'form' in value && value.form === 'steps';
}

/** The expected value of a parameter for an office at an instant [s]. */
export function expected(parameter: Parameter, office: number, instant: number): number {
  switch (parameter.form) {
    case 'value':
      return parameter.value;
    case 'offices':
      return parameter.values[office]!;
    case 'steps':
      return parameter.values[parameter.from.findLastIndex((from) => from <= instant)]!;
    case 'law':
      return mean(parameter.law);
    case 'arrivals':
      return parameter.values.reduce((sum, value) => sum + value, 0) / parameter.values.length;
  }
}

/** Walks along instants that are in order. */
export class Cursor {
  /** Index of the last instant reached; -1 before the first. */
  index = -1;
  constructor(private readonly instants: ArrayLike<number>) {}

  /** Moves to the last instant at or before `instant`; whether it moved. */
  moveTo(instant: number): boolean {
    const before = this.index;
    while (this.index + 1 < this.instants.length && this.instants[this.index + 1]! <= instant) {
      this.index++;
    }
    return this.index > before;
  }
}

/** Follows opening times; always open without any. */
export class Hours {
  private readonly opened: Cursor;
  private readonly closed: Cursor;

  constructor(private readonly openings: Openings | undefined) {
    this.opened = new Cursor(openings?.from ?? []);
    this.closed = new Cursor(openings?.to ?? []);
  }

  get always(): boolean {
    return this.openings === undefined;
  }

  get isOpen(): boolean {
    return this.always || this.opened.index > this.closed.index;
  }

  /** What begins or ends at an instant: a day's first opening, a day's last closing. */
  moveTo(instant: number): { beginsDay: boolean; endsDay: boolean } {
    const { endsDay } = this.openings ?? {};
    const opens = this.opened.moveTo(instant);
    const closes = this.closed.moveTo(instant);
    const before = this.opened.index - 1;
    return {
      beginsDay: opens && (before < 0 || endsDay![before] === 1),
      endsDay: closes && endsDay![this.closed.index] === 1,
    };
  }
}

/** By zone. */
export function hoursBy(zones: number, openings: readonly Openings[] | undefined): Hours[] {
  return Array.from({ length: zones }, (_, zone) => new Hours(openings?.[zone]));
}

/** Whether one of the closures holds at an instant. */
export function isShut(shuts: readonly Shut[] | undefined, instant: number): boolean {
  return shuts?.some(({ from, to }) => from <= instant && instant < to) ?? false;
}
