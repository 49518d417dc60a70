/** From what follows the answer in a scenario to what a plan has of it: reply and print. */

import { CENTRE_ZONE } from './calendar.ts';
import { type Ground, instantOf, parameter } from './parameter.ts';
import type { BlanksPlan, PrintPlan, ReplyPlan } from './plan.ts';
import type { Clock, Delivery, Print, Scenario } from './scenario.ts';
import { servicePlan } from './stages.ts';

export function replyPlan({ takes }: NonNullable<Scenario['reply']>, ground: Ground): ReplyPlan {
  return { takes: parameter(takes, 'reply.takes', { office: true, drawn: true }, ground) };
}

/** Printers of the offices, with the stock of blanks. */
export function printPlan(print: Print, clock: Clock, ground: Ground): PrintPlan {
  return {
    ...servicePlan(print, 'print', clock, ground),
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
