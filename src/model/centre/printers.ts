/** Where cards are printed, and what happens when one is. */

import type { Plan } from '../../scenario/plan/plan.ts';
import type { Context } from '../context.ts';
import type { Receiver } from '../flow.ts';

/**
 * By place of an entity: the office that prints its card, which is the one that recorded it (`site`) or,
 * where that has no printer, the next one of the regency that has.
 */
export function officesOfPrint(plan: Plan, site: Uint16Array): Uint16Array {
  const servers = plan.print?.servers;
  if (servers?.form !== 'offices') return site;
  return site.map((office) => {
    const { firstOffice, offices } = plan.regencies[plan.regencyOf[office]!]!;
    for (let step = 0; step < offices; step++) {
      const other = firstOffice + ((office - firstOffice + step) % offices);
      if (servers.values[other]! > 0) return other;
    }
    return office;
  });
}

/** Offices that have a printer at the start, or may get one; all, where none has. */
export function officesWithPrinters({ print, regencyOf }: Plan): Uint16Array {
  const servers = print?.servers;
  const has = (office: number) => servers?.form !== 'offices' || servers.values[office]! > 0;
  const all = Uint16Array.from(regencyOf.keys());
  return all.some(has) ? all.filter(has) : all;
}

/** The card is printed: the end of the flow. */
export class Printed implements Receiver {
  constructor(
    private readonly context: Context,
    private readonly over: (place: number) => void,
  ) {}

  blocks(): boolean {
    return false;
  }

  hold(): void {
    throw new Error('nothing is held after the printing');
  }

  accept(entity: number): void {
    const { entities, observer } = this.context;
    const place = entities.place(entity);
    observer.printed(entity);
    entities.release(entity);
    this.over(place);
  }
}
