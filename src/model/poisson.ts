/**
 * People who come by chance: at each office a Poisson process whose rate is constant between instants,
 * and falls as the people who have still to come become fewer (each of them has the same hazard):
 *
 *   rate = (base x share + surge x share) x day effect x remaining / initial
 *
 * Arrivals are exact: the cumulative rate is inverted at sums of exponential numbers (Cinlar 1975). What
 * an arrival still owes at the end of a day is carried to the next day, whose rates may differ.
 */

import { Rank } from '../engine/calendar.ts';
import { type Sampler, sampler } from '../engine/sampler.ts';
import type { Arrivals, Demand } from '../scenario/plan.ts';
import type { Context } from './context.ts';
import { Happens, Purpose } from './kinds.ts';

const DAY = 86_400;

type Poisson = Extract<Arrivals, { kind: 'poisson' }>;

export class PoissonArrivals {
  /** Arrivals expected, in multiples of the mean, until the next one. */
  private readonly owed: Float64Array;
  /** Number of people who came. */
  private readonly came: Int32Array;
  private readonly remaining: Float64Array;
  private readonly initial: Float64Array;
  private readonly rejoining: Int32Array;
  private readonly scheduled: Uint8Array;
  private readonly national: Sampler;
  private readonly local: Sampler;
  private readonly effect: Float64Array;
  /** By zone: the segment of the present instant, and the end of the present day. */
  private readonly segment: Int32Array;
  private readonly until: Float64Array;
  private readonly daily: boolean;
  private due = 0;

  constructor(
    private readonly context: Context,
    private readonly plan: Poisson,
  ) {
    const offices = context.plan.regencyOf.length;
    const limited = plan.supply !== undefined;
    this.owed = new Float64Array(offices);
    this.came = new Int32Array(offices);
    this.initial = limited ? plan.supply.slice() : new Float64Array(offices).fill(1);
    this.remaining = this.initial.slice();
    this.rejoining = new Int32Array(offices);
    this.scheduled = new Uint8Array(offices);
    this.national = sampler({ kind: 'gamma', mean: 1, cv: plan.spread.national });
    this.local = sampler({ kind: 'gamma', mean: 1, cv: plan.spread.local });
    this.effect = new Float64Array(offices).fill(1);
    this.segment = new Int32Array(plan.demand.length);
    this.until = new Float64Array(plan.demand.length).fill(context.plan.end);
    this.daily = plan.demand.some(({ days }) => days.length > 0);
    for (let office = 0; office < offices; office++) this.owed[office] = this.owes(office);
  }

  /** Schedules the first arrivals. */
  begin(): void {
    this.plan.demand.forEach((demand, zone) => {
      if (demand.days.length > 0) {
        this.context.timetables.add(demand.days, (day) => this.beginDay(zone, day));
      } else this.forZone(zone, (office) => this.seek(office, zone));
    });
  }

  /** The person who comes now: its number among those of the office. The next one is scheduled. */
  arrives(office: number): number {
    const number = this.came[office]!++;
    this.scheduled[office] = 0;
    this.due--;
    if (this.plan.supply !== undefined) this.remaining[office]!--;
    this.owed[office] = this.owes(office);
    this.seek(office, this.zoneOf(office));
    return number;
  }

  /** Somebody who came joins, from the next day on, those who have still to come. */
  rejoins(office: number): void {
    if (this.plan.supply === undefined) return;
    if (this.daily) this.rejoining[office]!++;
    else if (this.remaining[office]!++ <= 0) this.seek(office, this.zoneOf(office));
  }

  /** Whether nobody will come any more, as far as is known before the next day. */
  get exhausted(): boolean {
    return this.due === 0 && !this.daily;
  }

  private owes(office: number): number {
    const { chance, identity } = this.context;
    return -Math.log(chance.draw(Purpose.arrival, identity[office]!, this.came[office]!));
  }

  private zoneOf(office: number): number {
    const { plan } = this.context;
    return plan.regencies[plan.regencyOf[office]!]!.zone;
  }

  private beginDay(zone: number, day: number): void {
    const { days } = this.plan.demand[zone]!;
    const { end } = this.context.plan;
    this.until[zone] = Math.min(days[day + 1] ?? end, end);
    const date = Math.round(days[day]! / DAY);
    const national = this.national.at(this.dayDraw(Purpose.nationalDay, 0, date));
    let local = 1;
    this.forZone(zone, (office) => {
      const { regencyOf, regencies } = this.context.plan;
      if (office === regencies[regencyOf[office]!]!.firstOffice) {
        local = this.local.at(this.dayDraw(Purpose.localDay, office, date));
      }
      this.effect[office] = national * local;
      if (this.plan.supply !== undefined) this.gather(office, day);
      if (this.scheduled[office] === 0) this.seek(office, zone);
    });
  }

  private gather(office: number, day: number): void {
    const newcomers = day === 0 ? 0 : this.plan.newPerDay[office]!;
    this.remaining[office] = this.remaining[office]! + newcomers + this.rejoining[office]!;
    this.rejoining[office] = 0;
  }

  /** The draw of a date, the same in every zone and option. */
  private dayDraw(purpose: Purpose, office: number, date: number): number {
    const { chance, identity } = this.context;
    return chance.draw(purpose, purpose === Purpose.nationalDay ? 0 : identity[office]!, date);
  }

  /** Finds the instant at which an office's next arrival is paid for, in the present day, and schedules it. */
  private seek(office: number, zone: number): void {
    const { calendar } = this.context;
    const demand = this.plan.demand[zone]!;
    const until = this.until[zone]!;
    const factor = this.factor(office);
    const { baseShare, surgeShare } = this.plan;
    let from = calendar.now;
    for (let s = this.segmentAt(zone, from, demand); from < until; s++) {
      const to = Math.min(demand.from[s + 1] ?? until, until);
      const national =
        demand.base[s]! * baseShare[office]! + demand.surge[s]! * surgeShare[office]!;
      const rate = national * factor;
      const paid = rate * (to - from);
      if (paid > this.owed[office]!) {
        const due = from + this.owed[office]! / rate;
        calendar.schedule(Math.min(due, to), Rank.arrival, Happens.arrives, office);
        this.scheduled[office] = 1;
        this.due++;
        return;
      }
      this.owed[office] = this.owed[office]! - paid;
      from = to;
    }
  }

  private factor(office: number): number {
    const left = Math.max(0, this.remaining[office]!);
    return this.initial[office] === 0 ? 0 : (this.effect[office]! * left) / this.initial[office]!;
  }

  private segmentAt(zone: number, now: number, demand: Demand): number {
    let segment = this.segment[zone]!;
    while (segment + 1 < demand.from.length && demand.from[segment + 1]! <= now) segment++;
    this.segment[zone] = segment;
    return segment;
  }

  private forZone(zone: number, visit: (office: number) => void): void {
    const { regencyOf } = this.context.plan;
    for (let office = 0; office < regencyOf.length; office++) {
      if (this.zoneOf(office) === zone) visit(office);
    }
  }
}
