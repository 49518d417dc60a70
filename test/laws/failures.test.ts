import { expect, test } from 'vitest';
import type { FailurePlan } from '../../src/scenario/plan/failures.ts';
import { exponential, match, planOf, poisson, uplink, value } from '../plans.ts';
import { expectLaws, matchOf, replicate } from './replicate.ts';

function breaks(up: number, down: number, of: Partial<FailurePlan> = {}): FailurePlan {
  return {
    up: { kind: 'exponential', mean: up },
    down: { kind: 'exponential', mean: down },
    scope: 'server',
    unitOf: new Uint16Array(1),
    keeps: 0,
    work: 'resume',
    ...of,
  };
}

const broken = (up: number, down: number, of: Partial<FailurePlan> = {}, end = 1e5) =>
  planOf(
    {
      end,
      series: end,
      match: match({ service: exponential(1), failures: [breaks(up, down, of)] }),
    },
    poisson([0, 0.5]),
  );

test('starting again an exponential service with the same work costs more than going on', () => {
  // Time at a whole server that work w uses with a break at rate x: (e^(xw) - 1) / x, and on average
  // over the exponential law of w (mu / (mu - x) - 1) / x = 1.1111 instead of 1.
  const busy = (0.5 * (1 / (1 - 0.1) - 1)) / 0.1;
  expectLaws(replicate(broken(10, 2, { work: 'restart' })), [
    // Of the whole time, whole and serving.
    ['busy', (o) => matchOf(o).utilisation! * (5 / 6), busy, 0.01],
  ]);
});

/** Mean number present at c servers that break one by one, from the balance of the chain. */
function repairable(rate: number, servers: number, x: number, e: number): number {
  const MOST = 70;
  const states = (MOST + 1) * (servers + 1);
  const at = (n: number, up: number) => n * (servers + 1) + up;
  let chance = new Float64Array(states).fill(1 / states);
  const step = 1 / (rate + servers * (1 + Math.max(x, e)) + 1);
  for (let sweep = 0; sweep < 15_000; sweep++) {
    const next = chance.slice();
    for (let n = 0; n <= MOST; n++) {
      for (let up = 0; up <= servers; up++) {
        const here = chance[at(n, up)]! * step;
        const flow = (to: number, by: number) => {
          next[to]! += here * by;
          next[at(n, up)]! -= here * by;
        };
        if (n < MOST) flow(at(n + 1, up), rate);
        if (n > 0) flow(at(n - 1, up), Math.min(n, up));
        if (up > 0) flow(at(n, up - 1), up * x);
        if (up < servers) flow(at(n, up + 1), (servers - up) * e);
      }
    }
    chance = next;
  }
  let sum = 0;
  for (let n = 0; n <= MOST; n++)
    for (let up = 0; up <= servers; up++) sum += n * chance[at(n, up)]!;
  return sum;
}

test('three servers that break one by one, the others taking over', () => {
  const exact = repairable(1.6, 3, 0.1, 0.5);
  expect(repairable(0.5, 1, 0.1, 0.5)).toBeCloseTo(1.916667, 4);
  const plan = planOf(
    {
      end: 5e4,
      series: 5e4,
      match: match({ servers: value(3), service: exponential(1), failures: [breaks(10, 2)] }),
    },
    poisson([0, 1.6]),
  );
  expectLaws(replicate(plan), [['present', (o) => matchOf(o).meanInStage, exact, 0.12]]);
});

test('half of the speed of a line left in an outage: it carries at the mean of both speeds', () => {
  const { scope: _, ...failure } = breaks(10, 5, { keeps: 0.5 });
  const plan = planOf(
    {
      end: 1e4,
      series: 1e4,
      start: { station: 0, uplink: 10_000, match: 0 },
      uplink: uplink({
        servers: { transfers: value(1), line: 'office' },
        speed: value(1),
        interrupted: true,
        failures: [failure],
      }),
      match: match({ service: value(1e-6) }),
    },
    poisson([0, 1e-9]),
  );
  expectLaws(replicate(plan), [['carried', (o) => matchOf(o).served / o.endedAt, 5 / 6, 0.01]]);
});

test('half of the speed left in an outage: served at the mean of both speeds', () => {
  const plan = planOf(
    {
      end: 1e5,
      series: 1e5,
      start: { station: 0, uplink: 0, match: 100_000 },
      match: match({
        service: value(1),
        failures: [breaks(10, 5, { scope: 'unit', keeps: 0.5 })],
      }),
    },
    poisson([0, 1e-9]),
  );
  expectLaws(replicate(plan), [['served', (o) => matchOf(o).served / o.endedAt, 5 / 6, 0.003]]);
});
