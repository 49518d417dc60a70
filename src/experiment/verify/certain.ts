/** Cases without chance: people listed one by one, what is held, lines of so many bits. */

import { DAY } from '../../units.ts';
import { type Case, type Certain, certain } from './case.ts';
import * as run from './measures.ts';

/** Mean of waits that were worked out by hand, and when the last one is through. */
function byHand(
  id: string,
  shows: string,
  option: string | undefined,
  waits: readonly number[],
  end: number,
): Case {
  const sum = waits.reduce((total, wait) => total + wait, 0);
  const waiting = waits.filter((wait) => wait > 0).length;
  const list = `waits ${waits.join(', ')} s`;
  const quantities = [
    certain('mean wait [s]', list, sum / waits.length, (o) => 60 * run.meanWait()(o)),
    certain('share that waits', list, waiting / waits.length, run.shareWaits()),
    certain('all through at [s]', 'by hand', end, (o) => o.endedAt),
    certain('waiting time [s]', 'sum of the waits', sum, (o) => run.meanLine()(o) * o.endedAt),
  ];
  return {
    id,
    shows,
    studies: [{ scenario: 'by-hand', option, certain: quantities }],
  };
}

const listed: readonly Case[] = [
  byHand(
    'V42',
    'Two servers, by hand (Kiefer and Wolfowitz)',
    undefined,
    [0, 0, 1.5, 1, 1.8, 0],
    8,
  ),
  byHand('V68', 'One server, by hand (Lindley)', 'lindley', [0, 0.5, 1, 0, 0.5, 3, 0, 0], 14),
  byHand(
    'V69',
    'D/D/1 with more than can be served',
    'falling-behind',
    [0, 0.5, 1, 1.5, 2, 2.5],
    9,
  ),
];

const held = ({ national, before }: Parameters<Certain['of']>[0]) =>
  national.waitingAtCentre + before.waiting;

const record: readonly Case[] = [
  {
    id: 'V66',
    shows: '2016-17 in hundreds: what is held, whatever the shape of the arrivals',
    studies: [
      {
        scenario: 'fluid-2016',
        certain: [certain('held', '4000 + 90400 - 92 x 500', 48_400, held)],
      },
    ],
  },
  {
    id: 'V67',
    shows: '4,520,307 waiting, nobody coming, 50,000 a day',
    studies: [
      {
        scenario: 'fluid-2016',
        option: 'clear',
        certain: [certain('cleared after [d]', 'division', 90.40614, (o) => o.endedAt / DAY)],
      },
    ],
  },
];

const sent = (exact: number, hours: number) =>
  certain(
    `sent in ${hours} h`,
    'whole ones of speed x time / size',
    exact,
    ({ stages }) => stages['uplink']!.served,
  );
const carried = (lines: number) =>
  certain(
    'days for 15,600',
    'size / speed',
    (15_600 * 156.25) / 86_400 / lines,
    (o) => o.endedAt / DAY,
  );

const links: readonly Case[] = [
  {
    id: 'V70',
    shows: 'Two files of 10 MB at 0 and 5 s on 1 MB/s, one after the other',
    studies: [
      {
        scenario: 'link',
        option: 'two-files',
        certain: [
          certain('the second is there at [s]', 'size / speed', 20, (o) => o.endedAt),
          certain('mean delivery [s]', '(10 + 15) / 2', 12.5, (o) => o.national.delivery.mean!),
        ],
      },
    ],
  },
  {
    id: 'V71',
    shows: 'A line of 128 kbps, 60 % useful, 1.5 MB each',
    studies: [
      { scenario: 'link', certain: [sent(184, 8)] },
      { scenario: 'link', option: 'day', certain: [sent(552, 24)] },
    ],
  },
  {
    id: 'V72',
    shows: '15,600 submissions on such a line, and on one four times as fast',
    studies: [
      { scenario: 'link', option: 'madiun', certain: [carried(1)] },
      { scenario: 'link', option: 'madiun-four', certain: [carried(4)] },
    ],
  },
];

export const withoutChance: readonly Case[] = [...listed, ...record, ...links];
