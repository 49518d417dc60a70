/** A made-up screening of assumptions: their mean size of effect, half of its interval, and sigma. */

import type { Screening } from '../../src/experiment/vary/screening.ts';
import { nobody, planOf } from '../plans.ts';

type Told = readonly [key: string, muStar: number | null, half: number, sigma: number];

export function screenedOf(told: readonly Told[], more: Partial<Screening> = {}): Screening {
  const effects = told.map(([key, muStar, half, sigma]): Screening['effects'][number] => {
    const head = { key, value: '300 s', whole: 'value', ends: ['120 s', '3 600 s'] } as const;
    if (muStar === null)
      return { ...head, count: 0, mu: null, muStar, interval: null, sigma: null };
    const interval = { low: Math.max(0, muStar - half), high: muStar + half };
    return { ...head, count: 10, mu: -muStar, muStar, interval, sigma };
  });
  return {
    plan: planOf({ end: 86_400 }, nobody),
    ...{
      seed: 'x',
      replications: 3,
      measure: 'onTime.share',
      unit: 'share',
      trajectories: 10,
      each: 0.99,
    },
    ...{ effects, unvaried: [], failed: [] },
    ...more,
  };
}
