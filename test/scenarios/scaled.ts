/**
 * A shipped scenario on a scaled country: every so many regencies with their own people, offices and
 * lines, against a centre that is smaller in the same proportion.
 */

import { layOut } from '../../src/scenario/lay-out/lay-out.ts';
import type { Choice } from '../../src/scenario/options.ts';
import type { Parameter } from '../../src/scenario/plan/parameter.ts';
import type { Plan } from '../../src/scenario/plan/plan.ts';
import { readScenario } from '../../src/scenario/read.ts';

/** @param every how many regencies one is taken of */
export function scaled(
  name: string,
  every: number,
  choice: Omit<Choice, 'only'> = {},
): { plan: Plan; share: number; seed: string } {
  const file = `scenarios/${name}.yaml`;
  const { regencies } = layOut(readScenario(file));
  const only = regencies
    // One that runs a single regency keeps it.
    .filter((_, index) => index % every === 3 % regencies.length)
    .map(({ code }) => code);
  const scenario = readScenario(file, { ...choice, only });
  const plan = layOut(scenario);
  const { arrivals } = plan.people;
  if (arrivals.kind !== 'poisson') throw new Error('people come by chance');
  const share = arrivals.baseShare.reduce((sum, part) => sum + part, 0);
  const { gateway, match, start } = plan;
  return {
    share,
    seed: scenario.seed,
    plan: {
      ...plan,
      ...(gateway && { gateway: { ...gateway, accepts: times(gateway.accepts, share) } }),
      ...(match && {
        match: {
          ...match,
          service: times(match.service, 1 / share),
          room: times(match.room, share),
          licence: Math.round(match.licence * share),
        },
      }),
      start: { ...start, match: Math.round(start.match * share) },
    },
  };
}

function times(parameter: Parameter, factor: number): Parameter {
  if (parameter.form === 'value') return { form: 'value', value: parameter.value * factor };
  if (parameter.form === 'steps') {
    return { ...parameter, values: parameter.values.map((value) => value * factor) };
  }
  if (parameter.form === 'law' && parameter.law.kind === 'constant') {
    return { form: 'value', value: parameter.law.mean * factor };
  }
  throw new Error(`cannot scale a number in the form ${parameter.form}`);
}
