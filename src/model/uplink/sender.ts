/**
 * The sender of each office: a finite store in front of a line to the centre.
 *
 *   refused or shut out   checked when connecting: no line time, no try; the office's line backs off
 *   failed or timed out   has cost its line time: the submission backs off by itself, the line goes on
 *   line closed           a transfer in progress finishes (at a closure by date it may be said to
 *                         restart or resume); timers run on; what fires waits for the reopening, spends
 *                         no try, and starts with jitter
 */

import { Rank } from '../../engine/calendar.ts';
import { NOBODY } from '../../engine/entities.ts';
import type { SenderPlan } from '../../scenario/plan/plan.ts';
import { type Context, noteRefusal, officeOf } from '../context.ts';
import { Answer, type Holder, type Receiver } from '../flow.ts';
import { Happens, Mark, Purpose, StageId } from '../kinds.ts';
import type { Cause } from '../observer.ts';
import { BackOff } from './back-off.ts';
import { Channels } from './channels.ts';
import { LineHours } from './line-hours.ts';
import { LostAnswers } from './lost-answers.ts';
import type { SenderOptions } from './sender-options.ts';
import { Store } from './store.ts';
import { StoreLoss } from './store-loss.ts';
import { Tries } from './tries.ts';

export class Sender implements Receiver {
  readonly store: Store;
  readonly channels: Channels;
  /** The line waits for the end of its back-off. */
  private readonly backsOff: Uint8Array;
  private readonly refusals: Int32Array;
  readonly hours: LineHours;
  private readonly refused: BackOff;
  readonly tries: Tries;
  readonly storeLoss: StoreLoss | undefined;
  readonly answers: LostAnswers;

  constructor(
    private readonly context: Context,
    private readonly plan: SenderPlan,
    private readonly options: SenderOptions,
  ) {
    const offices = options.zoneOf.length;
    this.store = new Store(context, plan, {
      offices,
      accept: (entity) => this.accept(entity),
      overwritten: (entity) => this.overwritten(entity),
    });
    this.channels = new Channels(context, plan, {
      offices,
      officeOf: (entity) => this.siteOf(entity),
      isOpen: (office) => this.hours.isOpen(office),
      concludes: (entity, office, failed) => {
        if (failed) this.notDelivered(entity, office);
        else this.acknowledged(entity, office);
      },
      brokenOff: (entity, office) => this.brokenOff(entity, office),
      freed: (office) => this.send(office),
      changed: () => {
        this.hours.tellCapacity();
        for (let office = 0; office < offices; office++) this.send(office);
      },
    });
    this.backsOff = new Uint8Array(offices);
    this.refusals = new Int32Array(offices);
    this.refused = new BackOff(context, plan.refused, Purpose.refusedWait, Purpose.refusedJitter);
    this.tries = new Tries(context, plan, offices);
    this.answers = new LostAnswers(context, plan, options.next);
    this.storeLoss =
      plan.storeLoss &&
      new StoreLoss(context, plan.storeLoss, offices, (office) => this.loseStore(office));
    this.hours = new LineHours(context, plan, {
      zoneOf: options.zoneOf,
      channels: this.channels,
      opens: (office, late) => {
        if (!late || this.backsOff[office] === 1) this.send(office);
        else this.pause(office, this.refused.start(office));
      },
    });
  }

  blocks(entity: number): boolean {
    return this.plan.whenFull === 'block' && this.store.isFull(this.siteOf(entity));
  }

  hold(entity: number, holder: Holder): void {
    this.store.hold(this.siteOf(entity), entity, holder);
  }

  accept(entity: number): void {
    const { calendar, entities, observer } = this.context;
    const office = this.siteOf(entity);
    // A store that blocks is past its room only by those who were there before the start.
    const loses = this.plan.whenFull === 'overwrite' && this.store.isFull(office);
    if (loses && !this.store.makesRoom(office)) {
      this.options.lost(entity, 'overwritten');
      return;
    }
    entities.setSince(entity, calendar.now);
    observer.entered(StageId.uplink, entity);
    this.store.add(office);
    this.store.line.append(office, entity);
    this.send(office);
    this.options.stored?.(office);
  }

  /** The own back-off of a submission is over. */
  retries(entity: number): void {
    const office = this.siteOf(entity);
    if (!this.tries.isOver(entity, office)) return;
    this.context.observer.retried(StageId.uplink, entity);
    this.store.line.putBack(office, entity);
    this.firedAt(office);
  }

  /** The back-off of an office's line is over. */
  lineRetries(office: number): void {
    this.backsOff[office] = 0;
    this.firedAt(office);
  }

  /** Gives one to a courier, stranded or the oldest in line, or NOBODY; the store lets nobody in yet. */
  handsOver(office: number, stranded: boolean): number {
    const entity = stranded ? this.tries.takeStranded(office) : this.store.line.takeOldest(office);
    if (entity === NOBODY) return NOBODY;
    this.context.observer.withdrew(StageId.uplink, entity, 'carried');
    this.context.entities.unmark(entity, Mark.stranded);
    this.store.remove(office);
    return entity;
  }

  private siteOf(entity: number): number {
    return officeOf(this.context, this.options.site, entity);
  }

  private firedAt(office: number): void {
    if (this.hours.isOpen(office)) this.send(office);
    else this.hours.fired(office);
  }

  /** Starts what an office can start now. */
  private send(office: number): void {
    const { refused } = this.plan;
    const { line } = this.store;
    while (this.hours.isOpen(office) && this.backsOff[office] === 0) {
      if (!this.channels.hasFree(office)) return;
      const entity = line.next(office);
      if (entity === NOBODY) return;
      const answer = this.options.next.admits(entity);
      if (answer !== Answer.admitted) noteRefusal(this.context, entity);
      if (answer === Answer.refused && refused.whose === 'line') {
        this.pause(office, this.refused.ofLine(office, this.refusals[office]!));
        this.refusals[office]!++;
        return;
      }
      this.refusals[office] = 0;
      line.takeNext(office);
      if (answer === Answer.admitted) this.refused.forget(entity);
      if (answer === Answer.admitted) this.channels.start(entity, office);
      else if (answer === Answer.refused)
        this.tries.waits(entity, office, this.refused.afterRefusal(entity, office));
      else this.forget(entity, office, 'full');
    }
  }

  /** The centre has it: unless the answer is lost, its place in the store is free. */
  private acknowledged(entity: number, office: number): void {
    this.context.entities.settles(entity);
    if (this.answers.isLost(entity, office)) {
      this.tries.fails(this.answers.acceptUnknown(entity), office);
      this.options.stored?.(office);
      return;
    }
    this.store.remove(office);
    this.context.observer.left(StageId.uplink, entity);
    this.answers.accept(entity);
    this.store.letIn(office);
  }

  /** A transfer broken off by an outage spends no try: it stands in line again. */
  private brokenOff(entity: number, office: number): void {
    this.comesToNothing(entity, true);
    this.store.line.putBack(office, entity);
  }

  private notDelivered(entity: number, office: number): void {
    this.comesToNothing(entity);
    this.tries.fails(entity, office);
    this.options.stored?.(office);
  }

  private comesToNothing(entity: number, brokenOff = false): void {
    this.options.next.withdraw(entity);
    this.context.entities.settles(entity);
    this.context.observer.failed(entity, brokenOff);
  }

  private pause(office: number, seconds: number): void {
    const { calendar } = this.context;
    this.backsOff[office] = 1;
    calendar.schedule(calendar.now + seconds, Rank.arrival, Happens.lineRetries, office);
  }

  private overwritten(entity: number): void {
    this.context.observer.withdrew(StageId.uplink, entity, 'overwritten');
    this.options.lost(entity, 'overwritten');
  }

  /** A store is lost with all in it, also what is being sent; recording goes on. */
  private loseStore(office: number): void {
    const { store, channels, tries } = this;
    channels.clear(office, (entity) => {
      this.comesToNothing(entity);
      this.lose(entity, office);
    });
    let entity = store.line.takeOldest(office);
    for (; entity !== NOBODY; entity = store.line.takeOldest(office)) this.lose(entity, office);
    entity = tries.take(office);
    for (; entity !== NOBODY; entity = tries.take(office)) this.lose(entity, office);
    store.letIn(office);
  }

  private lose(entity: number, office: number): void {
    this.store.remove(office);
    this.context.observer.withdrew(StageId.uplink, entity, 'store');
    this.options.lost(entity, 'store');
  }

  private forget(entity: number, office: number, cause: Cause): void {
    this.store.remove(office);
    this.context.observer.withdrew(StageId.uplink, entity, 'dropped');
    this.options.dropped(entity, cause);
    this.store.letIn(office);
  }
}
