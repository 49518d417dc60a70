/** What is asked of a stage and what it can do, by day; when it binds and what piles up. */

import { DAY } from '../../units.ts';

export interface StageEstimate {
  /**
   * What it can do on a normal day: the most of one of the first seven days [1/day]. The gateway's
   * counts while some line is open, for it can take nothing at other times.
   */
  readonly capacity: number;
  /** Most that is asked of it for the first time on one day of the centre [1/day]. */
  readonly askedAtPeak: number;
  /** Beginning of that day [s], and what the stage can do on it [1/day]. */
  readonly peakDay: number;
  readonly capacityAtPeak: number;
  /** Days on which more is asked than it can do, for the whole country, and when the first begins [s]. */
  readonly daysBehind: number;
  readonly behindFrom: number | null;
  /** First instant [s] from which it cannot do all that is there; null if it never binds. */
  readonly bindsFrom: number | null;
  /** Time [s] during which it binds in at least one place. */
  readonly bindsFor: number;
  /** Most places in which it binds at once: offices, or 1 at the centre. */
  readonly placesBound: number;
  /** Most that waits for it, and since when [s]. The gateway has no line: 0. */
  readonly peakBacklog: number;
  readonly peakAt: number;
  /** Waiting at the instants asked for. */
  readonly backlogAt: readonly number[];
  /** Done over what it could have done, from 0 to 1; null where that is unlimited or nothing. */
  readonly utilisation: number | null;
}

/** What a stage did between two instants; numbers of submissions or people. */
interface Reading {
  readonly asked: number;
  readonly offered: number;
  readonly done: number;
  /** Places where something was left that it could not do. */
  readonly bound: number;
}

export class Meter {
  private readonly asked: number[] = [];
  private readonly offered: number[] = [];
  private readonly backlogAt: number[] = [];
  private peakBacklog: number;
  private peakAt = 0;
  private bindsFrom: number | null = null;
  private bindsFor = 0;
  private placesBound = 0;
  private done = 0;

  /** @param centreMidnight beginning of day 0 [s] @param backlog waiting at the start */
  constructor(
    private readonly centreMidnight: number,
    private readonly moments: readonly number[],
    backlog: number,
  ) {
    this.peakBacklog = backlog;
    if (moments[0] === 0) this.backlogAt.push(backlog);
  }

  /**
   * Reads what happened from one instant to another, within one day of the centre.
   * @param backlog waiting at the end
   */
  read(from: number, to: number, reading: Reading, backlog: number): void {
    const { asked, offered, done, bound } = reading;
    const day = Math.max(0, Math.floor((from - this.centreMidnight) / DAY));
    this.asked[day] = (this.asked[day] ?? 0) + asked;
    this.offered[day] = (this.offered[day] ?? 0) + offered;
    this.done += done;
    if (bound > 0) {
      this.bindsFrom ??= from;
      this.bindsFor += to - from;
      this.placesBound = Math.max(this.placesBound, bound);
    }
    if (backlog > this.peakBacklog) {
      this.peakBacklog = backlog;
      this.peakAt = to;
    }
    while (this.moments[this.backlogAt.length]! <= to) this.backlogAt.push(backlog);
  }

  estimate(): StageEstimate {
    const peak = this.asked.reduce(
      (best, asked, day) => (asked > this.asked[best]! ? day : best),
      0,
    );
    const behind = this.asked.map((asked, day) => asked > this.offered[day]! * (1 + 1e-9));
    const firstBehind = behind.indexOf(true);
    const offered = this.offered.reduce((sum, count) => sum + count, 0);
    const limited = offered > 0 && offered < Number.POSITIVE_INFINITY;
    return {
      capacity: Math.max(0, ...this.offered.slice(0, 7)),
      askedAtPeak: this.asked[peak] ?? 0,
      peakDay: this.centreMidnight + peak * DAY,
      capacityAtPeak: this.offered[peak] ?? 0,
      daysBehind: behind.filter(Boolean).length,
      behindFrom: firstBehind < 0 ? null : this.centreMidnight + firstBehind * DAY,
      bindsFrom: this.bindsFrom,
      bindsFor: this.bindsFor,
      placesBound: this.placesBound,
      peakBacklog: this.peakBacklog,
      peakAt: this.peakAt,
      backlogAt: this.backlogAt,
      utilisation: limited ? this.done / offered : null,
    };
  }
}
