/**
 * Changes of the world that do not depend on what happens in it: opening hours, closures, dated steps,
 * days, outages. Each timetable has one entry in the calendar at a time.
 */

import { type Calendar, Rank } from '../engine/calendar.ts';
import { Happens } from './kinds.ts';

interface Timetable {
  /** Instant of each change [s]; nothing after the last. Asked for once each, in order. */
  readonly at: (index: number) => number | undefined;
  readonly act: (index: number) => void;
  next: number;
}

export class Timetables {
  private readonly all: Timetable[] = [];

  constructor(
    private readonly calendar: Calendar,
    private readonly end: number,
  ) {}

  /** Calls `act(i)` at instant `at[i]`, ascending; what lies before the start happens at the start. */
  add(at: ArrayLike<number>, act: (index: number) => void): void {
    this.follow((index) => at[index], act);
  }

  /** Calls `act(i)` at instant `at(i)`, which is asked for once `act(i - 1)` is over. */
  follow(at: (index: number) => number | undefined, act: (index: number) => void): void {
    const timetable = { at, act, next: 0 };
    this.all.push(timetable);
    this.schedule(timetable, this.all.length - 1);
  }

  /** The timetable `subject` moves on. */
  fires(subject: number): void {
    const timetable = this.all[subject]!;
    timetable.act(timetable.next++);
    this.schedule(timetable, subject);
  }

  private schedule(timetable: Timetable, subject: number): void {
    const at = timetable.at(timetable.next);
    if (at === undefined || at > this.end) return;
    this.calendar.schedule(Math.max(at, this.calendar.now), Rank.change, Happens.change, subject);
  }
}
