/** What an option differs by from the base over the draws: "+19.1 pp (−0.1 – +51.5 pp)". */

import type { Beside } from '../../experiment/vary/choice.ts';
import type { Unit } from '../../run/measures.ts';
import type { Format } from '../format.ts';
import { differenceText } from './compare-text.ts';

export function besideText(
  { mean, low, high, better, worse }: Beside,
  unit: Unit,
  f: Format,
): string {
  const apart = better.count + worse.count === 0 ? 'same' : 'unclear';
  return differenceText({ value: mean, interval: { low, high }, apart, gain: null }, unit, f);
}
