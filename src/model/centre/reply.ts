/**
 * The answer on its way back to the office: it takes a time, and needs no capacity.
 *
 * The office acts on two answers: who is print-ready gets a card there, and who has to be recorded again
 * is told so. Of a duplicate nothing more is to be done. Without a print stage a submission is over when
 * it is answered.
 */

import { Rank } from '../../engine/calendar.ts';
import type { Context } from '../context.ts';
import type { Receiver } from '../flow.ts';
import { Happens, Mark, Purpose } from '../kinds.ts';
import type { End } from '../observer.ts';
import { Quantity } from '../quantity.ts';

interface ReplyOptions {
  /** By place of an entity: the office that gets its answer. */
  readonly site: Uint16Array;
  /** Takes what is print-ready, at the office; absent: it leaves the model. */
  readonly print: Receiver | undefined;
  /** One of a place has been dealt with. */
  readonly over: (place: number) => void;
  /** A person of a place hears that the recording has to be made again. */
  readonly again: (place: number) => void;
}

export class Reply {
  /** People who have yet to hear that they must be recorded again. */
  pending = 0;
  private readonly takes: Quantity | undefined;

  constructor(
    private readonly context: Context,
    private readonly options: ReplyOptions,
  ) {
    const { reply } = context.plan;
    this.takes = reply && new Quantity(context, reply.takes, Purpose.reply);
  }

  /** The centre has answered; the entity goes on as a card to be, or is over. */
  sends(entity: number, result: End): void {
    const { calendar, entities, observer } = this.context;
    const place = entities.place(entity);
    const seconds = this.takes?.of(entity, this.options.site[place]!) ?? 0;
    if (result === 'printReady' && this.options.print !== undefined) {
      entities.mark(entity, Mark.stranded);
      observer.awaitsCard(entity);
      this.after(seconds, entity);
      return;
    }
    entities.release(entity);
    this.options.over(place);
    if (result !== 'recordAgain') return;
    if (seconds === 0) this.options.again(place);
    else {
      this.pending++;
      calendar.schedule(calendar.now + seconds, Rank.arrival, Happens.repliesAgain, place);
    }
  }

  /** A print-ready answer has reached its office. */
  arrives(entity: number): void {
    this.context.entities.settles(entity);
    this.options.print!.accept(entity);
  }

  /** A person hears that the recording has to be made again. */
  arrivesAgain(place: number): void {
    this.pending--;
    this.options.again(place);
  }

  private after(seconds: number, entity: number): void {
    const { calendar, entities } = this.context;
    if (seconds === 0) {
      this.options.print!.accept(entity);
      return;
    }
    const due = calendar.now + seconds;
    entities.awaits(entity, Happens.replies, due);
    calendar.schedule(due, Rank.arrival, Happens.replies, entity);
  }
}
