/** The measure that an experiment shows. */

import { measuresOf } from '../../run/figures.ts';
import { didYouMean } from '../../scenario/text/names.ts';
import { CommandFault } from '../exit/faults.ts';
import type { ReadPoint } from './points.ts';

const MEASURE = 'onTime.share';

/** @throws CommandFault where it is not one of every point */
export function measureOf(
  { measure = MEASURE }: { readonly measure?: string },
  points: readonly Pick<ReadPoint, 'plan'>[],
): string {
  for (const { plan } of points) {
    const known = measuresOf(plan);
    if (!known.includes(measure))
      throw new CommandFault(`--measure: no measure ${measure}; ${didYouMean(measure, known)}`);
  }
  return measure;
}
