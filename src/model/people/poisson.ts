/**
 * People who come by chance: at each office a Poisson process whose rate is constant between instants,
 * and falls as the people who have still to come become fewer (each of them has the same hazard):
 *
 *   rate = (base x share + surge x share) x day effect x remaining / initial
 *
 * Arrivals are exact: the cumulative rate is inverted at sums of exponential numbers (Cinlar 1975). What
 * an arrival still owes at the end of a day is carried to the next day, whose rates may differ.
 */

import { Rank } from '../../engine/calendar.ts';
import { type Sampler, sampler } from '../../engine/sampler.ts';
import type { Arrivals, Demand } from '../../scenario/plan/people.ts';
import { DAY } from '../../units.ts';
import type { Context } from '../context.ts';
import { Happens, Purpose } from '../kinds.ts';

/** Numbers of an office, side by side: an arrival is the commonest event, and needs them all. */
const enum Of {
  /** Arrivals expected, in multiples of the mean, until the next one. */
  owed = 0,
  /** People who have still to come, and at the start. */
  remaining = 1,
  initial = 2,
  dayEffect = 3,
  baseShare = 4,
  surgeShare = 5,
  /** Number of people who came. */
  came = 6,
  /** 1 while the next arrival stands in the calendar. */
  scheduled = 7,
}
const WIDTH = 8;

type Poisson = Extract<Arrivals, { kind: 'poisson' }>;

export class PoissonArrivals {
  private readonly offices: Float64Array;
  private readonly rejoining: Int32Array;
  /** By office: index of its demand, by which alone days and segments go. */
  private readonly demandOf: Uint16Array;
  private readonly national: Sampler;
  private readonly local: Sampler;
  /** By demand: the segment of the present instant, and the end of the present day. */
  private readonly segment: Int32Array;
  private readonly until: Float64Array;
  private readonly daily: boolean;
  private due = 0;

  constructor(
    private readonly context: Context,
    private readonly plan: Poisson,
  ) {
    const { regencies, regencyOf, end } = context.plan;
    this.offices = new Float64Array(WIDTH * regencyOf.length);
    this.rejoining = new Int32Array(regencyOf.length);
    this.demandOf =
      plan.demandOf ?? Uint16Array.from(regencyOf, (regency) => regencies[regency]!.zone);
    this.national = sampler({ kind: 'gamma', mean: 1, cv: plan.spread.national });
    this.local = sampler({ kind: 'gamma', mean: 1, cv: plan.spread.local });
    this.segment = new Int32Array(plan.demand.length);
    this.until = new Float64Array(plan.demand.length).fill(end);
    this.daily = plan.demand.some(({ days }) => days.length > 0);
    for (let office = 0; office < regencyOf.length; office++) {
      const initial = plan.supply?.[office] ?? 1;
      const shares = [plan.baseShare[office]!, plan.surgeShare[office]!] as const;
      this.offices.set([0, initial, initial, 1, ...shares, 0, 0], WIDTH * office);
      this.offices[WIDTH * office + Of.owed] = this.owes(office);
    }
  }

  /** Schedules the first arrivals. */
  begin(): void {
    this.plan.demand.forEach((demand, which) => {
      if (demand.days.length > 0) {
        const { timetables } = this.context;
        timetables.add(Rank.change, demand.days, (day) => this.beginDay(which, day));
      } else this.forOffices(which, (office) => this.seek(office));
    });
  }

  /** The person who comes now: its number among those of the office. The next one is scheduled. */
  arrives(office: number): number {
    const row = WIDTH * office;
    const number = this.offices[row + Of.came]!++;
    this.offices[row + Of.scheduled] = 0;
    this.due--;
    if (this.plan.supply !== undefined) this.offices[row + Of.remaining]!--;
    this.offices[row + Of.owed] = this.owes(office);
    this.seek(office);
    return number;
  }

  /** Somebody who came joins, from the next day on, those who have still to come. */
  rejoins(office: number): void {
    if (this.plan.supply === undefined) return;
    if (this.daily) {
      this.rejoining[office]!++;
      return;
    }
    const row = WIDTH * office;
    const remaining = this.offices[row + Of.remaining]!++;
    // Where nothing goes by the day, the process had come to its end with the last person. While some
    // are left, their number holds until the next arrival, which may lie beyond the end.
    if (remaining <= 0) this.seek(office);
  }

  /** Whether nobody will come any more, as far as is known before the next day. */
  get exhausted(): boolean {
    return this.due === 0 && !this.daily;
  }

  private owes(office: number): number {
    const { chance, identity } = this.context;
    const came = this.offices[WIDTH * office + Of.came]!;
    return -Math.log(chance.draw(Purpose.arrival, identity[office]!, came));
  }

  private beginDay(which: number, day: number): void {
    const { days } = this.plan.demand[which]!;
    const { end, regencyOf, regencies } = this.context.plan;
    this.until[which] = Math.min(days[day + 1] ?? end, end);
    const date = Math.round(days[day]! / DAY);
    const national = this.national.at(this.dayDraw(Purpose.nationalDay, 0, date));
    let drawn = -1;
    let local = 1;
    this.forOffices(which, (office) => {
      const regency = regencyOf[office]!;
      if (regency !== drawn) {
        // At its first office, whether or not that has this demand.
        const { firstOffice } = regencies[regency]!;
        local = this.local.at(this.dayDraw(Purpose.localDay, firstOffice, date));
        drawn = regency;
      }
      this.offices[WIDTH * office + Of.dayEffect] = national * local;
      if (this.plan.supply !== undefined) this.gather(office, day);
      if (this.offices[WIDTH * office + Of.scheduled] === 0) this.seek(office);
    });
  }

  private gather(office: number, day: number): void {
    const newcomers = day === 0 ? 0 : this.plan.newPerDay[office]!;
    this.offices[WIDTH * office + Of.remaining]! += newcomers + this.rejoining[office]!;
    this.rejoining[office] = 0;
  }

  /** The draw of a date, the same in every zone and option. */
  private dayDraw(purpose: Purpose, office: number, date: number): number {
    const { chance, identity } = this.context;
    return chance.draw(purpose, purpose === Purpose.nationalDay ? 0 : identity[office]!, date);
  }

  /** Finds the instant at which an office's next arrival is paid for, in the present day, and schedules it. */
  private seek(office: number): void {
    const { calendar } = this.context;
    const row = WIDTH * office;
    const which = this.demandOf[office]!;
    const demand = this.plan.demand[which]!;
    const until = this.until[which]!;
    const factor = this.factor(row);
    const baseShare = this.offices[row + Of.baseShare]!;
    const surgeShare = this.offices[row + Of.surgeShare]!;
    let owed = this.offices[row + Of.owed]!;
    let from = calendar.now;
    for (let s = this.segmentAt(which, from, demand); from < until; s++) {
      const to = Math.min(demand.from[s + 1] ?? until, until);
      const rate = (demand.base[s]! * baseShare + demand.surge[s]! * surgeShare) * factor;
      const paid = rate * (to - from);
      if (paid > owed) {
        this.offices[row + Of.scheduled] = 1;
        this.due++;
        const due = Math.min(from + owed / rate, to);
        calendar.schedule(due, Rank.arrival, Happens.arrives, office);
        return;
      }
      owed -= paid;
      from = to;
    }
    this.offices[row + Of.owed] = owed;
  }

  private factor(row: number): number {
    const initial = this.offices[row + Of.initial]!;
    const left = Math.max(0, this.offices[row + Of.remaining]!);
    return initial === 0 ? 0 : (this.offices[row + Of.dayEffect]! * left) / initial;
  }

  private segmentAt(which: number, now: number, demand: Demand): number {
    let segment = this.segment[which]!;
    while (segment + 1 < demand.from.length && demand.from[segment + 1]! <= now) segment++;
    this.segment[which] = segment;
    return segment;
  }

  private forOffices(which: number, visit: (office: number) => void): void {
    for (let office = 0; office < this.demandOf.length; office++) {
      if (this.demandOf[office] === which) visit(office);
    }
  }
}
