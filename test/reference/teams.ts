/** Mobile teams: the last office of a regency that has one is its team, with days of its own. */

import type { Plan } from '../../src/scenario/plan/plan.ts';

export function isTeam({ regencies, regencyOf }: Plan, office: number): boolean {
  const regency = regencyOf[office]!;
  return regencies[regency]!.hasMobile === true && regencyOf[office + 1] !== regency;
}

/** By office: which of the openings are its own, those of its zone or, after all of them, of its zone's teams. */
export function hoursOfOffices(plan: Plan): number[] {
  return Array.from(plan.regencyOf, (regency, office) => {
    const { zone } = plan.regencies[regency]!;
    return isTeam(plan, office) ? plan.zones.length + zone : zone;
  });
}

/** Those that there were before a team set out: all that are none, or all, where there are only teams. */
export function officesFromBefore(plan: Plan): number[] {
  const all = Array.from(plan.regencyOf, (_, office) => office);
  const none = all.filter((office) => !isTeam(plan, office));
  return none.length > 0 ? none : all;
}
