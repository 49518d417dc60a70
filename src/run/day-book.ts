/** Counts by day of the centre's calendar; see `DaySeries` for the meaning of each. */

import type { Cause } from '../model/observer.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { type EndClass, HourBook } from './hour-book.ts';
import type { DaySeries, HourSeries } from './outcome.ts';

const DAY = 86_400;

/** Where an unfinished submission is at the end. */
type Left = 'waitingWithin' | 'waitingPast' | 'stranded';

/** What is told by its changes; in the series it is the number at the end of the day. */
export type Level = 'stranded' | 'persons' | 'awaitingCard';

export class DayBook {
  private readonly series: DaySeries & { readonly causes: Partial<Record<Cause, Int32Array>> };
  private readonly hours: HourBook;

  constructor(private readonly plan: Plan) {
    const days = Math.max(1, Math.ceil((plan.end - plan.centreMidnight) / DAY));
    const national = () => new Int32Array(days);
    const byRegency = () => new Int32Array(days * plan.regencies.length);
    this.hours = new HourBook(plan.centreMidnight, days);
    this.series = {
      days,
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
      causes: {},
      regencies: {
        recorded: byRegency(),
        delivered: byRegency(),
        answered: byRegency(),
        gone: byRegency(),
        stranded: byRegency(),
        persons: byRegency(),
        ...(plan.print && { awaitingCard: byRegency() }),
      },
    };
  }

  recorded(regency: number, now: number): void {
    const day = this.day(now);
    this.series.recorded[day]!++;
    this.hours.counts('recorded', now);
    this.series.regencies.recorded[regency * this.series.days + day]!++;
  }

  delivered(regency: number, now: number): void {
    this.series.regencies.delivered[regency * this.series.days + this.day(now)]!++;
  }

  answered(regency: number, born: number, now: number, isOnTime: boolean): void {
    const day = this.day(now);
    this.becomes(isOnTime ? 'onTime' : 'delayed', born);
    this.series.answered[day]!++;
    this.series.regencies.answered[regency * this.series.days + day]!++;
  }

  /** @param change 1 for one that joins those of a level, -1 for one that is no more among them */
  changes(level: Level, regency: number, now: number, change: 1 | -1): void {
    this.series.regencies[level]![regency * this.series.days + this.day(now)]! += change;
  }

  goes(end: 'dropped' | 'lost', cause: Cause, regency: number, born: number, now: number): void {
    const { causes, days, regencies } = this.series;
    const day = this.day(now);
    this.becomes(end, born);
    causes[cause] ??= new Int32Array(days);
    causes[cause][day]!++;
    regencies.gone[regency * days + day]!++;
  }

  turnedAway(now: number): void {
    this.series.turnedAway[this.day(now)]!++;
  }

  /** One that is unfinished at the end of the run. */
  remains(born: number, left: Left): void {
    this.becomes(left, born);
  }

  /** The series; what was told as changes of a level is added up to the level. */
  tally(): DaySeries {
    const { regencies } = this.series;
    const { stranded, persons, awaitingCard } = regencies;
    const levels = {
      stranded: this.level(stranded),
      persons: this.level(persons),
      ...(awaitingCard && { awaitingCard: this.level(awaitingCard) }),
    };
    return { ...this.series, regencies: { ...regencies, ...levels } };
  }

  byHour(): HourSeries {
    return this.hours.tally();
  }

  private level(changes: Int32Array): Int32Array {
    const level = changes.slice();
    for (let index = 0; index < level.length; index++) {
      if (index % this.series.days > 0) level[index]! += level[index - 1]!;
    }
    return level;
  }

  private becomes(end: EndClass, born: number): void {
    this.series[end][this.day(born)]!++;
    this.hours.counts(end, born);
  }

  private day(now: number): number {
    const day = Math.floor((now - this.plan.centreMidnight) / DAY);
    return Math.min(Math.max(day, 0), this.series.days - 1);
  }
}
