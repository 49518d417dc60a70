/** What is going to happen: a sorted array, by time, then rank, then the order in which it was planned. */

import type { Rank } from '../../src/engine/calendar.ts';

export interface Plan {
  readonly time: number;
  readonly rank: Rank;
  /** Whose timer it is, if it is one. */
  readonly timer: string | undefined;
  /** Absent if it was taken back. */
  act: (() => void) | undefined;
}

export class Future {
  /** [s] */
  now = 0;
  private readonly plans: Plan[] = [];

  /** A timer that was taken back and is set again for the same instant has the place that it had. */
  add(time: number, rank: Rank, act: () => void, timer?: string): Plan {
    const before = this.plans.find(
      (other) =>
        timer !== undefined &&
        other.timer === timer &&
        other.time === time &&
        other.act === undefined,
    );
    if (before !== undefined) {
      before.act = act;
      return before;
    }
    const plan = { time, rank, timer, act };
    const isLater = (other: Plan) =>
      other.time > time || (other.time === time && other.rank > rank);
    const at = this.plans.findIndex(isLater);
    this.plans.splice(at === -1 ? this.plans.length : at, 0, plan);
    return plan;
  }

  /** Takes a plan back; one that was carried out, or none, is no matter. */
  cancel(plan: Plan | undefined): void {
    if (plan !== undefined) plan.act = undefined;
  }

  /** Carries out the next plan; false if there is none. */
  step(): boolean {
    const next = this.plans.shift();
    if (next === undefined) return false;
    this.now = next.time;
    next.act?.();
    return true;
  }
}
