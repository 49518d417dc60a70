/** What couriers carried, by regency. */

import type { Plan } from '../scenario/plan/plan.ts';
import type { Outcome } from './outcome.ts';

export class CourierBook {
  private readonly trips: Int32Array;
  private readonly records: Int32Array;

  constructor(private readonly plan: Plan) {
    this.trips = new Int32Array(plan.regencies.length);
    this.records = new Int32Array(plan.regencies.length);
  }

  carries(regency: number, records: number): void {
    this.trips[regency]!++;
    this.records[regency]! += records;
  }

  /** Nothing in a plan without couriers. */
  tally(): Pick<Outcome, 'courier'> {
    const { courier, regencies } = this.plan;
    if (courier === undefined) return {};
    const sum = (of: Int32Array) => of.reduce((total, one) => total + one, 0);
    const trips = sum(this.trips);
    return {
      courier: {
        trips,
        records: sum(this.records),
        cost: trips * courier.cost,
        regencies: regencies.map((_, r) => ({ trips: this.trips[r]!, records: this.records[r]! })),
      },
    };
  }
}
