/** Watches a run and keeps every moment of it, for tests of what happens when. */

import type { Calendar } from '../src/engine/calendar.ts';
import type { Entities } from '../src/engine/entities.ts';
import { StageId } from '../src/model/kinds.ts';
import type { Observer } from '../src/model/observer.ts';
import { observe, type SimulateOptions } from '../src/run/simulate.ts';
import type { Plan } from '../src/scenario/plan/plan.ts';

export interface Moment {
  /** [s] */
  readonly at: number;
  readonly what: keyof Observer;
  /** Number of the person or submission among those of its place; of a capacity, the capacity. */
  readonly who: number;
  readonly place: number;
  readonly stage?: StageId;
  /** How it ended and why, or whether it was for good. */
  readonly how?: string;
}

type Visit = [who: number, at: number];

class Watch {
  readonly moments: Moment[] = [];

  /** Who and when [s], in order. */
  of(what: keyof Observer, stage?: StageId): Visit[] {
    return this.moments
      .filter((moment) => moment.what === what && (stage === undefined || moment.stage === stage))
      .map(({ who, at }) => [who, at]);
  }

  /** When [s], in order. */
  times(what: keyof Observer, stage?: StageId): number[] {
    return this.of(what, stage).map(([, at]) => at);
  }

  /** How each that ended did, in order. */
  ends(): [who: number, how: string, at: number][] {
    return this.moments
      .filter(({ what }) => what === 'ended')
      .map(({ who, how, at }) => [who, how!, at]);
  }

  /** What happens at an instant, in order. */
  at(instant: number): string[] {
    return this.moments.filter(({ at }) => at === instant).map(wordsOf);
  }
}

const NAMES = ['station', 'uplink', 'gateway', 'match', 'adjudicate', 'print', 'readIn'];

function wordsOf({ what, stage, who, how }: Moment): string {
  const words = [what, stage === undefined ? undefined : NAMES[stage], who, how];
  return words.filter((word) => word !== undefined).join(' ');
}

/** Runs a plan to its end. */
export function watch(
  plan: Plan,
  { seed = '2016', ...options }: SimulateOptions & { seed?: string } = {},
): Watch {
  const watched = new Watch();
  observe(plan, seed, 0, (_, calendar, entities) => observer(watched, calendar, entities), options);
  return watched;
}

function observer({ moments }: Watch, calendar: Calendar, entities: Entities): Observer {
  const add = (what: keyof Observer, who: number, place: number, stage?: StageId, how?: string) =>
    moments.push({
      at: calendar.now,
      what,
      who,
      place,
      ...(stage !== undefined && { stage }),
      ...(how !== undefined && { how }),
    });
  const of = (what: keyof Observer, entity: number, stage?: StageId, how?: string) =>
    add(what, entities.key(entity), entities.place(entity), stage, how);
  return {
    before: (stage, entity) => of('before', entity, stage),
    arrived: (entity) => of('arrived', entity),
    turnedAway: (entity, forGood) =>
      of('turnedAway', entity, undefined, forGood ? 'gone' : 'again'),
    entered: (stage, entity) => of('entered', entity, stage),
    started: (stage, entity) => of('started', entity, stage),
    left: (stage, entity) => of('left', entity, stage),
    withdrew: (stage, entity, why) => of('withdrew', entity, stage, why),
    blocked: (stage, entity) => of('blocked', entity, stage),
    refused: (stage, entity, dropped) => of('refused', entity, stage, dropped ? 'for good' : ''),
    refusedFirst: (entity) => of('refusedFirst', entity),
    retried: (stage, entity) => of('retried', entity, stage),
    recorded: (entity) => of('recorded', entity),
    delivered: (entity) => of('delivered', entity),
    failed: (entity) => of('failed', entity, StageId.uplink),
    stranded: (entity) => of('stranded', entity, StageId.uplink),
    ended: (entity, end, cause) => of('ended', entity, undefined, cause ? `${end} ${cause}` : end),
    carries: (regency, records) => add('carries', records, regency),
    readIn: (entity) => of('readIn', entity),
    awaitsCard: (entity) => of('awaitsCard', entity),
    printed: (entity) => of('printed', entity),
    copied: (copy) => of('copied', copy),
    discarded: (copy, how) => of('discarded', copy, undefined, how),
    capacity: (stage, servers) => add('capacity', servers, 0, stage),
    observes: () => add('observes', 0, 0),
  };
}
