/**
 * Lines whose transfers share the speed: each of n under way has an n-th of it (processor sharing).
 *
 * A meter for each line counts the bytes that every transfer on it has got. A transfer is over when the
 * meter has moved on by its size, so that one starting or ending moves the ends of all others without
 * a look at each of them (the virtual time of Parekh and Gallager 1993). A dated change of the speed
 * acts at once, and so does an outage that leaves some of it: what is under way shares what there is.
 */

import { Rank } from '../../engine/calendar.ts';
import { NOBODY } from '../../engine/entities.ts';
import { Lines } from '../../engine/lines.ts';
import type { SenderPlan } from '../../scenario/plan/plan.ts';
import type { Context } from '../context.ts';
import { Happens } from '../kinds.ts';
import { Paces } from '../stage/paces.ts';
import { type Carrier, LineSpeed, type Transfer } from './transfer.ts';

interface SharedLinesOptions {
  /** By office: its line. */
  readonly lineOf: ArrayLike<number>;
  /** By line: the office whose speed it has. */
  readonly headOf: ArrayLike<number>;
  readonly officeOf: (entity: number) => number;
  /** A transfer has come to its end. */
  readonly over: (entity: number, office: number, failed: boolean) => void;
}

export class SharedLines implements Carrier {
  /** Under way on each line, in the order in which they will be over. */
  private readonly carried: Lines;
  private readonly speed: LineSpeed;
  private readonly speeds: Float64Array;
  /** By line: the share of its speed that outages leave. */
  private readonly pace: Float64Array;
  private readonly paces: Paces;
  /** By line: bytes that each transfer has got since the line was idle, and when that was read. */
  private readonly meter: Float64Array;
  private readonly readAt: Float64Array;
  /** By line: when its next transfer is over. */
  private readonly due: Float64Array;
  /** By entity: the meter at its end (while it is halted: the bytes left), and whether it then fails. */
  private mark = new Float64Array(1024);
  private breaks = new Uint8Array(1024);

  constructor(
    private readonly context: Context,
    private readonly plan: SenderPlan,
    private readonly options: SharedLinesOptions,
  ) {
    const lines = options.headOf.length;
    this.carried = new Lines(context.entities, lines);
    this.speed = new LineSpeed(context, plan, () => this.setSpeeds());
    this.speeds = Float64Array.from(options.headOf, (office) => this.speed.at(office));
    this.pace = new Float64Array(lines).fill(1);
    this.paces = new Paces(plan.failures?.map(({ keeps = 0 }) => keeps) ?? [], lines);
    this.meter = new Float64Array(lines);
    this.readAt = new Float64Array(lines);
    this.due = new Float64Array(lines).fill(Number.NaN);
  }

  carry(entity: number, office: number, { bytes, breaks }: Transfer): void {
    if (entity >= this.mark.length) this.grow(entity);
    this.breaks[entity] = breaks ? 1 : 0;
    this.join(entity, office, bytes, this.plan.timeout);
  }

  /** Only the time-out ends a transfer by its own timer; who is over at that very instant has won. */
  isOver(entity: number, office: number): boolean {
    const { calendar, entities } = this.context;
    if (!entities.isDue(entity, Happens.transferFails, calendar.now)) return false;
    const line = this.options.lineOf[office]!;
    const wins = this.due[line] === calendar.now && this.mark[entity] === this.headMark(line);
    if (wins) return false;
    this.part(entity, line);
    return true;
  }

  /** The event of a line; a stale one does nothing. */
  ends(line: number): void {
    const { carried, mark } = this;
    if (this.due[line] !== this.context.calendar.now) return;
    // It is used up: one whose rest takes no time that a clock shows needs an event of its own.
    this.due[line] = Number.NaN;
    this.read(line);
    const meter = this.headMark(line);
    this.meter[line] = meter;
    for (let left = this.atMark(line, meter); left > 0; left--) {
      const entity = carried.first(line);
      // One that was over may have started others, on an idle line with a new meter.
      if (entity === NOBODY || mark[entity] !== meter) break;
      carried.remove(line, entity);
      this.options.over(entity, this.options.officeOf(entity), this.breaks[entity] === 1);
    }
    this.plansNext(line);
  }

  first(office: number): number {
    const line = this.options.lineOf[office]!;
    let entity = this.carried.first(line);
    while (entity !== NOBODY && this.options.officeOf(entity) !== office) {
      entity = this.context.entities.next(entity);
    }
    return entity;
  }

  halt(entity: number, office: number): void {
    const { calendar, entities } = this.context;
    const line = this.options.lineOf[office]!;
    this.part(entity, line);
    this.mark[entity]! -= this.meter[line]!;
    entities.awaits(entity, Happens.haltedEnds, entities.due(entity) - calendar.now);
  }

  goOn(entity: number, office: number): void {
    this.join(entity, office, this.mark[entity]!, this.context.entities.due(entity));
  }

  slows(failure: number, offices: readonly number[], begins: boolean): void {
    for (const line of new Set(offices.map((office) => this.options.lineOf[office]!))) {
      this.pace[line] = this.paces.set(failure, line, begins);
      this.setSpeed(line);
    }
  }

  private join(entity: number, office: number, bytes: number, timeout: number): void {
    const { calendar, entities } = this.context;
    const { carried, mark } = this;
    const line = this.options.lineOf[office]!;
    this.read(line);
    if (carried.length(line) === 0) this.meter[line] = 0;
    const end = this.meter[line]! + bytes;
    mark[entity] = end;
    let before = carried.last(line);
    while (before !== NOBODY && mark[before]! > end) before = carried.before(line, before);
    carried.insertAfter(line, before, entity);
    const due = calendar.now + timeout;
    entities.awaits(entity, Happens.transferFails, due);
    if (timeout !== Number.POSITIVE_INFINITY) {
      calendar.schedule(due, Rank.ending, Happens.transferFails, entity);
    }
    this.plansNext(line);
  }

  private part(entity: number, line: number): void {
    this.read(line);
    this.carried.remove(line, entity);
    this.plansNext(line);
  }

  /** Brings the meter up to now. */
  private read(line: number): void {
    const { now } = this.context.calendar;
    const sharing = this.carried.length(line);
    if (sharing > 0) {
      this.meter[line]! += ((now - this.readAt[line]!) * this.speeds[line]!) / sharing;
    }
    this.readAt[line] = now;
  }

  private plansNext(line: number): void {
    const { calendar } = this.context;
    const sharing = this.carried.length(line);
    if (sharing === 0) {
      this.due[line] = Number.NaN;
      return;
    }
    const bytes = Math.max(0, this.headMark(line) - this.meter[line]!);
    const due = calendar.now + (bytes * sharing) / this.speeds[line]!;
    // An event that stands in the calendar for the same instant will do.
    if (due === this.due[line]) return;
    this.due[line] = due;
    calendar.schedule(due, Rank.ending, Happens.lineEnds, line);
  }

  private headMark(line: number): number {
    return this.mark[this.carried.first(line)]!;
  }

  /** How many are over when the meter shows a mark. */
  private atMark(line: number, meter: number): number {
    let count = 0;
    let entity = this.carried.first(line);
    for (; entity !== NOBODY && this.mark[entity] === meter; count++) {
      entity = this.context.entities.next(entity);
    }
    return count;
  }

  private setSpeeds(): void {
    for (let line = 0; line < this.speeds.length; line++) this.setSpeed(line);
  }

  private setSpeed(line: number): void {
    this.read(line);
    this.speeds[line] = this.speed.at(this.options.headOf[line]!) * this.pace[line]!;
    this.plansNext(line);
  }

  private grow(entity: number): void {
    const [mark, breaks] = [new Float64Array(2 * entity), new Uint8Array(2 * entity)];
    mark.set(this.mark);
    breaks.set(this.breaks);
    [this.mark, this.breaks] = [mark, breaks];
  }
}
