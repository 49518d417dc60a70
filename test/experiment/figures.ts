/** Figures and runs of a made-up study. */

import { Sample } from '../../src/experiment/sample.ts';
import type { Figure } from '../../src/run/figure.ts';

/** A count of the country. */
export function counted(measure: string, value: number | null): Figure {
  return { place: 'national', measure, unit: 'submissions', value };
}

/** A share of the country. */
export function shared(measure: string, part: number, whole: number): Figure {
  const value = whole === 0 ? null : part / whole;
  return { place: 'national', measure, unit: 'share', value, ratio: { part, whole } };
}

/** A sample of one measure, one value a replication. */
export function sampleOf(measure: string, values: readonly (number | null)[]): Sample {
  const sample = new Sample();
  for (const value of values) sample.add([counted(measure, value)]);
  return sample;
}
