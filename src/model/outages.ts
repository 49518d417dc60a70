/**
 * Random breakdown and repair: up for a time by one law, down for a time by another, and so on, by the
 * calendar, whether or not anything is being served. All that shares an outage (the offices of a
 * regency, say) is one process with draws of its own, so that adding one moves no other. At the start
 * everything is up.
 */

import { Rank } from '../engine/calendar.ts';
import { sampler } from '../engine/sampler.ts';
import type { OutageLaws, SharedOutage } from '../scenario/plan/failures.ts';
import { MOST_BREAKING, MOST_FAILURES } from '../scenario/plan/limits.ts';
import type { Context } from './context.ts';
import { Purpose, type StageId } from './kinds.ts';
import type { OpeningRank } from './timetables.ts';

/** Draws of a server before those of the next begin: a number of a draw has 32 bits. */
const DRAWS = 2 ** 32 / MOST_BREAKING;

/** One process: who it is for chance, and what it does when an outage begins (true) and ends. */
interface Process {
  readonly stage: StageId;
  /** Number of the failure in the list of its stage. */
  readonly failure: number;
  /** Number of what shares the outage, in the whole country. */
  readonly unit: number;
  /** 0 where they all break together. */
  readonly server: number;
  readonly acts: (begins: boolean) => void;
  /** Of its ends. */
  readonly opening: OpeningRank;
}

/** Starts one process of breakdown and repair. */
export function alternates(context: Context, laws: OutageLaws, process: Process): void {
  const { stage, failure, unit, server, acts, opening } = process;
  const { chance, timetables } = context;
  const [up, down] = [sampler(laws.up), sampler(laws.down)];
  const attempt = stage * MOST_FAILURES + failure;
  let at = 0;
  timetables.follow(
    (index) => (index % 2 === 0 ? Rank.closing : opening),
    (index) => {
      const u = chance.draw(Purpose.outage, unit, server * DRAWS + index, attempt);
      at += (index % 2 === 0 ? up : down).at(u);
      return at;
    },
    (index) => acts(index % 2 === 0),
  );
}

/** The places of a stage that share each outage, by the number of what shares it. */
export function unitsOf({ unitOf }: SharedOutage): ReadonlyMap<number, readonly number[]> {
  const units = new Map<number, number[]>();
  unitOf.forEach((unit, place) => {
    const places = units.get(unit);
    if (places === undefined) units.set(unit, [place]);
    else places.push(place);
  });
  return units;
}
