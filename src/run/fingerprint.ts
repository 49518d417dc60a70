/**
 * A hash of every moment of a run, in order: when, what, at which stage, to whom, and how. Two runs with
 * the same fingerprint were the same run; a change of the code that is meant to change nothing shows
 * that by it. It does not see the calendar's entries or the slots of entities: those may be others.
 *
 * Codes are never changed and never used again, so that a fingerprint outlives new kinds of moments.
 */

import type { Calendar } from '../engine/calendar.ts';
import type { Entities } from '../engine/entities.ts';
import { StageId } from '../model/kinds.ts';
import type { Cause, CopyEnd, End, Observer, Withdrawal } from '../model/observer.ts';
import { Murmur } from '../statistics/murmur.ts';

/** Kinds of moments, 1 to 63. */
const WHAT = {
  before: 1,
  arrived: 2,
  turnedAway: 3,
  entered: 4,
  started: 5,
  left: 6,
  withdrew: 7,
  blocked: 8,
  refused: 9,
  refusedFirst: 10,
  retried: 11,
  recorded: 12,
  delivered: 13,
  failed: 14,
  stranded: 15,
  ended: 16,
  capacity: 17,
  observes: 18,
  awaitsCard: 19,
  printed: 20,
  copied: 21,
  discarded: 22,
  carries: 23,
  readIn: 24,
} as const satisfies Record<
  Exclude<keyof Observer, 'overtime' | 'offers' | 'admitted' | 'settled'>,
  number
>;

/** Stages, 1 to 15; 0 is none. */
const STAGE: Readonly<Record<StageId, number>> = {
  [StageId.station]: 1,
  [StageId.uplink]: 2,
  [StageId.gateway]: 3,
  [StageId.match]: 4,
  [StageId.adjudicate]: 5,
  [StageId.print]: 6,
  [StageId.readIn]: 7,
};

/** How it ended stands in the place of the stage, 1 to 15; other details 1 to 63. 0 is none. */
const END: Readonly<Record<End, number>> = {
  printReady: 1,
  duplicate: 2,
  recordAgain: 3,
  dropped: 4,
  lost: 5,
};
const CAUSE: Readonly<Record<Cause, number>> = {
  full: 1,
  refused: 2,
  patience: 3,
  overwritten: 4,
  outage: 5,
  store: 6,
};
const COPY_END: Readonly<Record<CopyEnd, number>> = { ...CAUSE, recognised: 32, answered: 33 };
const WITHDRAWAL: Readonly<Record<Withdrawal, number>> = {
  patience: 1,
  closing: 2,
  overwritten: 3,
  dropped: 4,
  outage: 5,
  store: 6,
  carried: 7,
};
const NOBODY_THERE = 0xffff;

export class Fingerprint implements Observer {
  private readonly hash = new Murmur();
  private readonly scratch = new DataView(new ArrayBuffer(8));

  constructor(
    private readonly calendar: Calendar,
    private readonly entities: Entities,
  ) {}

  /** 32 hexadecimal digits. */
  get text(): string {
    return this.hash
      .words()
      .map((word) => word.toString(16).padStart(8, '0'))
      .join('');
  }

  before(stage: StageId, entity: number): void {
    this.of(WHAT.before, entity, STAGE[stage]);
  }

  arrived(entity: number): void {
    this.of(WHAT.arrived, entity);
  }

  turnedAway(entity: number, forGood: boolean): void {
    this.of(WHAT.turnedAway, entity, 0, forGood ? 1 : 0);
  }

  entered(stage: StageId, entity: number): void {
    this.of(WHAT.entered, entity, STAGE[stage]);
  }

  started(stage: StageId, entity: number): void {
    this.of(WHAT.started, entity, STAGE[stage]);
  }

  left(stage: StageId, entity: number): void {
    this.of(WHAT.left, entity, STAGE[stage]);
  }

  withdrew(stage: StageId, entity: number, why: Withdrawal): void {
    this.of(WHAT.withdrew, entity, STAGE[stage], WITHDRAWAL[why]);
  }

  blocked(stage: StageId, entity: number): void {
    this.of(WHAT.blocked, entity, STAGE[stage]);
  }

  refused(stage: StageId, entity: number, dropped: boolean): void {
    this.of(WHAT.refused, entity, STAGE[stage], dropped ? 1 : 0);
  }

  refusedFirst(entity: number): void {
    this.of(WHAT.refusedFirst, entity);
  }

  retried(stage: StageId, entity: number): void {
    this.of(WHAT.retried, entity, STAGE[stage]);
  }

  recorded(entity: number): void {
    this.of(WHAT.recorded, entity);
  }

  delivered(entity: number): void {
    this.of(WHAT.delivered, entity);
  }

  failed(entity: number): void {
    this.of(WHAT.failed, entity);
  }

  stranded(entity: number): void {
    this.of(WHAT.stranded, entity);
  }

  ended(entity: number, end: End, cause?: Cause): void {
    this.of(WHAT.ended, entity, END[end], cause === undefined ? 0 : CAUSE[cause]);
  }

  carries(regency: number, records: number): void {
    this.takes(WHAT.carries, 0, 0, regency, records);
  }

  readIn(entity: number): void {
    this.of(WHAT.readIn, entity);
  }

  awaitsCard(entity: number): void {
    this.of(WHAT.awaitsCard, entity);
  }

  printed(entity: number): void {
    this.of(WHAT.printed, entity);
  }

  copied(copy: number): void {
    this.of(WHAT.copied, copy);
  }

  discarded(copy: number, how: CopyEnd): void {
    this.of(WHAT.discarded, copy, 0, COPY_END[how]);
  }

  capacity(stage: StageId, servers: number): void {
    const isEndless = servers === Number.POSITIVE_INFINITY;
    this.takes(
      WHAT.capacity,
      STAGE[stage],
      isEndless ? 1 : 0,
      NOBODY_THERE,
      isEndless ? 0 : servers,
    );
  }

  observes(): void {
    this.takes(WHAT.observes, 0, 0, NOBODY_THERE, 0);
  }

  private of(what: number, entity: number, stage = 0, detail = 0): void {
    this.takes(what, stage, detail, this.entities.place(entity), this.entities.key(entity));
  }

  /** One block: the instant in 8 bytes; what, stage, detail (6 + 4 + 6 bits) and place; the number. */
  private takes(what: number, stage: number, detail: number, place: number, number: number): void {
    this.scratch.setFloat64(0, this.calendar.now, true);
    const low = this.scratch.getInt32(0, true);
    const high = this.scratch.getInt32(4, true);
    const head = (((((what << 4) | stage) << 6) | detail) << 16) | place;
    this.hash.block(low, high, head, number);
  }
}
