/** A made-up sweep. */

import type { Swept, SweptPoint } from '../../src/experiment/vary/swept.ts';
import type { Unit } from '../../src/run/measures.ts';
import { nobody, planOf } from '../plans.ts';

/** Points by the texts of their values, each with one figure; null has none, undefined failed. */
export function sweptOf(
  keys: readonly string[],
  points: readonly (readonly [texts: readonly string[], value: number | null | undefined])[],
  unit: Unit = 'share',
): Swept {
  return {
    plan: planOf({ end: 86_400 }, nobody),
    seed: 'x',
    replications: 1,
    keys,
    measure: 'x.share',
    points: points.map(([texts, value]): SweptPoint => {
      const values = texts.map((text) => {
        const number = Number.parseFloat(text);
        return Number.isNaN(number) ? { text } : { text, number };
      });
      const command = 'tampung run x.yaml';
      const figure = { place: 'national', measure: 'x.share', unit, interval: null, level: 0.95 };
      return value === undefined
        ? { values, command, failed: 'no room', estimates: [], judged: [] }
        : { values, command, estimates: [{ ...figure, value }], judged: [] };
    }),
  };
}
