/** A cost as it was read. */

import type { Prose } from './prose.ts';

/** What is believed of a price [IDR]; both ends are the same where it is known. */
export interface Price {
  readonly low: number;
  readonly high: number;
}

export interface Cost {
  readonly name: Prose;
  /** Key whose value is bought, or measure that is paid by the piece; absent: counted once. */
  readonly of?: string;
  /** How much of the key the prices are for, and how much of it is there already; text, since its unit is the key's. */
  readonly per?: string;
  readonly owned?: string;
  readonly purchase?: Price;
  readonly yearly?: Price;
  readonly each?: Price;
  /** Options in which it is counted; absent: all, and the base. */
  readonly options?: readonly string[];
  readonly basis: Prose;
}
