/**
 * The tries of submissions: each that fails is followed by a wait of the submission's own, until they
 * are used up; then it is stranded, and stays in its store unless a courier takes it.
 */

import { Rank } from '../../engine/calendar.ts';
import { NOBODY } from '../../engine/entities.ts';
import { Lines } from '../../engine/lines.ts';
import { COUNTED_TRIES } from '../../scenario/plan/limits.ts';
import type { SenderPlan } from '../../scenario/plan/plan.ts';
import type { Context } from '../context.ts';
import { Happens, Mark, Purpose } from '../kinds.ts';
import { type LeftInOrder, leftInOrder } from '../stage/waiting.ts';
import { BackOff } from './back-off.ts';

export class Tries {
  /** How many are stranded, copies among them. */
  stranded = 0;
  private readonly failed: BackOff;
  private readonly most: number;
  /** Between two tries, known by name only where a store may be lost with all in it. */
  private readonly resting: Lines | undefined;
  /** The stranded; among those who rest, where a store may be lost and no courier comes. */
  private readonly stuck: LeftInOrder;

  constructor(
    private readonly context: Context,
    { failed, storeLoss }: SenderPlan,
    offices: number,
  ) {
    this.failed = new BackOff(context, failed, Purpose.failedWait, Purpose.failedJitter);
    this.most = failed.tries;
    this.resting = storeLoss && new Lines(context.entities, offices);
    this.stuck = context.plan.courier
      ? new Lines(context.entities, offices)
      : (this.resting ?? leftInOrder(context, offices));
  }

  /** One more try has failed. */
  fails(entity: number, office: number): void {
    const { entities, observer } = this.context;
    const tries = entities.attempts(entity) + 1;
    entities.setAttempts(entity, Math.min(tries, COUNTED_TRIES));
    if (tries < this.most) {
      this.waits(entity, office, this.failed.own(entity, office, tries - 1));
      return;
    }
    entities.mark(entity, Mark.stranded);
    this.stranded++;
    if (!entities.isCopy(entity)) observer.stranded(entity);
    this.stuck.append(office, entity);
  }

  /** Until it is ready again, after so many seconds. */
  waits(entity: number, office: number, seconds: number): void {
    const { calendar, entities } = this.context;
    const due = calendar.now + seconds;
    this.resting?.append(office, entity);
    entities.awaits(entity, Happens.retries, due);
    calendar.schedule(due, Rank.arrival, Happens.retries, entity);
  }

  /** Whether the event of a wait is no stale one, so that it is over. */
  isOver(entity: number, office: number): boolean {
    const { calendar, entities } = this.context;
    if (!entities.isDue(entity, Happens.retries, calendar.now)) return false;
    entities.settles(entity);
    this.resting?.remove(office, entity);
    return true;
  }

  /** Takes one that waits or is stranded, or NOBODY. */
  take(office: number): number {
    const entity = this.resting?.take(office) || this.stuck.take(office);
    if (entity === NOBODY) return NOBODY;
    if (this.context.entities.marked(entity, Mark.stranded)) this.stranded--;
    else this.context.entities.settles(entity);
    return entity;
  }

  /** Takes one that is stranded, the first that was, or NOBODY. */
  takeStranded(office: number): number {
    const entity = this.stuck.take(office);
    if (entity === NOBODY) return NOBODY;
    this.stranded--;
    return entity;
  }

  /** When the oldest that is stranded was recorded [s], where there are couriers; Infinity for none. */
  oldestStranded(office: number): number {
    const { entities } = this.context;
    let born = Number.POSITIVE_INFINITY;
    for (let one = this.stuck.first(office); one !== NOBODY; one = entities.next(one)) {
      born = Math.min(born, entities.bornAt(one));
    }
    return born;
  }
}
