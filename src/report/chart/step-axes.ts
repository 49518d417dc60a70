/** The axes of levels at the ends of a run's steps: time along, a count upwards. */

import { stepEnd } from '../../run/step-ends.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { DAY } from '../../units.ts';
import { format, type Language } from '../format.ts';
import type { Spec } from './chart.ts';
import { countAxis, timeAxis } from './layers.ts';
import { timeTicks } from './ticks.ts';

interface Frame {
  /** Of the run, at least one. */
  readonly steps: number;
  /** Of the count, from 0. */
  readonly ticks: readonly number[];
  /** Of the plot [px]. */
  readonly width: number;
  /** The field of the count, and its unit. */
  readonly field: string;
  readonly unit: string;
}

/** The two axes, and the day of the results at which step i ends: the field `day`. */
export function stepAxes(
  plan: Plan,
  { steps, ticks, width, field, unit }: Frame,
  language: Language,
) {
  const day = (i: number) => (stepEnd(plan, i) - plan.centreMidnight) / DAY;
  const span = { from: day(-1), to: day(Math.max(1, steps) - 1), width, columns: false };
  const x: Spec = {
    field: 'day',
    type: 'quantitative',
    scale: { domain: [span.from, span.to], nice: false, zero: false },
    axis: timeAxis(timeTicks(plan, span, format(language))),
  };
  const y: Spec = {
    field,
    type: 'quantitative',
    scale: { domain: [0, ticks.at(-1) ?? 1], nice: false },
    axis: countAxis(ticks, unit),
  };
  return { x, y, day };
}
