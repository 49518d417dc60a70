/** How many transfers of each regency the gateway admits on a day of the centre. */

import { Rank } from '../../engine/calendar.ts';
import type { Parameter } from '../../scenario/plan/parameter.ts';
import { DAY } from '../../units.ts';
import type { Context } from '../context.ts';
import { Purpose } from '../kinds.ts';
import { Quantity } from '../quantity.ts';

export class DayQuota {
  private readonly quota: Quantity;
  /** By regency: admitted today. */
  private readonly used: Int32Array;

  constructor(
    private readonly context: Context,
    quota: Parameter,
  ) {
    const { regencies, centreMidnight } = context.plan;
    this.quota = new Quantity(context, quota, Purpose.room);
    this.used = new Int32Array(regencies.length);
    context.timetables.follow(
      () => Rank.change,
      (index) => centreMidnight + index * DAY,
      () => this.used.fill(0),
    );
  }

  /** Whether the regency of a submission has some left; what was there before the start has no regency. */
  has(entity: number): boolean {
    const regency = this.regencyOf(entity);
    if (regency === undefined) return true;
    return this.used[regency]! < this.quota.at(this.context.plan.regencies[regency]!.firstOffice);
  }

  take(entity: number): void {
    const regency = this.regencyOf(entity);
    if (regency !== undefined) this.used[regency]!++;
  }

  private regencyOf(entity: number): number | undefined {
    const { plan, entities } = this.context;
    return plan.regencyOf[entities.place(entity)];
  }
}
