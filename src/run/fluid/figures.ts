/**
 * Figures of a run as the fluid estimate has them. The order in the lines is taken to be first come, first
 * served over the whole country, so that delays are rough where regencies differ.
 */

import type { Plan } from '../../scenario/plan/plan.ts';
import { clearedAt } from '../drain.ts';
import { CLEARED } from '../measures.ts';
import type { FluidResult } from './result.ts';

/** @returns null where a value is not reached by the end; undefined where the estimate knows nothing */
export function fluidFigure(
  plan: Plan,
  result: FluidResult,
  measure: string,
): number | null | undefined {
  const last = result.levels.at(-1);
  if (last === undefined || last.recorded === 0) return undefined;
  const counts: Readonly<Record<string, number>> = {
    dropped: last.dropped,
    waitingAtOffice: last.atOffice,
    waitingAtCentre: last.atCentre,
  };
  const [name, part] = measure.split('.') as [string, string | undefined];
  if (measure === CLEARED) return cleared(plan, result);
  if (Object.hasOwn(counts, name)) {
    if (part === undefined) return counts[name]! * (plan.sample?.oneIn ?? 1);
    return part === 'share' ? counts[name]! / last.recorded : undefined;
  }
  if (measure === 'onTime.share') return onTime(plan, result);
  const quantile = /^turnRound\.p(\d\d)$/.exec(measure)?.[1];
  return quantile === undefined ? undefined : delayQuantile(result, Number(quantile) / 100);
}

function cleared(plan: Plan, { levels }: FluidResult): number | null {
  const column = (of: (i: number) => number) =>
    Int32Array.from(levels, (_, i) => Math.round(of(i)));
  const none = column(() => 0);
  return clearedAt(plan, {
    step: plan.series,
    recorded: column((i) => levels[i]!.recorded - (levels[i - 1]?.recorded ?? 0)),
    atOffice: column((i) => levels[i]!.atOffice),
    atCentre: column((i) => levels[i]!.atCentre),
    delivered: none,
    answered: none,
    refused: none,
    persons: none,
    stranded: none,
  });
}

/** What was recorded in each step, and how long the last of it waits for its answer [s]. */
function delays({ levels, before }: FluidResult): { count: number; delay: number }[] {
  let answered = 0;
  return levels.map(({ at, recorded }, i) => {
    answered = Math.max(answered, i);
    const isAnswered = (j: number) => {
      const level = levels[j]!;
      return level.answered + level.dropped >= (recorded + before) * (1 - 1e-9);
    };
    while (answered < levels.length && !isAnswered(answered)) answered++;
    const end = levels[answered]?.at ?? Number.POSITIVE_INFINITY;
    return { count: recorded - (levels[i - 1]?.recorded ?? 0), delay: end - at };
  });
}

function onTime({ deadline }: Plan, result: FluidResult): number {
  const inTime = delays(result).filter(({ delay }) => delay <= deadline);
  return inTime.reduce((sum, { count }) => sum + count, 0) / result.levels.at(-1)!.recorded;
}

function delayQuantile(result: FluidResult, share: number): number | null {
  let missing = share * result.levels.at(-1)!.recorded;
  for (const { count, delay } of delays(result).sort((a, b) => a.delay - b.delay)) {
    missing -= count;
    if (missing <= 0) return Number.isFinite(delay) ? delay : null;
  }
  return null;
}
