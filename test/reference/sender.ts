/** The sender of each office: its store, its line to the centre, and what happens to what is refused. */

import { Rank } from '../../src/engine/calendar.ts';
import { Purpose, StageId } from '../../src/model/kinds.ts';
import type { Cause } from '../../src/model/observer.ts';
import type { SenderPlan } from '../../src/scenario/plan.ts';
import type { Centre } from './centre.ts';
import { emptyOffice, type Office } from './office.ts';
import { Amount, type Next, type Person, type Run } from './run.ts';
import { Waits } from './waits.ts';

interface SenderOptions {
  readonly officeOf: (person: Person) => number;
  /** By office. */
  readonly zones: readonly number[];
  readonly centre: Centre;
  readonly over: (person: Person, end: 'dropped' | 'lost', cause: Cause) => void;
}

export class ReferenceSender implements Next {
  private readonly offices: Office[];
  private readonly room: Amount;
  private readonly speed: Amount;
  private readonly useful: Amount | undefined;
  private readonly size: Amount;
  private readonly fails: Amount;
  private readonly waiting: Waits;
  private closures = 0;

  constructor(
    private readonly run: Run,
    private readonly plan: SenderPlan,
    private readonly options: SenderOptions,
  ) {
    this.room = new Amount(run, plan.room, Purpose.room, () => {
      for (const office of this.offices) this.letsIn(office);
    });
    this.speed = new Amount(run, plan.speed, Purpose.speed);
    this.useful = plan.useful && new Amount(run, plan.useful, Purpose.speed);
    this.size = new Amount(run, plan.size, Purpose.size);
    this.fails = new Amount(run, plan.fails, Purpose.failure);
    this.waiting = new Waits(run, plan);
    this.offices = options.zones.map(() => emptyOffice(plan.openings === undefined));
    plan.openings?.forEach(({ from, to }, zone) => {
      run.onEach(from, () => this.setHours(zone, true));
      run.onEach(to, () => this.setHours(zone, false));
    });
    for (const { from, to } of plan.shut) {
      run.onEach([from, to], (index) => this.close(index === 0, false));
    }
    this.tellCapacity();
  }

  isFull(person: Person): boolean {
    return this.plan.whenFull === 'block' && this.hasNoRoom(this.officeOf(person));
  }

  holds(person: Person, leaves: () => void): void {
    this.officeOf(person).held.push({ person, leaves });
  }

  takes(person: Person): void {
    const { run, plan, options } = this;
    const office = this.officeOf(person);
    if (plan.whenFull === 'overwrite' && this.hasNoRoom(office)) {
      const oldest = office.line.shift();
      if (oldest === undefined) {
        options.over(person, 'lost', 'overwritten');
        return;
      }
      office.stored--;
      run.tell('withdrew', oldest, StageId.uplink, 'overwritten');
      options.over(oldest, 'lost', 'overwritten');
    }
    person.since = run.now;
    run.tell('entered', person, StageId.uplink);
    office.stored++;
    this.linesUp(person, office);
    this.sends(office);
  }

  /** An announced closure of the centre begins or ends. */
  close(isShut: boolean, isAnnounced: boolean): void {
    this.closures += isShut ? 1 : -1;
    this.tellCapacity();
    if (this.closures > 0) return;
    for (const office of this.offices) {
      if (isAnnounced) office.isLate = true;
      this.opens(office);
    }
  }

  private officeOf(person: Person): Office {
    return this.offices[this.options.officeOf(person)]!;
  }

  private numberOf(office: Office): number {
    return this.offices.indexOf(office);
  }

  private hasNoRoom(office: Office): boolean {
    return office.stored >= this.room.at(this.numberOf(office));
  }

  private letsIn(office: Office): void {
    while (office.held.length > 0 && !this.hasNoRoom(office)) {
      const { person, leaves } = office.held.shift()!;
      leaves();
      this.takes(person);
    }
  }

  private linesUp(person: Person, { line }: Office): void {
    const younger = line.findIndex((other) => other.born! > person.born!);
    line.splice(younger === -1 ? line.length : younger, 0, person);
  }

  private isOpen({ isInHours }: Office): boolean {
    return this.closures === 0 && isInHours;
  }

  private sends(office: Office): void {
    const { refused, servers } = this.plan;
    while (this.isOpen(office) && !office.backsOff && office.line.length > 0) {
      if (servers === 1 && office.sending > 0) return;
      const person = this.plan.isNewestFirst ? office.line.at(-1)! : office.line[0]!;
      const answer = this.options.centre.admits(person);
      if (answer !== 'yes') this.run.refuse(person);
      if (answer === 'no' && refused.whose === 'line') {
        this.pauses(office, this.waiting.ofLine(this.numberOf(office), office.refusals++));
        return;
      }
      office.refusals = 0;
      office.line.splice(office.line.indexOf(person), 1);
      if (answer === 'yes') this.transfers(person, office);
      else if (answer === 'no')
        this.waits(person, office, this.waiting.ofLine(this.numberOf(office), 0));
      else {
        office.stored--;
        this.run.tell('withdrew', person, StageId.uplink, 'dropped');
        this.options.over(person, 'dropped', 'full');
        this.letsIn(office);
      }
    }
  }

  private transfers(person: Person, office: Office): void {
    const { run, plan } = this;
    const number = this.numberOf(office);
    run.tell('started', person, StageId.uplink, '', person.since!);
    const speed = this.speed.at(number) * (this.useful?.at(number) ?? 1);
    const needed = this.size.of(person, number) / speed;
    const share = this.fails.at(number);
    const isCut = needed > plan.timeout;
    const breaks = run.draw(Purpose.failure, person.place, person.number, person.tries) < share;
    const seconds = Math.min(needed, plan.timeout);
    const ends = () =>
      isCut || breaks ? this.failed(person, office) : this.arrives(person, office);
    if (seconds === 0) {
      ends();
      return;
    }
    office.sending++;
    run.future.add(run.now + seconds, Rank.ending, () => {
      office.sending--;
      ends();
      this.sends(office);
    });
  }

  private arrives(person: Person, office: Office): void {
    office.stored--;
    this.run.tell('left', person, StageId.uplink, '', person.since!);
    this.options.centre.takesAdmitted(person);
    this.letsIn(office);
  }

  private failed(person: Person, office: Office): void {
    const { run, plan, options } = this;
    options.centre.givesBack(person);
    run.tell('failed', person, -1, `${person.tries}`);
    person.tries++;
    if (person.tries >= plan.failed.tries) {
      run.stranded++;
      run.tell('stranded', person);
      return;
    }
    const seconds = this.waiting.ofOne(person, this.numberOf(office), person.tries - 1);
    this.waits(person, office, seconds);
  }

  private waits(person: Person, office: Office, seconds: number): void {
    const { run } = this;
    run.future.add(run.now + seconds, Rank.arrival, () => {
      run.tell('retried', person, StageId.uplink);
      this.linesUp(person, office);
      this.wakes(office);
    });
  }

  private pauses(office: Office, seconds: number): void {
    const { run } = this;
    office.backsOff = true;
    run.future.add(run.now + seconds, Rank.arrival, () => {
      office.backsOff = false;
      this.wakes(office);
    });
  }

  /** A timer fired: at a closed line, what it was for waits for the opening. */
  private wakes(office: Office): void {
    if (this.isOpen(office)) this.sends(office);
    else office.isLate = true;
  }

  private setHours(zone: number, isOpen: boolean): void {
    const there = this.offices.filter((_, index) => this.options.zones[index] === zone);
    for (const office of there) office.isInHours = isOpen;
    this.tellCapacity();
    for (const office of there) if (isOpen) this.opens(office);
  }

  /** At a reopening the line goes on; what came due meanwhile starts some time within the jitter. */
  private opens(office: Office): void {
    if (!this.isOpen(office)) return;
    const { isLate } = office;
    office.isLate = false;
    if (!isLate || office.backsOff) {
      this.sends(office);
      return;
    }
    this.pauses(office, this.waiting.untilStart(this.numberOf(office)));
  }

  private tellCapacity(): void {
    const each = this.plan.servers === 1 ? 1 : Number.POSITIVE_INFINITY;
    const open = this.offices.filter((office) => this.isOpen(office));
    this.run.tellOf(
      'capacity',
      StageId.uplink,
      open.reduce((sum) => sum + each, 0),
    );
  }
}
