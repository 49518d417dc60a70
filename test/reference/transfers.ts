/** The lines of the offices: when they are open, what is under way on them, and what outages do to it. */

import { Rank } from '../../src/engine/calendar.ts';
import { Purpose, StageId } from '../../src/model/kinds.ts';
import type { SenderPlan } from '../../src/scenario/plan/plan.ts';
import type { Office } from './office.ts';
import { breaksAndMends, unitsOf } from './outages.ts';
import { type Carrier, OwnLines, type Ride } from './rides.ts';
import { Amount, type Person, type Run } from './run.ts';
import { SharedLines } from './sharing.ts';

interface TransfersOptions {
  readonly offices: readonly Office[];
  /** By office. */
  readonly zones: readonly number[];
  readonly concludes: (person: Person, office: Office, failed: boolean) => void;
  /** Broken off by an outage. */
  readonly brokenOff: (person: Person, office: Office) => void;
  readonly freed: (office: Office) => void;
  readonly opens: (office: Office, isLate: boolean) => void;
}

export class Transfers {
  private readonly most: Amount;
  private readonly speed: Amount;
  private readonly useful: Amount | undefined;
  private readonly size: Amount;
  private readonly fails: Amount;
  private readonly carrier: Carrier;
  private readonly shared: SharedLines | undefined;
  private closures = 0;

  constructor(
    private readonly run: Run,
    private readonly plan: SenderPlan,
    private readonly options: TransfersOptions,
  ) {
    const { servers, timeout } = plan;
    const steps = () => this.shared?.steps();
    this.speed = new Amount(run, plan.speed, Purpose.speed, steps);
    this.useful = plan.useful && new Amount(run, plan.useful, Purpose.speed, steps);
    this.size = new Amount(run, plan.size, Purpose.size);
    this.fails = new Amount(run, plan.fails, Purpose.failure);
    const isShared = typeof servers === 'object';
    const one = { form: 'value', value: servers === 1 ? 1 : Number.POSITIVE_INFINITY } as const;
    this.most = new Amount(run, isShared ? servers.transfers : one, Purpose.servers, () => {
      this.tellCapacity();
      for (const office of options.offices) options.freed(office);
    });
    const carrying = {
      speedAt: (office: number) => this.speedAt(office),
      over: (ride: Ride, failed: boolean) => this.over(ride, failed),
    };
    this.shared = isShared ? new SharedLines(run, plan, carrying) : undefined;
    this.carrier = this.shared ?? new OwnLines(run, timeout, carrying);
  }

  /** Opening hours, closures and outages. */
  keepHours(): void {
    const { run, plan, options } = this;
    for (const shut of plan.shut) {
      const { work = 'finish' } = shut;
      run.onShut(shut, Rank.askerOpening, (isShut) => {
        this.close(isShut, false);
        if (!isShut || work === 'finish') return;
        for (const office of options.offices) this.interrupts(office, work);
      });
    }
    plan.openings?.forEach(({ from, to }, zone) => {
      run.onEach(Rank.askerOpening, from, () => this.setHours(zone, true));
      run.onEach(Rank.closing, to, () => this.setHours(zone, false));
    });
    for (const [failure, laws] of (plan.failures ?? []).entries()) {
      for (const { unit, places } of unitsOf(laws)) {
        const breaking = { stage: StageId.uplink, failure, unit, server: 0 };
        breaksAndMends(run, laws, breaking, (begins) => {
          if (laws.keeps) this.shared!.slows(failure, places, begins);
          else this.breaks(places, laws.work, begins);
        });
      }
    }
    this.tellCapacity();
  }

  isOpen({ isInHours, outages }: Office): boolean {
    return this.closures === 0 && outages === 0 && isInHours;
  }

  hasFree(office: Office): boolean {
    return office.sending < this.most.at(office.number);
  }

  starts(person: Person, office: Office): void {
    const { run, options } = this;
    const { number } = office;
    run.tell('started', person, StageId.uplink, '', person.since!);
    const bytes = this.size.of(person, number);
    const needed = bytes / this.speedAt(number);
    const share = this.fails.at(number);
    const breaks = run.draw(Purpose.failure, person.place, person.number, person.tries) < share;
    const { timeout } = this.plan;
    if (Math.min(needed, timeout) === 0) {
      options.concludes(person, office, breaks || needed > timeout);
      return;
    }
    office.sending++;
    this.carrier.begins({ person, office: number, bytes, breaks });
  }

  /** Takes all that is under way or halted at an office off its line. */
  breaksOff(office: Office, act: (person: Person) => void): void {
    this.halts(office);
    for (const { person } of office.halted.splice(0)) {
      office.sending--;
      act(person);
    }
  }

  /** A closure begins or ends. */
  close(isShut: boolean, isAnnounced: boolean): void {
    this.closures += isShut ? 1 : -1;
    this.tellCapacity();
    if (isShut || this.closures > 0) return;
    for (const office of this.options.offices) {
      if (isAnnounced) office.isLate = true;
      this.reopens(office);
    }
  }

  private speedAt(office: number): number {
    return this.speed.at(office) * (this.useful?.at(office) ?? 1);
  }

  private over({ person, office: number }: Ride, failed: boolean): void {
    const office = this.options.offices[number]!;
    office.sending--;
    this.options.concludes(person, office, failed);
    this.options.freed(office);
  }

  private breaks(places: readonly number[], work: 'restart' | 'resume' | 'lose', begins: boolean) {
    const some = places.map((place) => this.options.offices[place]!);
    for (const office of some) office.outages += begins ? 1 : -1;
    this.tellCapacity();
    for (const office of some) {
      if (begins) this.interrupts(office, work);
      else this.reopens(office);
    }
  }

  private interrupts(office: Office, work: 'restart' | 'resume' | 'lose'): void {
    const { brokenOff, concludes } = this.options;
    // What is halted already is not hit a second time.
    const halted = office.halted.splice(0);
    if (work === 'resume') this.halts(office);
    else if (work === 'restart') this.breaksOff(office, (person) => brokenOff(person, office));
    else this.breaksOff(office, (person) => concludes(person, office, true));
    office.halted.unshift(...halted);
  }

  private halts(office: Office): void {
    for (const ride of this.carrier.underWay(office.number)) {
      this.carrier.halts(ride);
      office.halted.push(ride);
    }
  }

  private setHours(zone: number, isOpen: boolean): void {
    const there = this.options.offices.filter((_, index) => this.options.zones[index] === zone);
    for (const office of there) office.isInHours = isOpen;
    this.tellCapacity();
    for (const office of there) if (isOpen) this.reopens(office);
  }

  /** What was halted goes on, and others start. */
  private reopens(office: Office): void {
    if (!this.isOpen(office)) return;
    const { isLate } = office;
    office.isLate = false;
    for (const ride of office.halted.splice(0)) this.carrier.goesOn(ride);
    this.options.opens(office, isLate);
  }

  private tellCapacity(): void {
    const open = this.options.offices.filter((office) => this.isOpen(office));
    const capacity = open.reduce((sum, { number }) => sum + this.most.at(number), 0);
    this.run.tellOf('capacity', StageId.uplink, capacity);
  }
}
