/**
 * The courier of each regency carries what its offices have not sent to the centre, beside the network.
 *
 * A trip begins when the regency holds more than so many unsent, or one that is older than so long, and
 * its courier is at home. It takes up to its load: first what is stranded, then the oldest of each office,
 * in the order of the offices; what is being sent, or waits between two tries, stays. At the centre the
 * records are read in; after the last one the courier goes home, which takes as long again (assumption).
 */

import { Rank } from '../../engine/calendar.ts';
import { NOBODY } from '../../engine/entities.ts';
import { Lines } from '../../engine/lines.ts';
import type { CourierPlan } from '../../scenario/plan/plan.ts';
import { type Context, officeOf } from '../context.ts';
import { Happens, Purpose } from '../kinds.ts';
import { Quantity } from '../quantity.ts';
import type { Sender } from '../uplink/sender.ts';

interface CourierOptions {
  readonly sender: () => Sender;
  /** Takes what has come to the centre. */
  readonly readIn: (entity: number) => void;
  /** The boxes of offices are away (true), or back: meanwhile nothing is recorded there. */
  readonly away: (offices: readonly number[], away: boolean) => void;
  /** By place of an entity: the office in whose store it was. */
  readonly site: Uint16Array;
}

export class Courier {
  /** Couriers that are not at home. */
  private underWay = 0;
  private readonly isOut: Uint8Array;
  /** By regency: whether a look at the oldest is in the calendar. */
  private readonly looks: Uint8Array;
  private readonly boxes: Lines;
  /** By regency: records of the present trip that are not read in. */
  private readonly unread: Int32Array;
  /** By regency: journeys made, there and back, for the draws of their times. */
  private readonly journeys: Int32Array;
  /** By regency: offices whose boxes are away. */
  private readonly blind: number[][];
  private readonly trip: Quantity;

  constructor(
    private readonly context: Context,
    private readonly plan: CourierPlan,
    private readonly options: CourierOptions,
  ) {
    const { length } = context.plan.regencies;
    this.isOut = new Uint8Array(length);
    this.looks = new Uint8Array(length);
    this.boxes = new Lines(context.entities, length);
    this.unread = new Int32Array(length);
    this.journeys = new Int32Array(length);
    this.blind = context.plan.regencies.map(() => []);
    this.trip = new Quantity(context, plan.trip, Purpose.trip);
  }

  /** Whether no trip is under way and none will be made for what is stranded. */
  get isAtRest(): boolean {
    return this.underWay === 0 && this.plan.olderThan === Number.POSITIVE_INFINITY;
  }

  /** An office has stored one more, or one of it is stranded now. */
  stored(office: number): void {
    this.decide(this.context.plan.regencyOf[office]!);
  }

  /** It is time to look at the oldest of a regency. */
  looksAt(regency: number): void {
    this.looks[regency] = 0;
    this.decide(regency);
  }

  /** A courier is at the centre with its load. */
  arrives(regency: number): void {
    for (let entity = this.boxes.take(regency); entity !== NOBODY; ) {
      this.options.readIn(entity);
      entity = this.boxes.take(regency);
    }
  }

  /** One of its records has been read in; after the last it goes home. */
  hasRead(entity: number): void {
    const { plan } = this.context;
    const regency = plan.regencyOf[officeOf(this.context, this.options.site, entity)]!;
    if (--this.unread[regency]! === 0) this.travel(regency, Happens.courierReturns);
  }

  /** A courier is at home again, and so are the boxes. */
  returns(regency: number): void {
    this.isOut[regency] = 0;
    this.underWay--;
    this.options.away(this.blind[regency]!, false);
    this.blind[regency] = [];
    this.decide(regency);
  }

  private decide(regency: number): void {
    if (this.isOut[regency] === 1) return;
    if (this.unsent(regency) > this.plan.moreThan) this.leave(regency);
    else if (this.looks[regency] === 0) this.minds(regency);
  }

  /** Leaves if the oldest is too old, or looks again when it will be. */
  private minds(regency: number): void {
    const { olderThan } = this.plan;
    if (olderThan === Number.POSITIVE_INFINITY || this.unsent(regency) === 0) return;
    const { calendar } = this.context;
    const due = Math.min(this.oldest(regency), calendar.now) + olderThan;
    if (due <= calendar.now) this.leave(regency);
    if (this.isOut[regency] === 1) return;
    this.looks[regency] = 1;
    const next = due > calendar.now ? due : calendar.now + olderThan;
    calendar.schedule(next, Rank.arrival, Happens.courierLooks, regency);
  }

  private leave(regency: number): void {
    const sender = this.options.sender();
    const touched: number[] = [];
    let records = 0;
    for (const stranded of [true, false]) {
      this.forOffices(regency, (office) => {
        const before = records;
        while (records < this.plan.load) {
          const entity = sender.handsOver(office, stranded);
          if (entity === NOBODY) break;
          this.boxes.append(regency, entity);
          records++;
        }
        if (records > before && !touched.includes(office)) touched.push(office);
      });
    }
    if (records === 0) return;
    this.isOut[regency] = 1;
    this.underWay++;
    this.unread[regency] = records;
    this.context.observer.carries(regency, records);
    if (this.plan.away) {
      this.blind[regency] = touched;
      this.options.away(touched, true);
    }
    this.travel(regency, Happens.courierArrives);
    for (const office of touched) sender.store.letIn(office);
  }

  private travel(regency: number, arrival: Happens.courierArrives | Happens.courierReturns): void {
    const { calendar, plan } = this.context;
    const { firstOffice } = plan.regencies[regency]!;
    const seconds = this.trip.at(firstOffice, this.journeys[regency]!++);
    calendar.schedule(calendar.now + seconds, Rank.arrival, arrival, regency);
  }

  private unsent(regency: number): number {
    const sender = this.options.sender();
    let count = 0;
    this.forOffices(regency, (office) => {
      count += sender.store.count(office);
    });
    return count;
  }

  /** When the oldest that could be taken was recorded [s]; Infinity for none. */
  private oldest(regency: number): number {
    const sender = this.options.sender();
    let born = Number.POSITIVE_INFINITY;
    this.forOffices(regency, (office) => {
      born = Math.min(born, sender.store.oldest(office), sender.tries.oldestStranded(office));
    });
    return born;
  }

  private forOffices(regency: number, visit: (office: number) => void): void {
    const { firstOffice, offices } = this.context.plan.regencies[regency]!;
    for (let office = firstOffice; office < firstOffice + offices; office++) visit(office);
  }
}
