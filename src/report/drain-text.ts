/** When the arrears are gone: in how many replications by the end, and by when in some, half, most of them. */

import { NOT_GONE } from '../experiment/drained.ts';
import type { Gathered } from '../experiment/gather.ts';
import { CLEARED } from '../run/measures.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { shortDay } from './calendar.ts';
import type { Both, Format } from './format.ts';

/** Who is stranded waits for a courier, and is no part of the arrears. */
export const STRANDED_APART: Both = {
  id: 'yang tertahan tidak dihitung',
  en: 'the stranded are not counted',
};

/**
 * "18 of 20, not in 10.0% (1.2% – 31.7%); in 10% by 1 Dec 2016, in half by 3 Dec 2016, ...": of the replications;
 * days that so many do not reach are left out, and so is a day for those that never had one.
 */
export function drainText({ plan, sample, estimates, count }: Gathered, f: Format): string {
  const id = f.language === 'id';
  const times = sample.column('national', CLEARED)?.values ?? [];
  const done = times.filter((at) => !Number.isNaN(at)).length;
  const never = times.filter((at) => at === 0).length;
  if (never === times.length) return id ? 'semua: tidak pernah ada' : 'all: there never were any';
  const of = (name: string) =>
    estimates.find(({ place, measure }) => place === 'national' && measure === name);
  const by = (part: string, name: string) => {
    const instant = of(`${CLEARED}.${name}`)?.value;
    return instant == null || instant === 0
      ? []
      : [`${id ? 'di' : 'in'} ${part} ${when(plan, instant, f)}`];
  };
  const none = id
    ? `di ${f.count(never)} tidak pernah ada`
    : `in ${f.count(never)} there never were any`;
  const share = `${f.count(done)} ${id ? 'dari' : 'of'} ${f.count(count)}${never > 0 ? ` (${none})` : ''}`;
  const { value, interval } = of(NOT_GONE) ?? {};
  const band = interval ? ` (${f.share(interval.low, 1)} – ${f.share(interval.high, 1)})` : '';
  const not = value == null ? '' : `, ${id ? 'belum di' : 'not in'} ${f.share(value, 1)}${band}`;
  const days = [
    ...by('10%', 'p10'),
    ...by(id ? 'separuhnya' : 'half', 'p50'),
    ...by('90%', 'p90'),
    ...by('95%', 'p95'),
  ];
  const stranded = of('stranded')?.value ? `; ${STRANDED_APART[f.language]}` : '';
  return `${share}${not}${days.length > 0 ? '; ' : ''}${days.join(', ')}${stranded}`;
}

/** The end of a day is a midnight: the day is the one before it. */
function when(plan: Plan, instant: number, f: Format): string {
  const id = f.language === 'id';
  return plan.epoch === undefined
    ? `${id ? 'dalam' : 'within'} ${f.duration(instant)}`
    : `${id ? 'per' : 'by'} ${shortDay(plan, Math.max(0, instant - 1), f)}`;
}
