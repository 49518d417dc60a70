/**
 * A service stage: servers with a waiting line, at each of its places. Station and match are such.
 *
 * First come, first served, unless its plan has another order; nobody is put back into line for another.
 * Room counts waiting places only. Service in progress at closing time ends; closures and outages act at
 * once: see interruptions.ts.
 */

import { Rank } from '../../engine/calendar.ts';
import { NOBODY, NOWHERE } from '../../engine/entities.ts';
import type { ServicePlan } from '../../scenario/plan/plan.ts';
import { beforePlace, type Context } from '../context.ts';
import { type Admission, Answer, type Holder } from '../flow.ts';
import { type Happens, Purpose } from '../kinds.ts';
import { Overtime } from '../overtime.ts';
import { Quantity } from '../quantity.ts';
import { Held } from './held.ts';
import { Interruptions } from './interruptions.ts';
import { Readiness } from './readiness.ts';
import type { ServiceOptions } from './service-options.ts';
import { waitingLine } from './waiting.ts';

export class Service implements Admission, Holder {
  private readonly line: ReturnType<typeof waitingLine>;
  /** Served by the stage before, without room here. */
  private readonly held: Held;
  /** Only where something may interrupt those in service. */
  private readonly interruptions: Interruptions | undefined;
  /** By place: whole servers in use. */
  private readonly busy: Int32Array;
  private readonly promised: Int32Array;
  private readonly overtime: Overtime;
  readonly readiness: Readiness;
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
    this.line = waitingLine(context, plan.order, places, plan.patience !== undefined);
    this.held = new Held(entities, places, {
      isFull: (place) => this.full(place),
      accept: (entity) => this.letIn(entity),
    });
    this.busy = new Int32Array(places);
    this.promised = new Int32Array(places);
    this.overtime = new Overtime(context, options.stage);
    this.service = new Quantity(context, plan.service, options.servicePurpose);
    this.room = new Quantity(context, plan.room, Purpose.room, () => this.changed());
    this.patience = plan.patience && new Quantity(context, plan.patience, options.patiencePurpose);
    if (plan.shut.length > 0 || plan.failures !== undefined) {
      this.interruptions = new Interruptions(context, plan, {
        ...options,
        places,
        busy: this.busy,
        needs: (entity, place) => this.service.of(entity, place),
        lost: (entity) => this.lose(entity),
      });
    }
    this.readiness = new Readiness(context, plan, {
      ...options,
      broken: (place, servers) => this.interruptions?.broken(place, servers) ?? 0,
      changed: (place) => this.changed(place),
      stopped: (place, begins) => this.interruptions!.stopped(place, begins),
      dayEnds: (place) => this.sendAway(place),
    });
    context.observer.capacity(options.stage, this.readiness.total);
    this.interruptions?.begin(this.readiness);
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
    this.held.letIn(place);
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

  /** One that comes without having been admitted: there before the start, or held until now. */
  letIn(entity: number): void {
    if (this.options.asked) this.promised[this.siteOf(entity)]!++;
    this.accept(entity);
  }

  isFullFor(entity: number): boolean {
    return this.full(this.siteOf(entity));
  }

  /** A service ends. */
  ends(entity: number): void {
    const { calendar, entities, observer } = this.context;
    const { stage, ends, next } = this.options;
    if (!entities.isDue(entity, ends, calendar.now)) return;
    entities.settles(entity);
    this.interruptions?.ends(entity, this.siteOf(entity));
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
    this.line.remove!(place, entity);
    observer.withdrew(this.options.stage, entity, 'patience');
    this.options.reneged(entity);
    this.held.letIn(place);
  }

  private siteOf(entity: number): number {
    // A stage with one place need not look the entity up.
    if (this.busy.length === 1) return 0;
    const { entities } = this.context;
    const place = entities.place(entity);
    if (place === this.spread) {
      const { spreads } = this.options;
      return spreads![entities.key(entity) % spreads!.length]!;
    }
    return this.options.site[place]!;
  }

  private full(place: number): boolean {
    const idle = Math.max(0, this.readiness.servers[place]! - this.busy[place]!);
    return this.line.length(place) + this.promised[place]! - idle >= this.room.at(place);
  }

  private queue(entity: number, place: number): void {
    this.line.append(place, entity);
    if (this.patience === undefined) return;
    const seconds = this.patience.of(entity, place);
    this.setTimer(this.options.reneges, seconds, Rank.arrival, entity);
  }

  private setTimer(kind: Happens, seconds: number, rank: Rank, entity: number): void {
    const { calendar, entities } = this.context;
    const due = calendar.now + seconds;
    entities.awaits(entity, kind, due);
    calendar.schedule(due, rank, kind, entity);
  }

  private start(entity: number, place: number): void {
    this.busy[place]!++;
    this.overtime.starts();
    this.context.observer.started(this.options.stage, entity);
    const seconds = this.service.of(entity, place);
    if (this.interruptions === undefined)
      this.setTimer(this.options.ends, seconds, Rank.ending, entity);
    else this.interruptions.starts(entity, place, seconds);
    this.options.starts?.();
  }

  private leave(entity: number): number {
    const place = this.siteOf(entity);
    this.freeServer(entity, place);
    this.context.observer.left(this.options.stage, entity);
    return place;
  }

  private freeServer(entity: number, place: number): void {
    // A server that has broken meanwhile is no more in use than it is free.
    const isWhole = this.interruptions?.leaves(entity, place) ?? true;
    this.overtime.leaves(!isWhole || this.busy[place]! > this.readiness.servers[place]!);
    if (isWhole) this.busy[place]!--;
  }

  private serveNext(place: number): void {
    while (this.busy[place]! < this.readiness.servers[place]!) {
      if (this.interruptions?.takesUp(place)) {
        this.busy[place]!++;
        this.overtime.takenUp();
        continue;
      }
      const entity = this.line.take(place);
      if (entity === NOBODY) break;
      this.start(entity, place);
    }
    this.held.letIn(place);
  }

  private changed(only?: number): void {
    this.context.observer.capacity(this.options.stage, this.readiness.total);
    this.overtime.recount(this.readiness.used(this.busy));
    if (only !== undefined) this.serveNext(only);
    else for (let place = 0; place < this.busy.length; place++) this.serveNext(place);
  }

  /** What was done for one in service is gone in an outage. */
  private lose(entity: number): void {
    this.freeServer(entity, this.siteOf(entity));
    this.context.observer.withdrew(this.options.stage, entity, 'outage');
    this.options.lost(entity);
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
}
