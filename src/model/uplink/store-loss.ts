/** Stores that are lost whole, each at random at its rate, with all that is in them. */

import { Rank } from '../../engine/calendar.ts';
import type { Parameter } from '../../scenario/plan/parameter.ts';
import type { Context } from '../context.ts';
import { Happens, Purpose } from '../kinds.ts';
import { Quantity } from '../quantity.ts';

export class StoreLoss {
  private readonly rate: Quantity;
  /** By office: how often so far. */
  private readonly times: Int32Array;

  constructor(
    private readonly context: Context,
    rate: Parameter,
    offices: number,
    private readonly lose: (office: number) => void,
  ) {
    this.rate = new Quantity(context, rate, Purpose.storeLoss);
    this.times = new Int32Array(offices);
    for (let office = 0; office < offices; office++) this.schedule(office);
  }

  /** The store of an office is lost; the next one works from now on. */
  fires(office: number): void {
    this.lose(office);
    this.schedule(office);
  }

  private schedule(office: number): void {
    const { calendar, chance, identity, plan } = this.context;
    const u = chance.draw(Purpose.storeLoss, identity[office]!, this.times[office]!++);
    const due = calendar.now - Math.log(u) / this.rate.at(office);
    if (due <= plan.end) calendar.schedule(due, Rank.closing, Happens.storeLost, office);
  }
}
