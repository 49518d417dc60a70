/** What may be typed after `tampung explain`. */

import type { Argv, CommandModule } from 'yargs';
import { runAsk } from '../ask/ask.ts';
import { limitFlag, type SeveralFlags, workersFlag } from '../ask/ask-several.ts';
import { JSON_FLAG, LANG_FLAG, QUIET_FLAG } from '../ask/output-flags.ts';
import { CommandFault } from '../exit/faults.ts';

interface ExplainFlags extends SeveralFlags {
  readonly results: string;
  readonly place?: string | undefined;
  readonly margins: boolean;
  readonly lang?: string | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
}

export function explainCommand(signal: AbortSignal): CommandModule<object, ExplainFlags> {
  return {
    command: 'explain <results>',
    describe: 'Say what held submissions up and when, from the results of a run',
    builder: (y: Argv<object>): Argv<ExplainFlags> =>
      limitFlag(workersFlag(y))
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
        .option('margins', {
          type: 'boolean',
          default: false,
          describe: 'Say too what one more unit of each capacity buys: runs again, several times',
        })
        .option('replications', {
          type: 'string',
          requiresArg: true,
          describe: 'Runs of each step of --margins; by default as many as the folder has',
        })
        .option('lang', LANG_FLAG)
        .option('json', JSON_FLAG)
        .option('quiet', QUIET_FLAG),
    handler: async ({ results, place, margins, ...flags }) => {
      const ofMargins = [flags.replications, flags.workers, flags.limit];
      if (!margins && ofMargins.some((flag) => flag !== undefined))
        throw new CommandFault('--replications, --workers, --limit are of --margins; write it too');
      const ask = { ...runAsk({ ...flags, file: results }), margins };
      const { explain } = await import('./explain.ts');
      await explain({ ...ask, ...(place !== undefined && { place }) }, signal);
    },
  };
}
