/** The cells of the heat map: regencies by days, in the order and classes they are drawn in. */

import type { DaySeries, Outcome } from '../../run/outcome.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { byCode, type Undelivered, undeliveredAtEnd, worstFirst } from '../undelivered.ts';
import { HEAT_FROM } from './palette.ts';

/** Regencies of one province, the worst at the end of the run first. */
export interface ProvinceRows {
  readonly province: string;
  /** First row. */
  readonly from: number;
  readonly regencies: readonly Undelivered[];
}

/** A rectangle of one class: rows `y` to `y2`, days `x` to `x2`, ends excluded. */
export interface Patch {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  y2: number;
  readonly class: number;
}

/** No submission recorded so far: there is no share. */
export const NONE = -1;

/** Provinces by the smallest code of their regencies. */
export function rowsByProvince(plan: Plan, outcome: Outcome): ProvinceRows[] {
  const provinces = new Map<string, Undelivered[]>();
  for (const one of undeliveredAtEnd(plan, outcome).sort(byCode)) {
    const known = provinces.get(one.regency.province);
    if (known === undefined) provinces.set(one.regency.province, [one]);
    else known.push(one);
  }
  let from = 0;
  return [...provinces].map(([province, regencies]) => {
    const rows = { province, from, regencies: regencies.sort(worstFirst) };
    from += regencies.length;
    return rows;
  });
}

/** Of what a regency had recorded by the end of each day, how much was still undelivered. */
export function owed(
  days: DaySeries,
  regency: number,
): { recorded: number; undelivered: number }[] {
  const first = regency * days.days;
  let recorded = 0;
  let delivered = 0;
  return Array.from({ length: days.days }, (_, day) => {
    recorded += days.regencies.recorded[first + day] ?? 0;
    delivered += days.regencies.delivered[first + day] ?? 0;
    return { recorded, undelivered: recorded - delivered };
  });
}

/** Class of a share, from 0 to 5; NONE of nothing. */
export function classOf(undelivered: number, recorded: number): number {
  if (recorded === 0) return NONE;
  const share = undelivered / recorded;
  return HEAT_FROM.findLastIndex((bound) => share >= bound);
}

/**
 * Equal neighbours merged along each row, then runs that continue in the next row of the province:
 * the same picture from a tenth of the rectangles. Columns are `length` days, each with its last.
 */
export function patches(
  provinces: readonly ProvinceRows[],
  days: DaySeries,
  length: number,
): Patch[] {
  const all: Patch[] = [];
  for (const { from, regencies } of provinces) {
    let above: Patch[] = [];
    for (const [i, { index }] of regencies.entries()) {
      const row = runs(days, index, length, from + i);
      above = row.map((run) => {
        const same = above.find(
          (one) => one.x === run.x && one.x2 === run.x2 && one.class === run.class,
        );
        if (same === undefined) {
          all.push(run);
          return run;
        }
        same.y2 = run.y2;
        return same;
      });
    }
  }
  return all;
}

function runs(days: DaySeries, regency: number, length: number, row: number): Patch[] {
  const found: { x: number; x2: number; y: number; y2: number; class: number }[] = [];
  const levels = owed(days, regency);
  for (let x = 0; x < days.days; x += length) {
    const x2 = Math.min(x + length, days.days);
    const { recorded, undelivered } = levels[x2 - 1] ?? { recorded: 0, undelivered: 0 };
    const level = classOf(undelivered, recorded);
    const last = found.at(-1);
    if (last?.class === level) last.x2 = x2;
    else found.push({ x, x2, y: row, y2: row + 1, class: level });
  }
  return found.filter((run) => run.class !== NONE);
}
