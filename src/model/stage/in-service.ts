/**
 * Those in service at each place of a stage, where something may interrupt them or change their pace:
 * each is known by name, with the time it still needs. A stage that nothing interrupts has none of this.
 */

import { Rank } from '../../engine/calendar.ts';
import { NOBODY } from '../../engine/entities.ts';
import { Lines } from '../../engine/lines.ts';
import type { FailurePlan } from '../../scenario/plan/failures.ts';
import type { Context } from '../context.ts';
import { Happens } from '../kinds.ts';

type Work = FailurePlan['work'];

/** In `due` of one that is interrupted: it starts again from the beginning. */
const AGAIN = -1;

export interface InServiceOptions {
  readonly places: number;
  readonly ends: Happens;
  /** Time that one needs from the beginning [s]. */
  readonly needs: (entity: number, place: number) => number;
  /** What was done is gone, and with it the one in service. */
  readonly lost: (entity: number, place: number) => void;
}

export class InService {
  /** In service, or stopped with their server. */
  private readonly served: Lines;
  /** Their server broke: they go on, before the line, with the next that is free. */
  private readonly aside: Lines;
  private readonly stopped: Uint8Array;
  /** Share of the speed at which each place works, above 0. */
  private readonly pace: Float64Array;

  constructor(
    private readonly context: Context,
    private readonly options: InServiceOptions,
  ) {
    this.served = new Lines(context.entities, options.places);
    this.aside = new Lines(context.entities, options.places);
    this.stopped = new Uint8Array(options.places);
    this.pace = new Float64Array(options.places).fill(1);
  }

  begins(entity: number, place: number, seconds: number): void {
    this.served.append(place, entity);
    this.endIn(seconds, entity, place);
  }

  over(entity: number, place: number): void {
    this.served.remove(place, entity);
  }

  /** Everything at a place stops at once; meanwhile `due` holds the time still needed. */
  stop(place: number, work: Work): void {
    const { entities } = this.context;
    let next: number;
    for (let entity = this.served.first(place); entity !== NOBODY; entity = next) {
      next = entities.next(entity);
      if (work === 'lose') this.lose(entity, place);
      else entities.awaits(entity, Happens.nothing, this.left(entity, place, work));
    }
    this.stopped[place] = 1;
  }

  /** Everything that was stopped at a place goes on. */
  resume(place: number): void {
    const { entities } = this.context;
    this.stopped[place] = 0;
    for (let entity = this.served.first(place); entity !== NOBODY; entity = entities.next(entity)) {
      this.goOn(entity, place);
    }
  }

  /** One loses its server; whether it is still there. */
  interrupt(entity: number, place: number, work: Work): boolean {
    const { entities } = this.context;
    if (this.stopped[place] === 0) {
      if (work === 'lose') {
        this.lose(entity, place);
        return false;
      }
      entities.awaits(entity, Happens.nothing, this.left(entity, place, work));
    }
    this.served.remove(place, entity);
    this.aside.append(place, entity);
    return true;
  }

  /** One that lost its server goes on; it, or NOBODY. */
  takeUp(place: number): number {
    const entity = this.aside.take(place);
    if (entity === NOBODY) return NOBODY;
    this.served.append(place, entity);
    this.goOn(entity, place);
    return entity;
  }

  setPace(place: number, pace: number): void {
    const { entities } = this.context;
    const before = this.pace[place]!;
    this.pace[place] = pace;
    if (this.stopped[place] === 1 || pace === before) return;
    for (let entity = this.served.first(place); entity !== NOBODY; entity = entities.next(entity)) {
      this.endIn((entities.due(entity) - this.context.calendar.now) * before, entity, place);
    }
  }

  private goOn(entity: number, place: number): void {
    const left = this.context.entities.due(entity);
    this.endIn(left === AGAIN ? this.options.needs(entity, place) : left, entity, place);
  }

  /** Time still needed at full speed [s], or AGAIN. */
  private left(entity: number, place: number, work: Work): number {
    if (work === 'restart') return AGAIN;
    return (this.context.entities.due(entity) - this.context.calendar.now) * this.pace[place]!;
  }

  private lose(entity: number, place: number): void {
    this.context.entities.settles(entity);
    this.served.remove(place, entity);
    this.options.lost(entity, place);
  }

  private endIn(seconds: number, entity: number, place: number): void {
    const { calendar, entities } = this.context;
    const due = calendar.now + seconds / this.pace[place]!;
    entities.awaits(entity, this.options.ends, due);
    calendar.schedule(due, Rank.ending, this.options.ends, entity);
  }
}
