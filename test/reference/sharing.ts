/**
 * Lines whose transfers share the speed. A meter of each line shows the bytes that each of those on it has
 * got since the line was idle; one is over when the meter shows its size and what it showed at its start.
 */

import { Rank } from '../../src/engine/calendar.ts';
import type { SenderPlan } from '../../src/scenario/plan/plan.ts';
import { paceOf } from './outages.ts';
import type { Carrier, Ride } from './rides.ts';
import type { Run } from './run.ts';

interface Line {
  /** The office whose speed it has. */
  readonly head: number;
  /** Those on it, in the order of their ends. */
  readonly riders: Rider[];
  /** [B] */
  meter: number;
  readAt: number;
  /** [B/s] */
  speed: number;
  /** Failures that leave a part, in force. */
  readonly slowed: Set<number>;
  /** When the next of them is over [s]. */
  due: number | undefined;
}

interface Rider {
  readonly ride: Ride;
  /** The meter at its end [B]. */
  mark: number;
  /** At the time-out [s]. */
  cut: number;
}

interface SharingOptions {
  readonly speedAt: (office: number) => number;
  readonly over: (ride: Ride, failed: boolean) => void;
}

export class SharedLines implements Carrier {
  private readonly lines: Line[];
  private readonly lineOf: (office: number) => Line;
  /** Bytes and time until the time-out that are left of the halted. */
  private readonly left = new Map<Ride, { bytes: number; seconds: number }>();

  constructor(
    private readonly run: Run,
    private readonly plan: SenderPlan,
    private readonly options: SharingOptions,
  ) {
    const { regencies, regencyOf } = run.plan;
    const isRegencys = typeof plan.servers === 'object' && plan.servers.line === 'regency';
    const heads = isRegencys
      ? regencies.map(({ firstOffice }) => firstOffice)
      : Array.from(regencyOf, (_, office) => office);
    this.lines = heads.map((head) => ({
      head,
      riders: [],
      meter: 0,
      readAt: 0,
      speed: options.speedAt(head),
      slowed: new Set(),
      due: undefined,
    }));
    this.lineOf = (office) => this.lines[isRegencys ? regencyOf[office]! : office]!;
  }

  begins(ride: Ride): void {
    this.joins(ride, ride.bytes, this.plan.timeout);
  }

  underWay(office: number): readonly Ride[] {
    const rides = this.lineOf(office).riders.map(({ ride }) => ride);
    return rides.filter((ride) => ride.office === office);
  }

  halts(ride: Ride): void {
    const line = this.lineOf(ride.office);
    const rider = line.riders.find((one) => one.ride === ride)!;
    const seconds = rider.cut - this.run.now;
    this.parts(rider, line);
    this.left.set(ride, { bytes: rider.mark - line.meter, seconds });
  }

  goesOn(ride: Ride): void {
    const { bytes, seconds } = this.left.get(ride)!;
    this.joins(ride, bytes, seconds);
  }

  /** The speeds have changed. */
  steps(): void {
    for (const line of this.lines) this.changes(line);
  }

  /** An outage that leaves a part begins or ends. */
  slows(failure: number, offices: readonly number[], begins: boolean): void {
    for (const line of new Set(offices.map(this.lineOf))) {
      if (begins) line.slowed.add(failure);
      else line.slowed.delete(failure);
      this.changes(line);
    }
  }

  private changes(line: Line): void {
    const keeps = (this.plan.failures ?? []).map((failure) => failure.keeps ?? 1);
    this.reads(line);
    line.speed = this.options.speedAt(line.head) * paceOf(keeps, line.slowed);
    this.plansNext(line);
  }

  private joins(ride: Ride, bytes: number, timeout: number): void {
    const { run } = this;
    const line = this.lineOf(ride.office);
    this.reads(line);
    if (line.riders.length === 0) line.meter = 0;
    const rider: Rider = { ride, mark: line.meter + bytes, cut: run.now + timeout };
    const later = line.riders.findIndex(({ mark }) => mark > rider.mark);
    line.riders.splice(later === -1 ? line.riders.length : later, 0, rider);
    if (timeout !== Number.POSITIVE_INFINITY) {
      run.setTimer(ride.person, 'fails', timeout, Rank.ending, () => this.isCut(rider, line));
    }
    this.plansNext(line);
  }

  /** Who is over at this very instant has won. */
  private isCut(rider: Rider, line: Line): void {
    if (line.due === this.run.now && rider.mark === line.riders[0]!.mark) return;
    this.parts(rider, line);
    this.options.over(rider.ride, true);
  }

  private parts(rider: Rider, line: Line): void {
    this.reads(line);
    this.takesOff(rider, line);
    this.plansNext(line);
  }

  private takesOff(rider: Rider, line: Line): void {
    line.riders.splice(line.riders.indexOf(rider), 1);
    this.run.future.cancel(rider.ride.person.timer);
  }

  private reads(line: Line): void {
    const { now } = this.run;
    const sharing = line.riders.length;
    if (sharing > 0) line.meter += ((now - line.readAt) * line.speed) / sharing;
    line.readAt = now;
  }

  private plansNext(line: Line): void {
    const { run } = this;
    const [first] = line.riders;
    if (first === undefined) {
      line.due = undefined;
      return;
    }
    const bytes = Math.max(0, first.mark - line.meter);
    const due = run.now + (bytes * line.riders.length) / line.speed;
    if (due === line.due) return;
    line.due = due;
    run.future.add(due, Rank.ending, () => {
      if (line.due === due) this.ends(line);
    });
  }

  private ends(line: Line): void {
    line.due = undefined;
    this.reads(line);
    const { mark } = line.riders[0]!;
    line.meter = mark;
    let left = line.riders.filter((rider) => rider.mark === mark).length;
    for (; left > 0; left--) {
      const [first] = line.riders;
      // One that was over may have started others, on an idle line with a new meter.
      if (first?.mark !== mark) break;
      this.takesOff(first, line);
      this.options.over(first.ride, first.ride.breaks);
    }
    this.plansNext(line);
  }
}
