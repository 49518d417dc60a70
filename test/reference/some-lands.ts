/** Random lands for small scenarios: a few offices in one or two regencies, with mobile teams or without. */

import fc, { type Arbitrary } from 'fast-check';
import type { Plan } from '../../src/scenario/plan/plan.ts';

/** Offices of each regency; a zone for each regency, or one for all. */
interface Land {
  readonly offices: readonly number[];
  readonly zones: 1 | 2;
  /** The last office of each regency is its mobile team. */
  readonly hasTeams: boolean;
}

const zones = fc.constantFrom(1 as const, 2 as const);
export const lands: Arbitrary<Land> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      offices: fc.constantFrom([1], [1], [2], [1, 2], [3, 1]),
      zones,
      hasTeams: fc.constant(false),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      offices: fc.constantFrom([2], [3], [2, 3], [4, 2]),
      zones,
      hasTeams: fc.constant(true),
    }),
  },
);

export function landOf({
  offices,
  zones,
  hasTeams,
}: Land): Pick<Plan, 'regencies' | 'regencyOf' | 'identity' | 'zones'> {
  const regencyOf = offices.flatMap((count, regency) => Array<number>(count).fill(regency));
  return {
    zones: zones === 1 ? [7] : [7, 9],
    regencies: offices.map((count, regency) => ({
      code: `${regency}`,
      name: '',
      province: '',
      zone: Math.min(regency, zones - 1),
      firstOffice: regencyOf.indexOf(regency),
      offices: count,
      ...(hasTeams && { hasMobile: true as const }),
    })),
    regencyOf: Uint16Array.from(regencyOf),
    // As of a part of a country: another place of the draws than its number here.
    identity: Uint16Array.from(regencyOf, (_, office) => 5 + 3 * office),
  };
}
