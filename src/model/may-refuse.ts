/** Where in a plan somebody may be refused, so that all who come there must ask first. */

import type { Plan, ServicePlan } from '../scenario/plan/plan.ts';

/** Whether all who come to the match are asked for first: where some are, all must be. */
export function isAsked(plan: Plan): boolean {
  return plan.uplink !== undefined || centreMayRefuse(plan);
}

/** Whether the centre may refuse one who asks: it has a gateway, or a match that may. */
export function centreMayRefuse(plan: Plan): boolean {
  return plan.gateway !== undefined || mayRefuse(plan.match);
}

/** Whether a service stage with finite room sends away who finds it full. */
export function mayRefuse(service: ServicePlan | undefined): boolean {
  if (service === undefined || service.whenFull === 'block') return false;
  return !(service.room.form === 'value' && service.room.value === Number.POSITIVE_INFINITY);
}
