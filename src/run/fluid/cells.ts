/** Offices of a regency that are alike in every number: one cell, followed as one liquid. */

import { calendarsOf } from '../../model/people/calendars.ts';
import type { Parameter } from '../../scenario/plan/parameter.ts';
import type { Plan } from '../../scenario/plan/plan.ts';

export interface Cells {
  readonly count: number;
  /** Zones, and where there are mobile teams, those of each zone as one more. */
  readonly zones: number;
  /** Cells of zone z are those from zoneFrom[z] to zoneFrom[z + 1], excluded. */
  readonly zoneFrom: readonly number[];
  /** By cell: its regency, how many offices, and one of them. */
  readonly regency: Uint16Array;
  readonly offices: Float64Array;
  readonly office: Int32Array;
  /** By office: its cell. */
  readonly cellOf: Int32Array;
}

/** The cells of a plan, in the order of the zones. */
export function cellsOf(plan: Plan): Cells {
  const calendars = calendarsOf(plan);
  const zones = calendars.count;
  const numbers = [plan.regencyOf, ...differences(plan), calendars.ofOffice];
  const members = new Map<string, number[]>();
  let cell: number[] = [];
  plan.regencyOf.forEach((_, office) => {
    // Most offices are like the one before them, which is seen sooner than a key is written.
    if (office === 0 || numbers.some((values) => values[office] !== values[office - 1])) {
      const key = numbers.map((values) => values[office]).join('/');
      cell = members.get(key) ?? [];
      members.set(key, cell);
    }
    cell.push(office);
  });
  const zoneOf = (office: number) => calendars.ofOffice[office]!;
  const cells = [...members.values()].sort((a, b) => zoneOf(a[0]!) - zoneOf(b[0]!));
  const cellOf = new Int32Array(plan.regencyOf.length);
  cells.forEach((offices, cell) => {
    for (const office of offices) cellOf[office] = cell;
  });
  return {
    count: cells.length,
    zones,
    zoneFrom: Array.from({ length: zones + 1 }, (_, zone) => {
      const first = cells.findIndex((offices) => zoneOf(offices[0]!) >= zone);
      return first < 0 ? cells.length : first;
    }),
    regency: Uint16Array.from(cells, (offices) => plan.regencyOf[offices[0]!]!),
    offices: Float64Array.from(cells, (offices) => offices.length),
    office: Int32Array.from(cells, (offices) => offices[0]!),
    cellOf,
  };
}

/** Every number of the plan that differs by office. */
function differences({ people, station, uplink }: Plan): ArrayLike<number>[] {
  const { arrivals, limit } = people;
  const shares =
    arrivals.kind === 'poisson'
      ? [arrivals.baseShare, arrivals.surgeShare, arrivals.newPerDay, arrivals.supply]
      : [];
  const numbers: (Parameter | undefined)[] = [
    limit,
    ...[station?.servers, station?.service, station?.room, station?.patience],
    ...[
      uplink?.speed,
      uplink?.useful,
      uplink?.size,
      uplink?.room,
      uplink?.fails,
      uplink?.lostAnswer,
    ],
  ];
  return [
    ...shares.filter((values) => values !== undefined),
    ...numbers.flatMap((number) => (number?.form === 'offices' ? [number.values] : [])),
  ];
}

/** Sum over the offices of each cell. */
export function sumBy(cells: Cells, ofOffice: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(cells.count);
  cells.cellOf.forEach((cell, office) => {
    sums[cell]! += ofOffice[office]!;
  });
  return sums;
}
