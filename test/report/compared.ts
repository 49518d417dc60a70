/** A comparison of the options of a small scenario, and two of its runs side by side, as charts get them. */

import { AgeSum } from '../../src/experiment/age-sum.ts';
import { BandBook } from '../../src/experiment/band.ts';
import { type Comparison, compare } from '../../src/experiment/compare.ts';
import { differ } from '../../src/experiment/diff.ts';
import { replicateAll } from '../../src/experiment/replicate-all.ts';
import type { Judged, Verdict } from '../../src/experiment/targets.ts';
import { causesOf } from '../../src/report/experiment/diff-causes.ts';
import type { DiffInput } from '../../src/report/experiment/diff-json.ts';
import { simulate } from '../../src/run/simulate.ts';
import type { CostPlan } from '../../src/scenario/lay-out/costs.ts';
import { layOut } from '../../src/scenario/lay-out/lay-out.ts';
import { readScenario } from '../../src/scenario/read.ts';

const SETTINGS: readonly (readonly [name: string, set: readonly string[], servers: number])[] = [
  ['base', [], 0],
  ['more-match', ['match.speed=800 /day'], 4],
  ['twice-as-much', ['match.speed=1600 /day'], 12],
  ['one-set-more', ['station.servers=3'], 2],
];
const MEASURES = ['onTime.share', 'turnRound.mean', 'stranded'];

/** Judged by hand: three replications decide nothing. */
const VERDICTS: readonly Verdict[] = ['missed', 'met', 'met', 'undecided'];

export async function compared(): Promise<Comparison> {
  const variants = SETTINGS.map(([label, set]) => {
    const scenario = readScenario('test/cli/two-towns/two-towns.yaml', { set });
    return { label, plan: layOut(scenario), seed: scenario.seed };
  });
  const ages = variants.map(() => new AgeSum());
  const bands = variants.map(({ plan }) => new BandBook(plan));
  const gathered = await replicateAll(
    variants,
    async (variant, run) => simulate(variants[variant]!.plan, variants[variant]!.seed, run),
    {
      ...{ most: 3, ahead: 1 },
      see: (outcome, variant) => {
        ages[variant]!.add(outcome.ages);
        bands[variant]!.add(outcome);
      },
    },
  );
  const options = SETTINGS.map(([name, , quantity], i) => {
    const price = { low: 150e6, high: 500e6 };
    const costs: CostPlan = [{ name: 'server', kind: 'purchase', quantity, price, basis: '' }];
    const judged = [{ verdict: VERDICTS[i]! } as Judged];
    const known = { ages: ages[i]!.ages(), backlog: bands[i]!.all() };
    return { name, costs, ...known, gathered: { ...gathered[i]!, judged } };
  });
  return compare(options, MEASURES);
}

/** As many options as wanted, with long names and ever dearer. */
export function many(comparison: Comparison, count: number): Comparison {
  const [base, ...others] = comparison.options;
  const more = Array.from({ length: count - 1 }, (_, i) => {
    const one = others[i % others.length]!;
    const { value, low, high } = one.more;
    const name = `an-option-with-a-rather-long-name-${i + 1}`;
    return { ...one, name, more: { value: i * value, low: i * low, high: i * high } };
  });
  return { ...comparison, options: [base!, ...more] };
}

export function differing({ options }: Comparison): DiffInput {
  const [a, b] = [options[0]!, options[1]!];
  const made = [a, b].map(({ name }) => ({
    ...{ scenario: 'two-towns', option: name, seed: 'two towns', replications: 3 },
    versions: { tampung: '0.1.0', node: '20', v8: '11' },
    clock: { centreMidnight: 0 },
    ...{ inputs: [], files: [], lock: { match: { speed: name } } },
  })) as unknown as DiffInput['made'];
  const side = ({ gathered }: typeof a) => ({ estimates: gathered.estimates, count: 3 });
  return {
    paths: ['output/base', 'output/more-match'],
    made,
    causes: causesOf(made[0], made[1], false),
    diff: differ(side(a), side(b)),
  };
}
