/**
 * The life of a submission, wired:
 *
 *   people -> station -> [recorded] -> store + uplink -> gateway -> [delivered]
 *          -> match (-> adjudicate) -> [answered] -> reply -> print
 *
 * Beside uplink and gateway a courier carries from the store to [delivered].
 *
 * A stage that the plan leaves out is left out: wired from the end backward, the one before passes to
 * the next. Where a stage that may refuse has no sender before it, a door drops what it refuses.
 */

import type { CourierPlan, PrintPlan, ServicePlan } from '../../scenario/plan/plan.ts';
import { fillAtStart } from '../centre/at-start.ts';
import { Blanks } from '../centre/blanks.ts';
import { Courier } from '../centre/courier.ts';
import { Desk } from '../centre/desk.ts';
import { Gateway } from '../centre/gateway.ts';
import { Answered, Decided, Delivered, Door, Recorded } from '../centre/milestones.ts';
import { officesOfPrint, officesWithPrinters, Printed } from '../centre/printers.ts';
import { Reply } from '../centre/reply.ts';
import { Results } from '../centre/results.ts';
import type { Context } from '../context.ts';
import { type Admission, Answer, type Receiver } from '../flow.ts';
import { centreMayRefuse, isAsked, mayRefuse } from '../may-refuse.ts';
import type { Cause } from '../observer.ts';
import { calendarsOf } from '../people/calendars.ts';
import { People } from '../people/people.ts';
import { Repeats } from '../people/repeats.ts';
import { WorkingSets } from '../people/sets.ts';
import { Service } from '../stage/service.ts';
import { SERVICE_KINDS } from '../stage/service-kinds.ts';
import { Sender } from '../uplink/sender.ts';

export class World {
  readonly people: People;
  readonly station: Service | undefined;
  readonly uplink: Sender | undefined;
  readonly match: Service | undefined;
  readonly adjudicate: Service | undefined;
  readonly print: Service | undefined;
  readonly reply: Reply;
  readonly courier: Courier | undefined;
  readonly readIn: Service | undefined;
  private readonly sets: WorkingSets;
  private readonly site: Uint16Array;
  private readonly zoneOf: Uint8Array;

  constructor(private readonly context: Context) {
    const { plan } = context;
    this.sets = new WorkingSets(context);
    this.site = this.sets.officesOfUse();
    this.zoneOf = calendarsOf(plan).ofOffice;

    const results = new Results(context);
    this.print = plan.print && this.buildPrint(plan.print);
    this.reply = new Reply(context, {
      site: this.site,
      print: this.print,
      over: (place) => this.people.isOver(place),
      again: (place) => this.people.recordedAgain(place),
    });
    const answered = new Answered(context, results, this.reply, () => this.stopMatching());
    this.adjudicate =
      plan.adjudicate &&
      this.buildCentral('adjudicate', plan.adjudicate, answered, mayRefuse(plan.adjudicate));
    const decided = this.adjudicate
      ? new Decided(results, answered, this.behindDoor(this.adjudicate, mayRefuse(plan.adjudicate)))
      : answered;
    this.match = plan.match && this.buildCentral('match', plan.match, decided, isAsked(plan));
    const delivered = new Delivered(context, this.match ?? answered);
    this.courier = plan.courier && this.buildCourier(plan.courier);
    this.readIn = plan.courier && this.buildReadIn(plan.courier, delivered);
    const centre =
      plan.gateway === undefined
        ? delivered
        : new Gateway(context, plan.gateway, delivered, (shut) => this.uplink?.hours.told(shut));
    this.uplink = plan.uplink && this.buildUplink(centre);
    const direct = this.behindDoor(centre, centreMayRefuse(plan));
    const repeats = plan.people.again && new Repeats(context, plan.people.again);
    const recorded = new Recorded(context, this.uplink ?? direct, repeats);
    this.station = plan.station && this.buildStation(plan.station, recorded);
    const entrances = {
      station: this.station,
      uplink: recorded,
      match: new Recorded(context, this.behindDoor(centre, isAsked(plan)), repeats),
      end: recorded,
    };
    this.people = new People(context, {
      next: entrances[plan.people.enter] ?? recorded,
      ...this.admission(),
      repeats,
      site: this.site,
      zoneOf: this.zoneOf,
      openings: plan.people.enter === 'station' ? plan.station?.openings : undefined,
    });
    if (plan.match?.licence === 0) this.stopMatching();
    fillAtStart(this.context, this);
    this.people.begin();
  }

  /** Whether nobody will come any more and nothing is left to do: what is stranded stays. */
  get isDrained(): boolean {
    const { people, uplink, reply, courier } = this;
    if (!people.exhausted || reply.pending > 0) return false;
    const stranded = uplink?.tries.stranded ?? 0;
    if (stranded > 0 && courier?.isAtRest === false) return false;
    return this.context.entities.inUse === stranded;
  }

  private buildStation(service: ServicePlan, next: Receiver): Service {
    return new Service(this.context, service, {
      ...SERVICE_KINDS.station,
      site: this.site,
      zoneOf: this.zoneOf,
      working: (office, servers) => this.sets.at(office, servers),
      spreads: this.context.spreads.map((office) => this.site[office]!),
      asked: mayRefuse(service),
      next,
      reneged: (entity) => this.drop(entity, 'patience'),
      lost: (entity) => this.drop(entity, 'outage'),
      sentAway: (entity) => this.people.turnAway(entity),
    });
  }

  /** A service stage of the centre: one place, in the centre's zone. */
  private buildCentral(
    kind: 'match' | 'adjudicate' | 'readIn',
    service: ServicePlan,
    next: Receiver,
    asked: boolean,
  ): Service {
    return new Service(this.context, service, {
      ...SERVICE_KINDS[kind],
      site: new Uint16Array(this.context.plan.regencyOf.length + 1),
      zoneOf: [0],
      working: (_, servers) => servers,
      asked,
      next,
      reneged: (entity) => this.drop(entity, 'patience'),
      lost: (entity) => this.finish(entity, 'lost', 'outage'),
    });
  }

  private buildPrint(print: PrintPlan): Service {
    const { context } = this;
    const blanks =
      print.blanks && new Blanks(context.timetables, print.blanks, () => this.print!.readiness);
    const service: Service = new Service(context, print, {
      ...SERVICE_KINDS.print,
      site: officesOfPrint(context.plan, this.site),
      zoneOf: this.zoneOf,
      working: (_, servers) => servers,
      asked: false,
      next: new Printed(context, (place) => this.people.isOver(place)),
      reneged: () => {},
      lost: () => {
        throw new Error('a card is never lost');
      },
      spreads: officesWithPrinters(context.plan),
      ...(blanks && { starts: () => blanks.take() }),
    });
    if (blanks?.none) service.readiness.stop();
    return service;
  }

  /** No place of the licence is left: nobody could be found to be unique any more. */
  private stopMatching(): void {
    this.match?.readiness.stop();
    this.adjudicate?.readiness.stop();
  }

  private buildCourier(courier: CourierPlan): Courier {
    return new Courier(this.context, courier, {
      sender: () => this.uplink!,
      readIn: (entity) => this.readIn!.accept(entity),
      away: (offices, away) => this.station?.readiness.bar(offices, away),
      site: this.site,
    });
  }

  private buildReadIn({ readIn }: CourierPlan, delivered: Delivered): Service {
    const desk = new Desk(this.context, {
      delivered,
      match: this.match,
      answers: () => this.uplink!.answers,
      hasRead: (entity) => this.courier!.hasRead(entity),
      dropped: (entity, cause) => this.drop(entity, cause),
    });
    return this.buildCentral('readIn', readIn, desk, false);
  }

  private buildUplink(next: Admission): Sender {
    return new Sender(this.context, this.context.plan.uplink!, {
      site: this.site,
      zoneOf: this.zoneOf,
      next,
      dropped: (entity, cause) => this.drop(entity, cause),
      lost: (entity, cause) => this.finish(entity, 'lost', cause),
      ...(this.courier && { stored: (office) => this.courier!.stored(office) }),
    });
  }

  /** A person asks at the station before taking a number: nobody is sent away with one. */
  private admission(): { admits?: (entity: number) => boolean } {
    const { station } = this;
    const { plan } = this.context;
    if (station === undefined || plan.people.enter !== 'station') return {};
    if (!mayRefuse(plan.station)) return {};
    return { admits: (entity) => station.admits(entity) === Answer.admitted };
  }

  private behindDoor(next: Admission, refuses: boolean): Receiver {
    return refuses
      ? new Door(this.context, next, (entity, cause) => this.drop(entity, cause))
      : next;
  }

  /** A person goes home; a submission is gone, with its cause. */
  private drop(entity: number, cause: Cause): void {
    if (this.context.entities.bornAt(entity) < 0) this.people.turnAway(entity);
    else this.finish(entity, 'dropped', cause);
  }

  private finish(entity: number, end: 'dropped' | 'lost', cause: Cause): void {
    const { entities, observer } = this.context;
    const place = entities.place(entity);
    const isCopy = entities.isCopy(entity);
    if (isCopy) observer.discarded(entity, cause);
    else observer.ended(entity, end, cause);
    entities.release(entity);
    if (!isCopy) this.people.isOver(place);
  }
}
