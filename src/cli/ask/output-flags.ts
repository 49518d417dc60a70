/** The flags that say in which form and in which language a command answers. */

import { LANGUAGES, type Language } from '../../report/format.ts';

export const JSON_FLAG = {
  type: 'boolean',
  default: false,
  describe: 'Print one JSON object instead of text',
} as const;

/** Of what is told event by event. */
export const JSON_LINES_FLAG = {
  ...JSON_FLAG,
  describe: 'Print JSON instead of text, an object on each line',
} as const;

export const LANG_FLAG = {
  choices: LANGUAGES,
  requiresArg: true,
  describe: "Language of the text; by default the machine's, else en",
} as const;

/** Of every command that people call from scripts, also of one that has nothing to be quiet about. */
export const QUIET_FLAG = {
  type: 'boolean',
  default: false,
  describe: 'No progress, no notes',
} as const;

/** What `--lang` says or, without it, the machine. */
export function languageAsked(lang: string | undefined): Language {
  return LANGUAGES.find((one) => one === lang) ?? languageOf(process.env);
}

/**
 * The language of the machine, by POSIX: the first of LC_ALL, LC_MESSAGES and LANG that is set.
 * @example languageOf({ LANG: 'id_ID.UTF-8' }) // "id"
 */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^id(?![a-z])/i.test(locale) ? 'id' : 'en';
}
