/** The exit codes that a command ends with by what it found or met; `--help` tells them. */

import type { Judged } from '../../experiment/targets.ts';

export const EXIT = {
  done: 0,
  missed: 1,
  badInput: 2,
  limit: 3,
  environment: 4,
  integrity: 5,
  undecided: 6,
  internal: 70,
} as const;

/**
 * Of verdicts on targets: missed comes before what is not decided.
 * @param widest the measure that has not the precision asked for; undefined: all have, or none was asked for
 */
export function exitOfVerdicts(
  judged: readonly Pick<Judged, 'verdict'>[],
  widest: string | undefined,
): number {
  const has = (verdict: Judged['verdict']) => judged.some((one) => one.verdict === verdict);
  if (has('missed')) return EXIT.missed;
  return widest !== undefined || has('undecided') ? EXIT.undecided : EXIT.done;
}

/** Of an experiment: points that could not be simulated are told, and end it like an internal error. */
export function exitOfPoints(hasFailed: boolean): number {
  return hasFailed ? EXIT.internal : EXIT.done;
}
