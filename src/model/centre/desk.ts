/**
 * Where a record that came by courier has been read in at the centre: it passes by the gateway, and asks
 * the match for room like all others. Where there is none it waits, and keeps its desk.
 */

import { type Context, noteRefusal } from '../context.ts';
import { Answer, type Holder, type Receiver } from '../flow.ts';
import type { Cause } from '../observer.ts';
import type { Service } from '../stage/service.ts';
import type { LostAnswers } from '../uplink/lost-answers.ts';
import type { Delivered } from './milestones.ts';

interface DeskOptions {
  readonly delivered: Delivered;
  readonly match: Service | undefined;
  readonly answers: () => LostAnswers;
  /** One record has been read in. */
  readonly hasRead: (entity: number) => void;
  readonly dropped: (entity: number, cause: Cause) => void;
}

export class Desk implements Receiver {
  constructor(
    private readonly context: Context,
    private readonly options: DeskOptions,
  ) {}

  blocks(entity: number): boolean {
    const { match, answers } = this.options;
    if (match === undefined || answers().isKnown(entity)) return false;
    if (this.context.plan.match!.whenFull === 'drop') return false;
    return match.isFullFor(entity);
  }

  hold(entity: number, holder: Holder): void {
    this.reads(entity);
    this.options.delivered.hold(entity, holder);
    this.options.delivered.arrives(entity);
  }

  accept(entity: number): void {
    const { delivered, dropped, answers } = this.options;
    this.reads(entity);
    if (answers().isKnown(entity)) {
      answers().discard(entity);
      return;
    }
    if (delivered.admits(entity) === Answer.admitted) {
      delivered.accept(entity);
      return;
    }
    noteRefusal(this.context, entity);
    dropped(entity, 'full');
  }

  private reads(entity: number): void {
    this.context.observer.readIn(entity);
    this.options.hasRead(entity);
  }
}
