/** Where the figures of an experiment on one scenario come from. */

import type { Plan } from '../../scenario/plan/plan.ts';
import type { Both, Language } from '../format.ts';
import { optionName, plain, scenarioName } from '../names.ts';
import { sampleMark } from '../sampled.ts';

interface Origin {
  readonly language: Language;
  /** The scenario's title, where it has one. */
  readonly title?: Both;
  /** Of the program. */
  readonly version: string;
}

/** @param found whose plan is that of the scenario as it stands */
export function experimentSource(
  { plan, seed }: { readonly plan: Plan; readonly seed: string },
  { title, language, version }: Origin,
): string {
  const scenario = scenarioName(plan.name, title, language);
  const option = optionName(plan.option, language) + sampleMark(plan)[language];
  return language === 'id'
    ? `Sumber: simulasi Tampung ${version}; skenario ${scenario}, opsi ${option}; benih\u00a0${plain(seed)}.`
    : `Source: Tampung ${version} simulation; scenario ${scenario}, option ${option}; seed\u00a0${plain(seed)}.`;
}
