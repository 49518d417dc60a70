/** Cases of a fixed number of sources, and of servers that break. */

import { expected, meanLine, stationary } from '../../theory/birth-death.ts';
import { withBreakdowns } from '../../theory/single-server.ts';
import { type Case, random, type Study } from './case.ts';
import * as run from './measures.ts';

const WHITE_CHRISTIE = 'White and Christie';

function breaks(
  option: string | undefined,
  fails: number,
  repaired: number,
  widest: number,
): Study {
  const exact = withBreakdowns(0.5, fails, repaired);
  return {
    scenario: 'breakdown',
    option,
    random: [
      random('present', WHITE_CHRISTIE, exact, run.meanPresent(), widest),
      random('utilisation while whole', 'lambda / mu / availability', 0.6, run.utilisation(), 0.01),
    ],
  };
}

const broken: readonly Case[] = [
  {
    id: 'V15',
    shows: 'A server that breaks for 2 min every 12',
    studies: [breaks(undefined, 0.1, 0.5, 0.025)],
  },
  {
    id: 'V16',
    shows: 'A server that breaks for 20 min every 120: the same share of the time',
    studies: [breaks('long', 0.01, 0.05, 0.06)],
  },
];

const ENGSET = 'birth and death, Engset';

function engset(option?: string): Study {
  const chances = stationary(
    (n) => (n < 5 ? (20 - n) * 0.3 : 0),
    (n) => n,
  );
  const busy = expected(chances, (n) => n);
  const asks = expected(chances, (n) => (20 - n) * 0.3);
  return {
    scenario: 'engset',
    option,
    random: [
      random('share refused', ENGSET, (chances[5]! * 15 * 0.3) / asks, run.shareDropped(), 0.02),
      random('busy', ENGSET, busy, run.meanPresent(), 0.005),
    ],
  };
}

const SETS = 10;

function repairShop(): Study {
  const chances = stationary(
    (n) => (SETS - n) * 0.1,
    (n) => Math.min(n, 2),
  );
  const down = expected(chances, (n) => n);
  const line = meanLine(chances, 2);
  return {
    scenario: 'repair-shop',
    random: [
      random('down', 'birth and death', down, run.meanPresent(), 0.01),
      random('waiting for a fitter', 'birth and death', line, run.meanLine(), 0.03),
    ],
  };
}

export const sources: readonly Case[] = [
  ...broken,
  {
    id: 'V39',
    shows: 'Engset: 20 sources, 5 servers, no line; two laws of service',
    studies: [engset(), engset('hyperexponential')],
  },
  { id: 'V40', shows: 'Repair shop: 10 sets, 2 fitters', studies: [repairShop()] },
];
