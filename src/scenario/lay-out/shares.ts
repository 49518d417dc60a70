/** Which part of the country's demand is whose, and how many are still to come there. */

import { DAY } from '../../units.ts';
import type { Scenario, Surge } from '../as-read/scenario.ts';
import { type Land, toOffices } from './land.ts';
import { mobileShares } from './mobile.ts';
import { byRegency, countsByRegency, type Ground } from './parameter.ts';
import type { Crowd } from './surge.ts';

/** A surge that comes a year later is another one. */
const MOST_DAYS = 366;

/**
 * Shares of the national demand and the supply, by office. They are those of the whole table, even
 * when only some of it runs: one regency alone meets its own demand. Assumption: inside a regency all
 * offices are alike.
 */
export function sharesOf({ people, station }: Scenario, ground: Ground) {
  const { land, faults } = ground;
  const { supply, surge } = people;
  const mobile = mobileShares(station?.mobile, ground);
  const perOffice = (ofRow: readonly number[]) => overOffices(land, ofRow, mobile);
  const initial = supply === undefined ? land.all.map((row) => fixed(land, row)) : supplied();
  const total = initial.reduce((sum, count) => sum + count, 0);
  if (!(total > 0)) faults.key('people.supply', 'nobody is to come; raise unrecorded');
  const base = initial.map((count) => count / total);
  const multiplier = surge?.multiplier;
  const surgeOf =
    multiplier === undefined
      ? base
      : multiplied(base, byRegency(multiplier, 'people.surge.multiplier', ground));
  const delays = delaysOf(surge, ground);
  const parts = partsOf(base, surgeOf, delays);
  const baseShare = perOffice(base);
  const shares = { baseShare, surgeShare: perOffice(surgeOf), delays };
  if (supply === undefined) {
    const crowd = delays && { newPerDay: 0, parts };
    return { ...shares, newPerDay: baseShare.map(() => 0), crowd };
  }
  const newPerDay = supply.newlyEligible * DAY;
  return {
    ...shares,
    supply: perOffice(initial),
    newPerDay: baseShare.map((share) => share * newPerDay),
    crowd: { initial: total, newPerDay, parts },
  };

  function supplied(): number[] {
    const { unrecorded, share, total: scaledTo } = supply!;
    const counts = countsByRegency(unrecorded, 'people.supply.unrecorded', ground);
    const shares = share && byRegency(share, 'people.supply.share', ground);
    const raw = counts.map((count, index) => count * (shares?.[index] ?? 1));
    const sum = raw.reduce((a, b) => a + b, 0);
    return scaledTo === undefined ? raw : raw.map((count) => (count * scaledTo) / sum);
  }
}

/** Places alike in what the surge does to them, taken together. */
function partsOf(
  base: readonly number[],
  surge: readonly number[],
  delays: readonly number[] | undefined,
): Crowd['parts'] {
  const parts = new Map<string, { share: number; factor: number; delay: number }>();
  base.forEach((share, index) => {
    // Rounded, so that equal factors are found equal.
    const factor = share === 0 ? 1 : Number((surge[index]! / share).toPrecision(12));
    const delay = delays?.[index] ?? 0;
    const part = parts.get(`${factor}/${delay}`) ?? { share: 0, factor, delay };
    parts.set(`${factor}/${delay}`, part);
    part.share += share;
  });
  return [...parts.values()];
}

/** By regency of the whole table: how many days later than elsewhere its surge comes; absent: none. */
function delaysOf(surge: Surge | undefined, ground: Ground): number[] | undefined {
  if (surge?.delay === undefined) return undefined;
  const path = 'people.surge.delay';
  const days = byRegency(surge.delay, path, ground).map((seconds) => seconds / DAY);
  const wrong = days.find((delay) => delay > MOST_DAYS || !Number.isInteger(delay));
  if (wrong !== undefined && !Number.isNaN(wrong)) {
    const message = `must be whole days, at most ${MOST_DAYS}, found ${wrong} d; change the column`;
    ground.faults.key(path, message);
    return undefined;
  }
  return days;
}

/** Evenly over the offices of a regency, what waits for its mobile team left out. */
function overOffices(
  land: Land,
  ofRow: readonly number[],
  mobile: readonly number[] | undefined,
): Float64Array {
  const ofTeam = (index: number) => mobile?.[index] ?? 0;
  return toOffices(
    land,
    (index) => (ofRow[index]! * (1 - ofTeam(index))) / fixed(land, land.all[index]!),
    { team: (index) => ofRow[index]! * ofTeam(index) },
  );
}

/** Offices that are no mobile team. */
function fixed({ hasMobile }: Land, { offices }: Land['all'][number]): number {
  return hasMobile ? offices - 1 : offices;
}

/** Shares times a factor each, brought back to a sum of 1. */
function multiplied(shares: readonly number[], factors: readonly number[]): number[] {
  const raw = shares.map((share, index) => share * factors[index]!);
  const sum = raw.reduce((a, b) => a + b, 0);
  return raw.map((share) => share / sum);
}
