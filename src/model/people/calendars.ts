/** Whose opening hours an office keeps: those of its zone, or of the mobile teams of the zone. */

import type { Plan } from '../../scenario/plan/plan.ts';

/** Whether an office is the mobile team of its regency. */
export function isMobile({ regencies, regencyOf }: Plan, office: number): boolean {
  const { firstOffice, offices, hasMobile } = regencies[regencyOf[office]!]!;
  return hasMobile === true && office === firstOffice + offices - 1;
}

/** Offices of a regency that stand where they are. */
export function fixedOffices({ offices, hasMobile }: Plan['regencies'][number]): number {
  return hasMobile === true ? offices - 1 : offices;
}

/** By office: the index of its openings, of `count`. Those of a zone without mobile teams come first. */
export function calendarsOf(plan: Plan): { count: number; ofOffice: Uint8Array } {
  const { zones, regencies, regencyOf } = plan;
  const ofOffice = Uint8Array.from(regencyOf, (regency, office) => {
    const { zone } = regencies[regency]!;
    return isMobile(plan, office) ? zones.length + zone : zone;
  });
  const some = regencies.some(({ hasMobile }) => hasMobile === true);
  return { count: some ? 2 * zones.length : zones.length, ofOffice };
}
