/** Cases of more than one stage: rows, blocking, feedback, retrials, tries. */

import { oneServerOrbit, retrial } from '../../theory/retrial.ts';
import { pollaczekKhinchine } from '../../theory/single-server.ts';
import { type Case, random, type Study } from './case.ts';
import * as run from './measures.ts';

const JACKSON = 'load / (1 - load), Jackson';

const tandem: Case = {
  id: 'V43',
  shows: 'Two stages in a row',
  studies: [
    {
      scenario: 'tandem',
      random: [
        random(
          'time in both [min]',
          'sum of both present / lambda',
          16 / 3,
          (o) => run.meanTime('station')(o) + run.meanTime()(o),
          0.015,
        ),
        random('present in the first', JACKSON, 1, run.meanPresent('station'), 0.015),
        random('present in the second', JACKSON, 5 / 3, run.meanPresent(), 0.02),
      ],
    },
  ],
};

/** Transfers of one submission: 1, 2, ... with 75 % each that it is the last. */
const ONCE = 0.75;
const work = { mean: 0.5 / ONCE, cv: Math.sqrt(1 - ONCE) };

const feedback: Case = {
  id: 'V44',
  shows: 'Feedback of 25 %, constant service',
  studies: [
    {
      scenario: 'feedback',
      random: [
        random(
          'present',
          'load + lambda x wait, service the sum of all transfers',
          work.mean + pollaczekKhinchine(1, work.mean, work.cv),
          run.meanPresent('uplink'),
          0.015,
        ),
        random('load', 'lambda / 0.75 / mu', work.mean, run.utilisation('uplink'), 0.005),
        random(
          'transfers of one',
          '1 / 0.75',
          1 / ONCE,
          ({ stages, national }) => 1 + stages['uplink']!.retries / national.recorded,
          0.003,
        ),
      ],
    },
  ],
};

function blocking(places: number, option?: string): Study {
  const exact = (places + 2) / (places + 3);
  return {
    scenario: 'blocking',
    option,
    random: [
      random(`served [1/min], ${places} between`, '(b + 2) / (b + 3)', exact, run.served(), 0.008),
    ],
  };
}

const blocked: Case = {
  id: 'V46',
  shows: 'Two equal stages, the first never idle, blocking after service',
  studies: [blocking(0), blocking(1, 'one'), blocking(4, 'four')],
};

const FALIN = 'load^2 (1 + tries) / ((1 - load) tries), Falin';

const retrials: readonly Case[] = [
  {
    id: 'V47',
    shows: 'Retrial queue, half loaded, every 2 min',
    studies: [
      {
        scenario: 'retrial',
        random: [
          random(
            'between two tries',
            FALIN,
            oneServerOrbit(0.5, 0.5),
            run.meanPresent('uplink'),
            0.025,
          ),
          random('utilisation', 'load', 0.5, run.utilisation(), 0.01),
        ],
      },
    ],
  },
  {
    id: 'V48',
    shows: 'Retrial queue at 80 %, every 10 min',
    studies: [
      {
        scenario: 'retrial',
        option: 'patient',
        random: [
          random(
            'between two tries',
            FALIN,
            oneServerOrbit(0.8, 0.1),
            run.meanPresent('uplink'),
            0.025,
          ),
        ],
      },
    ],
  },
  several('V49', 'two', { servers: 2, load: 1.5, tries: 0.5 }),
  several('V50', 'five', { servers: 5, load: 4, tries: 0.2 }),
];

function several(id: string, option: string, model: Parameters<typeof retrial>[0]): Case {
  const { between, allBusy } = retrial(model, 400);
  const { servers, load, tries } = model;
  const chain = 'chain of (between tries, busy)';
  return {
    id,
    shows: `Retrial queue, ${load} on ${servers}, every ${1 / tries} min`,
    studies: [
      {
        scenario: 'retrial',
        option,
        random: [
          random('between two tries', chain, between, run.meanPresent('uplink'), 0.04),
          // Arrivals at random see the averages over time.
          random(
            'all busy',
            chain,
            allBusy,
            ({ national }) => national.refusedOnce / national.recorded,
            0.02,
          ),
        ],
      },
    ],
  };
}

const tries: Case = {
  id: 'V52',
  shows: 'Three tries of which each fails with 30 %',
  studies: [
    {
      scenario: 'three-tries',
      random: [
        random(
          'stranded',
          '0.3^3',
          0.027,
          ({ national }) => national.stranded / national.recorded,
          0.08,
        ),
        random(
          'tries',
          '1 + 0.3 + 0.3^2',
          1.39,
          ({ stages, national }) => 1 + stages['uplink']!.retries / national.recorded,
          0.005,
        ),
      ],
    },
  ],
};

export const networks: readonly Case[] = [tandem, feedback, blocked, ...retrials, tries];
