/**
 * Counts what a run tells: by regency and day, by step, by stage, and the delays. Memory does not grow
 * with the submissions. The row after those of the regencies holds what was waiting before the start.
 */

import type { Calendar } from '../engine/calendar.ts';
import type { Entities } from '../engine/entities.ts';
import { isRepeat } from '../model/context.ts';
import { Mark, StageId } from '../model/kinds.ts';
import type { Cause, CopyEnd, End, Observer, Withdrawal } from '../model/observer.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { Counts } from './counts.ts';
import { CourierBook } from './courier-book.ts';
import { DayBook } from './day-book.ts';
import { DelayBook, whereabouts } from './delay-book.ts';
import { FirstTransfers } from './first-transfers.ts';
import { isInTime } from './lateness.ts';
import { LedgerBook } from './ledger-book.ts';
import { Presence } from './presence.ts';
import { StagesTold } from './stages-told.ts';
import { Level, StepBook } from './step-book.ts';

export class Collector extends StagesTold implements Observer {
  readonly counts: Counts[];
  readonly days: DayBook;
  readonly steps: StepBook;
  readonly ledger: LedgerBook;
  readonly delays: DelayBook;
  readonly courier: CourierBook;
  private readonly presence: Presence;
  private readonly firsts: FirstTransfers;
  private readonly regencyOf: Uint16Array;
  private readonly beforeRow: number;

  constructor(
    readonly plan: Plan,
    calendar: Calendar,
    private readonly entities: Entities,
  ) {
    super(calendar);
    this.beforeRow = plan.regencies.length;
    this.regencyOf = new Uint16Array(plan.regencyOf.length + 1).fill(this.beforeRow);
    this.regencyOf.set(plan.regencyOf);
    this.counts = Array.from({ length: this.beforeRow + 1 }, () => new Counts(plan));
    this.days = new DayBook(plan);
    this.steps = new StepBook(plan);
    this.ledger = new LedgerBook(plan);
    this.delays = new DelayBook(plan, this.regencyOf);
    this.courier = new CourierBook(plan);
    this.presence = new Presence(plan);
    this.firsts = new FirstTransfers(entities);
  }

  before(stage: StageId, entity: number): void {
    this.presence.comes(this.entities.place(entity));
    this.ledger.before(stage);
    this.steps.before(stage);
  }

  arrived(entity: number): void {
    const place = this.entities.place(entity);
    const row = this.regencyOf[place]!;
    this.presence.comes(place);
    this.counts[row]!.comes(isRepeat(this.entities, entity));
    this.steps.comes(Level.persons);
    this.days.persons(row, this.calendar.now, 1);
  }

  turnedAway(entity: number, forGood: boolean): void {
    this.of(entity).turnsAway(forGood);
    this.days.turnedAway(this.calendar.now);
    if (!forGood) return;
    this.presence.goes(this.entities.place(entity));
    this.steps.goes(Level.persons);
    this.days.persons(this.rowOf(entity), this.calendar.now, -1);
  }

  started(stage: StageId, entity: number): void {
    const isFirst = stage !== StageId.uplink || this.firsts.isFirst(entity);
    if (stage === StageId.uplink) this.delays.sends(this.entities.place(entity));
    this.stages[stage]!.starts(this.calendar.now, this.entities.since(entity), isFirst);
  }

  left(stage: StageId, entity: number): void {
    if (stage === StageId.gateway) this.stages[stage]!.passes();
    else this.stages[stage]!.leaves(this.calendar.now, this.entities.since(entity));
    if (stage === StageId.uplink) this.ledger.sent++;
  }

  withdrew(stage: StageId, entity: number, why: Withdrawal): void {
    if (stage === StageId.uplink) this.firsts.forgets(entity);
    if (why === 'carried') this.carried(entity);
    const since = this.entities.since(entity);
    if (why === 'outage') this.stages[stage]!.loses(this.calendar.now, since);
    else this.stages[stage]!.withdraws(this.calendar.now, since, why === 'patience');
  }

  failed(entity: number, brokenOff = false): void {
    this.transferFails();
    if (brokenOff) this.firsts.brokenOff(entity);
  }

  refused(stage: StageId, entity: number, dropped: boolean): void {
    this.stages[stage]!.refuses(dropped);
    this.delays.refused(this.entities.place(entity), stage);
    this.steps.refused++;
  }

  refusedFirst(entity: number): void {
    this.of(entity).refusedOnce++;
  }

  recorded(entity: number): void {
    const place = this.entities.place(entity);
    const row = this.regencyOf[place]!;
    this.steps.moves(Level.persons, Level.atOffice);
    this.days.persons(row, this.calendar.now, -1);
    this.ledger.records();
    this.delays.recorded(place);
    if (row === this.beforeRow) return;
    this.counts[row]!.recorded++;
    this.steps.recorded++;
    this.days.recorded(row, this.calendar.now);
  }

  delivered(entity: number): void {
    const place = this.entities.place(entity);
    const row = this.regencyOf[place]!;
    this.steps.moves(Level.atOffice, Level.atCentre);
    this.ledger.delivered();
    this.delays.delivered(place);
    if (row === this.beforeRow) return;
    this.counts[row]!.delivery.add(this.calendar.now - this.entities.bornAt(entity));
    this.steps.delivered++;
    this.days.delivered(row, this.calendar.now);
  }

  stranded(entity: number): void {
    this.steps.moves(Level.atOffice, Level.stranded);
    this.days.stranded(this.rowOf(entity), this.calendar.now, 1);
    this.delays.stranded(this.entities.place(entity));
  }

  ended(entity: number, end: End, cause?: Cause): void {
    const place = this.entities.place(entity);
    const regency = this.regencyOf[place]!;
    const where = whereabouts(this.entities, entity);
    this.presence.goes(place);
    this.ledger.ended(end, where === 'centre');
    this.steps.ended(where);
    this.delays.ended(place, where);
    if (where === 'stranded') this.days.stranded(regency, this.calendar.now, -1);
    this.counts[regency]!.ends(end, cause);
    if (regency === this.beforeRow) return;
    const born = this.entities.bornAt(entity);
    if (end === 'dropped' || end === 'lost')
      this.days.goes(end, cause!, regency, born, this.calendar.now);
    else this.answered(regency, born);
  }

  carries(regency: number, records: number): void {
    this.courier.carries(regency, records);
  }

  readIn(entity: number): void {
    if (this.entities.isCopy(entity)) return;
    this.steps.readIn();
    this.delays.readIn(this.entities.place(entity));
  }

  awaitsCard(entity: number): void {
    this.presence.comes(this.entities.place(entity));
    this.steps.comes(Level.awaitingCard);
    this.days.awaitingCard(this.rowOf(entity), this.calendar.now, 1);
  }

  printed(entity: number): void {
    const place = this.entities.place(entity);
    const row = this.regencyOf[place]!;
    this.presence.goes(place);
    this.steps.goes(Level.awaitingCard);
    this.days.awaitingCard(row, this.calendar.now, -1);
    this.ledger.printed();
    this.counts[row]!.printed++;
    if (row === this.beforeRow) return;
    this.counts[row]!.card.add(this.calendar.now - this.entities.bornAt(entity));
  }

  copied(copy: number): void {
    this.presence.comes(this.entities.place(copy));
    this.of(copy).copies!.made++;
    this.steps.comes(Level.copies);
    this.ledger.sent--;
  }

  discarded(copy: number, how: CopyEnd): void {
    this.presence.goes(this.entities.place(copy));
    this.of(copy).discards(how);
    this.steps.goes(Level.copies);
  }

  observes(): void {
    this.ledger.close(this.steps.levels);
    this.steps.close();
    this.closesStep();
    this.delays.observes(this.calendar.now);
  }

  /** @throws BrokenInvariant if the books do not agree with what is in flight */
  settled(): void {
    this.steps.check(this.entities.inUse);
    this.presence.check(this.entities);
  }

  /** Still not at the centre, but no longer stranded. */
  private carried(entity: number): void {
    this.ledger.sent++;
    if (this.entities.isCopy(entity)) return;
    this.steps.taken();
    const wasStranded = this.entities.marked(entity, Mark.stranded);
    this.delays.taken(this.entities.place(entity), wasStranded);
    if (!wasStranded) return;
    this.steps.moves(Level.stranded, Level.atOffice);
    this.days.stranded(this.rowOf(entity), this.calendar.now, -1);
  }

  private answered(regency: number, born: number): void {
    const { now } = this.calendar;
    const isOnTime = isInTime(now - born, this.plan.deadline);
    this.counts[regency]!.answers(now - born, isOnTime);
    this.steps.answered++;
    this.days.answered(regency, born, now, isOnTime);
  }

  private of(entity: number): Counts {
    return this.counts[this.rowOf(entity)]!;
  }

  private rowOf(entity: number): number {
    return this.regencyOf[this.entities.place(entity)]!;
  }
}
