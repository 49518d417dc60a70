/**
 * People counted by day: so many come to a regency on each day, at instants drawn from the shape of
 * the day, each to any of its offices alike. Exactly as many come as are counted.
 *
 * Nothing is listed or sorted: with k of them left and a share c of the day's shape gone by, the next
 * one comes at the share 1 - (1 - c) u^(1/k), the smallest of k uniform numbers above c (Bentley and
 * Saxe, Generating sorted lists of random numbers, ACM TOMS 6, 1980).
 */

import { Rank } from '../../engine/calendar.ts';
import type { Arrivals } from '../../scenario/plan/people.ts';
import { DAY } from '../../units.ts';
import type { Context } from '../context.ts';
import { Happens, Purpose } from '../kinds.ts';

/** One comes at least so long [s] before a piece of the day ends: never when the doors are closed. */
const BEFORE_END = 1e-6;

type Counted = Extract<Arrivals, { kind: 'counted' }>;

export class CountedArrivals {
  /** By office: people who came. */
  private readonly came: Int32Array;
  /** By regency: today's people, those left, and the share of the day's shape that lies ahead. */
  private readonly today: Int32Array;
  private readonly left: Int32Array;
  private readonly ahead: Float64Array;
  /** By zone: the day, and its first segment. */
  private readonly day: Int32Array;
  private readonly segment: Int32Array;
  private toCome: number;

  constructor(
    private readonly context: Context,
    private readonly plan: Counted,
  ) {
    const { regencies, regencyOf } = context.plan;
    this.came = new Int32Array(regencyOf.length);
    this.today = new Int32Array(regencies.length);
    this.left = new Int32Array(regencies.length);
    this.ahead = new Float64Array(regencies.length);
    this.day = new Int32Array(plan.demand.length);
    this.segment = new Int32Array(plan.demand.length);
    this.toCome = plan.counts.reduce((sum, count) => sum + count, 0);
  }

  begin(): void {
    this.plan.demand.forEach(({ days }, zone) => {
      this.context.timetables.add(Rank.change, days, (day) => this.beginDay(zone, day));
    });
  }

  /** The person who comes now: its number among those of the office. The next one is scheduled. */
  arrives(office: number): number {
    const regency = this.context.plan.regencyOf[office]!;
    this.toCome--;
    this.left[regency]!--;
    this.seek(regency);
    return this.came[office]!++;
  }

  get exhausted(): boolean {
    return this.toCome === 0;
  }

  private beginDay(zone: number, day: number): void {
    const { from, days } = this.plan.demand[zone]!;
    let segment = this.segment[zone]!;
    while (segment + 1 < from.length && from[segment + 1]! <= days[day]!) segment++;
    this.segment[zone] = segment;
    this.day[zone] = day;
    for (const [regency, place] of this.context.plan.regencies.entries()) {
      if (place.zone !== zone) continue;
      this.left[regency] = this.plan.counts[regency * this.plan.days + day]!;
      this.today[regency] = this.left[regency]!;
      this.ahead[regency] = 1;
      this.seek(regency);
    }
  }

  /** Schedules the next one of a regency. */
  private seek(regency: number): void {
    const { calendar, plan, chance, identity } = this.context;
    const left = this.left[regency]!;
    if (left === 0) return;
    const { zone, firstOffice, offices } = plan.regencies[regency]!;
    const day = this.day[zone]!;
    const number = 2 * (this.today[regency]! - left);
    const place = identity[firstOffice]!;
    const u = chance.draw(Purpose.arrival, place, number, day);
    const ahead = this.ahead[regency]! * Math.exp(Math.log(u) / left);
    this.ahead[regency] = ahead;
    const which = chance.draw(Purpose.arrival, place, number + 1, day);
    const office = firstOffice + Math.floor(which * offices);
    calendar.schedule(this.instant(zone, 1 - ahead), Rank.arrival, Happens.arrives, office);
  }

  /** When a share of the shape of the present day has gone by [s]. */
  private instant(zone: number, share: number): number {
    const { from, base, days } = this.plan.demand[zone]!;
    const midnight = days[this.day[zone]!]!;
    let open = midnight;
    let rest = share;
    for (let s = this.segment[zone]!; from[s]! < midnight + DAY; s++) {
      const begins = Math.max(from[s]!, midnight);
      const ends = Math.min(from[s + 1] ?? midnight + DAY, midnight + DAY);
      const mass = base[s]! * (ends - begins);
      if (mass === 0) continue;
      open = ends - BEFORE_END;
      if (rest < mass) return Math.min(begins + rest / base[s]!, open);
      rest -= mass;
    }
    // Rounding alone leads here.
    return open;
  }
}
