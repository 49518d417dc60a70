import { expect, test } from 'vitest';
import { choiceOf } from '../choices.ts';

/** Base, a and b in each draw; fewer is better. */
const THREE = [
  [10, 5, 7],
  [10, 8, 4],
  [6, 6, 9],
];

test('which option is best in each draw, on the mean, and beside the base', () => {
  const { options, chosen, known, draws } = choiceOf({ draws: THREE });
  expect(known).toBe(3);
  expect(draws.map(({ best }) => best)).toEqual([['a'], ['b'], ['base', 'a']]);
  expect(options.map(({ best }) => best.count)).toEqual([1, 2, 1]);
  expect(options.map(({ mean }) => mean)).toEqual([26 / 3, 19 / 3, 20 / 3]);
  expect(options[chosen]!.name).toBe('a');
  const [base, a, b] = options;
  expect(base!.beside).toBeUndefined();
  expect(a!.beside).toMatchObject({ better: { count: 2 }, worse: { count: 0 } });
  expect(b!.beside).toMatchObject({ better: { count: 2 }, worse: { count: 1 } });
  // -5, -2 and 0: type 7 lies a tenth of the way from the ends.
  expect(a!.beside!.mean).toBeCloseTo(-7 / 3, 12);
  expect(a!.beside!.low).toBeCloseTo(-4.7, 12);
  expect(a!.beside!.high).toBeCloseTo(-0.2, 12);
  // Clopper and Pearson, 2 of 3.
  expect(a!.best.interval.low).toBeCloseTo(0.0943, 4);
  expect(a!.best.interval.high).toBeCloseTo(0.9916, 4);
});

test('what knowing the assumptions is worth: the mean of the best less that of the chosen', () => {
  // The best are 5, 4 and 6; a has 5, 8 and 6.
  expect(choiceOf({ draws: THREE }).knowing).toBeCloseTo(19 / 3 - 5, 12);
  expect(choiceOf({ draws: [THREE[0]!, THREE[0]!] }).knowing).toBe(0);
});

test('which keep every target, and the cheapest of those in each draw', () => {
  const kept = { draws: THREE, atMost: 6 };
  const { options, noneKeeps } = choiceOf({ ...kept, costs: [1, 2, 3] });
  expect(options.map(({ keeps }) => keeps!.count)).toEqual([1, 2, 1]);
  // a alone, b alone, base before a.
  expect(options.map(({ cheapest }) => cheapest!.count)).toEqual([1, 1, 1]);
  expect(noneKeeps).toBe(0);
  expect(choiceOf({ ...kept, draws: [...THREE, [7, 8, 9]] }).noneKeeps).toBe(1);
  const alike = choiceOf({ ...kept, costs: [2, 2, 3] }).options;
  expect(alike.map(({ cheapest }) => cheapest!.count)).toEqual([1, 2, 1]);
  expect(choiceOf(kept).options.every(({ cheapest }) => cheapest === undefined)).toBe(true);
  const none = choiceOf({ draws: THREE, costs: [1, 2, 3] });
  expect(none.options.every(({ keeps, cheapest }) => (keeps ?? cheapest) === undefined)).toBe(true);
  expect(none.noneKeeps).toBeUndefined();
});

test('a draw counts where every option has the measure; one that failed says why', () => {
  const failed = new Error('no memory');
  const all = choiceOf({ draws: [...THREE, [1, failed, 2], [null, 1, 1]] });
  expect(all.known).toBe(3);
  expect(all.draws.map((draw) => draw.failed)).toEqual([
    ...[undefined, undefined, undefined],
    ...[{ message: 'no memory', command: 'run 3 a' }, undefined],
  ]);
  expect(all.draws[3]!.commands).toEqual(['run 3 base', 'run 3 a', 'run 3 b']);
  expect(all.draws[4]!.best).toBeUndefined();
  const [first] = THREE as [number[]];
  expect(() => choiceOf({ draws: [first, [failed, failed, failed]] })).toThrow('no memory');
  expect(() => choiceOf({ draws: [first, [null, 1, 1]] })).toThrow('fewer than two draws');
});

test('targets are held to draws in which an option has no value as well', () => {
  // No value, and so not kept; nor need the others be as they are where all have one.
  const draws = [...THREE, [null, 6, 9], [null, null, 6]];
  const { options, known, judged, noneKeeps, ...found } = choiceOf({
    ...{ draws, atMost: 6, costs: [1, 2, 3] },
  });
  expect({ known, judged, noneKeeps }).toEqual({ known: 3, judged: 5, noneKeeps: 0 });
  expect(options.map(({ keeps }) => keeps!.count)).toEqual([1, 3, 2]);
  expect(options.map(({ cheapest }) => cheapest!.count)).toEqual([1, 2, 2]);
  // Clopper and Pearson, 3 of 5.
  expect(options[1]!.keeps!.interval.low).toBeCloseTo(0.1466, 4);
  expect(options.map(({ best }) => best.count)).toEqual([1, 2, 1]);
  expect(found.draws[4]).toMatchObject({ keeps: ['b'], cheapest: ['b'] });
  expect(found.draws[4]!.best).toBeUndefined();
});

test('a bound is kept by what is beyond it by dust alone', () => {
  const draws = [0.1 + 0.2, 0.3, 0.31].map((value) => [value, value]);
  const [base] = choiceOf({ draws, atMost: 0.3, names: ['base', 'a'] }).options;
  expect(base!.keeps!.count).toBe(2);
});

test('knowing gains nothing, not even dust, where the chosen one is best in all draws', () => {
  const draws = [0.3, 0.1, 0.7, 0.2, 0.6].map((value) => [value + 1, value]);
  expect(choiceOf({ draws, names: ['base', 'a'] }).knowing).toBe(0);
});

test('assumptions in which the draws with the chosen one ahead differ from the others', () => {
  // a is best in the first fifteen draws of thirty, b in the others: k tells them apart wholly.
  const draws = Array.from({ length: 30 }, (_, i) => (i < 15 ? [9, 1, 5] : [9, 5, 2]));
  const [told] = choiceOf({ draws }).told;
  expect(told).toMatchObject({ kept: ['0', '14'], apart: { distance: 1, verdict: 'differs' } });
});
