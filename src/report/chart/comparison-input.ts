/** What charts of a comparison are made from. */

import type { Comparison } from '../../experiment/compare.ts';
import type { Both, Language } from '../format.ts';
import { sampleMark } from '../sampled.ts';
import { plain } from './font.ts';

export interface ComparisonInput {
  readonly comparison: Comparison;
  readonly scenario: string;
  readonly seed: string;
  readonly title?: Both;
  readonly language: Language;
  readonly version: string;
}

/** Where the figures of a comparison come from. */
export function comparisonSource({
  comparison,
  scenario,
  seed,
  title,
  language,
  version,
}: ComparisonInput): string {
  const own =
    title === undefined ? plain(scenario) : `${plain(title[language])} (${plain(scenario)})`;
  const name = own + sampleMark(comparison.options[0]!.gathered.plan)[language];
  return language === 'id'
    ? `Sumber: simulasi Tampung ${version}; skenario ${name}; benih\u00a0${plain(seed)}.`
    : `Source: Tampung ${version} simulation; scenario ${name}; seed\u00a0${plain(seed)}.`;
}
