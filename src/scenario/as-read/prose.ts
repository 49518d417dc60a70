/** Text for people in a scenario: one text for both languages, or one in each. */

export interface TwoTexts {
  readonly id: string;
  readonly en: string;
}

/** A text alone stands in reports of either language. */
export type Prose = string | TwoTexts;

/** @example inLanguage({ id: 'Cepat', en: 'Fast' }, 'en') // "Fast" */
export function inLanguage(prose: Prose, language: keyof TwoTexts): string {
  return typeof prose === 'string' ? prose : prose[language];
}

export function bothOf(prose: Prose): TwoTexts {
  return { id: inLanguage(prose, 'id'), en: inLanguage(prose, 'en') };
}
