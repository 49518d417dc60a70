/**
 * Who bears it: figures of how evenly a run treats the regencies, each weighed by its submissions. They
 * are there where two regencies or more run, and are of the country.
 *
 * - `fairness.gini`: Gini coefficient of the time to an answer, 0 where every regency waits as long for
 *   a submission; the unanswered count with the time so far, as in `turnRound.mean`.
 * - `fairness.unanswered.gini`: the same of those without an answer at the end, whatever the reason.
 * - `fairness.gone.gini`: the same of the dropped and lost.
 * - `fairness.worstTenth.mean`: mean time to an answer of the tenth of all submissions whose regencies
 *   wait longest on the mean.
 * - `fairness.slow.mean`, `fairness.others.mean`: mean time to an answer of regencies with a slow line and
 *   of the others; `fairness.slow.unanswered.share` and `fairness.others.unanswered.share` likewise. A
 *   regency has a slow line if its slowest is slower than that of the regency in the middle. They are
 *   there where the lines differ so by a column of the table.
 */

import type { Plan } from '../scenario/plan/plan.ts';
import { type Bearer, gini, worstPart } from '../statistics/lorenz.ts';
import { type Figure, figure } from './figure.ts';
import type { Outcome, Tally } from './outcome.ts';

const WORST = 0.1;

export function* fairnessFigures(
  plan: Plan,
  { regencies }: Pick<Outcome, 'regencies'>,
): Iterable<Figure> {
  if (plan.regencies.length < 2) return;
  const by = (of: (tally: Tally) => Bearer) => regencies.map(of);
  const waits = by(timed);
  yield figure('national', 'fairness.gini', gini(waits));
  yield figure('national', 'fairness.unanswered.gini', gini(by(unanswered)));
  yield figure('national', 'fairness.gone.gini', gini(by(gone)));
  yield figure('national', 'fairness.worstTenth.mean', worstPart(waits, WORST));
  const slow = slowLines(plan);
  if (slow === undefined) return;
  for (const [name, wanted] of [['slow', true] as const, ['others', false] as const]) {
    const some = regencies.filter((_, i) => slow[i] === wanted);
    yield ratio(`fairness.${name}.mean`, some.map(timed));
    yield ratio(`fairness.${name}.unanswered.share`, some.map(unanswered));
  }
}

/** Submission-seconds to an answer, or so far. */
function timed({ turnRound }: Tally): Bearer {
  const weight = turnRound.finished + turnRound.unfinished;
  return { weight, ill: (turnRound.mean ?? 0) * weight };
}

function unanswered({ recorded, onTime, delayed }: Tally): Bearer {
  return { weight: recorded, ill: recorded - onTime - delayed };
}

function gone({ recorded, dropped, lost }: Tally): Bearer {
  return { weight: recorded, ill: dropped + lost };
}

/** By regency; nothing where no line differs from the middle one to its loss. */
function slowLines({ uplink, regencies }: Plan): readonly boolean[] | undefined {
  if (uplink?.speed.form !== 'offices') return undefined;
  const { values } = uplink.speed;
  const slowest = regencies.map(({ firstOffice, offices }) =>
    values
      .subarray(firstOffice, firstOffice + offices)
      .reduce((least, speed) => Math.min(least, speed)),
  );
  const middle = [...slowest].sort((a, b) => a - b)[slowest.length >> 1]!;
  const slow = slowest.map((speed) => speed < middle);
  return slow.includes(true) ? slow : undefined;
}

function ratio(measure: string, some: readonly Bearer[]): Figure {
  const part = some.reduce((sum, { ill }) => sum + ill, 0);
  const whole = some.reduce((sum, { weight }) => sum + weight, 0);
  const value = whole === 0 ? null : part / whole;
  return { ...figure('national', measure, value), ratio: { part, whole } };
}
