/** What may be typed after `tampung new`. */

import type { Argv, CommandModule } from 'yargs';
import { LANG_FLAG, languageAsked } from './ask/output-flags.ts';

interface NewFlags {
  readonly name?: string | undefined;
  readonly from: string;
  readonly list: boolean;
  readonly lang?: string | undefined;
}

export const newCommand: CommandModule<object, NewFlags> = {
  command: 'new [name]',
  describe: 'Write a scenario of your own, with its tables, from one that comes with Tampung',
  builder: (y: Argv<object>): Argv<NewFlags> =>
    y
      .positional('name', {
        type: 'string',
        describe: 'Name of the scenario and, with .yaml, of its file in the current folder',
      })
      .option('from', {
        type: 'string',
        requiresArg: true,
        default: 'september-2016',
        describe: 'The scenario to begin from',
      })
      .option('list', { type: 'boolean', default: false, describe: 'Show those there are' })
      .option('lang', LANG_FLAG),
  handler: async ({ name, from, list, lang }) => {
    const { newScenario } = await import('./new.ts');
    const language = languageAsked(lang);
    await newScenario({ name, from, list, language });
  },
};
