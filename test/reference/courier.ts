/** The courier of each regency, and the desks at the centre where the records are read in. */

import { Rank } from '../../src/engine/calendar.ts';
import { Purpose, StageId } from '../../src/model/kinds.ts';
import type { Cause } from '../../src/model/observer.ts';
import type { CourierPlan } from '../../src/scenario/plan/plan.ts';
import type { Centre } from './centre.ts';
import { Desk } from './desk.ts';
import type { Office } from './office.ts';
import { Amount, type Next, type Person, type Run } from './run.ts';
import type { ReferenceSender } from './sender.ts';

interface CourierOptions {
  readonly officeOf: (person: Person) => number;
  readonly centre: Centre;
  readonly sender: () => ReferenceSender;
  /** The boxes of offices are away, or back. */
  readonly away: (offices: readonly number[], isAway: boolean) => void;
  readonly over: (person: Person, end: 'dropped' | 'lost', cause: Cause) => void;
}

/** The courier of one regency. */
interface Porter {
  isOut: boolean;
  /** A look at the oldest is planned. */
  looks: boolean;
  box: Person[];
  unread: number;
  journeys: number;
  blind: number[];
}

export class Couriers {
  private readonly porters: Porter[];
  private readonly trip: Amount;
  private readonly readIn: Desk;

  constructor(
    private readonly run: Run,
    private readonly plan: CourierPlan,
    private readonly options: CourierOptions,
  ) {
    this.porters = run.plan.regencies.map(() => ({
      isOut: false,
      looks: false,
      box: [],
      unread: 0,
      journeys: 0,
      blind: [],
    }));
    this.trip = new Amount(run, plan.trip, Purpose.trip);
    this.readIn = new Desk(run, plan.readIn, {
      stage: StageId.readIn,
      service: Purpose.readInService,
      patience: Purpose.readInService,
      placeOf: () => 0,
      zones: [0],
      working: (_, servers) => servers,
      next: () => this.read,
      reneged: () => {},
      lost: () => {},
    });
  }

  /** None is under way, and none will come for what is stranded. */
  get isAtRest(): boolean {
    const isOut = this.porters.some((porter) => porter.isOut);
    return !isOut && this.plan.olderThan === Number.POSITIVE_INFINITY;
  }

  stored({ number }: Office): void {
    this.decides(this.run.plan.regencyOf[number]!);
  }

  private officesOf(regency: number): Office[] {
    const { firstOffice, offices } = this.run.plan.regencies[regency]!;
    return this.options.sender().offices.slice(firstOffice, firstOffice + offices);
  }

  private decides(regency: number): void {
    const { run, plan } = this;
    const porter = this.porters[regency]!;
    if (porter.isOut) return;
    const offices = this.officesOf(regency);
    const unsent = offices.reduce((sum, { stored }) => sum + stored, 0);
    if (unsent > plan.moreThan) {
      this.leaves(regency);
      return;
    }
    if (porter.looks || plan.olderThan === Number.POSITIVE_INFINITY || unsent === 0) return;
    const oldest = offices.flatMap(({ line, stranded }) => [
      ...line.slice(0, 1).map(({ born }) => born!),
      ...stranded.map(({ born }) => born!),
    ]);
    const due = Math.min(...oldest, run.now) + plan.olderThan;
    if (due <= run.now) this.leaves(regency);
    if (porter.isOut) return;
    porter.looks = true;
    run.future.add(due > run.now ? due : run.now + plan.olderThan, Rank.arrival, () => {
      porter.looks = false;
      this.decides(regency);
    });
  }

  private leaves(regency: number): void {
    const { run, plan, options } = this;
    const porter = this.porters[regency]!;
    const touched = new Set<Office>();
    for (const isStranded of [true, false]) {
      for (const office of this.officesOf(regency)) {
        while (porter.box.length < plan.load) {
          const person = options.sender().handsOver(office, isStranded);
          if (person === undefined) break;
          porter.box.push(person);
          touched.add(office);
        }
      }
    }
    if (porter.box.length === 0) return;
    porter.isOut = true;
    porter.unread = porter.box.length;
    run.tellOf('carries', -1, porter.unread);
    if (plan.away) {
      porter.blind = [...touched].map(({ number }) => number);
      options.away(porter.blind, true);
    }
    this.travels(regency, () => {
      for (const person of porter.box.splice(0)) this.readIn.takes(person);
    });
    for (const office of touched) options.sender().letsIn(office);
  }

  private travels(regency: number, arrives: () => void): void {
    const { run } = this;
    const { firstOffice } = run.plan.regencies[regency]!;
    const seconds = this.trip.next(firstOffice, this.porters[regency]!.journeys++);
    run.future.add(run.now + seconds, Rank.arrival, arrives);
  }

  private returns(regency: number): void {
    const porter = this.porters[regency]!;
    porter.isOut = false;
    this.options.away(porter.blind, false);
    porter.blind = [];
    this.decides(regency);
  }

  /** One has been read in; after the last of a box its courier goes home. */
  private hasRead(person: Person): void {
    const { run, options } = this;
    run.tell('readIn', person);
    const regency = run.plan.regencyOf[options.officeOf(person)]!;
    if (--this.porters[regency]!.unread === 0) this.travels(regency, () => this.returns(regency));
  }

  private readonly read: Next = {
    isFull: (person) => {
      const { match } = this.run.plan;
      if (match === undefined || match.whenFull === 'drop') return false;
      if (this.options.sender().isKnown(person)) return false;
      return this.options.centre.match!.hasNoRoomFor(person);
    },
    holds: (person, leaves) => {
      this.hasRead(person);
      this.options.centre.holds(person, leaves);
      this.options.centre.delivered(person);
    },
    takes: (person) => {
      const { centre, sender, over } = this.options;
      this.hasRead(person);
      if (sender().isKnown(person)) {
        this.run.discard(person, 'recognised');
        return;
      }
      const answer = centre.match?.admits(person) ?? 'yes';
      if (answer === 'yes') {
        centre.delivered(person);
        centre.takesRead(person);
        return;
      }
      this.run.refuse(person);
      over(person, 'dropped', 'full');
    },
  };
}
