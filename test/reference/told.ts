/** The moments of a run as plain data, from the product or from the reference. */

import type { Calendar } from '../../src/engine/calendar.ts';
import { StageId } from '../../src/model/kinds.ts';
import type { Observer } from '../../src/model/observer.ts';
import { observe } from '../../src/run/simulate.ts';
import type { Plan } from '../../src/scenario/plan/plan.ts';

export interface Told {
  /** [s] */
  readonly at: number;
  readonly what: keyof Observer;
  readonly stage: StageId | -1;
  readonly place: number;
  /** Number of the person among those of the place, or of servers. */
  readonly number: number;
  readonly how: string;
  /** [s] since when the person is in the stage or, where it is over, a submission; or -1. */
  readonly since: number;
}

/** The moments that the product tells. */
export function productTells(plan: Plan, seed: string, calendar?: Calendar): Told[] {
  const told: Told[] = [];
  observe(
    plan,
    seed,
    0,
    (_, clock, entities): Observer => {
      const add = (
        what: keyof Observer,
        entity: number,
        stage: StageId | -1 = -1,
        how = '',
        since = -1,
      ) =>
        told.push({
          at: clock.now,
          what,
          stage,
          place: entities.place(entity),
          number: entities.key(entity),
          how,
          since,
        });
      const about = (
        what: 'capacity' | 'observes' | 'carries',
        stage: StageId | -1,
        number: number,
      ) => told.push({ at: clock.now, what, stage, place: -1, number, how: '', since: -1 });
      return {
        before: (stage, entity) => add('before', entity, stage),
        arrived: (entity) => add('arrived', entity),
        turnedAway: (entity, forGood) => add('turnedAway', entity, -1, forGood ? 'for good' : ''),
        entered: (stage, entity) => add('entered', entity, stage),
        started: (stage, entity) => add('started', entity, stage, '', entities.since(entity)),
        left: (stage, entity) => add('left', entity, stage, '', entities.since(entity)),
        withdrew: (stage, entity, why) => add('withdrew', entity, stage, why),
        blocked: (stage, entity) => add('blocked', entity, stage),
        refused: (stage, entity, dropped) =>
          add('refused', entity, stage, dropped ? 'for good' : ''),
        refusedFirst: (entity) => add('refusedFirst', entity),
        retried: (stage, entity) => add('retried', entity, stage),
        recorded: (entity) => add('recorded', entity),
        delivered: (entity) => add('delivered', entity, -1, '', entities.bornAt(entity)),
        failed: (entity) => add('failed', entity, -1, `${entities.attempts(entity)}`),
        stranded: (entity) => add('stranded', entity),
        ended: (entity, end, cause) =>
          add('ended', entity, -1, `${end} ${cause ?? ''}`, entities.bornAt(entity)),
        carries: (_, records) => about('carries', -1, records),
        readIn: (entity) => add('readIn', entity),
        awaitsCard: (entity) => add('awaitsCard', entity, -1, '', entities.bornAt(entity)),
        printed: (entity) => add('printed', entity, -1, '', entities.bornAt(entity)),
        copied: (copy) => add('copied', copy),
        discarded: (copy, how) => add('discarded', copy, -1, how),
        capacity: (stage, servers) => about('capacity', stage, servers),
        observes: () => about('observes', -1, 0),
      };
    },
    calendar === undefined ? {} : { calendar },
  );
  return told;
}

/** In words, where two accounts part, with the moments just before; undefined where they are the same. */
export function difference(one: readonly Told[], other: readonly Told[]): string | undefined {
  const longest = Math.max(one.length, other.length);
  for (let at = 0; at < longest; at++) {
    if (isSame(one[at], other[at])) continue;
    const before = one.slice(Math.max(0, at - 12), at).map(words);
    return [...before, `product:   ${words(one[at])}`, `reference: ${words(other[at])}`].join('\n');
  }
  return undefined;
}

function isSame(a: Told | undefined, b: Told | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return (
    a.at === b.at &&
    a.what === b.what &&
    a.stage === b.stage &&
    a.place === b.place &&
    a.number === b.number &&
    a.how === b.how &&
    a.since === b.since
  );
}

const NAMES: Readonly<Record<StageId, string>> = {
  [StageId.station]: 'station',
  [StageId.uplink]: 'uplink',
  [StageId.gateway]: 'gateway',
  [StageId.match]: 'match',
  [StageId.adjudicate]: 'adjudicate',
  [StageId.print]: 'print',
  [StageId.readIn]: 'readIn',
};

function words(told: Told | undefined): string {
  if (told === undefined) return 'nothing more';
  const { at, what, stage, place, number, how, since } = told;
  return `${at} ${what} ${stage === -1 ? '' : NAMES[stage]} ${place}/${number} ${how} ${since}`;
}
