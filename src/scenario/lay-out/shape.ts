/**
 * The shape of demand: how a normal open day's demand is spread over the days of the week and the
 * hours of the day. Weights count in open time only and are normalised there.
 */

import { DAY, HOUR } from '../../units.ts';
import type { Opening, Weekday } from '../as-read/parts.ts';
import type { Clock, People } from '../as-read/scenario.ts';
import { WEEKDAYS, weekdayOf } from '../schema/calendar.ts';
import type { Hours } from './hours.ts';

/** A part of a day with a constant density [1/s]; seconds since local midnight. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly density: number;
}

export interface Shape {
  /** Demand of a day as a multiple of a normal open day's; 0 when closed. */
  weight(day: number): number;
  /** The whole of an open day in order; the densities integrate to 1. */
  pieces(day: number): readonly Piece[];
}

const WORKING: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];
const ALL_DAY: readonly Opening[] = [{ from: 0, to: 1440 }];
const FLAT: readonly number[] = Array(24).fill(1);

/**
 * Shape of the demand at stations with the hours named `hours` (absent: open day and night). The
 * weekdays open at the start, or Monday to Friday without hours, have a mean weight of 1; other days
 * keep their proportion to them. Undefined where these weekdays have no weight at all.
 */
export function shapeOf(
  people: Pick<People, 'weekdays' | 'profile'>,
  hours: Hours | undefined,
  normal: readonly Weekday[],
): Shape | undefined {
  const mean = normal.reduce((sum, day) => sum + people.weekdays[day], 0) / normal.length;
  if (!(mean > 0)) return undefined;
  const openOn = (day: number) => hours?.(day) ?? ALL_DAY;
  const known = new Map<string, readonly Piece[]>();
  return {
    weight: (day) => (openOn(day).length === 0 ? 0 : people.weekdays[weekdayOf(day)] / mean),
    pieces(day) {
      const open = openOn(day);
      const key = open.map(({ from, to }) => `${from}-${to}`).join();
      const pieces = known.get(key) ?? piecesOf(open, people.profile ?? FLAT);
      known.set(key, pieces);
      return pieces;
    },
  };
}

/** Weekdays of a normal week: those with hours at the start, or Monday to Friday. */
export function normalWeekdays(clock: Clock, hours: string | undefined): readonly Weekday[] {
  if (hours === undefined) return WORKING;
  const week = clock.hours[hours]!;
  const open = WEEKDAYS.filter((day) =>
    week[day].some(
      ({ since, openings }) =>
        openings.length > 0 && (since === undefined || since <= (clock.from ?? '')),
    ),
  );
  return open.length > 0 ? open : WORKING;
}

/** One day's pieces: the hour's weight is even inside the hour; no weight in open time: uniform. */
function piecesOf(open: readonly Opening[], profile: readonly number[]): Piece[] {
  const isOpen = (second: number) =>
    open.some(({ from, to }) => from * 60 <= second && second < to * 60);
  const cuts = cutsOf(open);
  const weighed = (weights: readonly number[]) =>
    cuts.slice(0, -1).map((from, index) => ({
      from,
      to: cuts[index + 1]!,
      density: isOpen(from) ? weights[Math.floor(from / HOUR)]! : 0,
    }));
  const mass = (pieces: readonly Piece[]) =>
    pieces.reduce((sum, { from, to, density }) => sum + density * (to - from), 0);
  const byProfile = weighed(profile);
  const pieces = mass(byProfile) > 0 ? byProfile : weighed(FLAT);
  const total = mass(pieces);
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const density = total > 0 ? piece.density / total : 0;
    const last = joined.at(-1);
    if (last?.density === density) joined[joined.length - 1] = { ...last, to: piece.to };
    else joined.push({ ...piece, density });
  }
  return joined;
}

/** Seconds since midnight at which the density may change, with 0 and 24 h. */
function cutsOf(open: readonly Opening[]): number[] {
  const cuts = new Set([DAY]);
  for (let second = 0; second < DAY; second += HOUR) cuts.add(second);
  for (const { from, to } of open) cuts.add(from * 60).add(to * 60);
  return [...cuts].sort((a, b) => a - b);
}
