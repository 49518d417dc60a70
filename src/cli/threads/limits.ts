/** What is refused before it is begun: runs that would take days, or more memory than there is. */

import { mostAtOnce, workOf } from '../../run/fluid/work.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import type { SeveralAsk } from '../ask/ask-several.ts';
import { LimitFault } from '../exit/faults.ts';

/**
 * Submissions of all runs together where the user names no limit: a thousand runs of the country, which take
 * the best part of a day on one core.
 */
const MOST = 1e10;
/** Submissions in flight at once, 24 to 72 bytes each: of more the buffers of a run have no room. */
const MOST_AT_ONCE = 1e8;

/**
 * @param runs of each plan
 * @throws LimitFault with the estimate, the limit and what to do
 */
export function checkLimits(
  plans: readonly Plan[],
  runs: number,
  { limit = MOST }: Pick<SeveralAsk, 'limit'>,
): void {
  const work = plans.map(workOf);
  const all = work.reduce((sum, one) => sum + one, 0) * runs;
  if (all > limit) {
    const count = runs * plans.length;
    const whose = count === 1 ? '' : ` in ${grouped(count)} runs`;
    throw new LimitFault(
      `about ${rounded(all)} submissions would be simulated${whose}, more than the limit of ` +
        `${grouped(limit)}; check who comes, the clock and the number of runs, ` +
        `or raise it with --limit ${enough(all)}`,
    );
  }
  // The estimate takes longer, and more than come cannot wait.
  const large = plans.filter((_, i) => work[i]! > MOST_AT_ONCE);
  const most = large.reduce((sum, plan) => Math.max(sum, mostAtOnce(plan)), 0);
  if (most <= MOST_AT_ONCE) return;
  throw new LimitFault(
    `about ${rounded(most)} submissions would wait at once, and a run has room for ` +
      `${grouped(MOST_AT_ONCE)}, which nothing raises; check who comes and what is served, ` +
      `or run a part: --only, --sample`,
  );
}

/** Two digits of what is well above an estimate, as `--limit` takes it. */
function enough(value: number): string {
  const above = 1.2 * value;
  const unit = 10 ** (Math.floor(Math.log10(above)) - 1);
  const text = Math.ceil(above / unit) * unit;
  return above < 1e7 ? `${Math.ceil(text)}` : `${Math.ceil(text / 1e6)}M`;
}

/** Two digits of an estimate. */
function rounded(value: number): string {
  return grouped(Number(value.toPrecision(2)));
}

function grouped(value: number): string {
  return `${Math.round(value)}`.replace(/\B(?=(\d{3})+$)/g, ' ');
}
