/** What breakdowns leave of a stage in the long run. */

import { mean } from '../engine/law-moments.ts';
import type { OutageLaws } from '../scenario/plan/failures.ts';

/**
 * Share of its capacity, from 0 to 1, that a stage has on average: of each failure
 * (up + keeps x down) / (up + down), multiplied, since they come independently of one another.
 * @example availability([{up: 10 h, down: 2 h, keeps: 0}]) // 0.8333
 */
export function availability(
  failures: readonly (OutageLaws & { readonly keeps?: number })[] | undefined,
): number {
  let share = 1;
  for (const failure of failures ?? []) {
    const [up, down] = [mean(failure.up), mean(failure.down)];
    share *= (up + (failure.keeps ?? 0) * down) / (up + down);
  }
  return share;
}
