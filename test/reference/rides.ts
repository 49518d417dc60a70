/** Transfers under way: each has a line to itself or shares it with others; outages halt them or break them off. */

import { Rank } from '../../src/engine/calendar.ts';
import type { Person, Run } from './run.ts';

/** One transfer. */
export interface Ride {
  readonly person: Person;
  readonly office: number;
  /** [B] */
  readonly bytes: number;
  /** It fails at its end, whatever the time-out. */
  readonly breaks: boolean;
}

/** What carries rides. */
export interface Carrier {
  begins(ride: Ride): void;
  /** Under way at an office, in the order in which they are taken off. */
  underWay(office: number): readonly Ride[];
  /** Takes one off, in a way that it may go on. */
  halts(ride: Ride): void;
  goesOn(ride: Ride): void;
}

interface OwnOptions {
  /** [B/s] */
  readonly speedAt: (office: number) => number;
  readonly over: (ride: Ride, failed: boolean) => void;
}

/** Each has the whole speed that its line had at the start. */
export class OwnLines implements Carrier {
  private rides: Ride[] = [];
  /** [s] */
  private readonly left = new Map<Ride, number>();
  private readonly failing = new Set<Ride>();

  constructor(
    private readonly run: Run,
    private readonly timeout: number,
    private readonly options: OwnOptions,
  ) {}

  begins(ride: Ride): void {
    const needed = ride.bytes / this.options.speedAt(ride.office);
    if (ride.breaks || needed > this.timeout) this.failing.add(ride);
    this.endsIn(Math.min(needed, this.timeout), ride);
  }

  underWay(office: number): readonly Ride[] {
    return this.rides.filter((ride) => ride.office === office);
  }

  halts(ride: Ride): void {
    const { timer } = ride.person;
    this.run.future.cancel(timer);
    this.left.set(ride, timer!.time - this.run.now);
    this.rides = this.rides.filter((other) => other !== ride);
  }

  goesOn(ride: Ride): void {
    this.endsIn(this.left.get(ride)!, ride);
  }

  private endsIn(seconds: number, ride: Ride): void {
    const { run } = this;
    this.rides.push(ride);
    const what = this.failing.has(ride) ? 'fails' : 'arrives';
    run.setTimer(ride.person, what, seconds, Rank.ending, () => {
      this.rides = this.rides.filter((other) => other !== ride);
      this.options.over(ride, this.failing.has(ride));
    });
  }
}
