/** A comparison of a small scenario with prices, targets and an assumption, as its documents get it. */

import { AgeSum } from '../../src/experiment/age-sum.ts';
import { BandBook } from '../../src/experiment/band.ts';
import { compare } from '../../src/experiment/compare.ts';
import { replicateAll } from '../../src/experiment/replicate-all.ts';
import { targetsOf } from '../../src/experiment/target-check.ts';
import type { Chart } from '../../src/report/chart/chart.ts';
import { drawComparison } from '../../src/report/chart/charts-of-comparison.ts';
import { changesOf } from '../../src/report/comparison/changes.ts';
import type { ComparisonTold } from '../../src/report/comparison/told.ts';
import { LANGUAGES } from '../../src/report/format.ts';
import { simulate } from '../../src/run/simulate.ts';
import { costPlan } from '../../src/scenario/lay-out/costs.ts';
import { layOut } from '../../src/scenario/lay-out/lay-out.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { registerOf } from '../../src/scenario/register.ts';

const FILE = 'test/cli/two-towns/two-towns.yaml';
const MEASURES = ['onTime.share', 'turnRound.mean', 'stranded', 'turnRound.p99', 'gaveUp'];

/** What is set for all options. */
const PRICED = [
  'costs=[{name: {id: pencocokan, en: matching}, of: match.speed, per: 100 /day, owned: 400 /day, purchase: [150 000 000 IDR, 500 000 000 IDR], basis: {id: penawaran, en: a quotation}}]',
  'targets=[{name: {id: separuh, en: half}, measure: onTime.share, at-least: 50 %}]',
  'assumptions=[{of: match.speed, basis: {id: taksiran, en: a guess}, weight: high}]',
];

/** @param set for all options @param names of the options, the base first */
export async function comparisonTold(
  set: readonly string[] = PRICED,
  names: readonly string[] = ['base', 'more-match'],
): Promise<ComparisonTold> {
  const scenarios = names.map((option) => readScenario(FILE, { set, option }));
  const variants = scenarios.map((scenario) => {
    const plan = layOut(scenario);
    const targets = targetsOf(scenario, plan);
    return { label: scenario.option, plan, seed: scenario.seed, targets };
  });
  const ages = variants.map(() => new AgeSum());
  const bands = variants.map(({ plan }) => new BandBook(plan));
  const gathered = await replicateAll(
    variants,
    async (variant, run) => simulate(variants[variant]!.plan, variants[variant]!.seed, run),
    {
      ...{ most: 4, ahead: 1 },
      see: (outcome, variant) => {
        ages[variant]!.add(outcome.ages);
        bands[variant]!.add(outcome);
      },
    },
  );
  const [base] = scenarios as [(typeof scenarios)[number]];
  const options = scenarios.map((scenario, i) => ({
    name: scenario.option,
    ...{ costs: costPlan(scenario), gathered: gathered[i]! },
    ...{ ages: ages[i]!.ages(), backlog: bands[i]!.all() },
  }));
  return {
    comparison: compare(options, MEASURES),
    scenario: base.name,
    seed: base.seed,
    title: base.title!,
    question: { id: 'Apa yang menolong?', en: 'What helps?' },
    register: registerOf(base),
    changes: scenarios.map((one) => changesOf(base.resolved, one.resolved)),
    command: 'tampung compare two-towns.yaml --replications 4',
    version: '0.0.0',
  };
}

/** Its charts, in both languages. */
export async function chartsOfComparison(told: ComparisonTold): Promise<Chart[]> {
  const charts: Chart[] = [];
  for (const language of LANGUAGES)
    for await (const chart of drawComparison({ ...told, language })) charts.push(chart);
  return charts;
}
