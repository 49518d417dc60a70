/** Scenarios in days, as liquids. */

import { fluid } from '../../../src/run/fluid/fluid.ts';
import type { FluidResult } from '../../../src/run/fluid/result.ts';
import type { Num, Step } from '../../../src/scenario/as-read/parts.ts';
import type { Scenario } from '../../../src/scenario/as-read/scenario.ts';
import { layOut } from '../../../src/scenario/lay-out/lay-out.ts';
import { OFFSETS, people, scenario } from '../../scenario/make.ts';

export const DAY = 86_400;

/** Steps from [day, number a day] pairs, each number through `of`. */
export function daily(pairs: readonly [number, number][], of: (perDay: number) => number): Num {
  const [first, ...later] = pairs;
  const steps: Step[] = later.map(([day, n]) => ({ at: { offset: day * DAY }, value: of(n) }));
  return { form: 'steps', first: of(first![1]), later: steps };
}
export const rate = (...pairs: [number, number][]) =>
  people({ rate: { value: daily(pairs, (n) => n / DAY), per: 'time' } });

export function run(days: number, some: Partial<Scenario>, at: number[] = []): FluidResult {
  const clock = { ...OFFSETS, lasts: days * DAY };
  const plan = layOut(scenario({ clock, ...some }));
  return fluid(
    plan,
    at.map((day) => day * DAY),
  );
}
