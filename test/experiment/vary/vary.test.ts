import { describe, expect, test } from 'vitest';
import { grid, latinHypercube, settingsOf } from '../../../src/experiment/vary/points.ts';
import { type Division, varied } from '../../../src/experiment/vary/vary.ts';
import { InputError } from '../../../src/problem.ts';
import { readScenario } from '../../../src/scenario/read.ts';

const FILE = 'scenarios/september-2016.yaml';
const scenario = readScenario(FILE);
const texts = (typed: string, division: Division = 'points') =>
  varied(typed, scenario, division).levels.map(({ text }) => text);
const message = (typed: string, division: Division = 'points'): string => {
  try {
    varied(typed, scenario, division);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return '';
};

describe('a range', () => {
  test('has so many values, ends included, in the unit typed', () => {
    const expected = [50, 100, 150, 200, 250, 300, 350].map((number) => `${number}000 /day`);
    expect(texts('match.speed=50 000 /day..350 000 /day:7')).toEqual(expected);
    expect(texts('match.speed=50k..350k /day:7')).toEqual(expected);
  });

  test("has the unit of the scenario's own value where none is typed", () => {
    expect(texts('match.speed=50k..350k:7')).toEqual(texts('match.speed=50k..350k /day:7'));
    expect(texts('station.servers=1..5')).toEqual(['1', '2', '3', '4', '5']);
    expect(texts('uplink.useful=0.4..0.85 %:2')).toEqual(['0.4 %', '0.85 %']);
    expect(texts('uplink.size.lognormal=0.5..3.5:3 points')).toEqual(['0.5 MB', '2 MB', '3.5 MB']);
    expect(texts('uplink.useful=10..20:3 points')).toEqual(['10 %', '15 %', '20 %']);
  });

  test('of servers that stand in a column needs no unit: its numbers take the place of the column', () => {
    const set = ['station.servers={column: offices}'];
    const other = readScenario(FILE, { set });
    const values = varied('station.servers=2..4', other, 'points').levels;
    expect(values.map(({ text }) => text)).toEqual(['2', '3', '4']);
    expect(varied('station.servers=2,5', other, 'points').levels).toHaveLength(2);
  });

  test('of a factor or a weight has what lies between, though both ends are whole', () => {
    const fifths = ['1', '1.25', '1.5', '1.75', '2'];
    expect(texts('uplink.failed.growth=1..2')).toEqual(fifths);
    expect(texts('uplink.speed.times=1..2')).toEqual(fifths);
    expect(texts('people.weekdays.mon=0..1:3')).toEqual(['0', '0.5', '1']);
    expect(texts('station.service.cv=1..2:3')).toEqual(['1', '1.5', '2']);
    expect(texts('uplink.failed.growth=1..2', 'step')).toHaveLength(21);
    expect(texts('uplink.failed.tries=1..3')).toEqual(['1', '2', '3']);
    expect(texts('station.servers.start=1..3')).toEqual(['1', '2', '3']);
    const [growth, tries] = ['growth', 'tries'].map((key) => {
      const ranged = varied(`uplink.failed.${key}=1..2`, scenario, 'points');
      return latinHypercube([ranged], 2, 'x').map(([level]) => level!.number!);
    });
    expect(growth!.sort()).toEqual([1.25, 1.75]);
    expect(tries!.every(Number.isInteger)).toBe(true);
  });

  test('has steps, of one where it counts, else of a twentieth', () => {
    expect(texts('station.servers=1..3', 'step')).toEqual(['1', '2', '3']);
    expect(texts('match.speed=50k..100k:20k', 'step')).toEqual([
      '50000 /day',
      '70000 /day',
      '90000 /day',
    ]);
    expect(texts('match.speed=50k..250k', 'step')).toHaveLength(21);
    // Without the dust of binary fractions: 0.1 + 2 x 0.1.
    expect(texts('deadline=0.1 h..0.3 h:0.1 h', 'step')).toEqual(['0.1 h', '0.2 h', '0.3 h']);
  });
});

describe.each(['points', 'step'] as const)('where %s divide a range of themselves', (division) => {
  test.each([
    ['1000..3000:1000', 3, '2000 /day'],
    ['1000..3000:1 000 /day', 3, '2000 /day'],
    ['1000..3000:1k', 3, '2000 /day'],
    ['50k..350k:7', 7, '100000 /day'],
    ['20k..60k:10k', 5, '30000 /day'],
    ['100..200:50 points', 50, undefined],
    ['100..200:step 50', 3, '150 /day'],
    ['1..2:3', 3, '1.5 /day'],
    ['1..2:0.5', 3, '1.5 /day'],
  ])('%s is read alike', (typed, count, second) => {
    const found = texts(`match.speed=${typed}`, division);
    expect(found).toHaveLength(count);
    if (second !== undefined) expect(found[1]).toBe(second);
  });

  test('what may be both is refused with both', () => {
    expect(message('match.speed=100..200:50', division)).toContain(
      'match.speed: may have 50 values or 3, 50 apart; write :50 points or :50 /day',
    );
    expect(message('station.servers=1..20:5', division)).toContain(
      'may have 5 values or 4, 5 apart; write :5 points or :step 5',
    );
  });
});

test('a list has what is typed: quantities, words, blocks', () => {
  expect(texts('match.speed=50k, 100 000 /day,4000000')).toEqual([
    '50000 /day',
    '100000 /day',
    '4000000 /day',
  ]);
  expect(texts('uplink.hours=office,null')).toEqual(['office', 'null']);
  expect(texts('clock.to=2016-10-31,2016-12-31')).toEqual(['2016-10-31', '2016-12-31']);
  const steps = '{start: 50 000 /day, 2016-10-01: 150 000 /day}';
  expect(texts(`match.speed=50k,${steps}`)).toEqual(['50000 /day', steps]);
});

test.each([
  ['match.speed', '--vary: must say which values; write KEY=LOW..HIGH'],
  ['match.speed=15.600..20k', 'may be 15 600 or 15.6'],
  ['match.speed=1e3,2k', 'with a power of ten, found 1e3; write the digits in full'],
  ['match.speed=1 /h..2 /day', 'match.speed: has two units, /h and /day; write both in one'],
  ['match.speed=20k..10k', 'must rise; write LOW..HIGH'],
  [
    'match.speed=1k..2k:1 points',
    'must have 2 to 10000 values, found "1 points"; write LOW..HIGH:7',
  ],
  ['match.speed=1k..x', 'must be numbers, found x'],
  ['uplink.speed=64..128', 'is not one number in the scenario; write the unit with each value'],
  ['match.speed=50k,50000 /day', 'has the same value twice; write each once'],
])('%s is refused with the remedy', (typed, expected) => {
  expect(message(typed)).toContain(expected);
});

test('steps are refused with the remedy', () => {
  expect(message('match.speed=1k..2k:0', 'step')).toContain('has a step of 0; write one above it');
  expect(message('match.speed=1k..2k:1 /h', 'step')).toContain('write it in /day');
  expect(message('match.speed=1k..2M:0.1', 'step')).toContain('take a larger step');
});

test.each(['name=a,b', 'title.en=a,b', 'assumptions=1,2'])(
  '%s would give the same figures at each point, and is refused',
  (typed) => {
    expect(message(typed)).toContain('changes nothing of what is simulated; vary a key of');
  },
);

describe('points', () => {
  const keys = [
    varied('match.speed=50k..350k:4', scenario, 'points'),
    varied('station.servers=1..4', scenario, 'points'),
  ];

  test('of a grid are every combination, the last key the fastest', () => {
    const points = grid([keys[0]!, varied('station.servers=1,2', scenario, 'points')]);
    expect(points.map((point) => settingsOf(keys, point).join(' '))).toEqual(
      [50, 150, 250, 350].flatMap((thousands) =>
        [1, 2].map((sets) => `match.speed=${thousands}000 /day station.servers=${sets}`),
      ),
    );
  });

  test('of a Latin hypercube fall into every part of every range once', () => {
    const points = latinHypercube(keys, 12, 'x');
    const numbers = (key: number) => points.map((point) => point[key]!.number!);
    const middles = Array.from({ length: 12 }, (_, part) => 50_000 + 25_000 * (part + 0.5));
    expect(numbers(0).toSorted((a, b) => a - b)).toEqual(middles);
    // Rounded to whole sets: 1 to 4.
    expect(new Set(numbers(1))).toEqual(new Set([1, 2, 3, 4]));
    expect(latinHypercube(keys, 12, 'x')).toEqual(points);
    expect(latinHypercube(keys, 12, 'y')).not.toEqual(points);
    expect(numbers(0)).not.toEqual(middles);
  });

  test('of a Latin hypercube over few values are each there once', () => {
    const [list, sets] = ['uplink.hours=office,null', 'station.servers=1..2'].map((typed) =>
      varied(typed, scenario, 'points'),
    );
    const one = latinHypercube([list!], 3, 'x').map(([level]) => level!.text);
    expect(one.toSorted()).toEqual(['null', 'office']);
    const both = latinHypercube([list!, sets!], 40, 'x');
    expect(new Set(both.map((point) => settingsOf([list!, sets!], point).join())).size).toBe(4);
    expect(both).toHaveLength(4);
  });

  test('can be read back by the scenario', () => {
    for (const point of grid(keys)) readScenario(FILE, { set: settingsOf(keys, point) });
  });
});
