/** A speed by a law must have times with a mean: none comes near to 0 too often. */

import { inverseMean } from '../../engine/inverse-law.ts';
import type { Finding } from '../faults.ts';
import type { Parsed } from '../schema/schema.ts';
import type { Num } from '../schema/written.ts';

type Paced = { readonly speed?: Num | undefined } | undefined;

export function speedRules(sections: Partial<Parsed>): readonly Finding[] {
  const { station, match, adjudicate, print, courier } = sections;
  const stages: Readonly<Record<string, Paced>> = {
    station,
    match,
    adjudicate,
    print,
    'courier.read-in': courier?.['read-in'],
  };
  const message =
    'comes so near to 0 so often that its times have no mean; write service, or another law';
  return Object.entries(stages).flatMap(([stage, paced]): Finding[] => {
    const speed = paced?.speed;
    if (speed?.form !== 'law' || speed.law.kind === 'inverse') return [];
    return inverseMean(speed.law) === Infinity ? [{ path: `${stage}.speed`, message }] : [];
  });
}
