/**
 * The centre's front door: admits a transfer or refuses it, and holds nobody.
 *
 * A token bucket, checked when a transfer connects: it fills at `accepts` up to `burst` seconds of it
 * (at least one token), and each admission takes one, and one of its regency's quota of the day; neither
 * is given back if the transfer fails. Shut by date, or broken, it refuses everything.
 */

import { Rank } from '../../engine/calendar.ts';
import type { GatewayPlan } from '../../scenario/plan/plan.ts';
import type { Context } from '../context.ts';
import { type Admission, Answer, type Holder } from '../flow.ts';
import { Purpose, StageId } from '../kinds.ts';
import { alternates } from '../outages.ts';
import { Quantity } from '../quantity.ts';
import { DayQuota } from './day-quota.ts';

/** Token bucket: full at the start. @example 2 tokens/s, 3 at most: asks at 0, 0, 0, 0 s: yes, yes, yes, no */
export class TokenBucket {
  private tokens: number;
  private at = 0;

  /** @param rate tokens a second @param size most tokens it holds, at least 1 */
  constructor(
    private rate: number,
    private size: number,
  ) {
    this.tokens = size;
  }

  /** Whether there is a whole token at `now` [s]. */
  has(now: number): boolean {
    this.fill(now);
    return this.tokens >= 1;
  }

  take(): void {
    this.tokens -= 1;
  }

  /** Changes rate and size from `now` [s] on. */
  set(now: number, rate: number, size: number): void {
    this.fill(now);
    this.rate = rate;
    this.size = size;
    this.tokens = Math.min(this.tokens, size);
  }

  private fill(now: number): void {
    if (now > this.at) this.tokens = Math.min(this.size, this.tokens + (now - this.at) * this.rate);
    this.at = now;
  }
}

export class Gateway implements Admission {
  private readonly accepts: Quantity;
  private readonly bucket: TokenBucket;
  private readonly quota: DayQuota | undefined;
  private shut = 0;
  /** Shares that the outages now in force leave, each. */
  private readonly partial: number[] = [];

  /** @param told called when an announced closure begins (true) and ends */
  constructor(
    private readonly context: Context,
    private readonly plan: GatewayPlan,
    private readonly next: Admission,
    told: (shut: boolean) => void,
  ) {
    this.accepts = new Quantity(context, plan.accepts, Purpose.servers, () => {
      this.changes();
    });
    this.bucket = new TokenBucket(this.rate, this.size);
    this.tells();
    this.quota = plan.quota && new DayQuota(context, plan.quota);
    for (const [index, failure] of (plan.failures ?? []).entries()) {
      const acts = (begins: boolean) => this.breaks(failure.keeps, begins);
      const process = { stage: StageId.gateway, failure: index, unit: 0, server: 0, acts };
      alternates(context, failure, { ...process, opening: Rank.opening });
    }
    for (const shut of plan.shut) {
      context.timetables.shut(shut, Rank.opening, (begins) => {
        this.shut += begins ? 1 : -1;
        this.tells();
        if (shut.told) told(begins);
      });
    }
  }

  admits(entity: number): Answer {
    const { calendar, observer } = this.context;
    const hasQuota = this.quota === undefined || this.quota.has(entity);
    if (this.shut > 0 || !hasQuota || !this.bucket.has(calendar.now)) {
      observer.refused(StageId.gateway, entity, false);
      return Answer.refused;
    }
    const answer = this.next.admits(entity);
    if (answer === Answer.admitted) {
      this.bucket.take();
      observer.admitted?.();
      this.quota?.take(entity);
    }
    return answer;
  }

  withdraw(entity: number): void {
    this.next.withdraw(entity);
  }

  blocks(entity: number): boolean {
    return this.next.blocks(entity);
  }

  hold(entity: number, holder: Holder): void {
    this.next.hold(entity, holder);
  }

  accept(entity: number): void {
    const { calendar, entities, observer } = this.context;
    entities.setSince(entity, calendar.now);
    observer.entered(StageId.gateway, entity);
    observer.left(StageId.gateway, entity);
    this.next.accept(entity);
  }

  /** An outage begins or ends: it refuses everything, or lets in a part of what it usually does. */
  private breaks(keeps: number, begins: boolean): void {
    if (keeps === 0) this.shut += begins ? 1 : -1;
    else if (begins) this.partial.push(keeps);
    else this.partial.splice(this.partial.indexOf(keeps), 1);
    if (keeps === 0) this.tells();
    else this.changes();
  }

  private changes(): void {
    this.bucket.set(this.context.calendar.now, this.rate, this.size);
    this.tells();
  }

  private tells(): void {
    this.context.observer.offers?.(this.rate, this.size, this.shut === 0);
  }

  private get rate(): number {
    return this.partial.reduce((rate, keeps) => rate * keeps, this.accepts.at(0));
  }

  private get size(): number {
    return Math.max(1, this.rate * this.plan.burst);
  }
}
