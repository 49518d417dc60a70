/** Random senders for small scenarios: stores, lines of all kinds, and what happens to what is refused. */

import fc, { type Arbitrary } from 'fast-check';
import type { BackOffPlan, SenderPlan } from '../../src/scenario/plan/plan.ts';
import { lineFailures } from './some-failures.ts';
import {
  durations,
  type Frame,
  numbers,
  officeOpenings,
  perhaps,
  present,
  shuts,
  times,
} from './some-numbers.ts';

const INFINITE = Number.POSITIVE_INFINITY;

function backOffs(frame: Frame): Arbitrary<BackOffPlan> {
  return fc.record({
    wait: durations(frame, 8, { offices: true }),
    growth: fc.constantFrom(1, 2),
    longest: fc.constantFrom(INFINITE, 10 * frame.unit),
    jitter: fc.constantFrom(0, 0, 0.5, 1),
  });
}

type Lines = 'instant' | 'own' | 'office' | 'regency';

export function senders(frame: Frame): Arbitrary<SenderPlan> {
  return fc
    .constantFrom<Lines>('instant', 'own', 'own', 'office', 'regency')
    .chain((lines) => sendersWith(frame, lines));
}

function sendersWith(frame: Frame, lines: Lines): Arbitrary<SenderPlan> {
  const forms = { offices: true };
  const { unit } = frame;
  const isShared = lines === 'office' || lines === 'regency';
  const closed = fc.tuple(
    shuts(frame),
    fc.constantFrom('finish' as const, 'finish' as const, 'restart' as const, 'resume' as const),
  );
  return fc
    .record({
      isUnlimited: fc.boolean(),
      transfers: numbers(frame, fc.constantFrom(1, 2, 3, INFINITE), forms),
      isNewestFirst: fc.constantFrom(false, false, true),
      speed: numbers(frame, fc.constantFrom(1, 2, 0.7), forms),
      useful: perhaps(numbers(frame, fc.constantFrom(1, 0.5, 0.6), forms)),
      size: durations(frame, 5, { ...forms, arrivals: true }),
      room: numbers(frame, fc.constantFrom(INFINITE, 1, 2, 3), forms),
      whenFull: fc.constantFrom('block' as const, 'overwrite' as const),
      openings: perhaps(officeOpenings(frame)),
      closed,
      failures: lineFailures(frame, isShared ? lines : 'own'),
      lostAnswer: perhaps(numbers(frame, fc.constantFrom(0, 0.3, 1), forms)),
      recognised: fc.boolean(),
      storeLoss: fc.oneof(
        { weight: 3, arbitrary: fc.constant(undefined) },
        {
          weight: 1,
          arbitrary: numbers(frame, fc.constantFrom(0, 0.05 / unit, 0.2 / unit), forms),
        },
      ),
      fails: numbers(frame, fc.constantFrom(0, 0, 0.3, 1), forms),
      timeout: fc.oneof(fc.constant(INFINITE), times(frame, 1, 6)),
      refused: backOffs(frame),
      whose: fc.constantFrom('line' as const, 'submission' as const),
      failed: backOffs(frame),
      tries: fc.constantFrom(INFINITE, 1, 2, 3),
    })
    .map(({ isUnlimited, transfers, whose, tries, closed: [shut, work], failures, ...plan }) => {
      const isHalting = failures.length > 0 || (shut.length > 0 && work !== 'finish');
      // Only a line that needs no time carries any number of transfers at full speed.
      const servers = isShared ? { transfers, line: lines } : 1;
      return present({
        ...plan,
        servers: lines === 'instant' && isUnlimited ? 'unlimited' : servers,
        speed: lines === 'instant' ? { form: 'value', value: INFINITE } : plan.speed,
        interrupted: isHalting || plan.storeLoss !== undefined,
        shut: shut.map((one) => ({ ...one, work })),
        failures: failures.length > 0 ? failures : undefined,
        recognised: plan.lostAnswer ? plan.recognised : undefined,
        refused: { ...plan.refused, whose },
        failed: { ...plan.failed, tries },
      }) as unknown as SenderPlan;
    });
}
