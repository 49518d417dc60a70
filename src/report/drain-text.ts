/** When the backlog is gone, in one line: in how many replications by the end, half by, nine tenths by. */

import type { Gathered } from '../experiment/gather.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { local } from './calendar.ts';
import type { Format } from './format.ts';

/** "18 of 20; half by 3 Dec 2016, 90% by 20 Dec 2016": of the replications. */
export function drainText({ plan, sample, estimates, count }: Gathered, f: Format): string {
  const id = f.language === 'id';
  const times = sample.column('national', 'cleared')?.values ?? [];
  const done = times.filter((at) => !Number.isNaN(at)).length;
  const never = times.every((at) => at === 0);
  if (never) return id ? 'semua: tidak pernah ada' : 'all: there never was one';
  const by = (name: string) => {
    const found = estimates.find(({ place, measure }) => place === 'national' && measure === name);
    if (found?.value == null) return id ? 'belum di akhir' : 'not by the end';
    const day = dayOf(plan, found.value, f);
    return id ? `per ${day}` : `by ${day}`;
  };
  const share = `${f.count(done)} ${id ? 'dari' : 'of'} ${f.count(count)}`;
  return id
    ? `${share}; separuh ${by('cleared.p50')}, 90% ${by('cleared.p90')}`
    : `${share}; half ${by('cleared.p50')}, 90% ${by('cleared.p90')}`;
}

/** The end of a day is a midnight: the day is the one before it. */
function dayOf(plan: Plan, instant: number, f: Format): string {
  const at = local(plan, Math.max(0, instant - 1));
  if (at === undefined) return f.duration(instant);
  return `${f.dayMonth(at)} ${new Date(at).getUTCFullYear()}`;
}
