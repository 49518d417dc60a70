import { describe, expect, test } from 'vitest';
import { allBusy, expected, meanLine, stationary } from '../../src/theory/birth-death.ts';
import { constantServiceLine } from '../../src/theory/constant-service.ts';
import { flow } from '../../src/theory/flow.ts';
import { oneServerOrbit, retrial } from '../../src/theory/retrial.ts';
import { reached } from '../../src/theory/transient.ts';

describe('birth and death', () => {
  test('two places and equal rates: each number is equally likely', () => {
    const chances = stationary(
      (n) => (n < 2 ? 1 : 0),
      () => 1,
    );
    expect(chances).toEqual([1 / 3, 1 / 3, 1 / 3]);
  });

  test.each([
    [1, 10, 0.9, 0.050813731, 3.969440599],
    [1, 10, 1.2, 0.192586495, 6.710708673],
    [1, 9, 1, 0.1, 4.5],
  ])('M/M/%d/%d at %d: %d lost, %d present', (servers, most, rate, lost, present) => {
    const chances = stationary(
      (n) => (n < most ? rate : 0),
      (n) => Math.min(n, servers),
    );
    expect(chances.at(-1)).toBeCloseTo(lost, 9);
    expect(expected(chances, (n) => n)).toBeCloseTo(present, 7);
  });

  test.each([
    [10, 12, 0.5, 0.850384948, 0.195655944, 4.695742656],
    [10, 9, 0.5, 0.468941704, 0.067011715, 1.206210879],
    [100, 120, 0.25, 0.99993066, 0.166669221, 80.001226],
  ])(
    'Erlang A: %d servers, %d offered, %d give up a unit of time',
    (servers, rate, gives, busy, up, line) => {
      const chances = stationary(
        () => rate,
        (n) => Math.min(n, servers) + gives * Math.max(0, n - servers),
      );
      expect(allBusy(chances, servers)).toBeCloseTo(busy, 8);
      expect((gives * meanLine(chances, servers)) / rate).toBeCloseTo(up, 8);
      expect(meanLine(chances, servers)).toBeCloseTo(line, 6);
    },
  );

  test('more births than deaths have no long run', () => {
    const grows = () =>
      stationary(
        () => 2,
        () => 1,
      );
    expect(grows).toThrow('no long run');
  });
});

test.each([
  [1, 0.8, 1.6],
  [2, 1.6, 1.6 * 0.903283879],
  [10, 8, 8 * 0.10982779],
])('M/D/%d, %d offered: %d in line', (servers, load, line) => {
  expect(constantServiceLine(servers, load)).toBeCloseTo(line, 7);
});

describe('retrial queues', () => {
  test('one server: the chain and the formula agree', () => {
    expect(oneServerOrbit(0.5, 0.5)).toBeCloseTo(1.5, 12);
    expect(oneServerOrbit(0.8, 0.1)).toBeCloseTo(35.2, 12);
    const { between, allBusy: busy } = retrial({ servers: 1, load: 0.5, tries: 0.5 }, 200);
    expect(between).toBeCloseTo(1.5, 12);
    expect(busy).toBeCloseTo(0.5, 12);
  });

  test.each([
    [2, 1.5, 0.5, 6.31188566, 0.599009528],
    [5, 4, 0.2, 16.672097952, 0.426304027],
  ])(
    '%d servers, %d offered, %d tries: %d wait, all busy %d',
    (servers, load, tries, waits, busy) => {
      const found = retrial({ servers, load, tries }, 400);
      expect(found.between).toBeCloseTo(waits, 8);
      expect(found.allBusy).toBeCloseTo(busy, 8);
    },
  );
});

describe('from empty', () => {
  const mean = (chances: Float64Array) => chances.reduce((sum, chance, n) => sum + n * chance, 0);

  test('M/M/1 at 80 %', () => {
    const chain = { births: flow([0, 0.8]), deaths: () => 1, most: 200 };
    const exact = [0.551552, 1.469461, 2.647635, 3.791873];
    const found = reached(chain, [1, 5, 20, 100]).map(({ chances }) => mean(chances));
    for (const [i, value] of exact.entries()) expect(found[i]).toBeCloseTo(value, 6);
  });

  test('M/M/1 at 120 %: what has come is present or served', () => {
    const chain = { births: flow([0, 1.2]), deaths: () => 1, most: 300 };
    const [end] = reached(chain, [50]);
    expect(mean(end!.chances)).toBeCloseTo(14.088135, 6);
    expect(end!.chances[0]).toBeCloseTo(0.018965, 6);
    expect(1.2 * 50 - (50 - end!.spent[0]!)).toBeCloseTo(14.088135, 6);
  });

  test('a surge and its end', () => {
    const chain = { births: flow([0, 1.5], [20, 0.5]), deaths: () => 1, most: 200 };
    const [top, end] = reached(chain, [20, 40]);
    expect(mean(top!.chances)).toBeCloseTo(11.86322, 6);
    expect(mean(end!.chances)).toBeCloseTo(4.577618, 6);
    expect(end!.chances[0]).toBeCloseTo(0.268858, 6);
  });

  test('M/M/5/20: drops of the first ten units of time', () => {
    const chain = { births: flow([0, 8]), deaths: (n: number) => Math.min(n, 5), most: 20 };
    const [end] = reached(chain, [10]);
    expect(mean(end!.chances)).toBeCloseTo(18.138715, 6);
    expect(8 * end!.spent[20]!).toBeCloseTo(14.951763, 6);
  });
});
