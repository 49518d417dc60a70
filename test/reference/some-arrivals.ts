/** Random arrivals for small scenarios: by chance, at given gaps, or listed. */

import fc, { type Arbitrary } from 'fast-check';
import type { Arrivals } from '../../src/scenario/plan/people.ts';
import { durations, ENDS, type Frame, perhaps, times } from './some-numbers.ts';

/** People expected by chance at most, while all of them are still to come. */
const MOST = 14;

function byChance(frame: Frame): Arbitrary<Arrivals> {
  const { unit, offices, end } = frame;
  const each = fc.integer({ min: 0, max: MOST });
  const zone = fc.record({
    later: fc.uniqueArray(times(frame, 1, ENDS), { maxLength: 2 }),
    base: fc.array(each, { minLength: 3, maxLength: 3 }),
    surge: fc.array(each, { minLength: 3, maxLength: 3 }),
  });
  const demands = fc.integer({ min: frame.zones, max: frame.zones + 1 });
  const share = fc.array(fc.constantFrom(0, 1, 2), { minLength: offices, maxLength: offices });
  return fc
    .record({
      zones: demands.chain((count) => fc.array(zone, { minLength: count, maxLength: count })),
      /** By office: its demand, where it differs inside a zone. */
      demandOf: fc.array(fc.nat({ max: frame.zones }), { minLength: offices, maxLength: offices }),
      isDaily: fc.boolean(),
      before: fc.constantFrom(0, unit, 2 * unit),
      baseShare: share,
      surgeShare: share,
      supply: perhaps(
        fc.array(fc.integer({ min: 0, max: 6 }), { minLength: offices, maxLength: offices }),
      ),
      newcomers: fc.constantFrom(0, 1, 0.5),
      cv: fc.tuple(fc.constantFrom(0, 0.4), fc.constantFrom(0, 0.4)),
    })
    .map(
      ({ zones, demandOf, isDaily, before, supply, newcomers, cv, ...shares }): Arrivals => ({
        kind: 'poisson',
        demand: zones.map(({ later, base, surge }) => {
          const from = [0, ...later.sort((a, b) => a - b)];
          return {
            from: Float64Array.from(from),
            base: Float64Array.from(from, (_, i) => base[i]! / end),
            surge: Float64Array.from(from, (_, i) => surge[i]! / end),
            days: Float64Array.from(
              { length: isDaily ? 11 : 0 },
              (_, day) => 4 * unit * day - before,
            ),
          };
        }),
        ...(zones.length > frame.zones && {
          demandOf: Uint16Array.from(demandOf),
        }),
        baseShare: Float64Array.from(shares.baseShare, (one) => one / (2 * offices)),
        surgeShare: Float64Array.from(shares.surgeShare, (one) => one / (2 * offices)),
        ...(supply && { supply: Float64Array.from(supply) }),
        newPerDay: new Float64Array(offices).fill(isDaily ? newcomers : 0),
        spread: { national: isDaily ? cv[0] : 0, local: isDaily ? cv[1] : 0 },
      }),
    );
}

const DAY = 86_400;

/** So many a day, at instants by a shape of two pieces, for which some of the day may be closed. */
function counted(frame: Frame): Arbitrary<Arrivals> {
  const lasts = Math.min(frame.end, DAY);
  const days = Math.ceil(frame.end / DAY);
  const regencies = Math.max(...frame.regencyOf) + 1;
  const zone = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 });
  const counts = fc.array(fc.integer({ min: 0, max: 3 }), {
    minLength: regencies * days,
    maxLength: regencies * days,
  });
  return fc
    .tuple(fc.array(zone, { minLength: frame.zones, maxLength: frame.zones }), counts)
    .map(([zones, some]): Arrivals => {
      const demand = zones.map((weights) => {
        const all = weights.reduce((sum, weight) => sum + weight, 0);
        const pieces = all === 0 ? [1, 0, 0, 0] : weights;
        const piece = lasts / 4;
        const mass = (all === 0 ? 1 : all) * piece;
        const from = Array.from({ length: days }, (_, day) => [
          ...pieces.map((_weight, i) => day * DAY + i * piece),
          ...(lasts < DAY ? [day * DAY + lasts] : []),
        ]).flat();
        const base = Array.from({ length: days }, () => [
          ...pieces.map((weight) => weight / mass),
          ...(lasts < DAY ? [0] : []),
        ]).flat();
        return {
          from: Float64Array.from(from),
          base: Float64Array.from(base),
          surge: new Float64Array(from.length),
          days: Float64Array.from({ length: days }, (_, day) => day * DAY),
        };
      });
      return { kind: 'counted', demand, counts: Int32Array.from(some), days, filled: 0 };
    });
}

export function arrivals(frame: Frame): Arbitrary<Arrivals> {
  if (frame.listed > 0) {
    const visit = fc.tuple(times(frame, 0, ENDS), fc.nat({ max: frame.offices - 1 }));
    return fc
      .array(visit, { minLength: frame.listed, maxLength: frame.listed })
      .map((visits): Arrivals => {
        const sorted = visits.sort(([a], [b]) => a - b);
        return {
          kind: 'listed',
          at: Float64Array.from(sorted, ([at]) => at),
          office: Uint16Array.from(sorted, ([, office]) => office),
        };
      });
  }
  const renewal = durations(frame, 6).map((gap): Arrivals => ({ kind: 'renewal', gap }));
  const idle = durations(frame, 8);
  const sources = fc
    .tuple(fc.integer({ min: 1, max: 4 }), idle)
    .map(([number, gap]): Arrivals => ({ kind: 'sources', number, idle: gap }));
  const others = frame.offices === 1 ? [renewal, sources] : [];
  return fc.oneof(
    { weight: 6, arbitrary: byChance(frame) },
    { weight: 2, arbitrary: counted(frame) },
    ...others.map((arbitrary) => ({ weight: 2, arbitrary })),
    { weight: 1, arbitrary: fc.constant<Arrivals>({ kind: 'none' }) },
  );
}
