/**
 * People: they come by chance, as counted by day, at given gaps, as listed, or again and again from a
 * fixed number of sources; they take a number, may be turned away, and may come back first thing on the
 * next open day. A person turned away is one person with n visits.
 */

import { Rank } from '../../engine/calendar.ts';
import { RestingLines } from '../../engine/resting-lines.ts';
import type { Openings } from '../../scenario/plan/hours.ts';
import type { Parameter } from '../../scenario/plan/parameter.ts';
import type { Arrivals } from '../../scenario/plan/people.ts';
import { beforePlace, type Context, fate } from '../context.ts';
import type { Receiver } from '../flow.ts';
import { Happens, Purpose } from '../kinds.ts';
import { Quantity } from '../quantity.ts';
import { CountedArrivals } from './counted.ts';
import { PoissonArrivals } from './poisson.ts';
import type { Repeats } from './repeats.ts';

const MOST_VISITS = 255;

interface PeopleOptions {
  readonly repeats?: Repeats | undefined;
  readonly next: Receiver;
  /** Whether a person who comes finds room, and has it kept; absent: there always is. */
  readonly admits?: (entity: number) => boolean;
  /** By place of an entity: the office that serves it. */
  readonly site: Uint16Array;
  /** Opening times by zone of the stage they come to; absent: always open. */
  readonly openings: readonly Openings[] | undefined;
  /** By office: the index of its openings. */
  readonly zoneOf: ArrayLike<number>;
}

export class People {
  private readonly poisson: PoissonArrivals | undefined;
  private readonly counted: CountedArrivals | undefined;
  /** Time to the next one who comes or, of a source, until it comes. */
  private readonly gap: Quantity | undefined;
  /** Times that sources have begun to be idle. */
  private idled = 0;
  private readonly limit: Quantity | undefined;
  /** Numbers handed out today, by the office that serves. */
  private readonly numbers: Int32Array;
  private readonly returning: RestingLines;
  private listed = 0;
  private readonly before: number;

  constructor(
    private readonly context: Context,
    private readonly options: PeopleOptions,
  ) {
    const { plan, entities } = context;
    const { arrivals, limit } = plan.people;
    const offices = plan.regencyOf.length;
    this.poisson = arrivals.kind === 'poisson' ? new PoissonArrivals(context, arrivals) : undefined;
    this.counted = arrivals.kind === 'counted' ? new CountedArrivals(context, arrivals) : undefined;
    const gap = gapOf(arrivals);
    this.gap = gap && new Quantity(context, gap, Purpose.gap);
    this.limit = limit && new Quantity(context, limit, Purpose.room);
    this.numbers = new Int32Array(offices);
    this.returning = new RestingLines(entities, offices + 1);
    this.before = beforePlace(plan);
    options.openings?.forEach(({ from, endsDay }, zone) => {
      context.timetables.add(Rank.askerOpening, from, (index) => {
        if (index === 0 || endsDay[index - 1] === 1) this.beginDay(zone);
      });
    });
  }

  /** Schedules the first arrivals. */
  begin(): void {
    const { arrivals } = this.context.plan.people;
    this.poisson?.begin();
    this.counted?.begin();
    if (arrivals.kind === 'renewal') this.schedule(this.gap!.at(0, 0));
    if (arrivals.kind === 'listed') this.nextListed();
    if (arrivals.kind === 'sources') for (let n = 0; n < arrivals.number; n++) this.becomesIdle();
  }

  /** Somebody comes to an office for the first time. */
  arrives(office: number): void {
    const { arrivals } = this.context.plan.people;
    if (arrivals.kind === 'poisson') this.comes(office, this.poisson!.arrives(office));
    else if (arrivals.kind === 'counted') this.comes(office, this.counted!.arrives(office));
    else {
      const number = this.listed++;
      if (arrivals.kind === 'listed') this.nextListed();
      else if (arrivals.kind === 'renewal') this.comesAfter(this.gap!.at(0, number + 1));
      this.comes(office, number);
    }
  }

  /** One who was recorded comes once more: first thing on the next open day, where there are hours. */
  arrivesAgain(slot: number): void {
    const { repeats, openings } = this.options;
    const entity = repeats!.comes(slot);
    this.context.observer.arrived(entity);
    if (openings === undefined) this.takesNumber(entity);
    else this.returning.append(this.lineOf(entity), entity);
  }

  /** Sends a person home: to come back on the next open day, or never. */
  turnAway(entity: number): void {
    const { entities, observer, plan } = this.context;
    const visits = entities.attempts(entity);
    const again =
      plan.people.comeBack > 0 &&
      this.findsDay(entity) &&
      fate(this.context, Purpose.comeBack, entity, visits) < plan.people.comeBack;
    observer.turnedAway(entity, !again);
    if (!again) {
      const place = entities.place(entity);
      entities.release(entity);
      this.isOver(place);
      return;
    }
    entities.setAttempts(entity, Math.min(visits + 1, MOST_VISITS));
    this.returning.append(this.lineOf(entity), entity);
  }

  /** A person has to be recorded again, and joins those who have still to come. */
  recordedAgain(office: number): void {
    if (office !== this.before) this.poisson?.rejoins(office);
  }

  /** One of a place has been dealt with, in whatever way: a source is idle again. */
  isOver(place: number): void {
    if (this.context.plan.people.arrivals.kind !== 'sources' || place === this.before) return;
    this.becomesIdle();
  }

  /** Whether nobody will come any more. */
  get exhausted(): boolean {
    const { arrivals } = this.context.plan.people;
    if (this.returning.total > 0 || (this.options.repeats?.waiting ?? 0) > 0) return false;
    if (arrivals.kind === 'poisson') return this.poisson!.exhausted;
    if (arrivals.kind === 'counted') return this.counted!.exhausted;
    return (
      arrivals.kind === 'none' || (arrivals.kind === 'listed' && this.listed >= arrivals.at.length)
    );
  }

  private comes(office: number, number: number): void {
    const { entities, observer } = this.context;
    const entity = entities.create(office, number);
    observer.arrived(entity);
    this.takesNumber(entity);
  }

  private takesNumber(entity: number): void {
    const { next, admits, site } = this.options;
    const office = site[this.context.entities.place(entity)]!;
    const isBeyond = this.limit !== undefined && this.numbers[office]! >= this.limit.at(office);
    // Who finds no room leaves the number to the next one.
    if (isBeyond || next.blocks(entity) || admits?.(entity) === false) {
      this.turnAway(entity);
      return;
    }
    this.numbers[office]!++;
    next.accept(entity);
  }

  /** Opening time: new numbers, and those who were turned away come first. */
  private beginDay(zone: number): void {
    const { zoneOf, site } = this.options;
    for (let office = 0; office < zoneOf.length; office++) {
      if (zoneOf[office] === zone) this.numbers[site[office]!] = 0;
    }
    // One place more than there are offices: those who were there before the start come back too.
    for (let place = 0; place < site.length; place++) {
      if (zoneOf[site[place]!] !== zone) continue;
      // Who is turned away again waits behind those of later days, not behind the others of today.
      for (const entity of this.takeToday(place)) this.takesNumber(entity);
    }
  }

  /** All who were turned away or, by appointment, no more than there are numbers. */
  private takeToday(place: number): readonly number[] {
    const waiting = this.returning.length(place);
    if (waiting === 0) return [];
    const most = this.context.plan.people.appointments && this.limit!.at(place);
    const length = Math.min(waiting, most ?? waiting);
    return Array.from({ length }, () => this.returning.take(place));
  }

  /** Where one waits for a day: by appointment at the office that serves, with all it serves. */
  private lineOf(entity: number): number {
    const place = this.context.entities.place(entity);
    return this.context.plan.people.appointments === undefined ? place : this.options.site[place]!;
  }

  /** Whether a number can be kept for one, on a day that is not too far off. */
  private findsDay(entity: number): boolean {
    const { appointments } = this.context.plan.people;
    if (appointments === undefined) return true;
    const office = this.lineOf(entity);
    const days = Math.floor(this.returning.length(office) / this.limit!.at(office)) + 1;
    return days <= appointments.within;
  }

  private becomesIdle(): void {
    this.comesAfter(this.gap!.at(0, this.idled++));
  }

  private comesAfter(seconds: number): void {
    this.schedule(this.context.calendar.now + seconds);
  }

  private nextListed(): void {
    const { arrivals } = this.context.plan.people;
    if (arrivals.kind !== 'listed' || this.listed >= arrivals.at.length) return;
    this.schedule(arrivals.at[this.listed]!, arrivals.office[this.listed]!);
  }

  private schedule(at: number, office = 0): void {
    this.context.calendar.schedule(at, Rank.arrival, Happens.arrives, office);
  }
}

function gapOf(arrivals: Arrivals): Parameter | undefined {
  if (arrivals.kind === 'renewal') return arrivals.gap;
  return arrivals.kind === 'sources' ? arrivals.idle : undefined;
}
