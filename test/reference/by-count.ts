/** People counted by day: so many come to a regency on each day, at instants by chance over its shape. */

import { Rank } from '../../src/engine/calendar.ts';
import { Purpose } from '../../src/model/kinds.ts';
import type { Arrivals } from '../../src/scenario/plan/people.ts';
import type { Run } from './run.ts';

const DAY = 86_400;
/** Nobody comes when the doors close. */
const BEFORE_END = 1e-6;

type Counted = Extract<Arrivals, { kind: 'counted' }>;

export class ByCount {
  private toCome: number;
  /** By office. */
  private readonly came: number[];

  constructor(
    private readonly run: Run,
    private readonly plan: Counted,
    private readonly comes: (office: number, number: number) => void,
  ) {
    this.toCome = plan.counts.reduce((sum, count) => sum + count, 0);
    this.came = Array.from(run.plan.regencyOf, () => 0);
  }

  begin(): void {
    const { plan } = this;
    const { regencies } = this.run.plan;
    plan.demand.forEach(({ days }, zone) => {
      this.run.onEach(Rank.change, days, (day) => {
        for (const [index, regency] of regencies.entries()) {
          if (regency.zone !== zone) continue;
          this.next(index, day, plan.counts[index * plan.days + day]!, 1);
        }
      });
    });
  }

  get isOver(): boolean {
    return this.toCome === 0;
  }

  /** Of those left of a day, the first comes at the least of their chances to lie in what is ahead. */
  private next(index: number, day: number, left: number, ahead: number): void {
    const { run, plan } = this;
    if (left === 0) return;
    const { firstOffice, offices, zone } = run.plan.regencies[index]!;
    const number = 2 * (plan.counts[index * plan.days + day]! - left);
    const draw = (of: number) => run.draw(Purpose.arrival, firstOffice, of, day);
    const rest = ahead * Math.exp(Math.log(draw(number)) / left);
    const office = firstOffice + Math.floor(draw(number + 1) * offices);
    run.future.add(this.instant(zone, day, 1 - rest), Rank.arrival, () => {
      this.toCome--;
      this.next(index, day, left - 1, rest);
      this.comes(office, this.came[office]!++);
    });
  }

  /** When a share of the shape of a day has gone by [s]. */
  private instant(zone: number, day: number, share: number): number {
    const { from, base, days } = this.plan.demand[zone]!;
    const [begin, end] = [days[day]!, days[day]! + DAY];
    let rest = share;
    let last = begin;
    for (const [segment, rate] of base.entries()) {
      const opens = Math.max(from[segment]!, begin);
      const closes = Math.min(from[segment + 1] ?? end, end);
      if (opens >= closes || rate === 0) continue;
      last = closes - BEFORE_END;
      const mass = rate * (closes - opens);
      if (rest < mass) return Math.min(opens + rest / rate, last);
      rest -= mass;
    }
    return last;
  }
}
