/** What occurred in no replication may still occur in others: told beside a precision, which a mean of 0 has not. */

import { LEVEL } from '../../experiment/estimates.ts';
import { unlikeAtMost } from '../../statistics/intervals.ts';
import type { Format } from '../format.ts';
import { measureName } from '../measures.ts';
import { optionName } from '../names.ts';
import { wrapped } from '../wrapped.ts';

export interface Never {
  readonly measure: string;
  /** Of several options those in which it never occurred, by name. */
  readonly options?: readonly string[];
}

/** A sentence a measure. @param count replications, at least 1 */
export function neverLines(never: readonly Never[], count: number, f: Format): string[] {
  const others = f.share(unlikeAtMost(count, LEVEL), 1);
  const level = `${f.decimal(100 * LEVEL, 1)}%`;
  const runs = f.count(count);
  return never.flatMap(({ measure, options }) => {
    const of = options?.map((name) => optionName(name, f.language)).join(', ');
    const name = measureName(measure)[f.language] + (of === undefined ? '' : ` (${of})`);
    return wrapped(
      f.language === 'id'
        ? `${name}: 0 pada semua ${runs} ulangan; hingga ${others} ulangan lain dapat berbeda (keyakinan ${level})`
        : `${name}: 0 in all ${runs} replications; up to ${others} of others may differ (${level} confidence)`,
    );
  });
}
