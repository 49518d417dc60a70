/** What a run says of a figure of the record. */

import { LEVELS, type ObservedMeasure, type ObservedPlan } from '../scenario/lay-out/observed.ts';
import { DAY } from '../units.ts';
import type { Outcome } from './outcome.ts';

/** Numbers of the regencies by day, of which the figures are made. */
type Regional = Outcome['days']['regencies'];

/**
 * The same as the figure, counted in one run [submissions]. What is there in the country holds what was waiting
 * at the start; flows do not, nor does what is there of a place, since that belongs to no regency. `undelivered`
 * of a place holds what was dropped or lost before it reached the centre.
 */
export function onRecord(outcome: Outcome, midnight: number, figure: ObservedPlan): number {
  const { measure, place, regencies, days } = figure;
  if (place === undefined && isLevel(measure))
    return ofCountry(outcome, measure, midnight + days[1] * DAY);
  const total = (name: keyof Pick<Regional, 'recorded' | 'delivered' | 'answered' | 'gone'>) =>
    sumOf(outcome, name, regencies, days);
  switch (measure) {
    case 'undelivered':
      return total('recorded') - total('delivered');
    case 'unanswered':
      return total('recorded') - total('answered') - total('gone');
    case 'atCentre':
      throw new Error('atCentre is known of the country only');
    default:
      return total(measure);
  }
}

function sumOf(
  { days: { days: length, regencies: series } }: Outcome,
  name: 'recorded' | 'delivered' | 'answered' | 'gone',
  regencies: readonly number[],
  [first, end]: readonly [number, number],
): number {
  let sum = 0;
  for (const regency of regencies) {
    if (regency * length >= series[name].length)
      throw new Error(`a figure of the record is of regency ${regency}, which does not run`);
    for (let day = first; day < end; day++) sum += series[name][regency * length + day]!;
  }
  return sum;
}

type Level = (typeof LEVELS)[number];

function isLevel(measure: ObservedMeasure): measure is Level {
  return LEVELS.some((one) => one === measure);
}

/** At the end of the last step that is over by `instant` [s]; after a run that stopped early, at its end. */
function ofCountry(
  { steps: { step, atOffice, stranded, atCentre } }: Outcome,
  measure: Level,
  instant: number,
): number {
  const at = Math.min(Math.max(0, Math.floor(instant / step) - 1), atCentre.length - 1);
  const undelivered = atOffice[at]! + stranded[at]!;
  if (measure === 'undelivered') return undelivered;
  return measure === 'atCentre' ? atCentre[at]! : undelivered + atCentre[at]!;
}
