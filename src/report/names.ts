/** What scenarios, their options and their values are called: text that data gives, made harmless. */

import { visible } from '../problem.ts';
import type { Both, Language } from './format.ts';
import { TEXTS } from './texts.ts';

/** Text from data made harmless: control and invisible characters shown, broken pairs replaced. */
export function plain(text: string): string {
  return visible(text).replace(/\p{Surrogate}|[\ufffe\uffff]/gu, '\ufffd');
}

/** A value as the scenario writes it, a quantity of which stands on one line: "6 000 000", "120 s"; harmless, too. */
export function unbroken(value: string): string {
  return /[{[]/.test(value) ? plain(value) : plain(value).replaceAll(' ', '\u00a0');
}

/** A scenario by its title with its name behind it: "Two towns (two-towns)"; its name where it has no title. */
export function scenarioName(name: string, title: Both | undefined, language: Language): string {
  return title === undefined ? plain(name) : `${plain(title[language])} (${plain(name)})`;
}

/** An option by its name; the scenario as it stands is "base" or "dasar". */
export function optionName(option: string, language: Language): string {
  return option === 'base' ? TEXTS.base[language] : plain(option);
}

/** The same in both languages. */
export function optionNames(option: string): Both {
  return { id: optionName(option, 'id'), en: optionName(option, 'en') };
}
