/** What may be typed after `tampung diff`. */

import type { Argv, CommandModule } from 'yargs';
import { LANGUAGES } from '../../report/format.ts';
import { languageOf, QUIET } from '../ask/ask.ts';

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
        .option('lang', {
          choices: LANGUAGES,
          requiresArg: true,
          describe: "Language of the text; by default the machine's, else en",
        })
        .option('json', {
          type: 'boolean',
          default: false,
          describe: 'Print one JSON object instead of text; it has the regencies too',
        })
        .option('quiet', QUIET),
    handler: async ({ a, b, lang, out, json }) => {
      const language = LANGUAGES.find((one) => one === lang) ?? languageOf(process.env);
      const { diff } = await import('./diff.ts');
      const more = out === undefined ? {} : { out };
      await diff({ paths: [a, b], language, json, ...more }, signal);
    },
  };
}
