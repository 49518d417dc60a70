/** What may be typed after `tampung backtest`. */

import type { Argv, CommandModule } from 'yargs';
import { commonFlags, type Flags, outFlag, type RunAsk } from '../ask/ask.ts';
import { FEWEST_DRAWS, MOST_POINTS, severalFlags, wholeFlag } from '../ask/ask-several.ts';
import { partFlag } from '../ask/part.ts';
import { sampleFlag } from '../ask/sample-flag.ts';

interface BackTestFlags extends Flags {
  readonly uncertain?: string | undefined;
}

/** @param understood makes the ask of the common flags, and remembers it for a failure */
export function backTestCommand(
  signal: AbortSignal,
  understood: (flags: Flags) => RunAsk,
): CommandModule<object, BackTestFlags> {
  return {
    command: 'backtest <file>',
    describe: 'Hold a scenario against what was observed: which published figures it agrees with',
    builder: (y: Argv<object>): Argv<BackTestFlags> =>
      partFlag(sampleFlag(severalFlags(outFlag(commonFlags(y))))).option('uncertain', {
        type: 'string',
        requiresArg: true,
        describe:
          'Draw the assumptions so many times; the draws that agree with what the scenario was set by predict the rest',
      }),
    handler: async (flags) => {
      const ask = understood(flags);
      const uncertain = wholeFlag('uncertain', flags.uncertain, MOST_POINTS, FEWEST_DRAWS);
      const { runBackTest } = await import('./backtest.ts');
      process.exitCode = await runBackTest({ ...ask, ...(uncertain && { uncertain }) }, signal);
    },
  };
}
