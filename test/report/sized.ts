/** A sizing of a small scenario with two targets and prices, as its documents get it. */

import { size } from '../../src/experiment/size/size.ts';
import { targetsOf } from '../../src/experiment/target-check.ts';
import type { SizeTold } from '../../src/report/size/told.ts';
import { simulate } from '../../src/run/simulate.ts';
import { layOut } from '../../src/scenario/lay-out/lay-out.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { registerOf } from '../../src/scenario/register.ts';

const SPEEDS = [400, 600, 800, 1000];
const PRICE = { low: 100e6, high: 200e6 };

/** @param wanted share on time of the first target */
export async function sized(wanted = '50 %'): Promise<SizeTold> {
  const set = [
    `targets=[{name: {id: separuh, en: half}, measure: onTime.share, at-least: ${wanted}}, {measure: stranded, at-most: 5000}]`,
    'assumptions=[{of: uplink.speed, basis: {id: taksiran, en: a guess}}]',
  ];
  const scenarios = SPEEDS.map((speed) =>
    readScenario('test/cli/two-towns/two-towns.yaml', {
      set: [...set, `match.speed=${speed} /day`],
    }),
  );
  const [first] = scenarios as [(typeof scenarios)[number]];
  const candidates = SPEEDS.map((speed, place) => ({ cost: speed * 1e6, places: [place] }));
  const rules = { error: 0.05, zone: 0, monotone: true, most: 20, ahead: 1 };
  const found = await size(candidates, 2, rules, (index, test) => {
    const plan = layOut(scenarios[index]!);
    const { seed } = first;
    return test({
      plan,
      targets: targetsOf(scenarios[index]!, plan),
      simulate: async (replication) => simulate(plan, seed, replication),
    });
  });
  const quantity = found.winner === undefined ? 0 : SPEEDS[found.winner]! / 100;
  const name = { id: 'server', en: 'server' };
  return {
    report: {
      ...{ plan: layOut(first), seed: first.seed, keys: ['match.speed'], candidates, sized: found },
      points: SPEEDS.map((speed) => [{ text: `${speed} /day`, number: speed }]),
      ...{ unit: 'IDR', zone: 0, sure: 0.95, monotone: true },
    },
    lines: quantity === 0 ? [] : [{ name, kind: 'purchase', quantity, price: PRICE, basis: 'x' }],
    scenario: first.name,
    seed: first.seed,
    title: first.title!,
    question: { id: 'Berapa yang cukup?', en: 'How much is enough?' },
    register: registerOf(first),
    command: 'tampung size two-towns.yaml --vary match.speed=400..1000:200',
    version: '0.0.0',
  };
}
