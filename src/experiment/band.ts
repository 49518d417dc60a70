/** Between which levels the backlog of the country lay in most replications, step by step. */

import { metLimit } from '../run/limit.ts';
import type { Outcome, StepSeries } from '../run/outcome.ts';
import type { Plan } from '../scenario/plan/plan.ts';

const LEVELS = ['atOffice', 'stranded', 'atCentre'] as const;
type Level = (typeof LEVELS)[number];

/** Of more replications the first ones: each keeps three numbers a step. */
const MOST = 200;
/** Left out on either side, where that is a replication or more. */
export const TAIL = 0.05;

export interface Limits {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** All that waits in the country, wherever it is, by step. */
export interface Course extends Limits {
  /** Of an even number the lower of the two. */
  readonly median: Int32Array;
  /** Replications that it is of. */
  readonly count: number;
}

export interface Band {
  /** Replications that it is of. */
  readonly count: number;
  /** By step, each by itself: the least and the most of those that are not left out. */
  readonly levels: Readonly<Record<Level, Limits>>;
  readonly all: Course;
  /** Replications whose queue before the match met its limit. */
  readonly full: number;
}

export class BandBook {
  private readonly runs: Record<Level, Int32Array[]> = { atOffice: [], stranded: [], atCentre: [] };
  private full = 0;

  constructor(private readonly plan: Plan) {}

  add(outcome: Outcome): void {
    if (this.runs.atOffice.length >= MOST) return;
    for (const level of LEVELS) this.runs[level].push(outcome.steps[level]);
    if (metLimit(this.plan, outcome) !== undefined) this.full++;
  }

  /** Nothing of one replication. */
  band(): Band | undefined {
    const { runs } = this;
    const count = runs.atOffice.length;
    if (count < 2) return undefined;
    const levels = LEVELS.map((level) => {
      const { low, high } = courseOf(runs[level]);
      return [level, { low, high }] as const;
    });
    return {
      count,
      levels: Object.fromEntries(levels) as Record<Level, Limits>,
      all: this.all(),
      full: this.full,
    };
  }

  /** Of at least one replication. */
  all(): Course {
    const { atOffice, stranded, atCentre } = this.runs;
    return courseOf(
      atOffice.map((own, i) => {
        return waitingOf({ atOffice: own, stranded: stranded[i]!, atCentre: atCentre[i]! });
      }),
    );
  }
}

/** At the end of each step, at the offices, stranded, and at the centre. */
export function waitingOf({ atOffice, stranded, atCentre }: Pick<StepSeries, Level>): Int32Array {
  return atOffice.map((level, i) => level + stranded[i]! + atCentre[i]!);
}

/**
 * Whether the steps of two plans are of the same times, up to the same end: one that ends sooner has no
 * level from there on, unless it has stopped when it was drained.
 */
export function isAlongside(a: Plan, b: Plan): boolean {
  return (
    a.series === b.series &&
    a.epoch === b.epoch &&
    a.centreMidnight === b.centreMidnight &&
    a.end === b.end
  );
}

/** A run that stopped when it was drained keeps its last level. */
function courseOf(runs: readonly Int32Array[]): Course {
  const steps = Math.max(...runs.map(({ length }) => length));
  const [low, median, high] = [0, 1, 2].map(() => new Int32Array(steps)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const last = runs.length - 1;
  const tail = Math.floor(TAIL * runs.length);
  const values = new Int32Array(runs.length);
  for (let step = 0; step < steps; step++) {
    for (const [i, run] of runs.entries()) values[i] = run[step] ?? run.at(-1) ?? 0;
    values.sort();
    low[step] = values[tail]!;
    median[step] = values[last >> 1]!;
    high[step] = values[last - tail]!;
  }
  return { low, median, high, count: runs.length };
}
