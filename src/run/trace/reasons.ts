/** Why one was refused or sent home, from what the plan says and what happened just before. */

import type { Prose } from '../../scenario/as-read/prose.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import type { Moment } from './lives.ts';

/**
 * `shut`: closed by date, with the scenario's words; `rate`: more ask than it accepts; `busy`: that, or it
 * is broken, where a gateway breaks at random: no observer is told of that.
 */
type Refusal =
  | { readonly kind: 'shut'; readonly why: Prose }
  | { readonly kind: 'rate' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'room' };

/** `numbers`: the day's are gone; `room`: no place in the line. */
type SentHome = 'numbers' | 'room' | 'closing' | 'patience';

/** @param moment at which one is refused, by the stage that it names */
export function whyRefused(plan: Plan, { stage, at }: Moment): Refusal {
  if (stage !== 'gateway') return { kind: 'room' };
  const shut = plan.gateway?.shut.find(({ from, to }) => from <= at && at < to);
  if (shut !== undefined) return { kind: 'shut', why: shut.why };
  return { kind: plan.gateway?.failures === undefined ? 'rate' : 'busy' };
}

/** @param moments of one person @param index of the moment at which the person is sent home */
export function whySentHome(plan: Plan, moments: readonly Moment[], index: number): SentHome {
  const { at } = moments[index]!;
  const before = moments[index - 1];
  if (before?.at === at && before.what === 'withdrew') {
    return before.how === 'patience' ? 'patience' : 'closing';
  }
  if (before?.at === at && before.what === 'refused') return 'room';
  return plan.people.limit === undefined ? 'room' : 'numbers';
}
