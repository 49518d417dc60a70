import { expect, test } from 'vitest';
import { figuresOf, measuresOf } from '../../src/run/figures.ts';
import { simulate } from '../../src/run/simulate.ts';
import { layOut } from '../../src/scenario/lay-out/lay-out.ts';
import { readScenario } from '../../src/scenario/read.ts';

test('the measures of a plan are those of the country in its runs, but for the causes', () => {
  const plan = layOut(readScenario('test/cli/two-towns/two-towns.yaml'));
  const figures = [...figuresOf(plan, simulate(plan, 'x', 0))];
  const national = figures.filter(({ place }) => place === 'national');
  const names = national.map(({ measure }) => measure);
  expect(measuresOf(plan)).toEqual(names.filter((name) => !name.startsWith('causes.')));
  expect(new Set(names).size).toBe(names.length);
});

test('a ratio is its part over its whole', () => {
  const plan = layOut(readScenario('test/cli/two-towns/two-towns.yaml'));
  const ratios = [...figuresOf(plan, simulate(plan, 'x', 0))].filter(({ ratio }) => ratio);
  expect(ratios.length).toBeGreaterThan(20);
  for (const { value, ratio } of ratios) {
    expect(value).toBeCloseTo(ratio!.part / ratio!.whole, 9);
  }
});
