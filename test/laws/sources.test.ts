import { expect, test } from 'vitest';
import { exponential, law, match, planOf, value } from '../plans.ts';
import { expected, stationary } from './birth-death.ts';
import { expectLaws, matchOf, replicate } from './replicate.ts';

const from = (
  number: number,
  idle: number,
  servers: number,
  room: number,
  service = exponential(1),
) =>
  planOf(
    {
      end: 2e4,
      series: 2e4,
      match: match({
        servers: value(servers),
        room: value(room),
        whenFull: 'drop',
        service,
      }),
    },
    { kind: 'sources', number, idle: exponential(idle) },
  );

test.each([
  ['exponential', exponential(1)],
  ['hyperexponential', law({ kind: 'hyperexponential', mean: 1, cv: 2 })],
] as const)('ten sources, three servers, no line (Engset), %s service', (_, service) => {
  const chances = stationary(
    (n) => (n < 3 ? (10 - n) * 0.4 : 0),
    (n) => n,
  );
  const asked = expected(chances, (n) => Math.max(0, 10 - n) * 0.4);
  const lost = (chances[3]! * 7 * 0.4) / asked;
  // Engset: C(9, 3) 0.4^3 over the sum of C(9, k) 0.4^k, k from 0 to 3.
  expect(lost).toBeCloseTo((84 * 0.064) / (1 + 9 * 0.4 + 36 * 0.16 + 84 * 0.064), 10);
  expectLaws(replicate(from(10, 2.5, 3, 0, service)), [
    ['lost', (o) => matchOf(o).dropped / matchOf(o).arrivals, lost, 0.006],
    ['in service', (o) => matchOf(o).meanInStage, expected(chances, (n) => n), 0.02],
  ]);
});

test('a shop with two repairers and six machines', () => {
  const chances = stationary(
    (n) => Math.max(0, 6 - n) * 0.25,
    (n) => Math.min(n, 2),
  );
  expectLaws(replicate(from(6, 4, 2, 100)), [
    ['broken', (o) => matchOf(o).meanInStage, expected(chances, (n) => n), 0.03],
    ['waiting', (o) => matchOf(o).meanLine, expected(chances, (n) => Math.max(0, n - 2)), 0.02],
    ['busy', (o) => matchOf(o).utilisation!, expected(chances, (n) => Math.min(n, 2)) / 2, 0.006],
  ]);
});
