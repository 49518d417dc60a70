/**
 * People who were recorded and come once more, out of fear that their record was lost. Each time is a
 * submission of its own, with draws of its own; the centre finds that it has the person already, or it
 * does not, and then the answer is print-ready, for a second card.
 *
 * Until they come they are no entity, but a place and a key in the slots of this book.
 */

import { Rank } from '../../engine/calendar.ts';
import type { RepeatsPlan } from '../../scenario/plan/people.ts';
import { beforePlace, type Context, fate, isRepeat, REPEAT } from '../context.ts';
import { Happens, Purpose } from '../kinds.ts';
import { Quantity } from '../quantity.ts';

/** Draws of the first submission: whether, and when; of the repeated one: what the centre finds. */
const enum Draw {
  comes = 0,
  when = 1,
  recognised = 2,
}

export class Repeats {
  private readonly after: Quantity;
  private readonly free: number[] = [];
  private readonly places: number[] = [];
  private readonly keys: number[] = [];

  constructor(
    private readonly context: Context,
    private readonly plan: RepeatsPlan,
  ) {
    this.after = new Quantity(context, plan.after, Purpose.repeat);
  }

  /** How many will come again before the end. */
  get waiting(): number {
    return this.places.length - this.free.length;
  }

  /** One has been recorded, and may come again. */
  recorded(entity: number): void {
    const { entities, calendar, plan } = this.context;
    const place = entities.place(entity);
    if (place === beforePlace(plan) || isRepeat(entities, entity)) return;
    if (fate(this.context, Purpose.repeat, entity, Draw.comes) >= this.plan.share) return;
    const due = calendar.now + this.after.of(entity, place, Draw.when);
    if (due > plan.end) return;
    const slot = this.free.pop() ?? this.places.length;
    this.places[slot] = place;
    this.keys[slot] = entities.key(entity);
    calendar.schedule(due, Rank.arrival, Happens.comesAgain, slot);
  }

  /** Makes the person of a slot who comes now. */
  comes(slot: number): number {
    this.free.push(slot);
    return this.context.entities.create(this.places[slot]!, this.keys[slot]! + REPEAT);
  }
}

/** Whether the centre finds that it has somebody already who came once more. */
export function isRecognised(context: Context, entity: number): boolean {
  const share = context.plan.people.again?.recognised ?? 1;
  return share === 1 || fate(context, Purpose.repeat, entity, Draw.recognised) < share;
}
