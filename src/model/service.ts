/**
 * A service stage: servers with a waiting line, at each of its places. Station and match are such.
 *
 * First come, first served, unless its plan has another order; nobody is put back into line for another.
 * Room counts waiting places only. Service in progress at closing time ends; a closure acts at once, and
 * what was in service resumes when it is over.
 */

import { Rank } from '../engine/calendar.ts';
import { NOBODY, NOWHERE } from '../engine/entities.ts';
import { Lines } from '../engine/lines.ts';
import type { ServicePlan } from '../scenario/plan.ts';
import { beforePlace, type Context } from './context.ts';
import { type Admission, Answer, type Holder } from './flow.ts';
import { Held } from './held.ts';
import { Purpose } from './kinds.ts';
import { Quantity } from './quantity.ts';
import { Readiness } from './readiness.ts';
import type { ServiceOptions } from './service-options.ts';
import { waitingLine } from './waiting.ts';

export class Service implements Admission, Holder {
  private readonly line: ReturnType<typeof waitingLine>;
  /** Served by the stage before, without room here. */
  private readonly held: Held;
  /** In service, known by name only where a closure may interrupt them. */
  private readonly serving: Lines | undefined;
  private readonly busy: Int32Array;
  private readonly promised: Int32Array;
  private readonly readiness: Readiness;
  private readonly service: Quantity;
  private readonly room: Quantity;
  private readonly patience: Quantity | undefined;
  /** The place whose entities are spread over those of this stage; NOWHERE for none. */
  private readonly spread: number;

  constructor(
    private readonly context: Context,
    private readonly plan: ServicePlan,
    private readonly options: ServiceOptions,
  ) {
    const { entities } = context;
    const places = options.zoneOf.length;
    this.spread = options.spreads ? beforePlace(context.plan) : NOWHERE;
    this.line = waitingLine(context, plan.order, places);
    this.held = new Held(entities, places, {
      isFull: (place) => this.full(place),
      accept: (entity) => this.accept(entity),
    });
    this.serving = plan.shut.length > 0 ? new Lines(entities, places) : undefined;
    this.busy = new Int32Array(places);
    this.promised = new Int32Array(places);
    this.service = new Quantity(context, plan.service, options.servicePurpose);
    this.room = new Quantity(context, plan.room, Purpose.room, () => this.changed());
    this.patience = plan.patience && new Quantity(context, plan.patience, options.patiencePurpose);
    this.readiness = new Readiness(context, plan, {
      ...options,
      changed: () => this.changed(),
      interrupted: (shut) => (shut ? this.suspend() : this.resume()),
      dayEnds: (place) => this.sendAway(place),
    });
    context.observer.capacity(options.stage, this.readiness.total);
  }

  admits(entity: number): Answer {
    const place = this.siteOf(entity);
    if (!this.full(place)) {
      this.promised[place]!++;
      return Answer.admitted;
    }
    const dropped = this.plan.whenFull === 'drop';
    this.context.observer.refused(this.options.stage, entity, dropped);
    return dropped ? Answer.dropped : Answer.refused;
  }

  withdraw(entity: number): void {
    const place = this.siteOf(entity);
    this.promised[place]!--;
  }

  blocks(entity: number): boolean {
    return this.plan.whenFull === 'block' && this.full(this.siteOf(entity));
  }

  hold(entity: number, holder: Holder): void {
    this.held.hold(this.siteOf(entity), entity, holder);
  }

  accept(entity: number): void {
    const { calendar, entities, observer } = this.context;
    const place = this.siteOf(entity);
    if (this.options.asked) this.promised[place]!--;
    entities.setSince(entity, calendar.now);
    observer.entered(this.options.stage, entity);
    if (this.busy[place]! < this.readiness.servers[place]!) this.start(entity, place);
    else this.queue(entity, place);
  }

  /** One that was waiting here before the start. */
  waitsAtStart(entity: number): void {
    if (this.options.asked) this.promised[this.siteOf(entity)]!++;
    this.accept(entity);
  }

  /** A service ends. */
  ends(entity: number): void {
    const { calendar, entities, observer } = this.context;
    const { stage, ends, next } = this.options;
    if (!entities.isDue(entity, ends, calendar.now)) return;
    entities.settles(entity);
    this.serving?.remove(this.siteOf(entity), entity);
    if (next.blocks(entity)) {
      observer.blocked(stage, entity);
      next.hold(entity, this);
      return;
    }
    const place = this.leave(entity);
    next.accept(entity);
    this.serveNext(place);
  }

  released(entity: number): void {
    this.serveNext(this.leave(entity));
  }

  /** The patience of one in line is over. */
  reneges(entity: number): void {
    const { calendar, entities, observer } = this.context;
    if (!entities.isDue(entity, this.options.reneges, calendar.now)) return;
    const place = this.siteOf(entity);
    entities.settles(entity);
    this.line.remove(place, entity);
    observer.withdrew(this.options.stage, entity, 'patience');
    this.options.reneged(entity);
    this.held.letIn(place);
  }

  /** No service starts any more; the line stays. */
  stop(): void {
    this.readiness.stop();
  }

  /** After `stop`, services start again. */
  restart(): void {
    this.readiness.restart();
  }

  private siteOf(entity: number): number {
    // A stage with one place need not look the entity up.
    if (this.busy.length === 1) return 0;
    const { entities } = this.context;
    const place = entities.place(entity);
    if (place === this.spread) return entities.key(entity) % this.busy.length;
    return this.options.site[place]!;
  }

  private full(place: number): boolean {
    const idle = Math.max(0, this.readiness.servers[place]! - this.busy[place]!);
    return this.line.length(place) + this.promised[place]! - idle >= this.room.at(place);
  }

  private queue(entity: number, place: number): void {
    const { calendar, entities } = this.context;
    this.line.append(place, entity);
    if (this.patience === undefined) return;
    const due = calendar.now + this.patience.of(entity, place);
    entities.awaits(entity, this.options.reneges, due);
    calendar.schedule(due, Rank.arrival, this.options.reneges, entity);
  }

  private start(entity: number, place: number): void {
    this.busy[place]!++;
    this.serving?.append(place, entity);
    this.context.observer.started(this.options.stage, entity);
    this.endIn(this.service.of(entity, place), entity);
    this.options.starts?.();
  }

  private endIn(seconds: number, entity: number): void {
    const { calendar, entities } = this.context;
    const due = calendar.now + seconds;
    entities.awaits(entity, this.options.ends, due);
    calendar.schedule(due, Rank.ending, this.options.ends, entity);
  }

  private leave(entity: number): number {
    const place = this.siteOf(entity);
    this.busy[place]!--;
    this.context.observer.left(this.options.stage, entity);
    return place;
  }

  private serveNext(place: number): void {
    while (this.busy[place]! < this.readiness.servers[place]!) {
      const entity = this.line.take(place);
      if (entity === NOBODY) break;
      this.start(entity, place);
    }
    this.held.letIn(place);
  }

  private changed(): void {
    this.context.observer.capacity(this.options.stage, this.readiness.total);
    for (let place = 0; place < this.busy.length; place++) this.serveNext(place);
  }

  private sendAway(place: number): void {
    const { sentAway, stage } = this.options;
    if (sentAway === undefined) return;
    for (let entity = this.line.take(place); entity !== NOBODY; entity = this.line.take(place)) {
      this.context.entities.settles(entity);
      this.context.observer.withdrew(stage, entity, 'closing');
      sentAway(entity);
    }
  }

  /** Interrupts what is in service: `due` holds the time still to serve meanwhile. */
  private suspend(): void {
    const { calendar, entities } = this.context;
    this.forEachServed((entity) => {
      entities.awaits(entity, 0, entities.due(entity) - calendar.now);
    });
  }

  private resume(): void {
    this.forEachServed((entity) => this.endIn(this.context.entities.due(entity), entity));
  }

  private forEachServed(visit: (entity: number) => void): void {
    for (let place = 0; place < this.busy.length; place++) {
      let entity = this.serving!.first(place);
      for (; entity !== NOBODY; entity = this.context.entities.next(entity)) visit(entity);
    }
  }
}
