/** A result under uncertain assumptions, as its chart gets it, from runs that are written out. */

import { Sample } from '../../src/experiment/sample.ts';
import type { PointResult } from '../../src/experiment/vary/replicate-points.ts';
import { type Uncertain, uncertain } from '../../src/experiment/vary/uncertain.ts';
import type { Unit } from '../../src/run/measures.ts';
import type { Plan } from '../../src/scenario/plan/plan.ts';
import { made } from './world.ts';

/** Of each draw its runs; NaN in a run that has no value. */
type Runs = readonly (readonly number[])[];

/** @param measures each with all of its runs; a draw without runs failed */
export function uncertainOf(
  measures: Readonly<Record<string, readonly [Unit, Runs]>>,
  change: Partial<Pick<Plan, 'reported'>> = {},
): Uncertain {
  const plan = { ...made({ regencies: 1, days: 30 }).plan, ...change };
  const [, first] = Object.values(measures)[0]!;
  const results = first.map((runs, draw): PointResult => {
    if (runs.length === 0) return { failed: new Error('no room') } as unknown as PointResult;
    const sample = new Sample();
    for (const run of runs.keys())
      sample.add(
        Object.entries(measures).map(([measure, [unit, all]]) => ({
          ...{ place: 'national', measure, unit, value: all[draw]![run]! },
        })),
      );
    return { gathered: { sample } } as unknown as PointResult;
  });
  const settings = first.map((_, i) => [{ key: 'match.speed', shown: `${i}`, text: `${i}` }]);
  return uncertain(
    {
      ...{ plan, seed: 'tampung', replications: Math.max(...first.map(({ length }) => length)) },
      drawn: [
        { key: 'match.speed', value: '5', whole: 'value', ends: ['1', '9'], law: 'triangular' },
      ],
      unvaried: [],
      settings,
      commands: settings.map((_, i) => `tampung run x.yaml --seed ${i}`),
    },
    results,
  );
}
