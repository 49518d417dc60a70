/** Where the regencies are that have most of their submissions undelivered, in one sentence. */

import type { Outcome } from '../../run/outcome.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { lastDay, zoneName } from '../calendar.ts';
import { type Both, EN, ID } from '../format.ts';
import { undeliveredAtEnd } from '../undelivered.ts';

/** Fewer regencies than this make no pattern. */
const PATTERN = 5;

/** The first rule that holds; each is true of the figures as printed, where something was recorded. */
export function mapFinding(plan: Plan, outcome: Outcome): Both {
  const all = undeliveredAtEnd(plan, outcome).filter((one) => one.recorded > 0);
  const by = { id: lastDay(plan, outcome.endedAt, ID), en: lastDay(plan, outcome.endedAt, EN) };
  if (all.every((one) => one.undelivered === 0)) {
    return {
      id: `Hingga ${by.id} semua kiriman dari semua tempat sudah sampai ke pusat`,
      en: `By ${by.en} every submission from every place had reached the centre`,
    };
  }
  const bad = all.filter((one) => 2 * one.undelivered > one.recorded);
  if (bad.length === 0) {
    return {
      id: `Tidak ada kabupaten/kota dengan lebih dari separuh kiriman yang belum sampai hingga ${by.id}`,
      en: `No regency or city had more than half of its submissions undelivered by ${by.en}`,
    };
  }
  const k = bad.length;
  const zone = commonZone(
    plan,
    bad.map(({ regency }) => regency.zone),
  );
  if (zone !== undefined && k < all.length) {
    if (zone.count === k && k > 1) {
      return {
        id: `Semua ${ID.count(k)} kabupaten/kota dengan lebih dari separuh kiriman yang belum sampai berada di wilayah ${zone.name}`,
        en: `All ${EN.count(k)} regencies and cities with over half of their submissions undelivered are in ${zone.name}`,
      };
    }
    return {
      id: `${ID.count(zone.count)} dari ${ID.count(k)} kabupaten/kota dengan lebih dari separuh kiriman yang belum sampai berada di wilayah ${zone.name}`,
      en: `${EN.count(zone.count)} of the ${EN.count(k)} regencies and cities with over half of their submissions undelivered are in ${zone.name}`,
    };
  }
  const provinces = new Set(bad.map(({ regency }) => regency.province)).size;
  return {
    id: `${ID.count(k)} dari ${ID.count(all.length)} kabupaten/kota, di ${ID.count(provinces)} provinsi, memiliki lebih dari separuh kiriman yang belum sampai`,
    en: `${EN.count(k)} of ${EN.count(all.length)} regencies and cities, in ${EN.count(provinces)} ${provinces === 1 ? 'province' : 'provinces'}, had over half of their submissions undelivered`,
  };
}

/** A time zone with more than half of those listed, if the run has several and it stands out. */
function commonZone(plan: Plan, zones: readonly number[]) {
  if (zones.length < PATTERN || plan.epoch === undefined || plan.zones.length < 2) return undefined;
  for (const [zone, hours] of plan.zones.entries()) {
    const count = zones.filter((one) => one === zone).length;
    if (2 * count > zones.length) return { count, name: zoneName(plan, hours) };
  }
  return undefined;
}
