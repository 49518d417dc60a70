/** What a sweep gave: its keys, and for each point the figures of the country or why there are none. */

import type { Plan } from '../../scenario/plan/plan.ts';
import type { Estimate } from '../estimates.ts';
import type { Judged } from '../targets.ts';
import type { PointResult } from './replicate-points.ts';

export interface Swept {
  /** Of the first point: what it has in common with the others is the scenario's name, times and zones. */
  readonly plan: Plan;
  readonly seed: string;
  readonly replications: number;
  readonly keys: readonly string[];
  /** Measure that the chart and the table show. */
  readonly measure: string;
  readonly points: readonly SweptPoint[];
  /** Points that were asked for, where some would have been the same twice. */
  readonly asked?: number;
}

export interface SweptPoint {
  /** In the order of the keys: the value as a scenario takes it, and its number where it is one. */
  readonly values: readonly { readonly text: string; readonly number?: number }[];
  /** The command that runs the point alone. */
  readonly command: string;
  /** Why it has no figures. */
  readonly failed?: string;
  /** Of the country. */
  readonly estimates: readonly Estimate[];
  readonly judged: readonly Judged[];
}

/** One estimate of a point; nothing where it failed or there is no such measure. */
export function estimateOf({ estimates }: SweptPoint, measure: string): Estimate | undefined {
  return estimates.find((one) => one.measure === measure);
}

/** A point with its result. */
export function sweptPoint(
  values: SweptPoint['values'],
  command: string,
  result: PointResult,
): SweptPoint {
  if ('failed' in result)
    return { values, command, failed: result.failed.message, estimates: [], judged: [] };
  const { estimates, judged } = result.gathered;
  const national = estimates.filter(({ place }) => place === 'national');
  return { values, command, estimates: national, judged };
}
