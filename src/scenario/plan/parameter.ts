/** A number of a plan. */

import type { Law } from '../../engine/laws.ts';

/** A number that may differ by office, change at instants, or be drawn. */
export type Parameter =
  | { readonly form: 'value'; readonly value: number }
  /** By office. */
  | { readonly form: 'offices'; readonly values: Float64Array }
  /** `values[i]` holds from `from[i]`; `from[0]` is 0. */
  | { readonly form: 'steps'; readonly from: Float64Array; readonly values: Float64Array }
  | { readonly form: 'law'; readonly law: Law }
  /** By arrival, in the order of the arrivals table. */
  | { readonly form: 'arrivals'; readonly values: Float64Array };
