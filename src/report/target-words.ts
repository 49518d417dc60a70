/** What a target asks for: its name, in words where the scenario gives none, and the same in signs. */

import { inLanguage } from '../scenario/as-read/prose.ts';
import type { TargetPlan } from '../scenario/lay-out/targets.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { dayName, dayStart } from './calendar.ts';
import type { Format } from './format.ts';
import { measureName } from './measures.ts';
import { plain } from './names.ts';
import { boundFigure, isDay, shareBound } from './target-figure.ts';

/**
 * As the scenario calls it, else what it asks for.
 * @example // "Median time to an answer at most 24 hours on each day, in at least 95.0% of replications"
 */
export function targetName(plan: Plan, target: TargetPlan, f: Format): string {
  if (target.name !== undefined) return plain(inLanguage(target.name, f.language));
  const { atMost, in: share } = target;
  const id = f.language === 'id';
  const bound = isDay(plan, target)
    ? { id: atMost ? 'paling lambat' : 'paling cepat', en: atMost ? 'by' : 'not before' }
    : { id: atMost ? 'maksimal' : 'minimal', en: atMost ? 'at most' : 'at least' };
  const often =
    share === undefined
      ? ''
      : id
        ? `, pada minimal ${shareBound(share, f)} ulangan`
        : `, in at least ${shareBound(share, f)} of replications`;
  return `${figureName(plan, target, f)} ${bound[f.language]} ${boundText(plan, target, f)}${often}`;
}

/** "Median time to an answer ≤ 24 hours on each day, in ≥ 95.0%". */
export function wantedText(plan: Plan, target: TargetPlan, f: Format): string {
  const sign = target.atMost ? '≤' : '≥';
  const often =
    target.in === undefined
      ? ''
      : `, ${f.language === 'id' ? 'di' : 'in'} ≥ ${shareBound(target.in, f)}`;
  return `${figureName(plan, target, f)} ${sign} ${boundText(plan, target, f)}${often}`;
}

function figureName(plan: Plan, { measure, place }: TargetPlan, f: Format): string {
  const name = measureName(measure)[f.language];
  if (place === 'national') return name;
  const regency = plan.regencies.find(({ code }) => code === place);
  return `${name} ${f.language === 'id' ? 'di' : 'in'} ${plain(regency?.name ?? place)}`;
}

/** The bound, and the windows of which the worst counts; without them it is of the whole run. */
function boundText(plan: Plan, target: TargetPlan, f: Format): string {
  return boundFigure(plan, target, f) + windowText(plan, target, f);
}

function windowText(plan: Plan, { windows }: TargetPlan, f: Format): string {
  const [first, end] = windows?.spans[0] ?? [0, 0];
  const id = f.language === 'id';
  const length = f.count(end - first);
  switch (windows?.kind) {
    case 'each-day':
      return id ? ' setiap hari' : ' on each day';
    case 'each-week':
      return id ? ' setiap pekan' : ' in each week';
    case 'any':
      return id
        ? ` dalam ${length} jam mana pun`
        : ` in any ${length} ${end - first === 1 ? 'hour' : 'hours'}`;
    case 'span': {
      const [from, to] = [first, end - 1].map((day) => dayName(plan, dayStart(plan, day), f));
      return id ? ` dari ${from} sampai ${to}` : ` from ${from} to ${to}`;
    }
    default:
      return '';
  }
}
