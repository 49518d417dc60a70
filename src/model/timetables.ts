/**
 * Changes of the world that do not depend on what happens in it: opening hours, closures, dated steps,
 * days, outages. Each timetable has one entry in the calendar at a time.
 *
 * At one instant all that closes comes first, then what changes otherwise, then what opens, the centre
 * before the offices (`Rank`): who opens together with the centre finds it open, with the numbers of that
 * instant.
 */

import { type Calendar, Rank } from '../engine/calendar.ts';
import { Happens } from './kinds.ts';

interface Timetable {
  /** Instant of each change [s]; nothing after the last. Asked for once each, in order. */
  readonly at: (index: number) => number | undefined;
  readonly act: (index: number) => void;
  readonly rank: (index: number) => Rank;
  next: number;
}

/** The rank of what opens at the centre, or at the offices. */
export type OpeningRank = Rank.opening | Rank.askerOpening;

export class Timetables {
  private readonly all: Timetable[] = [];

  constructor(
    private readonly calendar: Calendar,
    private readonly end: number,
  ) {}

  /** Calls `act(i)` at instant `at[i]`, ascending; what lies before the start happens at the start. */
  add(rank: Rank, at: ArrayLike<number>, act: (index: number) => void): void {
    this.follow(
      () => rank,
      (index) => at[index],
      act,
    );
  }

  /** Calls `act(true)` where a closure begins, `act(false)` where it ends. */
  shut(
    { from, to }: { readonly from: number; readonly to: number },
    opening: OpeningRank,
    act: (begins: boolean) => void,
  ): void {
    this.add(Rank.closing, [from], () => act(true));
    this.add(opening, [to], () => act(false));
  }

  /** Calls `act(i)` at instant `at(i)`, which is asked for once `act(i - 1)` is over. */
  follow(
    rank: (index: number) => Rank,
    at: (index: number) => number | undefined,
    act: (index: number) => void,
  ): void {
    const timetable = { rank, at, act, next: 0 };
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
    const rank = timetable.rank(timetable.next);
    this.calendar.schedule(Math.max(at, this.calendar.now), rank, Happens.change, subject);
  }
}
