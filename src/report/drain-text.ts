/** When the backlog is gone: in how many replications by the end, and by when in some, half, most of them. */

import { NOT_GONE } from '../experiment/drained.ts';
import type { Gathered } from '../experiment/gather.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { local } from './calendar.ts';
import type { Format } from './format.ts';

/** "18 of 20, not in 10.0% (1.2% – 31.7%); 10% by 1 Dec 2016, half by 3 Dec 2016, ...": of the replications. */
export function drainText({ plan, sample, estimates, count }: Gathered, f: Format): string {
  const id = f.language === 'id';
  const times = sample.column('national', 'cleared')?.values ?? [];
  const done = times.filter((at) => !Number.isNaN(at)).length;
  const never = times.every((at) => at === 0);
  if (never) return id ? 'semua: tidak pernah ada' : 'all: there never was one';
  const of = (name: string) =>
    estimates.find(({ place, measure }) => place === 'national' && measure === name);
  const by = (name: string) => {
    const found = of(`cleared.${name}`);
    if (found?.value == null) return id ? 'belum di akhir' : 'not by the end';
    const day = dayOf(plan, found.value, f);
    return id ? `per ${day}` : `by ${day}`;
  };
  const share = `${f.count(done)} ${id ? 'dari' : 'of'} ${f.count(count)}`;
  const { value, interval } = of(NOT_GONE) ?? {};
  const band = interval ? ` (${f.share(interval.low, 1)} – ${f.share(interval.high, 1)})` : '';
  const not = value == null ? '' : `, ${id ? 'belum di' : 'not in'} ${f.share(value, 1)}${band}`;
  const half = id ? 'separuh' : 'half';
  return `${share}${not}; 10% ${by('p10')}, ${half} ${by('p50')}, 90% ${by('p90')}, 95% ${by('p95')}`;
}

/** The end of a day is a midnight: the day is the one before it. */
function dayOf(plan: Plan, instant: number, f: Format): string {
  const at = local(plan, Math.max(0, instant - 1));
  if (at === undefined) return f.duration(instant);
  return `${f.dayMonth(at)} ${new Date(at).getUTCFullYear()}`;
}
