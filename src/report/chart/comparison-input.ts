/** What charts of a comparison are made from. */

import type { Comparison } from '../../experiment/compare.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import type { Both, Language } from '../format.ts';
import { plain, scenarioName } from '../names.ts';
import { sampleMark } from '../sampled.ts';

export interface ComparisonInput {
  readonly comparison: Comparison;
  readonly scenario: string;
  readonly seed: string;
  readonly title?: Both;
  readonly language: Language;
  readonly version: string;
}

/** Where the figures of a comparison come from. */
export function comparisonSource(input: ComparisonInput): string {
  return optionsSource(input.comparison.options[0]!.gathered.plan, input);
}

/** Where the figures of several options come from. @param plan of one of them */
export function optionsSource(
  plan: Plan,
  { scenario, seed, title, language, version }: Omit<ComparisonInput, 'comparison'>,
): string {
  const name = scenarioName(scenario, title, language) + sampleMark(plan)[language];
  return language === 'id'
    ? `Sumber: simulasi Tampung ${version}; skenario ${name}; benih\u00a0${plain(seed)}.`
    : `Source: Tampung ${version} simulation; scenario ${name}; seed\u00a0${plain(seed)}.`;
}
