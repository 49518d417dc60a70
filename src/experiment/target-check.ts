/** Lays the targets of a scenario out, and refuses those that could not be judged. */

import { unitsOf } from '../run/figures.ts';
import { isInstant, type Unit } from '../run/measures.ts';
import { isKnownBy } from '../run/windows.ts';
import type { Scenario } from '../scenario/as-read/scenario.ts';
import { complaints } from '../scenario/lay-out/complaints.ts';
import { type TargetPlan, targetPlan, type Windows } from '../scenario/lay-out/targets.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { didYouMean } from '../scenario/text/names.ts';
import { tidy } from './numeral.ts';

/** What the bound of a figure in a unit must be written as. */
const BOUNDS: Readonly<Record<Unit, 'share' | 'time' | 'number'>> = {
  share: 'share',
  s: 'time',
  submissions: 'number',
  people: 'number',
  times: 'number',
  IDR: 'number',
};
const NAMES = { share: 'a share, as 90 %', time: 'a time, as 24 h', number: 'a plain number' };

/** @throws InputError with every target that names no measure, or holds it against another kind of thing */
export function targetsOf(scenario: Scenario, plan: Plan): readonly TargetPlan[] {
  if (scenario.targets.length === 0) return [];
  const faults = complaints(scenario.where);
  const { country, regency } = unitsOf(plan);
  const targets = scenario.targets.map((target, index) => {
    const path = `targets.${index}`;
    const laid = targetPlan(target, plan);
    const { measure, place, windows, bound } = laid;
    const isPlace = plan.regencies.some(({ code }) => code === place);
    const units = place === 'national' ? country : regency;
    const unit = units.get(measure);
    if (place !== 'national' && !isPlace)
      faults.key(`${path}.place`, `no regency "${place}" runs; check the code`);
    if (unit === undefined) {
      const near = didYouMean(measure, [...units.keys()]);
      faults.key(`${path}.measure`, `no measure "${measure}" there; ${near}`);
    } else {
      if (windows) checkWindows(laid, windows, `${path}.window`, faults.key);
      checkBound(laid, unit, target.bound.kind === 'before', path, faults.key);
    }
    if (target.bound.kind === 'before' && bound < 0 && !plan.reported) {
      const message = 'is before the run begins; write a later day, or move clock.from';
      faults.key(`${path}.before`, message);
    }
    if (Number.isNaN(bound) || windows?.spans.flat().some(Number.isNaN))
      faults.key(
        path,
        plan.reported
          ? 'an offset, and the run begins later, with a backlog; write a date'
          : 'a date, in a scenario of offsets; write an offset ("8 h")',
      );
    return laid;
  });
  faults.settle();
  return targets;
}

function checkWindows(
  { measure, place }: TargetPlan,
  { kind, spans }: Windows,
  path: string,
  fault: (path: string, message: string) => void,
): void {
  const by = kind === 'any' ? 'hour' : 'day';
  const whose = place === 'national' ? '' : ' in a regency';
  if (place !== 'national' || !isKnownBy(by, measure))
    fault(
      path,
      `${measure} is not known by ${by}${whose}; leave the window out, or take recorded or a class of the country, as onTime.share`,
    );
  else if (spans.length === 0)
    fault(path, 'no such window lies in the run; check it, and the clock');
}

function checkBound(
  { measure, dimension, bound, atMost }: TargetPlan,
  unit: Unit,
  isDate: boolean,
  path: string,
  fault: (path: string, message: string) => void,
): void {
  const wanted = BOUNDS[unit];
  if (isDate && !isInstant(measure))
    fault(`${path}.before`, `${measure} is no instant; write at-most or at-least`);
  else if (dimension !== wanted) fault(path, `${measure} is ${NAMES[wanted]}; write the bound so`);
  else if (wanted === 'share' && bound > 1)
    fault(
      `${path}.${atMost ? 'at-most' : 'at-least'}`,
      `is ${tidy(100 * bound)} %, and no share is above 100 %; write less`,
    );
}
