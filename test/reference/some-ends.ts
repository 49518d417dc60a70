/** Random ends of the flow for small scenarios: the answer's way, cards and their blanks, couriers. */

import fc, { type Arbitrary } from 'fast-check';
import type {
  CourierPlan,
  PrintPlan,
  ReplyPlan,
  ServicePlan,
} from '../../src/scenario/plan/plan.ts';
import { stageFailures } from './some-failures.ts';
import {
  durations,
  ENDS,
  type Frame,
  numbers,
  officeOpenings,
  openings,
  perhaps,
  present,
  serviceTimes,
  shuts,
  times,
} from './some-numbers.ts';

const INFINITE = Number.POSITIVE_INFINITY;
const UNLIMITED = { form: 'value', value: INFINITE } as const;

export function replies(frame: Frame): Arbitrary<ReplyPlan> {
  const takes = fc.oneof(
    durations(frame, 5, { offices: true }),
    fc.constant({ form: 'value', value: 0 } as const),
  );
  return fc.record({ takes });
}

/** A stage without room, patience or working share. */
function plainService(frame: Frame, isAtOffices: boolean): Arbitrary<ServicePlan> {
  const forms = { offices: isAtOffices };
  const servers = fc.constantFrom(1, 1, 2, ...(isAtOffices ? [0] : [INFINITE]));
  // Servers without limit cannot break one by one.
  return fc
    .record({
      servers: numbers(frame, servers, forms),
      service: serviceTimes(frame, 4, { ...forms, arrivals: true }),
      openings: perhaps(isAtOffices ? officeOpenings(frame) : openings(frame, 1)),
      shut: shuts(frame),
      failures: stageFailures(frame, isAtOffices, false),
    })
    .map(({ failures, ...plan }) => {
      const breaking = isAtOffices ? failures : failures.filter(({ scope }) => scope === 'unit');
      return present({
        ...plan,
        working: 1,
        room: UNLIMITED,
        whenFull: 'refuse',
        failures: breaking.length > 0 ? breaking : undefined,
      }) as unknown as ServicePlan;
    });
}

/** Deliveries in order, the first perhaps before the start. */
function blanks(frame: Frame): Arbitrary<NonNullable<PrintPlan['blanks']>> {
  const delivery = fc.tuple(times(frame, -2, ENDS), fc.integer({ min: 1, max: 4 }));
  return fc.array(delivery, { minLength: 1, maxLength: 3 }).map((some) => {
    const sorted = some.sort(([a], [b]) => a - b);
    return {
      from: Float64Array.from(sorted, ([at]) => at),
      counts: Float64Array.from(sorted, ([, count]) => count),
    };
  });
}

export function prints(frame: Frame): Arbitrary<PrintPlan> {
  return fc
    .tuple(plainService(frame, true), perhaps(blanks(frame)))
    .map(([service, stock]) => present({ ...service, blanks: stock }) as PrintPlan);
}

export function couriers(frame: Frame, hasStation: boolean): Arbitrary<CourierPlan> {
  return fc.record({
    moreThan: fc.constantFrom(0, 1, 3, INFINITE),
    olderThan: fc.oneof(fc.constant(INFINITE), times(frame, 1, 15)),
    trip: durations(frame, 5, { offices: true }),
    load: fc.constantFrom(1, 2, 5),
    away: hasStation ? fc.boolean() : fc.constant(false),
    readIn: plainService(frame, false),
    cost: fc.constant(0),
  });
}
