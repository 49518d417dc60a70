/** What may be typed after `tampung explain`. */

import type { Argv, CommandModule } from 'yargs';
import { LANGUAGES } from '../report/format.ts';
import { languageOf } from './ask.ts';

interface ExplainFlags {
  readonly results: string;
  readonly place?: string | undefined;
  readonly lang?: string | undefined;
  readonly json: boolean;
}

export const explainCommand: CommandModule<object, ExplainFlags> = {
  command: 'explain <results>',
  describe: 'Say what held submissions up and when, from the results of a run',
  builder: (y: Argv<object>): Argv<ExplainFlags> =>
    y
      .positional('results', {
        type: 'string',
        demandOption: true,
        describe: 'A folder that run has filled',
      })
      .option('place', {
        type: 'string',
        requiresArg: true,
        describe: 'Code of one regency: --place 35.19; by default the country',
      })
      .option('lang', {
        choices: LANGUAGES,
        requiresArg: true,
        describe: "Language of the text; by default the machine's, else en",
      })
      .option('json', {
        type: 'boolean',
        default: false,
        describe: 'Print one JSON object instead of text',
      }),
  handler: async ({ results, place, lang, json }) => {
    const language = LANGUAGES.find((one) => one === lang) ?? languageOf(process.env);
    const { explain } = await import('./explain.ts');
    await explain({ results, ...(place !== undefined && { place }), language, json });
  },
};
