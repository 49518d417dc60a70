/** Reads and writes a reported backlog: `--from-backlog 2016-10-15:match=2.1M,uplink=400k`. */

import type { Argv } from 'yargs';
import { numeral } from '../../experiment/numeral.ts';
import type { Choice } from '../../scenario/options.ts';
import { dayFault } from '../../scenario/schema/when.ts';
import { shown } from '../../units.ts';
import { CommandFault } from '../exit/faults.ts';

/** The flag of the commands that can begin with one. */
export function backlogFlag<T>(y: Argv<T>) {
  return y.option('from-backlog', {
    type: 'string',
    requiresArg: true,
    describe: 'Begin with a reported backlog: --from-backlog 2016-10-15:match=2.1M,uplink=400k',
  });
}

type Backlog = NonNullable<Choice['backlog']>;

/** @throws CommandFault where it is not written so; which stages there are is the scenario's to say */
export function backlogOf(typed: string): Backlog {
  const parts = /^\s*([\d-]+)\s*:(.*)$/.exec(typed);
  if (parts === null) throw wrong(typed);
  const [, on, list] = parts as unknown as [string, string, string];
  const fault = dayFault(on);
  if (fault !== undefined) throw new CommandFault(`--from-backlog: the day ${fault}`);
  const counts = list.split(',').map((one): [string, string] => {
    const [stage = '', count = '', ...more] = one.split('=').map((text) => text.trim());
    const read = numeral(count);
    if (typeof read === 'string') throw new CommandFault(`--from-backlog: ${stage}: ${read}`);
    if (stage === '' || more.length > 0 || read === undefined || read.unit !== '')
      throw wrong(typed);
    return [stage, String(read.number)];
  });
  const twice = counts.find(([stage], i) => counts.findIndex(([other]) => other === stage) < i);
  if (twice) throw new CommandFault(`--from-backlog names ${twice[0]} twice; write it once`);
  if (counts.some(([stage]) => stage === 'on')) throw wrong(typed);
  return { on, ...Object.fromEntries(counts) };
}

/** As it is typed, without its shorthand. */
export function backlogText({ on, ...counts }: Backlog): string {
  return `${on}:${Object.entries(counts)
    .map(([stage, count]) => `${stage}=${count}`)
    .join(',')}`;
}

function wrong(typed: string): CommandFault {
  const form = 'DAY:STAGE=COUNT,..., for example 2016-10-15:match=2.1M,uplink=400k';
  return new CommandFault(`--from-backlog must be ${form}; found ${shown(typed)}`);
}
