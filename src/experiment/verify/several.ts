/** Cases of several servers, all may wait or none: Erlang C, Erlang B, M/D/c. */

import { constantServiceLine } from '../../theory/constant-service.ts';
import {
  erlangB,
  erlangC,
  fewestServers,
  loadWithRetries,
  meanWait,
  waitQuantile,
  waitTail,
} from '../../theory/erlang.ts';
import { type Case, computed, random, type Study } from './case.ts';
import * as run from './measures.ts';

/**
 * M/M/c: one of the options of `mmc`.
 * @param widest of the waits; they differ more from run to run than how many wait
 */
function waiting(
  id: string,
  option: string | undefined,
  { servers, load }: { readonly servers: number; readonly load: number },
  widest: number,
): Case {
  const share = erlangC(servers, load);
  const wait = meanWait(servers, load);
  const p95 = waitQuantile(servers, load, 0.95);
  return {
    id,
    shows: `M/M/${servers}, ${load} offered`,
    studies: [
      {
        scenario: 'mmc',
        option,
        random: [
          random('share that waits', 'Erlang C', share, run.shareWaits(), widest / 2),
          random('mean wait [min]', 'C / (c mu - lambda)', wait, run.meanWait(), widest),
          random('mean line', 'lambda x mean wait (Little)', load * wait, run.meanLine(), widest),
          random(
            '95 % of waits [min]',
            'ln(C / 0.05) / (c mu - lambda)',
            p95,
            run.p95Wait(),
            widest,
          ),
          random('utilisation', 'load / c', load / servers, run.utilisation(), 0.005),
        ],
      },
    ],
  };
}

const waits: readonly Case[] = [
  waiting('V21', undefined, { servers: 2, load: 1.5 }, 0.04),
  waiting('V22', 'three', { servers: 3, load: 2.4 }, 0.04),
  waiting('V23', 'ten', { servers: 10, load: 8 }, 0.08),
  waiting('V24', 'hundred', { servers: 100, load: 95 }, 0.1),
  waiting('V25', 'square-root', { servers: 110, load: 100 }, 0.12),
];

const ERLANG_B = 'Erlang B, by recursion';

function loss(servers: number, load: number, option?: string): Study {
  const exact = erlangB(servers, load);
  const name = `lost of ${load} on ${servers}`;
  return {
    scenario: 'erlang-b',
    option,
    random: [random(name, ERLANG_B, exact, run.shareDropped(), 0.04)],
  };
}

const losses: readonly Case[] = [
  {
    id: 'V26',
    shows: 'M/M/c/c: nobody may wait',
    studies: [
      loss(10, 8),
      loss(1, 0.5, 'one'),
      loss(5, 3, 'five'),
      loss(20, 15, 'twenty'),
      loss(100, 100, 'hundred'),
      {
        computed: [
          computed('lost of 950 on 1000', ERLANG_B, 0.003649294, () => erlangB(1000, 950), 5e-10),
          computed('lost of 10000 on 10000', ERLANG_B, 0.007936563, () => erlangB(1e4, 1e4), 5e-10),
        ],
      },
    ],
  },
  {
    id: 'V27',
    shows: 'M/D/10/10 and M/H2/10/10: the law of service does not matter',
    studies: [loss(10, 8, 'constant'), loss(10, 8, 'hyperexponential')],
  },
  {
    id: 'V28',
    shows: 'Fewest servers for a loss',
    studies: [
      {
        computed: [
          computed('1 % lost of 50', ERLANG_B, 64, () =>
            fewestServers(1, (c) => erlangB(c, 50) <= 0.01),
          ),
          computed('0.1 % lost of 50', ERLANG_B, 71, () =>
            fewestServers(1, (c) => erlangB(c, 50) <= 0.001),
          ),
        ],
      },
    ],
  },
  {
    id: 'V29',
    shows: 'Fewest servers so that 5 % wait longer than half a service',
    studies: [
      {
        computed: [8, 80].map((load) =>
          computed(`of ${load}`, 'C exp(-(c - a) / 2)', load === 8 ? 12 : 85, () =>
            fewestServers(load + 1, (c) => waitTail(c, load, 0.5) <= 0.05),
          ),
        ),
      },
    ],
  },
];

const crommelin = (servers: number, load: number) =>
  random(
    'mean wait [min]',
    "Crommelin's chain",
    constantServiceLine(servers, load) / load,
    run.meanWait(),
    0.04,
  );

const constant: Case = {
  id: 'V41',
  shows: 'M/D/2 and M/D/10 at 80 %: constant service',
  studies: [
    { scenario: 'mdc', random: [crommelin(2, 1.6)] },
    { scenario: 'mdc', option: 'ten', random: [crommelin(10, 8)] },
  ],
};

const AGAIN = 'A = a + r A B(c, A)';

const repeats: Case = {
  id: 'V51',
  shows: 'Load when those refused ask again, as an approximation',
  studies: [
    {
      computed: [
        computed(
          '8 on 10, 90 % ask again',
          AGAIN,
          9.827406,
          () => loadWithRetries(10, 8, 0.9),
          5e-7,
        ),
        computed('8 on 10, all ask again', AGAIN, 10.47365, () => loadWithRetries(10, 8, 1), 5e-7),
        computed(
          '9.5 on 10, all ask again',
          AGAIN,
          27.18838,
          () => loadWithRetries(10, 9.5, 1),
          5e-7,
        ),
      ],
    },
  ],
};

export const severalServers: readonly Case[] = [...waits, ...losses, constant, repeats];
