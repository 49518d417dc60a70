/** From reply, print and courier of a scenario to those of a plan. */

import type { Clock, Courier, Delivery, Print, Scenario } from '../as-read/scenario.ts';
import type { BlanksPlan, CourierPlan, PrintPlan, ReplyPlan } from '../plan/plan.ts';
import { CENTRE_ZONE } from '../schema/calendar.ts';
import { withoutTeams } from './mobile.ts';
import { type Ground, instantOf, parameter } from './parameter.ts';
import { servicePlan } from './stages.ts';

export function replyPlan({ takes }: NonNullable<Scenario['reply']>, ground: Ground): ReplyPlan {
  return { takes: parameter(takes, 'reply.takes', { office: true, drawn: true }, ground) };
}

/** Printers of the offices, with the stock of blanks. */
export function printPlan(print: Print, clock: Clock, ground: Ground): PrintPlan {
  return {
    ...withoutTeams(servicePlan(print, 'print', clock, ground), ground),
    ...(print.blanks && { blanks: blanksPlan(print.blanks, ground) }),
  };
}

function blanksPlan(deliveries: readonly Delivery[], ground: Ground): BlanksPlan {
  const sorted = deliveries
    .map(({ at, count }) => ({ at: instantOf(at, 'print.blanks', ground, CENTRE_ZONE), count }))
    .sort((a, b) => a.at - b.at);
  return {
    from: Float64Array.from(sorted, ({ at }) => at),
    counts: Float64Array.from(sorted, ({ count }) => count),
  };
}

/** The couriers of the regencies, and the desks at the centre. */
export function courierPlan(courier: Courier, clock: Clock, ground: Ground): CourierPlan {
  const { when, trip, load, away, readIn, cost = 0 } = courier;
  const rule = { least: 0, positive: true };
  return {
    moreThan: when.moreThan ?? Number.POSITIVE_INFINITY,
    olderThan: when.olderThan ?? Number.POSITIVE_INFINITY,
    trip: parameter(trip, 'courier.trip', { office: true, drawn: true, rule }, ground),
    load,
    away,
    readIn: servicePlan(readIn, 'courier.read-in', clock, ground),
    cost,
  };
}
