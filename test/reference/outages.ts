/** Breakdown and repair at random: up for a time, down for a time, and so on, from the start. */

import { Rank } from '../../src/engine/calendar.ts';
import { sampler } from '../../src/engine/sampler.ts';
import { Purpose, StageId } from '../../src/model/kinds.ts';
import type { OutageLaws, SharedOutage } from '../../src/scenario/plan/failures.ts';
import type { Run } from './run.ts';

/** What breaks: the number of its failure in the list of its stage, of what shares it, of its server. */
interface Breaking {
  readonly stage: StageId;
  readonly failure: number;
  readonly unit: number;
  readonly server: number;
}

/** The centre opens before those who ask it. */
export function openingOf(stage: StageId): Rank {
  const ofOffices = [StageId.station, StageId.uplink, StageId.print];
  return ofOffices.includes(stage) ? Rank.askerOpening : Rank.opening;
}

export function breaksAndMends(
  run: Run,
  laws: OutageLaws,
  { stage, failure, unit, server }: Breaking,
  acts: (begins: boolean) => void,
): void {
  const [up, down] = [sampler(laws.up), sampler(laws.down)];
  const changes = (number: number, before: number) => {
    const u = run.drawOfUnit(
      Purpose.outage,
      unit,
      server * 2 ** 24 + number,
      stage * 100 + failure,
    );
    const at = before + (number % 2 === 0 ? up : down).at(u);
    if (at > run.plan.end) return;
    run.future.add(at, number % 2 === 0 ? Rank.closing : openingOf(stage), () => {
      acts(number % 2 === 0);
      changes(number + 1, at);
    });
  };
  changes(0, 0);
}

/** The places that break together, unit by unit in the order of their first places. */
export function unitsOf({ unitOf }: SharedOutage): { unit: number; places: number[] }[] {
  return [...new Set(unitOf)].map((unit) => ({
    unit,
    places: [...unitOf.keys()].filter((place) => unitOf[place] === unit),
  }));
}

/** Share of the speed that is left: all outages in force take theirs, in the order of the list. */
export function paceOf(keeps: readonly number[], inForce: ReadonlySet<number>): number {
  return keeps.reduce((pace, kept, index) => (inForce.has(index) ? pace * kept : pace), 1);
}
