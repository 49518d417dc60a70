/** What may be typed after `tampung diff`. */

import type { Argv, CommandModule } from 'yargs';
import { LANG_FLAG, languageAsked, QUIET_FLAG } from '../ask/output-flags.ts';

interface DiffFlags {
  readonly a: string;
  readonly b: string;
  readonly lang?: string | undefined;
  readonly out?: string | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
}

export function diffCommand(signal: AbortSignal): CommandModule<object, DiffFlags> {
  return {
    command: 'diff <a> <b>',
    describe: 'Say what two runs were made from otherwise, what came out otherwise, what is noise',
    builder: (y: Argv<object>): Argv<DiffFlags> =>
      y
        .positional('a', {
          type: 'string',
          demandOption: true,
          describe: 'A folder that run has filled',
        })
        .positional('b', {
          type: 'string',
          demandOption: true,
          describe: 'Another one; differences are B less A',
        })
        .option('out', {
          type: 'string',
          requiresArg: true,
          describe: 'Folder for the chart and the JSON; nothing is written without',
        })
        .option('lang', LANG_FLAG)
        .option('json', {
          type: 'boolean',
          default: false,
          describe: 'Print one JSON object instead of text; it has the regencies too',
        })
        .option('quiet', QUIET_FLAG),
    handler: async ({ a, b, lang, out, json }) => {
      const language = languageAsked(lang);
      const { diff } = await import('./diff.ts');
      const more = out === undefined ? {} : { out };
      await diff({ paths: [a, b], language, json, ...more }, signal);
    },
  };
}
