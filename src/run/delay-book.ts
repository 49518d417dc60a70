/**
 * What holds submissions up, by regency and day. At the end of each step of the series every submission
 * that is recorded and not answered counts once, for one holder:
 *
 * - `match`: it is at the centre; or at an office whose last attempt the match refused, its line being full;
 * - `gateway`: it is at an office whose last attempt the gateway refused, or the gateway is shut and the
 *   offices know;
 * - `uplink`: it is at an office, and neither is so: the line sends, is closed, or waits for a retry;
 * - `courier`: a courier has it; `stranded`: its tries are used up.
 *
 * A count times the step is a time: the sum over holders is all the delay that arises (Little's law), up
 * to the rounding to steps. An attempt that is let in ends what a refusal began.
 */

import type { Entities } from '../engine/entities.ts';
import { Mark, StageId } from '../model/kinds.ts';
import { daysOf } from '../scenario/plan/days.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { DAY } from '../units.ts';
import { stepShare } from './step-ends.ts';

export const HOLDERS = ['uplink', 'gateway', 'match', 'stranded', 'courier'] as const;
export type Holder = (typeof HOLDERS)[number];

/**
 * Submissions held, added up over the steps, each by how much of a whole one it is: of regency r and day d
 * of the centre's calendar at index r x days + d.
 */
export type Held = Readonly<Record<Holder, Float64Array>>;

/** Where one is that is recorded, not answered and in no courier's hands. */
export type Whereabouts = 'office' | 'centre' | 'stranded';

/** @param entity one that is recorded, not answered, and in no courier's hands */
export function whereabouts(entities: Entities, entity: number): Whereabouts {
  if (entities.marked(entity, Mark.delivered)) return 'centre';
  return entities.marked(entity, Mark.stranded) ? 'stranded' : 'office';
}

/** Index of the first three in `HOLDERS`: who holds an office. */
const UPLINK = 0;
const GATEWAY = 1;
const MATCH = 2;

export class DelayBook {
  /** Recorded, not at the centre and still tried, by office; the last is from before the start. */
  private readonly offices: Int32Array;
  private readonly holder: Uint8Array;
  /** By regency, and one row more. */
  private readonly centre: Int32Array;
  private readonly stuck: Int32Array;
  private readonly carried: Int32Array;
  private readonly held: Held;
  private readonly days: number;
  /** Steps that have ended. */
  private steps = 0;
  private readonly told: readonly { readonly from: number; readonly to: number }[];

  /** @param regencyOf by office, and the row of what was there before the start */
  constructor(
    private readonly plan: Plan,
    private readonly regencyOf: Uint16Array,
  ) {
    const rows = plan.regencies.length;
    this.days = daysOf(plan);
    this.offices = new Int32Array(regencyOf.length);
    this.holder = new Uint8Array(regencyOf.length);
    this.centre = new Int32Array(rows + 1);
    this.stuck = new Int32Array(rows + 1);
    this.carried = new Int32Array(rows + 1);
    this.told = plan.gateway?.shut.filter(({ told }) => told) ?? [];
    const series = () => new Float64Array(rows * this.days);
    const [uplink, gateway, match, stranded, courier] = HOLDERS.map(series);
    this.held = {
      uplink: uplink!,
      gateway: gateway!,
      match: match!,
      stranded: stranded!,
      courier: courier!,
    };
  }

  recorded(office: number): void {
    this.offices[office]!++;
  }

  delivered(office: number): void {
    this.offices[office]!--;
    this.centre[this.regencyOf[office]!]!++;
  }

  stranded(office: number): void {
    this.offices[office]!--;
    this.stuck[this.regencyOf[office]!]!++;
  }

  /** Answered, dropped or lost. */
  ended(office: number, where: Whereabouts): void {
    if (where === 'office') this.offices[office]!--;
    else if (where === 'centre') this.centre[this.regencyOf[office]!]!--;
    else this.stuck[this.regencyOf[office]!]!--;
  }

  /** A courier takes one, stranded or not; until it is read in. */
  taken(office: number, wasStranded: boolean): void {
    const regency = this.regencyOf[office]!;
    if (wasStranded) this.stuck[regency]!--;
    else this.offices[office]!--;
    this.carried[regency]!++;
  }

  readIn(office: number): void {
    this.carried[this.regencyOf[office]!]!--;
    this.offices[office]!++;
  }

  refused(office: number, stage: StageId): void {
    if (stage === StageId.gateway) this.holder[office] = GATEWAY;
    else if (stage === StageId.match) this.holder[office] = MATCH;
  }

  /** A transfer begins. */
  sends(office: number): void {
    this.holder[office] = UPLINK;
  }

  /** Counts all who wait at the end of a step at `now` [s], which is still of its day. */
  observes(now: number): void {
    const { offices, regencyOf, days, held } = this;
    const rows = this.plan.regencies.length;
    const end = Math.ceil((now - this.plan.centreMidnight) / DAY) - 1;
    const day = Math.min(Math.max(end, 0), days - 1);
    const isTold = this.told.some(({ from, to }) => from < now && now <= to);
    const byHolder = [held.uplink, held.gateway, held.match];
    const share = stepShare(this.plan, this.steps++);
    for (let office = 0; office < offices.length - 1; office++) {
      const count = offices[office]!;
      if (count === 0) continue;
      const holder = isTold ? GATEWAY : this.holder[office]!;
      byHolder[holder]![regencyOf[office]! * days + day]! += count * share;
    }
    for (let row = 0; row < rows; row++) {
      held.match[row * days + day]! += this.centre[row]! * share;
      held.stranded[row * days + day]! += this.stuck[row]! * share;
      held.courier[row * days + day]! += this.carried[row]! * share;
    }
  }

  tally(): Held {
    return this.held;
  }
}
