/** Every fault of a scenario at once: its own, and those that only an option brings. */

import { targetsOf } from '../experiment/target-check.ts';
import { type Fault, InputError } from '../problem.ts';
import type { Scenario } from '../scenario/as-read/scenario.ts';
import { costPlan } from '../scenario/lay-out/costs.ts';
import { layOut } from '../scenario/lay-out/lay-out.ts';
import { recordOf } from '../scenario/lay-out/observed.ts';
import type { Choice } from '../scenario/options.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { optionFaults, readScenario } from '../scenario/read.ts';

/**
 * The scenario and its plan, when it and all of its options can be run.
 * @throws InputError with the faults of the file as chosen, then of its other options
 */
export function validated(file: string, choice: Choice): { scenario: Scenario; plan: Plan } {
  const own = attempt(() => laidOut(file, choice));
  if ('faults' in own) throw new InputError([...own.faults, ...unnamed(file, own.faults)]);
  const { scenario } = own.value;
  const others = scenario.optionNames.filter((option) => option !== scenario.option);
  const faults = others.flatMap((option) => {
    const tried = attempt(() => laidOut(file, { option }));
    if (!('faults' in tried)) return [];
    return tried.faults.map((fault) => withOption(option, fault));
  });
  if (faults.length > 0) throw new InputError(faults);
  return own.value;
}

function laidOut(file: string, choice: Choice): { scenario: Scenario; plan: Plan } {
  const scenario = readScenario(file, choice);
  const plan = layOut({ ...scenario, sample: 1 });
  targetsOf(scenario, plan);
  recordOf(scenario, plan);
  costPlan(scenario);
  return { scenario, plan };
}

/** Of the faults of the options, those that are not among the first ones already. */
function unnamed(file: string, known: readonly Fault[]): readonly Fault[] {
  const others = attempt(() => optionFaults(file));
  // A file that cannot even be taken apart says so once.
  if ('faults' in others) return [];
  const isKnown = ({ place, path, message }: Fault) =>
    known.some(
      (one) =>
        one.path === path && one.place.line === place.line && message.endsWith(`, ${one.message}`),
    );
  return others.value.filter((fault) => !isKnown(fault));
}

function withOption(option: string, fault: Fault): Fault {
  return { ...fault, message: `with option ${option}, ${fault.message}` };
}

type Attempt<T> = { readonly value: T } | { readonly faults: readonly Fault[] };

function attempt<T>(read: () => T): Attempt<T> {
  try {
    return { value: read() };
  } catch (error) {
    if (error instanceof InputError) return { faults: error.faults };
    throw error;
  }
}
