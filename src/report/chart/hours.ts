/** Chart: submissions of the busiest day by the hour they were recorded in, against capacity. */

import { type BusiestDay, busiestOf } from '../../run/hour-book.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { DAY, HOUR } from '../../units.ts';
import { capacityPerDay, matchAssumptions, targetAssumption } from '../assumptions.ts';
import { dayName, dayStart, isoInstant, zoneMark } from '../calendar.ts';
import type { Cell } from '../csv.ts';
import { type Both, EN, type Format, format, ID } from '../format.ts';
import { TEXTS } from '../texts.ts';
import { type ChartInput, type Drawing, type Spec, sourceLine, subtitleOf } from './chart.ts';
import { classBars, classKey, type Level } from './class-bars.ts';
import { OUTER } from './frame.ts';
import { hoursFinding } from './hours-finding.ts';
import { KEY_STEP, keyWidth, timeAxis } from './layers.ts';
import { CLASSES } from './palette.ts';
import { highestOf, stacked } from './stack.ts';
import { TALLEST } from './submissions.ts';

const HOURS = 24;

/** Nothing where nothing was recorded. */
export function hours(input: ChartInput): Drawing | undefined {
  const { plan, outcome, language } = input;
  const busiest = busiestOf(outcome.hours);
  const recorded = busiest.recorded.reduce((sum, one) => sum + one, 0);
  if (recorded === 0) return undefined;
  const f = format(language);
  const names = CLASSES.map(([name]) => name);
  const pieces = stacked(HOURS, 1, names, (name) => busiest[name]);
  const highest = highestOf(pieces);
  const hourly = hourlyCapacity(plan, busiest.day);
  const capacity = hourly === undefined || hourly > TALLEST * highest ? [] : level(hourly);
  const per = language === 'id' ? 'per jam' : 'per hour';
  const entries = classKey(busiest, recorded, capacity, per, f);
  const top = Math.max(highest, capacity[0]?.y ?? 0);
  const unit = TEXTS.perHour[language];
  const axis = hourAxis(f);
  return {
    id: 'hours',
    language,
    title: hoursFinding(plan, busiest, hourly)[language],
    subtitle: subtitleOf(
      shown(plan, busiest.day),
      [targetAssumption(plan), ...matchAssumptions(plan)],
      language,
    ),
    source: sourceLine(input),
    plot: {
      width: OUTER - 60 - Math.ceil(keyWidth(entries)),
      height: Math.max(220, entries.length * KEY_STEP),
      layer: classBars({ pieces, capacity, to: HOURS, top, axis, unit, entries }),
    },
    rows: rows(plan, busiest, f),
  };
}

function shown(plan: Plan, day: number): Both {
  const zone = zoneMark(plan);
  const [id, en] = [ID, EN].map((f) => dayName(plan, dayStart(plan, day), f));
  return {
    id: `Kiriman pada hari tersibuk, ${id}, menurut jam perekaman${zone} dan keadaannya pada akhir simulasi.`,
    en: `Submissions of the busiest day, ${en}, by the hour they were recorded${zone} and what became of them by the end.`,
  };
}

/**
 * What the match can answer in each hour of the day; undefined where that is not one number: it has
 * hours of its own, stands still, or changes on the day.
 */
export function hourlyCapacity(plan: Plan, day: number): number | undefined {
  const { match } = plan;
  if (match === undefined || match.openings !== undefined) return undefined;
  const from = dayStart(plan, day);
  const within = (at: number) => at > from && at < from + DAY;
  if (match.shut.some((shut) => shut.from < from + DAY && shut.to > from)) return undefined;
  const steps = capacityPerDay(match);
  if (steps === undefined || steps.some((step) => within(step.from))) return undefined;
  const value = steps.findLast((step) => step.from <= from)?.value;
  return value === undefined ? undefined : value / HOURS;
}

function level(y: number): Level[] {
  return [
    { x: 0, y },
    { x: HOURS, y },
  ];
}

/** Every third hour below the left edge of its bar. */
function hourAxis(f: Format): Spec {
  const ticks = Array.from({ length: HOURS / 3 }, (_, i) => ({
    at: 3 * i,
    label: f.time(3 * i * HOUR * 1000),
  }));
  return timeAxis(ticks);
}

function* rows(plan: Plan, busiest: BusiestDay, f: Format): Iterable<readonly Cell[]> {
  const names = ['recorded', ...CLASSES.map(([name]) => name)] as const;
  yield [TEXTS.instant[f.language], ...names.map((name) => TEXTS[name][f.language])];
  for (let hour = 0; hour < HOURS; hour++) {
    const from = dayStart(plan, busiest.day) + hour * HOUR;
    yield [isoInstant(plan, from), ...names.map((name) => busiest[name][hour] ?? 0)];
  }
}
