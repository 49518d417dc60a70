/**
 * The bound of a target and what is held against it, in figures. Nothing is rounded across the bound: the
 * bound is told with all its decimals, a figure close to it with as many as tell the two apart.
 */

import { isInstant } from '../run/measures.ts';
import type { TargetPlan } from '../scenario/lay-out/targets.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { DAY } from '../units.ts';
import { dayName, local } from './calendar.ts';
import { FINEST, type Format, secondsOf, unitOf } from './format.ts';

/** A part of a number that is dust, as in `judge`. */
const DUST = 1e-12;
/** Decimals that a unit of time may need before the next smaller one reads better. */
const DECIMALS_OF_TIME = 2;

/** Whether it is told as a day: of a scenario without dates only where the bound is the end of one. */
export function isDay(plan: Plan, { measure, bound }: TargetPlan): boolean {
  if (!isInstant(measure)) return false;
  return plan.epoch !== undefined || bound % DAY === 0;
}

/** The bound of the measure. */
export function boundFigure(plan: Plan, target: TargetPlan, f: Format): string {
  const { bound, dimension } = target;
  if (isDay(plan, target)) return instantText(plan, target, bound, f);
  if (dimension === 'share') return shareBound(bound, f);
  if (dimension !== 'time') return f.decimal(bound, decimalsOf(bound));
  const unit = unitOfBound(bound);
  return f.durationIn(unit, bound, decimalsOf(bound / secondsOf(unit)));
}

/** A share that something is held against: with as many decimals as it has, one at least. */
export function shareBound(share: number, f: Format): string {
  const digits = decimalsOf(100 * share);
  return digits <= 1 ? f.share(share, 1) : `${f.decimal(100 * share, digits)}%`;
}

/** What is held against the bound: a value of the measure, or a share of replications. */
export function foundFigure(plan: Plan, target: TargetPlan, value: number, f: Format): string {
  if (target.in !== undefined) return shareFound(value, target.in, f);
  const { bound, dimension } = target;
  if (isDay(plan, target)) return instantText(plan, target, value, f);
  if (dimension === 'share') return shareFound(value, bound, f);
  if (dimension !== 'time') return f.decimal(value, decimalsApart(value, bound, 1));
  const near = unitOf(value);
  const unit = near === unitOf(bound) ? unitOfBound(bound) : near;
  const length = secondsOf(unit);
  return f.durationIn(unit, value, decimalsApart(value / length, bound / length, 1));
}

function shareFound(share: number, bound: number, f: Format): string {
  // No share but 0 and 100 % is ever told as one of them.
  if (bound <= 0 || bound >= 1) return f.share(share, 1);
  const [value, against] = [100 * share, 100 * bound];
  const areSmall = value > 0 && value < 0.1 && against < 0.1;
  const areGreat = value < 100 && value > 99.9 && against > 99.9;
  const digits =
    areSmall || areGreat
      ? // Of two below 0.1 % nothing is told by "< 0.1 %", nor by 0 %.
        Math.max(decimalsApart(value, against, 2), decimalsApart(value, areSmall ? 0 : 100, 2))
      : decimalsApart(value, against, 1);
  return digits === 1 ? f.share(share, 1) : `${f.decimal(value, digits)}%`;
}

/** The largest unit in which a bound [s] needs few decimals, else seconds. */
function unitOfBound(bound: number): number {
  let unit = unitOf(bound);
  while (unit > 0 && decimalsOf(bound / secondsOf(unit)) > DECIMALS_OF_TIME) unit--;
  return unit;
}

/**
 * By its day; to the minute where the bound has a time of the day, away from the bound. An instant at a
 * midnight is the end of the day before it.
 */
function instantText(plan: Plan, { bound }: TargetPlan, value: number, f: Format): string {
  const clock = local(plan, bound);
  if (clock === undefined || clock % (1000 * DAY) === 0)
    return dayName(plan, Math.max(0, value - 1), f);
  const minutes = (value - bound) / 60;
  const at = clock + 60_000 * (minutes > 0 ? Math.ceil(minutes) : Math.floor(minutes));
  return `${f.date(at)}\u00a0${f.time(at)}`;
}

/** Decimals without which a number would be another. */
function decimalsOf(value: number): number {
  let digits = 0;
  while (digits < FINEST && !isDust(rounded(value, digits) - value, value)) digits++;
  return digits;
}

/** The fewest decimals, `least` at least, that leave a value on its side of a bound. */
function decimalsApart(value: number, bound: number, least: number): number {
  if (isDust(value - bound, bound)) return Math.max(least, decimalsOf(bound));
  let digits = least;
  while (digits < FINEST && (rounded(value, digits) - bound) * (value - bound) <= 0) digits++;
  return digits;
}

function rounded(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}

function isDust(difference: number, of: number): boolean {
  return Math.abs(difference) <= DUST * Math.abs(of);
}
