/** When offices may start a transfer: opening hours, closures, outages, announced closures of the centre. */

import { Rank } from '../../engine/calendar.ts';
import type { SenderPlan } from '../../scenario/plan/plan.ts';
import type { Context } from '../context.ts';
import { StageId } from '../kinds.ts';
import { alternates, unitsOf } from '../outages.ts';
import type { Channels } from './channels.ts';

interface LineHoursOptions {
  /** By office: the index of its openings. */
  readonly zoneOf: ArrayLike<number>;
  readonly channels: Channels;
  /** Called for each office at its reopening; `late` if a timer has fired meanwhile, or after an announced closure. */
  readonly opens: (office: number, late: boolean) => void;
}

export class LineHours {
  private readonly isInHours: Uint8Array;
  private readonly firedWhileClosed: Uint8Array;
  private closures = 0;
  /** By office: outages that its line is in. */
  private readonly outages: Uint8Array;

  constructor(
    private readonly context: Context,
    plan: SenderPlan,
    private readonly options: LineHoursOptions,
  ) {
    const { zoneOf } = options;
    this.isInHours = new Uint8Array(zoneOf.length).fill(plan.openings === undefined ? 1 : 0);
    this.firedWhileClosed = new Uint8Array(zoneOf.length);
    this.outages = new Uint8Array(zoneOf.length);
    const { timetables } = context;
    for (const shut of plan.shut) {
      const { work = 'finish' } = shut;
      timetables.shut(shut, Rank.askerOpening, (begins) => {
        this.close(begins, false);
        if (begins && work !== 'finish') this.interrupt(work);
      });
    }
    plan.openings?.forEach(({ from, to }, zone) => {
      timetables.add(Rank.askerOpening, from, () => this.setHours(zone, 1));
      timetables.add(Rank.closing, to, () => this.setHours(zone, 0));
    });
    for (const [index, failure] of (plan.failures ?? []).entries()) {
      for (const [unit, offices] of unitsOf(failure)) {
        const acts = (begins: boolean) => {
          if (failure.keeps) options.channels.slows(index, offices, begins);
          else this.breaks(offices, failure.work, begins);
        };
        const process = { stage: StageId.uplink, failure: index, unit, server: 0, acts };
        alternates(context, failure, { ...process, opening: Rank.askerOpening });
      }
    }
    this.tellCapacity();
  }

  isOpen(office: number): boolean {
    return this.closures === 0 && this.outages[office] === 0 && this.isInHours[office] === 1;
  }

  /** A timer of the office fired although its line is closed. */
  fired(office: number): void {
    this.firedWhileClosed[office] = 1;
  }

  /** An announced closure of the centre begins or ends: no attempts at all meanwhile. */
  told(shut: boolean): void {
    this.close(shut, true);
  }

  /** An outage of lines begins or ends. */
  private breaks(
    offices: readonly number[],
    work: 'restart' | 'resume' | 'lose',
    begins: boolean,
  ): void {
    for (const office of offices) this.outages[office]! += begins ? 1 : -1;
    this.tellCapacity();
    for (const office of offices) {
      if (begins) this.options.channels.interrupt(office, work);
      else this.reopen(office);
    }
  }

  private interrupt(work: 'restart' | 'resume'): void {
    const { channels } = this.options;
    for (let office = 0; office < this.isInHours.length; office++) channels.interrupt(office, work);
  }

  private close(shut: boolean, announced: boolean): void {
    this.closures += shut ? 1 : -1;
    this.tellCapacity();
    if (shut || this.closures > 0) return;
    for (let office = 0; office < this.isInHours.length; office++) {
      if (announced) this.firedWhileClosed[office] = 1;
      this.reopen(office);
    }
  }

  private setHours(zone: number, open: 0 | 1): void {
    for (let office = 0; office < this.isInHours.length; office++) {
      if (this.options.zoneOf[office] === zone) this.isInHours[office] = open;
    }
    this.tellCapacity();
    for (let office = 0; office < this.isInHours.length; office++) {
      if (this.options.zoneOf[office] === zone && open === 1) this.reopen(office);
    }
  }

  /** Transfers that may be under way now. */
  tellCapacity(): void {
    const { channels } = this.options;
    let [capacity, used] = [0, 0];
    for (let office = 0; office < this.isInHours.length; office++) {
      if (!this.isOpen(office)) continue;
      capacity += channels.at(office);
      used += channels.used(office);
    }
    this.context.observer.capacity(StageId.uplink, capacity);
    channels.overtime.recount(used);
  }

  private reopen(office: number): void {
    if (!this.isOpen(office)) return;
    const late = this.firedWhileClosed[office] === 1;
    this.firedWhileClosed[office] = 0;
    this.options.channels.goOn(office);
    this.options.opens(office, late);
  }
}
