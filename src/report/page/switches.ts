/** The choices at the head of the page. They work without a script: the style shows what is chosen. */

import { WORDS } from '../document/report-words.ts';
import { type Both, LANGUAGES } from '../format.ts';
import { both } from './markup.ts';

const LANGUAGE_NAMES = { id: 'Bahasa Indonesia', en: 'English' } as const;

/** @param options by their names; a choice of one is none */
export function switches(options: readonly Both[]): string {
  const languages = LANGUAGES.map((language) =>
    radio('language', `show-${language}`, LANGUAGE_NAMES[language], language === 'id'),
  );
  const choices = options.map((name, i) => radio('option', optionId(i), both(name), i === 0));
  return (
    '<header>\n' +
    (options.length < 2 ? '' : group('option', both(WORDS.option), choices)) +
    `${group('language', both(WORDS.language), languages)}</header>\n`
  );
}

/** Shows of several options the one that is chosen. */
export function optionStyle(count: number): string {
  if (count < 2) return '';
  return Array.from({ length: count }, (_, i) => {
    return `body:has(#${optionId(i)}:checked) .option:not(.of-${optionId(i)}){display:none}\n`;
  }).join('');
}

export function optionId(index: number): string {
  return `option-${index + 1}`;
}

function radio(group: string, id: string, label: string, isChosen: boolean): string {
  return (
    `<input type="radio" name="${group}" id="${id}"${isChosen ? ' checked' : ''}>` +
    `<label for="${id}">${label}</label>`
  );
}

function group(name: string, legend: string, choices: readonly string[]): string {
  return `<fieldset class="choice by-${name}"><legend>${legend}</legend>${choices.join('')}</fieldset>\n`;
}
