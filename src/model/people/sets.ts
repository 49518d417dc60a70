/** Recording sets in working order, and where the people of an office without any go. */

import type { Plan } from '../../scenario/plan/plan.ts';
import type { Context } from '../context.ts';
import { Purpose } from '../kinds.ts';
import { fixedOffices, isMobile } from './calendars.ts';

/**
 * Each set of an office works with the same chance, independently; drawn once for each office and kept.
 * A regency in which no set works is given one, at its first office that has one installed (assumption).
 * The sets of a mobile team all work, and are for its own people.
 */
export class WorkingSets {
  constructor(private readonly context: Pick<Context, 'plan' | 'chance' | 'identity'>) {}

  /** Sets in working order at an office, of `installed`. */
  at(office: number, installed: number): number {
    const share = this.context.plan.station?.working ?? 1;
    if (share === 1 || installed === Number.POSITIVE_INFINITY) return installed;
    if (isMobile(this.context.plan, office)) return installed;
    const works = this.inOrder(office, installed, share);
    return works === 0 && this.isLastResort(office, installed, share) ? 1 : works;
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
    if (!needsSets(plan) || isMobile(plan, office)) return office;
    const regency = plan.regencies[plan.regencyOf[office]!]!;
    const { firstOffice } = regency;
    const offices = fixedOffices(regency);
    for (let step = 0; step < offices; step++) {
      const other = firstOffice + ((office - firstOffice + step) % offices);
      if (this.at(other, installedAt(plan, other)) > 0) return other;
    }
    // Nowhere in the regency is one installed, yet: its people wait where they are.
    return office;
  }

  private inOrder(office: number, installed: number, share: number): number {
    const { chance, identity } = this.context;
    let works = 0;
    for (let set = 0; set < installed; set++) {
      if (chance.draw(Purpose.working, identity[office]!, set) < share) works++;
    }
    return works;
  }

  /** Whether an office is the first with a set installed in a regency where none works. */
  private isLastResort(office: number, installed: number, share: number): boolean {
    const { plan } = this.context;
    if (installed === 0) return false;
    const { servers } = plan.station!;
    const regency = plan.regencies[plan.regencyOf[office]!]!;
    const { firstOffice } = regency;
    for (let other = firstOffice; other < firstOffice + fixedOffices(regency); other++) {
      const sets = servers.form === 'offices' ? servers.values[other]! : installed;
      if (other < office && sets > 0) return false;
      if (this.inOrder(other, sets, share) > 0) return false;
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
