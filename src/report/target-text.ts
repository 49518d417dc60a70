/** The verdicts on the targets, for people and as JSON. */

import type { Judged, Verdict } from '../experiment/targets.ts';
import type { Windows } from '../scenario/lay-out/targets.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { HOUR } from '../scenario/schema/calendar.ts';
import { dayName, dayStart } from './calendar.ts';
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
    wanted: `${of} ${sign} ${figure(plan, target, bound, f)}${over(plan, target, f)}${often}`,
    found: value === null ? '–' : `${shown(value)}${band}`,
    verdict: VERDICTS[verdict][f.language],
  };
}

/** The windows of which the worst counts; nothing over the whole run. */
function over(plan: Plan, { windows }: Judged['target'], f: Format): string {
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

function figure(plan: Plan, target: Judged['target'], value: number, f: Format): string {
  const isInstant = target.measure === 'cleared' || target.measure.endsWith('.peakAt');
  // An instant at a midnight is the end of the day before it.
  if (isInstant) return dayName(plan, Math.max(0, value - 1), f);
  if (target.dimension === 'share') return f.share(value, 1);
  return target.dimension === 'time' ? f.duration(value) : f.decimal(value, 1);
}

/** The days of a span are counted from 1, the last one included. */
function windowJson({ kind, spans }: Windows) {
  const [first, end] = spans[0]!;
  if (kind === 'any') return { any: (end - first) * HOUR };
  return kind === 'span' ? { days: [first + 1, end] } : kind;
}

/** Times in seconds; instants since the start. */
export function targetJson({ target, verdict, value, interval, count }: Judged) {
  const { name, measure, place, atMost, bound, sure, windows } = target;
  return {
    name,
    measure,
    place,
    [atMost ? 'atMost' : 'atLeast']: bound,
    ...(windows && { window: windowJson(windows) }),
    ...(target.in !== undefined && { in: target.in }),
    sure,
    verdict,
    value,
    interval: interval === null ? null : [interval.low, interval.high],
    replications: count,
  };
}
