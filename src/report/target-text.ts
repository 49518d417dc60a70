/** The verdicts on the targets, for people and as JSON. */

import type { Judged, Verdict } from '../experiment/targets.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { dayName } from './calendar.ts';
import { plain } from './chart/font.ts';
import { type Both, type Format, format, type Language } from './format.ts';

const VERDICTS: Record<Verdict, Both> = {
  met: { id: 'tercapai', en: 'met' },
  missed: { id: 'tidak tercapai', en: 'missed' },
  undecided: { id: 'belum pasti', en: 'not decided' },
};

/** One line a target, ended by line breaks; empty without targets. */
export function targetText(plan: Plan, judged: readonly Judged[], language: Language): string {
  const f = format(language);
  return judged.map((one) => `${line(plan, one, f).replaceAll('\u00a0', ' ')}\n`).join('');
}

function line(plan: Plan, one: Judged, f: Format): string {
  const { name, wanted, found, verdict } = targetCells(plan, one, f);
  const id = f.language === 'id';
  const runs = `${one.count} ${id ? 'ulangan' : one.count === 1 ? 'run' : 'replications'}`;
  return `${verdict.toUpperCase()}: ${name}: ${wanted}; ${found}, ${runs}`;
}

/**
 * A target in four pieces: its name, what was wanted, what was found, the verdict.
 * @param called gives what a measure is called; by default as the scenario calls it
 */
export function targetCells(
  plan: Plan,
  { target, verdict, value, interval }: Judged,
  f: Format,
  called = (measure: string) => measure,
) {
  const { name, place, atMost, bound } = target;
  const id = f.language === 'id';
  const measure = called(target.measure);
  const of = place === 'national' ? measure : `${measure} ${id ? 'di' : 'of'} ${plain(place)}`;
  const shown = (number: number) =>
    target.in === undefined ? figure(plan, target, number, f) : f.share(number, 1);
  const sign = atMost ? '≤' : '≥';
  const often = target.in === undefined ? '' : `, ${id ? 'di' : 'in'} ≥ ${f.share(target.in, 1)}`;
  const band = interval === null ? '' : ` (${shown(interval.low)} – ${shown(interval.high)})`;
  return {
    name: plain(name),
    wanted: `${of} ${sign} ${figure(plan, target, bound, f)}${often}`,
    found: value === null ? '–' : `${shown(value)}${band}`,
    verdict: VERDICTS[verdict][f.language],
  };
}

function figure(plan: Plan, target: Judged['target'], value: number, f: Format): string {
  const isInstant = target.measure === 'cleared' || target.measure.endsWith('.peakAt');
  // An instant at a midnight is the end of the day before it.
  if (isInstant) return dayName(plan, Math.max(0, value - 1), f);
  if (target.dimension === 'share') return f.share(value, 1);
  return target.dimension === 'time' ? f.duration(value) : f.decimal(value, 1);
}

/** Times in seconds; instants since the start. */
export function targetJson({ target, verdict, value, interval, count }: Judged) {
  const { name, measure, place, atMost, bound, sure } = target;
  return {
    name,
    measure,
    place,
    [atMost ? 'atMost' : 'atLeast']: bound,
    ...(target.in !== undefined && { in: target.in }),
    sure,
    verdict,
    value,
    interval: interval === null ? null : [interval.low, interval.high],
    replications: count,
  };
}
