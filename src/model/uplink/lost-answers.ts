/**
 * Answers that get lost: the centre has a submission, but its office does not know, keeps a copy and
 * sends that again. The submission itself goes on, and what becomes of it is all that its class tells.
 * A centre that recognises a copy throws it away on arrival; another takes it for one more submission,
 * which uses the match and is answered as a duplicate.
 */

import type { SenderPlan } from '../../scenario/plan/plan.ts';
import type { Context } from '../context.ts';
import type { Admission } from '../flow.ts';
import { Purpose, StageId } from '../kinds.ts';
import { Quantity } from '../quantity.ts';
import { DrawsOfTries } from './transfer.ts';

export class LostAnswers {
  private readonly share: Quantity | undefined;
  private readonly draws: DrawsOfTries;
  private readonly recognised: boolean;

  constructor(
    private readonly context: Context,
    { lostAnswer, recognised = false }: SenderPlan,
    private readonly next: Admission,
  ) {
    this.share = lostAnswer && new Quantity(context, lostAnswer, Purpose.lostAnswer);
    this.draws = new DrawsOfTries(context, Purpose.lostAnswer);
    this.recognised = recognised;
  }

  /** Whether the answer to a transfer that has arrived is lost. */
  isLost(entity: number, office: number): boolean {
    if (this.share === undefined) return false;
    const share = this.share.at(office);
    return share !== 0 && this.draws.draw(entity, office) < share;
  }

  /** The centre has it, and its sender knows. */
  accept(entity: number): void {
    if (!this.isKnown(entity)) {
      this.next.accept(entity);
      return;
    }
    this.next.withdraw(entity);
    this.discard(entity);
  }

  /** Throws away a copy that the centre knows. */
  discard(entity: number): void {
    this.context.observer.discarded(entity, 'recognised');
    this.context.entities.release(entity);
  }

  /** The centre has it, but its sender does not know: gives what the sender still holds. */
  acceptUnknown(entity: number): number {
    const { calendar, entities, observer } = this.context;
    if (this.isKnown(entity)) {
      this.next.withdraw(entity);
      observer.failed(entity);
      return entity;
    }
    const copy = entities.copy(entity);
    observer.left(StageId.uplink, entity);
    entities.setSince(copy, calendar.now);
    observer.copied(copy);
    observer.entered(StageId.uplink, copy);
    this.next.accept(entity);
    return copy;
  }

  isKnown(entity: number): boolean {
    return this.recognised && this.context.entities.isCopy(entity);
  }
}
