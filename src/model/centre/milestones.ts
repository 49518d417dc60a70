/** Stages of zero time that tell the observer and pass on: recorded, delivered, answered. */

import { type Context, noteRefusal } from '../context.ts';
import { type Admission, Answer, type Holder, type Receiver } from '../flow.ts';
import { Mark } from '../kinds.ts';
import type { Cause } from '../observer.ts';
import type { Repeats } from '../people/repeats.ts';
import type { Reply } from './reply.ts';
import type { Results } from './results.ts';

/** The recording is finished: a person's submission begins, and with it both clocks. */
export class Recorded implements Receiver {
  constructor(
    private readonly context: Context,
    private readonly next: Receiver,
    private readonly repeats?: Repeats | undefined,
  ) {}

  blocks(entity: number): boolean {
    return this.next.blocks(entity);
  }

  hold(entity: number, holder: Holder): void {
    this.begin(entity);
    this.next.hold(entity, holder);
  }

  accept(entity: number): void {
    this.begin(entity);
    this.next.accept(entity);
  }

  private begin(entity: number): void {
    const { calendar, entities, observer } = this.context;
    entities.setBornAt(entity, calendar.now);
    entities.setAttempts(entity, 0);
    observer.recorded(entity);
    this.repeats?.recorded(entity);
  }
}

/** The submission has reached the centre. */
export class Delivered implements Admission {
  constructor(
    private readonly context: Context,
    private readonly next: Admission,
  ) {}

  admits(entity: number): Answer {
    return this.next.admits(entity);
  }

  withdraw(entity: number): void {
    this.next.withdraw(entity);
  }

  blocks(entity: number): boolean {
    return this.next.blocks(entity);
  }

  hold(entity: number, holder: Holder): void {
    this.next.hold(entity, holder);
  }

  accept(entity: number): void {
    this.arrives(entity);
    this.next.accept(entity);
  }

  /** It is at the centre, let in to the next stage or not. */
  arrives(entity: number): void {
    const { entities, observer } = this.context;
    entities.mark(entity, Mark.delivered);
    if (!entities.isCopy(entity)) observer.delivered(entity);
  }
}

/** The match is over: what it could not decide goes to people, the rest is answered. */
export class Decided implements Receiver {
  constructor(
    private readonly results: Results,
    private readonly answered: Receiver,
    private readonly adjudicate: Receiver,
  ) {}

  blocks(entity: number): boolean {
    return this.next(entity).blocks(entity);
  }

  hold(entity: number, holder: Holder): void {
    this.next(entity).hold(entity, holder);
  }

  accept(entity: number): void {
    this.next(entity).accept(entity);
  }

  private next(entity: number): Receiver {
    return this.results.isAdjudicated(entity) ? this.adjudicate : this.answered;
  }
}

/**
 * The end of the flow: the centre has finished with a submission. It has room for all but a unique
 * result without a place of the licence, which keeps its server: no place ever comes free.
 */
export class Answered implements Admission {
  private licence: number;

  /**
   * @param licenceFull the last place of the licence was taken
   */
  constructor(
    private readonly context: Context,
    private readonly results: Results,
    private readonly reply: Reply,
    private readonly licenceFull: () => void,
  ) {
    this.licence = context.plan.match?.licence ?? Number.POSITIVE_INFINITY;
  }

  admits(): Answer {
    return Answer.admitted;
  }

  withdraw(): void {}

  blocks(entity: number): boolean {
    return this.licence <= 0 && this.results.of(entity) === 'printReady';
  }

  hold(): void {}

  accept(entity: number): void {
    const result = this.results.of(entity);
    const { entities, observer } = this.context;
    if (entities.isCopy(entity)) {
      observer.discarded(entity, 'answered');
      entities.release(entity);
      return;
    }
    observer.ended(entity, result);
    this.reply.sends(entity, result);
    if (result === 'printReady' && --this.licence === 0) this.licenceFull();
  }
}

/** Asks on behalf of a stage that keeps nobody: what is not admitted is dropped. */
export class Door implements Receiver {
  constructor(
    private readonly context: Context,
    private readonly next: Admission,
    private readonly dropped: (entity: number, cause: Cause) => void,
  ) {}

  blocks(): boolean {
    return false;
  }

  hold(): void {
    throw new Error('a door never blocks');
  }

  accept(entity: number): void {
    const answer = this.next.admits(entity);
    if (answer === Answer.admitted) {
      this.next.accept(entity);
      return;
    }
    noteRefusal(this.context, entity);
    this.dropped(entity, answer === Answer.dropped ? 'full' : 'refused');
  }
}
