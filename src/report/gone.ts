/**
 * Why submissions were dropped or lost, for a target that is missed by them: each cause with its count, the
 * regency in which it took most, and the day on which it did. Of one run, the one that the charts show; of
 * equal regencies or days the first.
 */

import type { Judged } from '../experiment/targets.ts';
import { CAUSE_ENDS, type Cause } from '../model/observer.ts';
import type { Outcome } from '../run/outcome.ts';
import type { Plan, Regency } from '../scenario/plan/plan.ts';
import { dayName, dayStart, isoDay } from './calendar.ts';
import type { Both, Format } from './format.ts';
import { plain } from './names.ts';
import { isNamed } from './undelivered.ts';

type GoneEnd = (typeof CAUSE_ENDS)[Cause];

interface GoneBy {
  readonly cause: Cause;
  readonly count: number;
  /** Of the country, where there are several regencies. */
  readonly most?: { readonly regency: Regency; readonly count: number };
  /** Of a regency only where nothing went for another cause: its days are not kept by cause. */
  readonly peak?: Peak;
}

interface Peak {
  /** Of the results, from 0. */
  readonly day: number;
  readonly count: number;
}

interface Gone {
  readonly ends: readonly GoneEnd[];
  readonly recorded: number;
  readonly count: number;
  /** The one that took most first. */
  readonly causes: readonly GoneBy[];
}

/** Causes that a measure counts: dropped, lost, one cause, or all that keep a submission from its answer. */
function causesOf(measure: string): readonly Cause[] {
  const all = Object.keys(CAUSE_ENDS) as Cause[];
  const [first, second] = measure.split('.');
  if (first === 'causes') return all.filter((cause) => cause === second);
  if (first === 'dropped' || first === 'lost')
    return all.filter((cause) => CAUSE_ENDS[cause] === first);
  return first === 'onTime' || measure.startsWith('fairness.gone') ? all : [];
}

/** Whether a measure counts what is dropped or lost and nothing else: what held others up is no reason. */
export function isOfGone(measure: string): boolean {
  return causesOf(measure).length > 0 && !measure.startsWith('onTime');
}

/** Nothing for a target on something else. */
export function goneOf(plan: Plan, shown: Outcome, { target }: Judged): Gone | undefined {
  return goneAt(plan, shown, target.measure, target.place);
}

/** @param measure one that counts what is dropped or lost, as `onTime` does @param place a code, else the country */
export function goneAt(
  plan: Plan,
  shown: Outcome,
  measure: string,
  place: string,
): Gone | undefined {
  const counted = causesOf(measure);
  const index = plan.regencies.findIndex(({ code }) => code === place);
  const tally = shown.regencies[index] ?? shown.national;
  if (counted.length === 0) return undefined;
  const causes = counted
    .map((cause) => ({ cause, count: tally.causes[cause] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const count = causes.reduce((sum, one) => sum + one.count, 0);
  const ends = [...new Set(counted.map((cause) => CAUSE_ENDS[cause]))];
  const located =
    tally === shown.national
      ? causes.map((one) => ({ ...one, ...inCountry(plan, shown, one.cause) }))
      : causes.map((one) => ({ ...one, ...inRegency(shown, index, one.count) }));
  return { ends, recorded: tally.recorded, count, causes: located };
}

function inCountry({ regencies }: Plan, shown: Outcome, cause: Cause) {
  const counts = shown.regencies.map((one) => one.causes[cause] ?? 0);
  const most = greatest(counts);
  const days = shown.days.causes[cause];
  return {
    ...(regencies.length > 1 && { most: { regency: regencies[most]!, count: counts[most]! } }),
    ...(days && { peak: peakOf(days) }),
  };
}

function inRegency({ days: { days, regencies } }: Outcome, index: number, count: number) {
  const own = regencies.gone.subarray(index * days, (index + 1) * days);
  return own.reduce((sum, one) => sum + one, 0) === count ? { peak: peakOf(own) } : {};
}

function peakOf(days: Int32Array): Peak {
  const day = greatest(days);
  return { day, count: days[day]! };
}

/** Index of the greatest, the first of equals. */
function greatest(values: ArrayLike<number>): number {
  let found = 0;
  for (let i = 1; i < values.length; i++) if (values[i]! > values[found]!) found = i;
  return found;
}

const ENDS: Readonly<Record<GoneEnd, Both>> = {
  dropped: { id: 'gugur', en: 'dropped' },
  lost: { id: 'hilang', en: 'lost' },
};
const WHY: Readonly<Record<Cause, Both>> = {
  full: { id: 'karena tahap berikutnya penuh', en: 'because the next stage was full' },
  refused: { id: 'karena ditolak', en: 'because they were refused' },
  patience: { id: 'karena habis kesabaran', en: 'because their patience was over' },
  overwritten: { id: 'tertimpa yang lebih baru', en: 'overwritten by newer ones' },
  outage: { id: 'karena gangguan selagi diproses', en: 'in an outage while in service' },
  store: { id: 'bersama simpanan kantornya', en: 'with the store of their office' },
};

/** One sentence, without its full stop. */
export function whyGone(plan: Plan, { ends, recorded, count, causes }: Gone, f: Format) {
  const id = f.language === 'id';
  const how = ends.map((end) => ENDS[end][f.language]).join(id ? ' atau ' : ' or ');
  if (count === 0)
    return id ? `Tidak ada yang ${how} dalam ulangan ini` : `Nothing was ${how} in this run`;
  const parts = causes.map((one) => {
    const where = placesOf(plan, one, f);
    return `${f.count(one.count)} ${WHY[one.cause][f.language]}${where && ` (${where})`}`;
  });
  const [part, whole, share] = [f.count(count), f.count(recorded), f.share(count, recorded)];
  const head = id
    ? `${part} dari ${whole} kiriman (${share}) ${how}`
    : `${part} of ${whole} submissions (${share}) ${count === 1 ? 'was' : 'were'} ${how}`;
  return `${head}: ${parts.join('; ')}`;
}

function placesOf(plan: Plan, { most, peak }: GoneBy, f: Format): string {
  const id = f.language === 'id';
  const places = [];
  if (most && isNamed(most.regency)) {
    const { name, code } = most.regency;
    const where = `${plain(name)} (${plain(code)})`;
    places.push(`${id ? 'terbanyak di' : 'most in'} ${where}: ${f.count(most.count)}`);
  }
  if (peak) {
    const day = dayName(plan, dayStart(plan, peak.day), f);
    places.push(`${id ? 'terbanyak pada' : 'most on'} ${day}: ${f.count(peak.count)}`);
  }
  return places.join(', ');
}

/** As part of the JSON of a target. */
export function goneJson(plan: Plan, { recorded, count, causes }: Gone) {
  return {
    recorded,
    gone: count,
    causes: causes.map(({ cause, count: own, most, peak }) => ({
      cause,
      count: own,
      ...(most && { most: { place: most.regency.code, count: most.count } }),
      ...(peak && { peak: { day: isoDay(plan, peak.day), count: peak.count } }),
    })),
  };
}
