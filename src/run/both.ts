/** Two observers of one run: each is told every moment, the first one first. */

import type { StageId } from '../model/kinds.ts';
import type { Cause, CopyEnd, End, Observer, Withdrawal } from '../model/observer.ts';

export class Both implements Observer {
  constructor(
    private readonly one: Observer,
    private readonly other: Observer,
  ) {}

  before(stage: StageId, entity: number): void {
    this.one.before(stage, entity);
    this.other.before(stage, entity);
  }

  arrived(entity: number): void {
    this.one.arrived(entity);
    this.other.arrived(entity);
  }

  turnedAway(entity: number, forGood: boolean): void {
    this.one.turnedAway(entity, forGood);
    this.other.turnedAway(entity, forGood);
  }

  entered(stage: StageId, entity: number): void {
    this.one.entered(stage, entity);
    this.other.entered(stage, entity);
  }

  started(stage: StageId, entity: number): void {
    this.one.started(stage, entity);
    this.other.started(stage, entity);
  }

  left(stage: StageId, entity: number): void {
    this.one.left(stage, entity);
    this.other.left(stage, entity);
  }

  withdrew(stage: StageId, entity: number, why: Withdrawal): void {
    this.one.withdrew(stage, entity, why);
    this.other.withdrew(stage, entity, why);
  }

  blocked(stage: StageId, entity: number): void {
    this.one.blocked(stage, entity);
    this.other.blocked(stage, entity);
  }

  refused(stage: StageId, entity: number, dropped: boolean): void {
    this.one.refused(stage, entity, dropped);
    this.other.refused(stage, entity, dropped);
  }

  refusedFirst(entity: number): void {
    this.one.refusedFirst(entity);
    this.other.refusedFirst(entity);
  }

  retried(stage: StageId, entity: number): void {
    this.one.retried(stage, entity);
    this.other.retried(stage, entity);
  }

  recorded(entity: number): void {
    this.one.recorded(entity);
    this.other.recorded(entity);
  }

  delivered(entity: number): void {
    this.one.delivered(entity);
    this.other.delivered(entity);
  }

  failed(entity: number, brokenOff?: boolean): void {
    this.one.failed(entity, brokenOff);
    this.other.failed(entity, brokenOff);
  }

  stranded(entity: number): void {
    this.one.stranded(entity);
    this.other.stranded(entity);
  }

  ended(entity: number, end: End, cause?: Cause): void {
    this.one.ended(entity, end, cause);
    this.other.ended(entity, end, cause);
  }

  carries(regency: number, records: number): void {
    this.one.carries(regency, records);
    this.other.carries(regency, records);
  }

  readIn(entity: number): void {
    this.one.readIn(entity);
    this.other.readIn(entity);
  }

  awaitsCard(entity: number): void {
    this.one.awaitsCard(entity);
    this.other.awaitsCard(entity);
  }

  printed(entity: number): void {
    this.one.printed(entity);
    this.other.printed(entity);
  }

  copied(copy: number): void {
    this.one.copied(copy);
    this.other.copied(copy);
  }

  discarded(copy: number, how: CopyEnd): void {
    this.one.discarded(copy, how);
    this.other.discarded(copy, how);
  }

  capacity(stage: StageId, servers: number): void {
    this.one.capacity(stage, servers);
    this.other.capacity(stage, servers);
  }

  overtime(stage: StageId, number: number): void {
    this.one.overtime?.(stage, number);
    this.other.overtime?.(stage, number);
  }

  offers(rate: number, size: number, isOpen: boolean): void {
    this.one.offers?.(rate, size, isOpen);
    this.other.offers?.(rate, size, isOpen);
  }

  admitted(): void {
    this.one.admitted?.();
    this.other.admitted?.();
  }

  observes(): void {
    this.one.observes();
    this.other.observes();
  }

  settled(): void {
    this.one.settled?.();
    this.other.settled?.();
  }
}
