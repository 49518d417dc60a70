/**
 * Who is there of each office, as the moments tell it, held against what is in flight. At every event, of the
 * offices whose numbers it changes: then each office, and with it each regency, adds up at every event.
 */

import type { Entities } from '../engine/entities.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { BrokenInvariant } from './invariant.ts';

const NONE = -1;

export class Presence {
  /** By office, and last of all for those from before the start. */
  private readonly present: Int32Array;
  /** Changed by the present event. */
  private changed = NONE;
  private readonly changedToo: number[] = [];

  constructor(private readonly plan: Plan) {
    this.present = new Int32Array(plan.regencyOf.length + 1);
  }

  comes(office: number): void {
    this.present[office]!++;
    if (this.changed !== office) this.changes(office);
  }

  goes(office: number): void {
    this.present[office]!--;
    if (this.changed !== office) this.changes(office);
  }

  /** @throws BrokenInvariant if an office that has changed does not have so many in flight */
  check(entities: Entities): void {
    if (this.changed === NONE) return;
    this.checkAt(this.changed, entities);
    this.changed = NONE;
    if (this.changedToo.length === 0) return;
    for (const office of this.changedToo) this.checkAt(office, entities);
    this.changedToo.length = 0;
  }

  private changes(office: number): void {
    if (this.changed !== NONE) this.changedToo.push(this.changed);
    this.changed = office;
  }

  private checkAt(office: number, entities: Entities): void {
    const inFlight = entities.inUseOf(office);
    if (this.present[office] !== inFlight) this.complains(office, inFlight);
  }

  private complains(office: number, inFlight: number): never {
    const { regencies, regencyOf } = this.plan;
    const regency = regencies[regencyOf[office] ?? NONE];
    const where = regency === undefined ? 'from before the start' : `of regency ${regency.code}`;
    throw new BrokenInvariant(
      `${inFlight} in flight ${where}, place ${office}, but ${this.present[office]} in the books`,
    );
  }
}
