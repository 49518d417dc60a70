import { expect, test } from 'vitest';
import { figuresOf, measuresOf, unitsOf } from '../../src/run/figures.ts';
import { simulate } from '../../src/run/simulate.ts';
import { layOut } from '../../src/scenario/lay-out/lay-out.ts';
import { readScenario } from '../../src/scenario/read.ts';

/** Every stage, and a regency whose line is slow. */
const EVERYTHING = [
  'match.results={unique: 90 %, duplicate: 2 %, again: 3 %, adjudicate: 5 %}',
  'adjudicate={servers: 2, service: 5 min}',
  'print={speed: 300 /day}',
  'courier={when: {more-than: 10}, trip: 4 h, load: 50, cost: 1 000 000 IDR, read-in: {speed: 500 /day}}',
  'uplink.speed={column: offices, unit: Mbps}',
];

test.each([[[]], [EVERYTHING]])('the figures of a plan are those of its runs: %s', (set) => {
  const plan = layOut(readScenario('test/cli/two-towns/two-towns.yaml', { set }));
  const { country, regency } = unitsOf(plan);
  const units = { national: country, '35.10': regency, '94.01': regency };
  const figures = [...figuresOf(plan, simulate(plan, 'x', 0))];
  for (const [place, known] of Object.entries(units)) {
    const own = figures.filter((one) => one.place === place && !one.measure.startsWith('causes.'));
    expect(own.map(({ measure, unit }) => [measure, unit])).toEqual([...known]);
  }
  expect(measuresOf(plan)).toEqual([...country.keys()]);
  expect(country.has('fairness.slow.mean')).toBe(set.length > 0);
});

test('a ratio is its part over its whole', () => {
  const plan = layOut(readScenario('test/cli/two-towns/two-towns.yaml'));
  const ratios = [...figuresOf(plan, simulate(plan, 'x', 0))].filter(({ ratio }) => ratio);
  expect(ratios.length).toBeGreaterThan(20);
  for (const { value, ratio } of ratios) {
    expect(value).toBeCloseTo(ratio!.part / ratio!.whole, 9);
  }
});
