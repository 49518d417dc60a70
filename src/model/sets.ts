/** Recording sets in working order, and where the people of an office without any go. */

import type { Plan } from '../scenario/plan.ts';
import type { Context } from './context.ts';
import { Purpose } from './kinds.ts';

/**
 * Each set of an office works with the same chance, independently; drawn once for each office and kept.
 * A regency in which no set works is given one at its seat (assumption).
 */
export class WorkingSets {
  constructor(private readonly context: Context) {}

  /** Sets in working order at an office, of `installed`. */
  at(office: number, installed: number): number {
    const { plan, chance, identity } = this.context;
    const share = plan.station?.working ?? 1;
    if (share === 1) return installed;
    let works = 0;
    for (let set = 0; set < installed; set++) {
      if (chance.draw(Purpose.working, identity[office]!, set) < share) works++;
    }
    const isLastResort = works === 0 && this.isSeatOfNone(office);
    return isLastResort ? Math.min(1, installed) : works;
  }

  /**
   * By office, and last for what was waiting before the start: the office where its people are recorded
   * and whose line sends them. An office without a set sends its people to the next one of its regency.
   */
  officesOfUse(): Uint16Array {
    const { plan } = this.context;
    const site = new Uint16Array(plan.regencyOf.length + 1);
    for (let office = 0; office < plan.regencyOf.length; office++) {
      site[office] = this.nextWithSet(office);
    }
    return site;
  }

  private nextWithSet(office: number): number {
    const { plan } = this.context;
    if (!needsSets(plan)) return office;
    const { firstOffice, offices } = plan.regencies[plan.regencyOf[office]!]!;
    for (let step = 0; step < offices; step++) {
      const other = firstOffice + ((office - firstOffice + step) % offices);
      if (this.at(other, installedAt(plan, other)) > 0) return other;
    }
    return office;
  }

  private isSeatOfNone(office: number): boolean {
    const { plan, chance, identity } = this.context;
    const { firstOffice, offices } = plan.regencies[plan.regencyOf[office]!]!;
    if (office !== firstOffice) return false;
    for (let other = office; other < office + offices; other++) {
      for (let set = 0; set < installedAt(plan, other); set++) {
        const draw = chance.draw(Purpose.working, identity[other]!, set);
        if (draw < plan.station!.working) return false;
      }
    }
    return true;
  }
}

/** Only a station some of whose sets are broken or missing sends people elsewhere. */
function needsSets(plan: Plan): boolean {
  if (plan.station === undefined) return false;
  const { working, servers } = plan.station;
  return working < 1 || (servers.form === 'offices' && servers.values.includes(0));
}

/** Sets installed at an office at the start. */
function installedAt(plan: Plan, office: number): number {
  const { servers } = plan.station!;
  if (servers.form === 'value') return servers.value;
  if (servers.form === 'offices') return servers.values[office]!;
  if (servers.form === 'steps') return servers.values[0]!;
  return 1;
}
