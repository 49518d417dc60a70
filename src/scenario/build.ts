/** From the sections as written (keys in kebab-case) to the scenario that the other rooms read. */

import type { Law } from '../engine/laws.ts';
import type { Num } from './as-read/parts.ts';
import type {
  Adjudicate,
  Clock,
  Courier,
  Gateway,
  Match,
  People,
  Print,
  Stage,
  Station,
} from './as-read/scenario.ts';
import type { BackOff, Uplink } from './as-read/uplink.ts';
import { given } from './lay-out/given.ts';
import type { Sections } from './rules/sections.ts';
import type { Parsed } from './schema/schema.ts';
import type { Table } from './text/table.ts';

type Written<K extends keyof Parsed> = NonNullable<Sections[K]>;

export function clockOf(clock: Written<'clock'>, holidays: readonly string[]): Clock {
  return given({
    from: clock.from,
    to: clock.to,
    lasts: clock.for,
    stop: clock.stop,
    holidays,
    hours: clock.hours ?? {},
    series: clock.series,
  });
}

export function peopleOf(people: Written<'people'>, table: Table | undefined): People {
  const { surge, supply } = people;
  return given({
    surge:
      surge &&
      given({
        base: surge.base,
        announced: surge.announced,
        deadline: surge.deadline,
        total: surge.total,
        last: surge.last,
        halfLife: surge['half-life'],
        multiplier: surge.multiplier,
        delay: surge.delay,
      }),
    rate: people.rate,
    gaps: people.gaps,
    sources: people.sources,
    table,
    missing: people.missing,
    enter: people.enter,
    supply:
      supply &&
      given({
        unrecorded: supply.unrecorded,
        share: supply.share,
        total: supply.total,
        newlyEligible: supply['newly-eligible'],
      }),
    weekdays: people.weekdays,
    profile: people.profile,
    spread: people.spread,
    limit: people.limit,
    comeBack: people['come-back']?.share ?? 0,
    again: people.again,
    appointments: appointmentsOf(people['come-back']),
  });
}

function appointmentsOf(comeBack: Written<'people'>['come-back']): People['appointments'] {
  if (comeBack?.by !== 'appointment') return undefined;
  return { within: comeBack.within ?? Number.POSITIVE_INFINITY };
}

/** One draw of a speed is the time of its inverse; the language writes no inverse itself. */
function inverseOf(law: Law): Law {
  if (law.kind === 'inverse') throw new Error('the inverse of an inverse');
  return { kind: 'inverse', of: law };
}

/** `speed` is the time of its inverse. */
function serviceOf({ service, speed }: Pick<Written<'station'>, 'service' | 'speed'>): Num {
  if (service !== undefined) return service;
  if (speed?.form === 'column') return inverted(speed);
  if (speed?.form === 'law') return { form: 'law', law: inverseOf(speed.law) };
  if (speed?.form === 'value') return { form: 'value', value: 1 / speed.value };
  if (speed?.form !== 'steps') throw new Error('a stage without service or speed passed the rules');
  const later = speed.later.map(({ at, value }) => ({ at, value: 1 / value }));
  return { form: 'steps', first: 1 / speed.first, later };
}

/** Cells of a rate, read as times. */
function inverted({ seat, ...column }: Extract<Num, { form: 'column' }>): Num {
  return { ...column, ...(seat !== undefined && { seat: 1 / seat }), inverse: true };
}

function stageOf(stage: Omit<Written<'station'>, 'mobile'>): Stage {
  return given({
    servers: stage.servers,
    working: stage.working,
    service: serviceOf(stage),
    room: stage.room,
    whenFull: stage['when-full'],
    order: stage.order,
    hours: stage.hours,
    patience: stage.patience,
    closed: stage.closed,
    failures: stage.failures.map(failureOf),
  });
}

export function stationOf(station: Written<'station'>): Station {
  return { ...stageOf(station), ...given({ mobile: station.mobile }) };
}

export function gatewayOf(gateway: Written<'gateway'>): Gateway {
  return given({ ...gateway, failures: gateway.failures.map(failureOf) });
}

export function matchOf(match: Written<'match'>): Match {
  return { ...stageOf(match), ...given({ results: match.results, licence: match.licence }) };
}

/** All of its servers are in working order. */
export function adjudicateOf(adjudicate: Written<'adjudicate'>): Adjudicate {
  const stage = stageOf({ ...adjudicate, working: 1 });
  return { ...stage, ...given({ results: adjudicate.results }) };
}

export function printOf(print: Written<'print'>): Print {
  return { ...deskOf(print), ...given({ blanks: print.blanks }) };
}

export function courierOf(courier: Written<'courier'>): Courier {
  const { when, trip, load, away, cost } = courier;
  return given({
    when: given({ moreThan: when['more-than'], olderThan: when['older-than'] }),
    trip,
    load,
    away,
    readIn: deskOf(courier['read-in']),
    cost,
  });
}

/** It takes all who come, however long they wait. */
function deskOf(desk: Written<'courier'>['read-in']): Stage {
  const whole = { ...desk, working: 1, room: 'unlimited', 'when-full': 'refuse' } as const;
  return stageOf({ ...whole, patience: undefined });
}

/** What needs no time on an unlimited line. */
const NO_SIZE: Num = { form: 'value', value: 0 };

export function uplinkOf(uplink: Written<'uplink'>): Uplink {
  const { refused, failed } = uplink;
  return given({
    servers: uplink.servers,
    shared: uplink.shared,
    order: uplink.order,
    speed: uplink.speed,
    useful: uplink.useful,
    size: uplink.size ?? NO_SIZE,
    room: uplink.room,
    whenFull: uplink['when-full'],
    hours: uplink.hours,
    closed: uplink.closed,
    failures: uplink.failures.map(failureOf),
    fails: uplink.fails,
    lostAnswer: uplink['lost-answer'],
    recognised: uplink.recognised,
    storeLoss: uplink['store-loss'],
    timeout: uplink.timeout,
    refused: { ...backOffOf(refused), whose: refused.whose },
    failed: { ...backOffOf(failed), tries: triesOf(failed.tries) },
  });
}

function backOffOf(written: Written<'uplink'>['failed'] | Written<'uplink'>['refused']): BackOff {
  const { wait, growth, longest, jitter } = written;
  return { wait, growth, longest: longest ?? Number.POSITIVE_INFINITY, jitter };
}

function triesOf(tries: Num | 'unlimited'): number | 'unlimited' {
  if (tries === 'unlimited') return tries;
  if (tries.form === 'value') return tries.value;
  throw new Error('tries in a form that the schema does not allow');
}

/** A failure as written, with its times as laws. */
function failureOf<F extends { readonly up: Num; readonly down: Num }>(failure: F) {
  return { ...failure, up: lawOf(failure.up), down: lawOf(failure.down) };
}

function lawOf(written: Num): Law {
  if (written.form === 'law') return written.law;
  if (written.form === 'value') return { kind: 'constant', mean: written.value };
  throw new Error('a time of an outage in a form that the schema does not allow');
}
