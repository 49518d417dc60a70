/** What the parts of one run share. */

import type { Calendar } from '../engine/calendar.ts';
import type { Chance } from '../engine/chance.ts';
import type { Entities } from '../engine/entities.ts';
import { MOST_OFFICES } from '../scenario/plan/limits.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { Mark, type Purpose } from './kinds.ts';
import type { Observer } from './observer.ts';
import type { Timetables } from './timetables.ts';

/** Place of the draws of what was waiting before the start: the first that no office has. */
const BEFORE_IDENTITY = MOST_OFFICES;

export interface Context {
  readonly plan: Plan;
  readonly calendar: Calendar;
  readonly entities: Entities;
  readonly chance: Chance;
  readonly observer: Observer;
  readonly timetables: Timetables;
  /** By office, and last of all for what was waiting before the start: the place of its draws. */
  readonly identity: Uint16Array;
  /** Offices of those from before the start, of `spreadOver`. */
  readonly spreads: Uint16Array;
}

/** Place of the entities that were waiting before the start: they belong to no office. */
export function beforePlace(plan: Plan): number {
  return plan.regencyOf.length;
}

/**
 * The office at which an entity is: where it was recorded, or that which recorded for it (`site`). Those
 * from before the start are spread evenly over the offices of `spreads`, by their numbers.
 */
export function officeOf(context: Context, site: Uint16Array, entity: number): number {
  const { entities, plan, spreads } = context;
  const place = entities.place(entity);
  if (place !== plan.regencyOf.length) return site[place]!;
  return site[spreads[entities.key(entity) % spreads.length]!]!;
}

/** Who each office is for chance, by place; last the one of those who were waiting before the start. */
export function identities(plan: Plan): Uint16Array {
  const identity = new Uint16Array(plan.identity.length + 1);
  identity.set(plan.identity);
  identity[plan.identity.length] = BEFORE_IDENTITY;
  return identity;
}

/** Whether it is answered, and in flight on its way to a card. */
export function isAnswered(entities: Entities, entity: number): boolean {
  return entities.marked(entity, Mark.delivered) && entities.marked(entity, Mark.stranded);
}

/** Added to the key of a person who comes once more after a recording. */
export const REPEAT = 2 ** 30;

/** Whether it is a person, or the submission of one, who had been recorded before. */
export function isRepeat(entities: Entities, entity: number): boolean {
  return entities.key(entity) >= REPEAT;
}

/** Its number in a table of arrivals: one who comes once more has that of the first time. */
export function numberListed(entities: Entities, entity: number): number {
  return entities.key(entity) & (REPEAT - 1);
}

/** A draw that belongs to the entity itself: the same in every option of a scenario. */
export function fate(context: Context, purpose: Purpose, entity: number, attempt = 0): number {
  const { entities, identity, chance } = context;
  return chance.draw(purpose, identity[entities.place(entity)]!, entities.key(entity), attempt);
}

/** A submission was refused: the first time counts. */
export function noteRefusal(context: Context, entity: number): void {
  const { entities, observer } = context;
  if (entities.marked(entity, Mark.refused)) return;
  entities.mark(entity, Mark.refused);
  // The submission was, if its copy is.
  if (!entities.isCopy(entity)) observer.refusedFirst(entity);
}
