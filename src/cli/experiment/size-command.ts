/** What may be typed after `tampung size`. */

import type { Argv, CommandModule } from 'yargs';
import { commonFlags, type Flags, type RunAsk } from '../ask/ask.ts';
import { severalFlags } from '../ask/ask-several.ts';
import { backlogFlag } from '../ask/from-backlog.ts';
import { sampleFlag } from '../ask/sample-flag.ts';
import { varyFlag } from './sweep-command.ts';

interface SizeFlags extends Flags {
  readonly vary?: readonly string[] | undefined;
  readonly zone?: string | undefined;
  readonly 'each-point'?: boolean | undefined;
}

/** @param understood makes the ask of the common flags, and remembers it for a failure */
export function sizeCommand(
  signal: AbortSignal,
  understood: (flags: Flags) => RunAsk,
): CommandModule<object, SizeFlags> {
  return {
    command: 'size <file>',
    describe: 'Find the least-cost capacity that meets the targets, with a stated guarantee',
    builder: (y: Argv<object>): Argv<SizeFlags> =>
      sampleFlag(
        varyFlag(
          severalFlags(backlogFlag(commonFlags(y))),
          'match.speed=50k..350k:25k (a step) or =50k..350k:7 (7 values)',
        ),
      )
        .option('zone', {
          type: 'string',
          requiresArg: true,
          describe:
            'What a cheaper choice must save to be worth the search: --zone "5 000 000 IDR"',
        })
        .option('each-point', {
          type: 'boolean',
          default: false,
          describe: 'Test every cheaper point, for keys of which more may be worse',
        })
        .option('out', {
          type: 'string',
          requiresArg: true,
          describe: 'Folder for the results, instead of output/SCENARIO/size-...',
        }),
    handler: async ({ vary, zone, 'each-point': each, ...flags }) => {
      const ask = understood(flags);
      const { sizeUp } = await import('./size.ts');
      process.exitCode = await sizeUp(
        { ...ask, vary: vary ?? [], monotone: each !== true, ...(zone !== undefined && { zone }) },
        signal,
      );
    },
  };
}
