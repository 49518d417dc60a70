/** What may be typed after `tampung compare`. */

import type { Argv, CommandModule } from 'yargs';
import { commonFlags, type Flags, outFlag, type RunAsk } from '../ask/ask.ts';
import {
  FEWEST_DRAWS,
  MOST_POINTS,
  severalFlags,
  untilFlag,
  wholeFlag,
} from '../ask/ask-several.ts';
import { backlogFlag } from '../ask/from-backlog.ts';
import { partFlag } from '../ask/part.ts';
import { sampleFlag } from '../ask/sample-flag.ts';

interface CompareFlags extends Flags {
  readonly options?: string | undefined;
  readonly measures?: string | undefined;
  readonly uncertain?: string | undefined;
}

/** @param understood makes the ask of the common flags, and remembers it for a failure */
export function compareCommand(
  signal: AbortSignal,
  understood: (flags: Flags) => RunAsk,
): CommandModule<object, CompareFlags> {
  return {
    command: 'compare <file>',
    describe: 'Compare the options of a scenario on the same citizens, with intervals and costs',
    builder: (y: Argv<object>): Argv<CompareFlags> =>
      partFlag(sampleFlag(untilFlag(severalFlags(outFlag(backlogFlag(commonFlags(y)))))))
        .option('option', {
          type: 'string',
          requiresArg: true,
          describe: 'What the others are compared with; by default the scenario itself',
        })
        .option('options', {
          type: 'string',
          requiresArg: true,
          describe: 'Compare these only: --options more-match,base; by default all',
        })
        .option('measures', {
          type: 'string',
          requiresArg: true,
          describe: 'Measures of summary.csv: --measures onTime.share,stranded',
        })
        .option('uncertain', {
          type: 'string',
          requiresArg: true,
          describe:
            'Draw the assumptions so many times, and tell in how many draws the choice is the same',
        }),
    handler: async (flags) => {
      const [options, measures] = [listOf(flags.options), listOf(flags.measures)];
      const draws = wholeFlag('uncertain', flags.uncertain, MOST_POINTS, FEWEST_DRAWS);
      const ask = {
        ...understood(flags),
        ...(options && { options }),
        ...(measures && { measures }),
      };
      if (draws !== undefined) {
        const { compareUncertain } = await import('./compare-uncertain.ts');
        process.exitCode = await compareUncertain({ ...ask, uncertain: draws }, signal);
        return;
      }
      const { compareOptions } = await import('./compare.ts');
      process.exitCode = await compareOptions(ask, signal);
    },
  };
}

/** Names with commas between, each once, in the order as typed. */
function listOf(text: string | undefined): readonly string[] | undefined {
  return text === undefined ? undefined : [...new Set(text.split(',').map((name) => name.trim()))];
}
