/** Numbers that change at instants: each holds from its instant to the next one's. */

import type { Num, When } from '../as-read/parts.ts';

/** `values[i]` holds from `from[i]` [s]; in order, `from[0]` is minus infinity. */
export interface Steps {
  readonly from: readonly number[];
  readonly values: readonly number[];
}

/** Puts dated steps in order; a plain value is one step. */
export function stepsOf(
  num: Extract<Num, { form: 'value' | 'steps' }>,
  instant: (when: When) => number,
): Steps {
  if (num.form === 'value') return { from: [Number.NEGATIVE_INFINITY], values: [num.value] };
  const later = num.later
    .map(({ at, value }) => ({ at: instant(at), value }))
    .sort((a, b) => a.at - b.at);
  return {
    from: [Number.NEGATIVE_INFINITY, ...later.map(({ at }) => at)],
    values: [num.first, ...later.map(({ value }) => value)],
  };
}

/** The value in force at an instant [s]. */
export function valueAt(steps: Steps, instant: number): number {
  return steps.values[steps.from.findLastIndex((from) => from <= instant)]!;
}
