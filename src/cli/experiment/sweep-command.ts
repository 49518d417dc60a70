/** What may be typed after `tampung sweep`. */

import type { Argv, CommandModule } from 'yargs';
import { commonFlags, type Flags, outFlag, type RunAsk } from '../ask/ask.ts';
import { MOST_POINTS, severalFlags, wholeFlag } from '../ask/ask-several.ts';
import { backlogFlag } from '../ask/from-backlog.ts';
import { partFlag } from '../ask/part.ts';
import { sampleFlag } from '../ask/sample-flag.ts';
import { CommandFault } from '../exit/faults.ts';

interface SweepFlags extends Flags {
  readonly vary?: readonly string[] | undefined;
  readonly lhs?: string | undefined;
  readonly measure?: string | undefined;
  readonly assumptions: boolean;
  readonly morris?: string | undefined;
}

/** @param understood makes the ask of the common flags, and remembers it for a failure */
export function sweepCommand(
  signal: AbortSignal,
  understood: (flags: Flags) => RunAsk,
): CommandModule<object, SweepFlags> {
  return {
    command: 'sweep <file>',
    describe: 'Run a scenario over a grid of values, or a Latin hypercube, on the same chances',
    builder: (y: Argv<object>): Argv<SweepFlags> =>
      partFlag(sampleFlag(varyFlag(severalFlags(outFlag(backlogFlag(commonFlags(y)))))))
        .option('lhs', {
          type: 'string',
          requiresArg: true,
          describe: 'So many points spread over the ranges (Latin hypercube) instead of a grid',
        })
        .option('measure', {
          type: 'string',
          requiresArg: true,
          describe: 'Measure of the table and the chart; by default onTime.share',
        })
        .option('assumptions', {
          type: 'boolean',
          default: false,
          describe: 'Take each assumption to both ends of its range, one at a time, instead',
        })
        .option('morris', {
          type: 'string',
          requiresArg: true,
          describe: 'With --assumptions: so many random paths through all ranges together (Morris)',
        }),
    handler: async ({ vary, lhs, measure, assumptions, morris, ...flags }) => {
      const ask = understood(flags);
      const paths = wholeFlag('morris', morris, MOST_POINTS);
      if (paths !== undefined && !assumptions)
        throw new CommandFault('--morris screens the assumptions; write --assumptions too');
      if (assumptions) {
        if (vary !== undefined || lhs !== undefined)
          throw new CommandFault('--assumptions has its own values; leave out --vary and --lhs');
        if (paths !== undefined) {
          const { screen } = await import('./screening.ts');
          process.exitCode = await screen(
            { ...ask, morris: paths, ...(measure && { measure }) },
            signal,
          );
          return;
        }
        const { sweepAssumptions } = await import('./sensitivity.ts');
        process.exitCode = await sweepAssumptions({ ...ask, ...(measure && { measure }) }, signal);
        return;
      }
      const points = wholeFlag('lhs', lhs, MOST_POINTS);
      const { sweep } = await import('./sweep.ts');
      process.exitCode = await sweep(
        { ...ask, vary: vary ?? [], ...(points && { lhs: points }), ...(measure && { measure }) },
        signal,
      );
    },
  };
}

/** The flag that names keys and values. */
export function varyFlag<T>(
  y: Argv<T>,
  example = 'match.speed=50k..350k:7 (7 values), =50k..350k:50k (a step) or KEY=A,B,C',
) {
  return y.option('vary', {
    type: 'string',
    array: true,
    nargs: 1,
    describe: `Key and values, repeatable: --vary ${example}`,
  });
}
