/** What is going to happen: a sorted array, by time, then rank, then the order in which it was planned. */

import type { Rank } from '../../src/engine/calendar.ts';

export interface Plan {
  readonly time: number;
  readonly rank: Rank;
  readonly act: () => void;
}

export class Future {
  /** [s] */
  now = 0;
  private readonly plans: Plan[] = [];

  add(time: number, rank: Rank, act: () => void): Plan {
    const plan = { time, rank, act };
    const isLater = (other: Plan) =>
      other.time > time || (other.time === time && other.rank > rank);
    const at = this.plans.findIndex(isLater);
    this.plans.splice(at === -1 ? this.plans.length : at, 0, plan);
    return plan;
  }

  /** Takes a plan back; one that was carried out, or none, is no matter. */
  cancel(plan: Plan | undefined): void {
    const at = plan === undefined ? -1 : this.plans.indexOf(plan);
    if (at !== -1) this.plans.splice(at, 1);
  }

  /** Carries out the next plan; false if there is none. */
  step(): boolean {
    const next = this.plans.shift();
    if (next === undefined) return false;
    this.now = next.time;
    next.act();
    return true;
  }
}
