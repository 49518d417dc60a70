/** Random breakdowns for small scenarios: of servers, places, lines and the gateway. */

import fc, { type Arbitrary } from 'fast-check';
import type { Law } from '../../src/engine/laws.ts';
import type { FailurePlan, LineFailurePlan } from '../../src/scenario/plan/failures.ts';
import type { GatewayPlan } from '../../src/scenario/plan/plan.ts';
import { type Frame, times } from './some-numbers.ts';

const WORKS = ['restart', 'resume', 'lose'] as const;

/** Times that often fall together with others, and times that do not. */
function laws(frame: Frame, least: number, most: number): Arbitrary<Law> {
  const mean = times(frame, least, most);
  return fc.oneof(
    mean.map((m): Law => ({ kind: 'constant', mean: m })),
    mean.map((m): Law => ({ kind: 'exponential', mean: m })),
  );
}

function outages(frame: Frame): Arbitrary<{ up: Law; down: Law }> {
  return fc.record({ up: laws(frame, 4, 20), down: laws(frame, 1, 6) });
}

/** By office: each for itself, those of a regency, or all together. */
function units({ offices, regencyOf }: Frame): Arbitrary<Uint16Array> {
  return fc.constantFrom(
    Uint16Array.from({ length: offices }, (_, office) => 5 + 3 * office),
    Uint16Array.from(regencyOf),
    new Uint16Array(offices),
  );
}

function rarely<T>(some: Arbitrary<T>): Arbitrary<T[]> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant<T[]>([]) },
    { weight: 1, arbitrary: fc.array(some, { minLength: 1, maxLength: 2 }) },
  );
}

/** Of a stage with servers, at the offices or at the centre; cards are never lost. */
export function stageFailures(
  frame: Frame,
  isAtOffices: boolean,
  loses: boolean,
): Arbitrary<FailurePlan[]> {
  const unitOf = isAtOffices ? units(frame) : fc.constant(new Uint16Array(1));
  const own = isAtOffices
    ? Uint16Array.from({ length: frame.offices }, (_, office) => 5 + 3 * office)
    : new Uint16Array(1);
  const one = fc
    .record({
      laws: outages(frame),
      scope: fc.constantFrom('server' as const, 'unit' as const),
      unitOf,
      keeps: fc.constantFrom(0, 0, 0.5),
      work: fc.constantFrom(...(loses ? WORKS : WORKS.slice(0, 2))),
    })
    .map(({ laws: both, scope, unitOf: of, keeps, work }): FailurePlan => {
      if (scope === 'server') return { ...both, scope, unitOf: own, keeps: 0, work };
      return { ...both, scope, unitOf: of, keeps, work: keeps > 0 ? 'resume' : work };
    });
  return rarely(one);
}

/** Of lines; only those whose transfers share the speed go on at a part of it. */
export function lineFailures(
  frame: Frame,
  line: 'own' | 'office' | 'regency',
): Arbitrary<LineFailurePlan[]> {
  const together =
    line === 'regency'
      ? fc.constantFrom(Uint16Array.from(frame.regencyOf), new Uint16Array(frame.offices))
      : units(frame);
  const one = fc
    .record({
      laws: outages(frame),
      unitOf: together,
      keeps: fc.constantFrom(0, ...(line === 'own' ? [] : [0.5, 0.3])),
      work: fc.constantFrom(...WORKS),
    })
    .map(({ laws: both, unitOf, keeps, work }): LineFailurePlan => {
      return keeps > 0 ? { ...both, unitOf, keeps, work: 'resume' } : { ...both, unitOf, work };
    });
  return rarely(one);
}

export function gatewayFailures(frame: Frame): Arbitrary<NonNullable<GatewayPlan['failures']>> {
  const keeps = fc.constantFrom(0, 0.5, 0.3);
  return rarely(fc.tuple(outages(frame), keeps).map(([both, kept]) => ({ ...both, keeps: kept })));
}
