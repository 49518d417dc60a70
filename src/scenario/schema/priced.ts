/** What prices can be of: keys whose values add up to an amount, and counts of what happened. */

import type { Dimension } from '../../units.ts';

/** Counts of the country that may be paid by the piece; they are measures of the summary. */
export const COUNTED = [
  'recorded',
  'answers.printReady',
  'print.printed',
  'courier.trips',
  'courier.records',
  'turnedAway',
  'dropped',
  'lost',
] as const;

/** Keys that a price can be of, each with the dimension of its amount. */
export const PRICED = {
  'station.servers': 'count',
  'station.mobile.servers': 'count',
  'uplink.speed': 'speed',
  'uplink.room': 'count',
  'gateway.accepts': 'rate',
  'match.servers': 'count',
  'match.speed': 'rate',
  'match.room': 'count',
  'match.licence.room': 'count',
  'adjudicate.servers': 'count',
  'courier.read-in.servers': 'count',
  'print.servers': 'count',
} as const satisfies Readonly<Record<string, Dimension>>;

export type PricedKey = keyof typeof PRICED;

export function isPriced(key: string | undefined): key is PricedKey {
  return key !== undefined && Object.hasOwn(PRICED, key);
}
