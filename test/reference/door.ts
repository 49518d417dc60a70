/** The gateway: admission by tokens, by the quota of a regency, and by date; it breaks at random. */

import { Rank } from '../../src/engine/calendar.ts';
import { Purpose, StageId } from '../../src/model/kinds.ts';
import type { GatewayPlan } from '../../src/scenario/plan/plan.ts';
import { breaksAndMends } from './outages.ts';
import { Amount, type Person, type Run } from './run.ts';

const DAY = 86_400;

export class Door {
  private tokens: number;
  private filledAt = 0;
  /** [1/s], as it was when the bucket was looked at last. */
  private rate: number;
  private closures = 0;
  private readonly accepts: Amount;
  private readonly quota: Amount | undefined;
  /** By regency: admitted today. */
  private readonly admitted = new Map<number, number>();
  /** Shares that outages leave, in the order in which they began. */
  private readonly kept: number[] = [];

  constructor(
    private readonly run: Run,
    private readonly plan: GatewayPlan,
    told: (isShut: boolean) => void,
  ) {
    this.accepts = new Amount(run, plan.accepts, Purpose.servers, () => this.changes());
    this.rate = this.accepts.at(0);
    this.tokens = this.size;
    this.quota = plan.quota && new Amount(run, plan.quota, Purpose.room);
    if (plan.quota) {
      const days = Array.from({ length: Math.ceil(run.plan.end / DAY) + 1 }, (_, day) => day);
      const midnights = days.map((day) => run.plan.centreMidnight + day * DAY);
      run.onEach(Rank.change, midnights, () => this.admitted.clear());
    }
    for (const [failure, laws] of (plan.failures ?? []).entries()) {
      const breaking = { stage: StageId.gateway, failure, unit: 0, server: 0 };
      breaksAndMends(run, laws, breaking, (begins) => this.breaks(laws.keeps, begins));
    }
    for (const shut of plan.shut) {
      run.onShut(shut, Rank.opening, (isShut) => {
        this.closures += isShut ? 1 : -1;
        if (shut.told) told(isShut);
      });
    }
  }

  isOpenFor(person: Person): boolean {
    if (this.closures > 0 || !this.isWithinQuota(person)) return false;
    this.fills();
    return this.tokens >= 1;
  }

  passes({ place }: Person): void {
    this.tokens -= 1;
    const regency = this.run.plan.regencyOf[place];
    if (regency === undefined) return;
    this.admitted.set(regency, (this.admitted.get(regency) ?? 0) + 1);
  }

  /** Those before the start belong to no regency. */
  private isWithinQuota({ place }: Person): boolean {
    const { regencyOf, regencies } = this.run.plan;
    const regency = regencyOf[place];
    if (this.quota === undefined || regency === undefined) return true;
    return (this.admitted.get(regency) ?? 0) < this.quota.at(regencies[regency]!.firstOffice);
  }

  private breaks(keeps: number, begins: boolean): void {
    if (keeps === 0) {
      this.closures += begins ? 1 : -1;
      return;
    }
    if (begins) this.kept.push(keeps);
    else this.kept.splice(this.kept.indexOf(keeps), 1);
    this.changes();
  }

  /** What came in until now came at the old rate. */
  private changes(): void {
    this.fills();
    this.rate = this.kept.reduce((rate, share) => rate * share, this.accepts.at(0));
    this.tokens = Math.min(this.tokens, this.size);
  }

  private fills(): void {
    const { now } = this.run;
    if (now > this.filledAt) {
      this.tokens = Math.min(this.size, this.tokens + (now - this.filledAt) * this.rate);
    }
    this.filledAt = now;
  }

  private get size(): number {
    return Math.max(1, this.rate * this.plan.burst);
  }
}
