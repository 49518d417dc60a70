/** What waits at the start, at the offices that run and at the centre. */

import type { Scenario } from '../as-read/scenario.ts';
import type { Plan } from '../plan/plan.ts';
import type { Land } from './land.ts';
import type { Ground } from './parameter.ts';

/**
 * At the offices of `places.only` the part that they have of what is spread evenly over all; what waits
 * at the centre is before them, whoever else runs.
 */
export function startOf({ start }: Scenario, land: Land): Plan['start'] {
  const atOffices = (count = 0) => Math.round(count * shareKept(land));
  return {
    station: atOffices(start.station),
    uplink: atOffices(start.uplink),
    match: start.match ?? 0,
    ...(start.print !== undefined && { print: atOffices(start.print) }),
  };
}

/** Share of the offices that run. A mobile team is none that anybody waits at. */
function shareKept({ all, hasMobile }: Land): number {
  const fixed = all.map(({ offices, kept }) => ({ kept, count: offices - (hasMobile ? 1 : 0) }));
  const count = (rows: typeof fixed) => rows.reduce((sum, row) => sum + row.count, 0);
  return count(fixed.filter(({ kept }) => kept)) / count(fixed);
}

/** Complains of what waits at the start at a stage that the scenario has not. */
export function checkStart({ start, ...stages }: Scenario, { faults }: Ground): void {
  for (const stage of Object.keys(start) as (keyof typeof start)[]) {
    if (stage === 'gateway')
      faults.key('start.gateway', 'nobody waits in the gateway; leave it out');
    else if (!stages[stage])
      faults.key(`start.${stage}`, `this scenario has no ${stage}; take it out`);
  }
}
