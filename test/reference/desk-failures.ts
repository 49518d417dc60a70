/** What breaks at random in a stage with servers: single ones, whole places, or a part of the speed. */

import type { ServicePlan } from '../../src/scenario/plan/plan.ts';
import { breaksAndMends, paceOf, unitsOf } from './outages.ts';
import type { DeskOptions, Place } from './place.ts';
import type { Run } from './run.ts';

export function failsAtRandom(
  run: Run,
  { failures = [], servers }: ServicePlan,
  { stage, working }: Pick<DeskOptions, 'stage' | 'working'>,
  places: readonly Place[],
  changed: (place: Place) => void,
): void {
  const keeps = failures.map((failure) => failure.keeps);
  const slows = (failure: number, place: Place, begins: boolean) => {
    if (begins) place.slowed.add(failure);
    else place.slowed.delete(failure);
    place.servers.setPace(paceOf(keeps, place.slowed));
  };
  for (const [index, failure] of failures.entries()) {
    const stops = (place: Place, begins: boolean) => {
      if (begins && place.stops++ === 0) place.servers.stop(failure.work);
      if (!begins && --place.stops === 0) place.servers.resume();
      changed(place);
    };
    for (const { unit, places: some } of unitsOf(failure)) {
      const breaking = { stage, failure: index, unit };
      if (failure.scope === 'server') {
        const [only] = some;
        const place = places[only!]!;
        // All that the place may ever have.
        for (let server = 0; server < working(only!, most(servers, only!)); server++) {
          breaksAndMends(run, failure, { ...breaking, server }, (begins) => {
            if (begins) place.servers.breaks(server, failure.work);
            else place.servers.mends(server);
            changed(place);
          });
        }
      } else {
        breaksAndMends(run, failure, { ...breaking, server: 0 }, (begins) => {
          for (const one of some) {
            if (failure.keeps > 0) slows(index, places[one]!, begins);
            else stops(places[one]!, begins);
          }
        });
      }
    }
  }
}

function most(servers: ServicePlan['servers'], place: number): number {
  if (servers.form === 'value') return servers.value;
  if (servers.form === 'offices') return servers.values[place]!;
  return servers.form === 'law' ? Number.NaN : Math.max(...servers.values);
}
