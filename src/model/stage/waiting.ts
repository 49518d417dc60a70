/** The line of a service stage in the order that its plan asks for. */

import { ClassLines } from '../../engine/class-lines.ts';
import { Lines } from '../../engine/lines.ts';
import { RestingLines } from '../../engine/resting-lines.ts';
import type { OrderPlan, Plan } from '../../scenario/plan/plan.ts';
import { type Context, numberListed } from '../context.ts';
import { growsByItself } from './own-refusals.ts';

/** Those who wait at each place of a stage. */
interface WaitingLine {
  length(place: number): number;
  append(place: number, entity: number): void;
  /** Takes out the one that is served next and gives it, or NOBODY. */
  take(place: number): number;
  /** Takes out any; there only where one may leave the line before its turn. */
  remove?(place: number, entity: number): void;
}

/** Lines that nobody leaves before those in front of it. */
export type LeftInOrder = Pick<RestingLines, keyof RestingLines>;

/** Such lines, in which one keeps its slot only where something is kept beside it by that number. */
export function leftInOrder({ plan, entities }: Context, places: number): LeftInOrder {
  if (isKnownByNumber(plan)) return new Lines(entities, places);
  return new RestingLines(entities, places);
}

/** Copies, which are otherwise all alike, and refusals of each, are counted by slot. */
function isKnownByNumber({ uplink }: Plan): boolean {
  return uplink !== undefined && (uplink.lostAnswer !== undefined || growsByItself(uplink.refused));
}

/** @param mayLeave whether one may leave before its turn */
export function waitingLine(
  context: Context,
  order: OrderPlan | undefined,
  places: number,
  mayLeave: boolean,
): WaitingLine {
  const { entities } = context;
  const inOrder = () => (mayLeave ? new Lines(entities, places) : leftInOrder(context, places));
  switch (order?.kind) {
    case undefined:
      return inOrder();
    case 'newest-first':
      return new NewestFirst(inOrder());
    case 'fair-by-regency':
      return inTurn(context, places);
    case 'priority':
      return byPriority(context, order.by, places);
  }
}

class NewestFirst implements WaitingLine {
  constructor(private readonly line: LeftInOrder & WaitingLine) {}

  length(place: number): number {
    return this.line.length(place);
  }

  append(place: number, entity: number): void {
    this.line.prepend(place, entity);
  }

  take(place: number): number {
    return this.line.take(place);
  }

  remove(place: number, entity: number): void {
    this.line.remove!(place, entity);
  }
}

/** The regencies take turns; what was waiting before the start takes them as one more. */
function inTurn({ plan, entities }: Context, places: number): WaitingLine {
  const regencies = plan.regencies.length;
  const classOf = (entity: number) => plan.regencyOf[entities.place(entity)] ?? regencies;
  return new ClassLines(entities, places, regencies + 1, true, classOf);
}

/** Lower numbers first; what was waiting before the start has none and goes before all (assumption). */
function byPriority(
  { plan, entities }: Context,
  by: Extract<OrderPlan, { kind: 'priority' }>['by'],
  places: number,
): WaitingLine {
  const distinct = [...new Set(by.values)].sort((a, b) => a - b);
  const ranks = new Map(distinct.map((number, index) => [number, index + 1]));
  const rankOf = Int32Array.from(by.values, (number) => ranks.get(number)!);
  const offices = plan.regencyOf.length;
  const classOf = (entity: number) => {
    const place = entities.place(entity);
    if (place === offices) return 0;
    return rankOf[by.form === 'offices' ? place : numberListed(entities, entity)]!;
  };
  return new ClassLines(entities, places, distinct.length + 1, false, classOf);
}
