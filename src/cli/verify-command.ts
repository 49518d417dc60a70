/** What may be typed after `tampung verify`. */

import type { Argv, CommandModule } from 'yargs';
import { severalAsk, workersFlag } from './ask/ask-several.ts';
import { JSON_FLAG, QUIET_FLAG } from './ask/output-flags.ts';

interface VerifyFlags {
  readonly only?: readonly string[] | undefined;
  readonly seed?: string | undefined;
  readonly workers?: string | undefined;
  readonly json: boolean;
  /** Taken as everywhere; nothing but results is told. */
  readonly quiet: boolean;
}

export function verifyCommand(signal: AbortSignal): CommandModule<object, VerifyFlags> {
  return {
    command: 'verify',
    describe: 'Run the textbook models that have exact answers, and say which ones hold',
    builder: (y: Argv<object>): Argv<VerifyFlags> =>
      workersFlag(y)
        .option('only', {
          type: 'string',
          array: true,
          nargs: 1,
          describe: 'Run these cases only: --only V01,V15',
        })
        .option('seed', {
          type: 'string',
          requiresArg: true,
          describe: 'Other chances; then one quantity in a thousand is expected to fail',
        })
        .option('json', JSON_FLAG)
        .option('quiet', QUIET_FLAG),
    handler: async ({ only, seed, json, workers }) => {
      const ids = only?.flatMap((list) => list.split(',')).map((id) => id.trim().toUpperCase());
      const { verify } = await import('./verify.ts');
      const ask = {
        ...severalAsk({ workers }),
        ...(ids && { only: ids }),
        ...(seed && { seed }),
        json,
      };
      await verify(ask, signal);
    },
  };
}
