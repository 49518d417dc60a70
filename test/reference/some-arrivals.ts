/** Random arrivals for small scenarios: by chance, at given gaps, or listed. */

import fc, { type Arbitrary } from 'fast-check';
import type { Arrivals } from '../../src/scenario/plan.ts';
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
  const share = fc.array(fc.constantFrom(0, 1, 2), { minLength: offices, maxLength: offices });
  return fc
    .record({
      zones: fc.array(zone, { minLength: frame.zones, maxLength: frame.zones }),
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
      ({ zones, isDaily, before, supply, newcomers, cv, ...shares }): Arrivals => ({
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
        baseShare: Float64Array.from(shares.baseShare, (one) => one / (2 * offices)),
        surgeShare: Float64Array.from(shares.surgeShare, (one) => one / (2 * offices)),
        ...(supply && { supply: Float64Array.from(supply) }),
        newPerDay: new Float64Array(offices).fill(isDaily ? newcomers : 0),
        spread: { national: isDaily ? cv[0] : 0, local: isDaily ? cv[1] : 0 },
      }),
    );
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
  const others = frame.offices === 1 ? [renewal] : [];
  return fc.oneof(
    { weight: 6, arbitrary: byChance(frame) },
    ...others.map((arbitrary) => ({ weight: 3, arbitrary })),
    { weight: 1, arbitrary: fc.constant<Arrivals>({ kind: 'none' }) },
  );
}
