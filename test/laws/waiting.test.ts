import { describe, expect, test } from 'vitest';
import { exponential, match, planOf, poisson, value } from '../plans.ts';
import { expected, stationary } from './birth-death.ts';
import { type Check, expectLaws, matchOf, replicate } from './replicate.ts';

/** One place, arrivals at random, mean service 1 s. */
function queue(rate: number, servers: number, service = exponential(1), end = 1e5) {
  return planOf(
    { end, series: end, match: match({ servers: value(servers), service }) },
    poisson([0, rate]),
  );
}

const meanWait = (exact: number, spread: number): Check => [
  'mean wait',
  (outcome) => matchOf(outcome).meanWait!,
  exact,
  spread,
];
const meanLine = (exact: number, spread: number): Check => [
  'mean line',
  (outcome) => matchOf(outcome).meanLine,
  exact,
  spread,
];

describe('one server, exponential service', () => {
  test('half loaded', () => {
    expectLaws(replicate(queue(0.5, 1)), [
      meanWait(1, 0.03),
      meanLine(0.5, 0.02),
      ['mean time', (o) => matchOf(o).meanTime!, 2, 0.04],
      ['present', (o) => matchOf(o).meanInStage, 1, 0.03],
      ['busy', (o) => matchOf(o).utilisation!, 0.5, 0.006],
      ['share that waits', (o) => matchOf(o).probabilityOfWait!, 0.5, 0.006],
      // The time is exponential: its 95 % point is ln 20 / (mu - lambda).
      ['95 % of times', (o) => o.national.turnRound.p95!, Math.log(20) / 0.5, 0.15],
    ]);
  });

  test('80 % loaded', () => {
    expectLaws(replicate(queue(0.8, 1, exponential(1), 2e5)), [
      meanWait(4, 0.25),
      meanLine(3.2, 0.22),
      ['present', (o) => matchOf(o).meanInStage, 4, 0.22],
      ['busy', (o) => matchOf(o).utilisation!, 0.8, 0.006],
      ['95 % of waits', (o) => matchOf(o).wait.p95!, Math.log(0.8 / 0.05) / 0.2, 0.9],
    ]);
  });
});

test('one server, constant service: half the wait', () => {
  expectLaws(replicate(queue(0.8, 1, value(1))), [
    meanWait(2, 0.13),
    ['present', (o) => matchOf(o).meanInStage, 2.4, 0.13],
  ]);
});

describe('several servers (Erlang C)', () => {
  test('two', () => {
    expectLaws(replicate(queue(1.5, 2)), [
      ['share that waits', (o) => matchOf(o).probabilityOfWait!, 0.642857143, 0.007],
      meanWait(1.285714, 0.06),
      meanLine(1.928571, 0.1),
      ['busy', (o) => matchOf(o).utilisation!, 0.75, 0.005],
    ]);
  });

  test('ten', () => {
    expectLaws(replicate(queue(8, 10, exponential(1), 2e4)), [
      ['share that waits', (o) => matchOf(o).probabilityOfWait!, 0.409180151, 0.01],
      meanWait(0.204590075, 0.014),
    ]);
  });
});

test('three servers and seven waiting places', () => {
  const chances = stationary(
    (n) => (n < 10 ? 2.4 : 0),
    (n) => Math.min(n, 3),
  );
  const plan = planOf(
    {
      end: 5e4,
      match: match({
        servers: value(3),
        room: value(7),
        whenFull: 'drop',
        service: exponential(1),
      }),
    },
    poisson([0, 2.4]),
  );
  const blocking = chances[10]!;
  const line = expected(chances, (n) => Math.max(0, n - 3));
  expectLaws(replicate(plan), [
    ['dropped', (o) => matchOf(o).dropped / matchOf(o).arrivals, blocking, 0.002],
    meanLine(line, 0.04),
    meanWait(line / (2.4 * (1 - blocking)), 0.015),
    ['busy', (o) => matchOf(o).utilisation!, (2.4 * (1 - blocking)) / 3, 0.004],
  ]);
});

test('people who give up (Erlang A)', () => {
  const chances = stationary(
    () => 12,
    (n) => Math.min(n, 10) + 0.5 * Math.max(0, n - 10),
  );
  const line = expected(chances, (n) => Math.max(0, n - 10));
  // Known from elsewhere: the chain above must not be wrong in the same way as the model.
  expect(line).toBeCloseTo(4.695742656, 8);
  expect((0.5 * line) / 12).toBeCloseTo(0.195655944, 8);
  const plan = planOf(
    {
      end: 1e4,
      match: match({
        servers: value(10),
        service: exponential(1),
        patience: exponential(2),
      }),
    },
    poisson([0, 12]),
  );
  expectLaws(replicate(plan), [
    ['given up', (o) => matchOf(o).reneged / matchOf(o).arrivals, (0.5 * line) / 12, 0.004],
    meanLine(line, 0.12),
    [
      'dropped for it',
      (o) => o.national.causes['patience']! / o.national.recorded,
      0.195656,
      0.004,
    ],
  ]);
});
