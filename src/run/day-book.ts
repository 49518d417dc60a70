/**
 * Counts by day of the centre's calendar; see `DaySeries` for the meaning of each.
 *
 * Counts by regency are kept day after day, all regencies of a day side by side: what a day needs then
 * stays in the near memory of the processor. Names are looked up once, not at each event.
 */

import type { Cause } from '../model/observer.ts';
import { daysOf } from '../scenario/plan/days.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { DAY } from '../units.ts';
import { HourBook } from './hour-book.ts';
import type { DaySeries, HourSeries } from './outcome.ts';

/** Where an unfinished submission is at the end. */
type Left = 'waitingWithin' | 'waitingPast' | 'stranded';

/** What is told by its changes; in the series it is the number at the end of the day. */
type Level = 'stranded' | 'persons' | 'awaitingCard';

export class DayBook {
  private readonly days: number;
  /** One more than there are regencies: what was there before the start, which no series tells. */
  private readonly rows: number;
  private readonly national: Readonly<
    Record<Exclude<keyof DaySeries, 'days' | 'causes' | 'regencies'>, Int32Array>
  >;
  private readonly causes: Partial<Record<Cause, Int32Array>> = {};
  private readonly regional: Readonly<
    Record<'recorded' | 'delivered' | 'answered' | 'gone' | Level, Int32Array>
  >;
  private readonly hours: HourBook;

  constructor(private readonly plan: Plan) {
    this.days = daysOf(plan);
    this.rows = plan.regencies.length + 1;
    const national = () => new Int32Array(this.days);
    const regional = () => new Int32Array(this.days * this.rows);
    this.hours = new HourBook(plan.centreMidnight, this.days);
    this.national = {
      recorded: national(),
      onTime: national(),
      delayed: national(),
      waitingWithin: national(),
      waitingPast: national(),
      stranded: national(),
      dropped: national(),
      lost: national(),
      turnedAway: national(),
      answered: national(),
    };
    this.regional = {
      recorded: regional(),
      delivered: regional(),
      answered: regional(),
      gone: regional(),
      stranded: regional(),
      persons: regional(),
      awaitingCard: plan.print ? regional() : new Int32Array(0),
    };
  }

  recorded(regency: number, now: number): void {
    const day = this.day(now);
    this.national.recorded[day]!++;
    this.hours.counts(this.hours.series.recorded, now);
    this.regional.recorded[day * this.rows + regency]!++;
  }

  delivered(regency: number, now: number): void {
    this.regional.delivered[this.day(now) * this.rows + regency]!++;
  }

  answered(regency: number, born: number, now: number, isOnTime: boolean): void {
    const { national, hours } = this;
    const day = this.day(now);
    if (isOnTime) this.becomes(national.onTime, hours.series.onTime, born);
    else this.becomes(national.delayed, hours.series.delayed, born);
    national.answered[day]!++;
    this.regional.answered[day * this.rows + regency]!++;
  }

  /** @param change 1 for one that joins, -1 for one that is no more among them */
  persons(regency: number, now: number, change: 1 | -1): void {
    this.regional.persons[this.day(now) * this.rows + regency]! += change;
  }

  stranded(regency: number, now: number, change: 1 | -1): void {
    this.regional.stranded[this.day(now) * this.rows + regency]! += change;
  }

  awaitingCard(regency: number, now: number, change: 1 | -1): void {
    this.regional.awaitingCard[this.day(now) * this.rows + regency]! += change;
  }

  goes(end: 'dropped' | 'lost', cause: Cause, regency: number, born: number, now: number): void {
    const day = this.day(now);
    this.becomes(this.national[end], this.hours.series[end], born);
    this.causes[cause] ??= new Int32Array(this.days);
    this.causes[cause][day]!++;
    this.regional.gone[day * this.rows + regency]!++;
  }

  turnedAway(now: number): void {
    this.national.turnedAway[this.day(now)]!++;
  }

  /** One that is unfinished at the end of the run. */
  remains(born: number, left: Left): void {
    this.becomes(this.national[left], this.hours.series[left], born);
  }

  /** The series; what was told as changes of a level is added up to the level. */
  tally(): DaySeries {
    const { days, causes, national, regional } = this;
    const { recorded, delivered, answered, gone, stranded, persons, awaitingCard } = regional;
    return {
      days,
      ...national,
      causes,
      regencies: {
        recorded: this.byRegency(recorded),
        delivered: this.byRegency(delivered),
        answered: this.byRegency(answered),
        gone: this.byRegency(gone),
        stranded: this.level(stranded),
        persons: this.level(persons),
        ...(this.plan.print && { awaitingCard: this.level(awaitingCard) }),
      },
    };
  }

  byHour(): HourSeries {
    return this.hours.tally();
  }

  /** Day after day of one regency after the other, as the series have it. */
  private byRegency(counts: Int32Array): Int32Array {
    const { days, rows } = this;
    const series = new Int32Array(days * (rows - 1));
    for (let index = 0; index < series.length; index++) {
      series[index] = counts[(index % days) * rows + Math.floor(index / days)]!;
    }
    return series;
  }

  private level(changes: Int32Array): Int32Array {
    const level = this.byRegency(changes);
    for (let index = 0; index < level.length; index++) {
      if (index % this.days > 0) level[index]! += level[index - 1]!;
    }
    return level;
  }

  private becomes(days: Int32Array, hours: Int32Array, born: number): void {
    days[this.day(born)]!++;
    this.hours.counts(hours, born);
  }

  private day(now: number): number {
    const day = Math.floor((now - this.plan.centreMidnight) / DAY);
    return Math.min(Math.max(day, 0), this.days - 1);
  }
}
