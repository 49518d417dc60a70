/** The options that a comparison is of, each read and laid out before anything runs. */

import { defaultMeasures } from '../../experiment/default-measures.ts';
import type { Gathering } from '../../experiment/gather.ts';
import { Watch } from '../../experiment/precision.ts';
import type { Variant } from '../../experiment/replicate-all.ts';
import { targetsOf } from '../../experiment/target-check.ts';
import { measuresOf } from '../../run/figures.ts';
import type { Scenario } from '../../scenario/as-read/scenario.ts';
import { type CostPlan, costPlan } from '../../scenario/lay-out/costs.ts';
import { layOut } from '../../scenario/lay-out/lay-out.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { readScenario } from '../../scenario/read.ts';
import { didYouMean } from '../../scenario/text/names.ts';
import { DAY } from '../../units.ts';
import { COMPARED } from '../ask/ask-several.ts';
import type { CompareAsk } from '../ask/compare-ask.ts';
import { CAP, precisionOf } from '../ask/until.ts';
import { CommandFault } from '../exit/faults.ts';

/** Runs with more than so many days of an office are long. */
const LONG = 50_000;

export interface Option extends Variant {
  readonly scenario: Scenario;
  readonly costs: CostPlan;
}

/** The base first, then those asked for in their order. */
export function optionsOf({ file, choice, options }: CompareAsk): readonly Option[] {
  const base = optionOf(readScenario(file, choice));
  const known = ['base', ...base.scenario.optionNames];
  const unknown = options?.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new CommandFault(`--options: no option ${unknown}; ${didYouMean(unknown, known)}`);
  const others = (options ?? known).filter((name) => name !== base.label);
  if (others.length === 0) {
    const more = known.filter((name) => name !== base.label);
    const remedy =
      more.length === 0 ? 'write options into the scenario' : `write --options ${more.join(',')}`;
    throw new CommandFault(`there is nothing to compare ${base.label} with; ${remedy}`);
  }
  const all = [
    base,
    ...others.map((option) => optionOf(readScenario(file, { ...choice, option }))),
  ];
  for (const option of all) checkBeside(option, base);
  return all;
}

/** @throws CommandFault where differences would not be the option's: by other citizens, or another time */
function checkBeside({ label, seed, plan }: Option, base: Option): void {
  if (seed !== base.seed)
    throw new CommandFault(
      `${label} has another seed than ${base.label}, and so other citizens; ` +
        'take experiment.seed out of the options, or write --seed for all',
    );
  if (plan.epoch !== base.plan.epoch || plan.end !== base.plan.end)
    throw new CommandFault(
      `${label} runs over another time than ${base.label}, and so has other counts; ` +
        'take clock out of the options, or run each and write tampung diff',
    );
}

function optionOf(scenario: Scenario): Option {
  const plan = layOut(scenario);
  return {
    label: scenario.option,
    plan,
    seed: scenario.seed,
    targets: targetsOf(scenario, plan),
    scenario,
    costs: costPlan(scenario),
  };
}

/** Replications of each option, at most. */
export function mostOf({ replications, until }: CompareAsk, [base]: readonly Option[]): number {
  const { scenario, plan } = base!;
  const own = scenario.replications;
  const usual = own > 1 ? own : isLong(plan) ? COMPARED.long : COMPARED.usual;
  const most = replications ?? (until === undefined ? usual : Math.max(CAP, own));
  if (most < 2)
    throw new CommandFault('--replications must be at least 2: one run has no interval');
  return most;
}

/** A sample too: its runs are short, and it is asked for a quick look. */
function isLong({ regencyOf, end }: Plan): boolean {
  return (regencyOf.length * end) / DAY > LONG;
}

/** @throws CommandFault when one of them is not known of every option */
export function comparedMeasures(
  { measures }: CompareAsk,
  options: readonly Option[],
): readonly string[] {
  const all = options.map(({ plan }) => measuresOf(plan));
  const shared = all[0]!.filter((name) => all.every((names) => names.includes(name)));
  if (measures === undefined) {
    const wanted = new Set(options.flatMap(({ plan }) => defaultMeasures(plan)));
    return [...wanted].filter((name) => shared.includes(name));
  }
  const unknown = measures.find((name) => !shared.includes(name));
  if (unknown === undefined) return measures;
  throw new CommandFault(
    `--measures: not every option has ${unknown}; ${didYouMean(unknown, shared)}`,
  );
}

/** Whether every option has the precision asked for; absent where none is. */
export function watchOf({ until }: CompareAsk, options: readonly Option[]) {
  if (until === undefined) return undefined;
  const precision = precisionOf(until);
  for (const { label, plan } of options) {
    const known = measuresOf(plan);
    const unknown = precision.measures.find((name) => !known.includes(name));
    if (unknown !== undefined)
      throw new CommandFault(`--until: option ${label} has no measure ${unknown}`);
  }
  const watches = options.map(() => new Watch(precision));
  const namesOf = (has: (option: number) => boolean) =>
    options.flatMap(({ label }, i) => (has(i) ? [label] : []));
  return {
    enough(gatherings: readonly Gathering[]): 'go on' | 'stop' {
      const answers = watches.map((watch, i) => watch.after(gatherings[i]!.sample));
      return answers.every((answer) => answer === 'stop') ? 'stop' : 'go on';
    },
    /** The output of some option that came last; undefined when all have the width. */
    widest: () => watches.find(({ widest }) => widest !== undefined)?.widest,
    /** The outputs that were 0 in all replications of an option, each with those options. */
    never: () =>
      precision.measures
        .map((measure) => ({
          measure,
          options: namesOf((i) => watches[i]!.never.includes(measure)),
        }))
        .filter(({ options }) => options.length > 0),
  };
}

/** What was asked for beyond what every command takes. */
export function wishesOf({ options, measures }: CompareAsk): readonly string[] {
  return [
    ...(options ? ['--options', options.join(',')] : []),
    ...(measures ? ['--measures', measures.join(',')] : []),
  ];
}

/** Every file that any option reads, once. */
export function filesOf(options: readonly Option[]): Option['scenario']['files'] {
  const all = options.flatMap(({ scenario }) => scenario.files);
  return [...new Map(all.map((file) => [file.path, file])).values()];
}
