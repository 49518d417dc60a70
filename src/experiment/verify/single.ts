/** Cases of one server: M/M/1, M/G/1, GI/M/1, priorities, the way from empty. */

import type { Outcome } from '../../run/outcome.ts';
import { flow } from '../../theory/flow.ts';
import { meanWaits, pollaczekKhinchine, renewalWait } from '../../theory/single-server.ts';
import { reached } from '../../theory/transient.ts';
import { type Case, random } from './case.ts';
import * as run from './measures.ts';

const W = 'service / (1 - load), the law exponential';
const PK = 'lambda E[S^2] / (2 (1 - load)), Pollaczek and Khinchine';

const mm1: readonly Case[] = [
  {
    id: 'V01',
    shows: 'M/M/1 at half load',
    studies: [
      {
        scenario: 'mm1',
        random: [
          random('mean wait [min]', 'load / (mu - lambda)', 1, run.meanWait(), 0.025),
          random('mean time [min]', W, 2, run.meanTime(), 0.015),
          random('mean line', 'lambda x mean wait (Little)', 0.5, run.meanLine(), 0.025),
          random('mean present', 'lambda x mean time (Little)', 1, run.meanPresent(), 0.02),
          random(
            '95 % of times [min]',
            'ln 20 / (mu - lambda)',
            Math.log(20) / 0.5,
            run.p95Time,
            0.02,
          ),
          random('share that waits', 'load', 0.5, run.shareWaits(), 0.008),
          random('utilisation', 'lambda / mu', 0.5, run.utilisation(), 0.01),
        ],
      },
    ],
  },
  {
    id: 'V02',
    shows: 'M/M/1 at 80 %',
    studies: [
      {
        scenario: 'mm1',
        option: 'load-80',
        random: [
          random('mean wait [min]', 'load / (mu - lambda)', 4, run.meanWait(), 0.05),
          random('mean time [min]', W, 5, run.meanTime(), 0.04),
          random('mean line', 'lambda x mean wait (Little)', 3.2, run.meanLine(), 0.05),
          random('mean present', 'lambda x mean time (Little)', 4, run.meanPresent(), 0.04),
          random(
            '95 % of times [min]',
            'ln 20 / (mu - lambda)',
            Math.log(20) / 0.2,
            run.p95Time,
            0.05,
          ),
          random(
            '95 % of waits [min]',
            'ln(load / 0.05) / (mu - lambda)',
            Math.log(16) / 0.2,
            run.p95Wait(),
            0.05,
          ),
        ],
      },
    ],
  },
  {
    id: 'V03',
    shows: 'M/M/1 at 95 %: slow to settle',
    studies: [
      {
        scenario: 'mm1',
        option: 'load-95',
        random: [
          random('mean wait [min]', 'load / (mu - lambda)', 19, run.meanWait(), 0.05),
          random('mean present', 'load / (1 - load)', 19, run.meanPresent(), 0.05),
          random(
            '95 % of times [min]',
            'ln 20 / (mu - lambda)',
            Math.log(20) / 0.05,
            run.p95Time,
            0.08,
          ),
        ],
      },
    ],
  },
];

/** Mean wait at one server with a law of service. */
function general(
  id: string,
  shows: string,
  option: string | undefined,
  rate: number,
  cv: number,
): Case {
  const exact = pollaczekKhinchine(rate, 1, cv);
  const wait = random('mean wait [min]', PK, exact, run.meanWait(), 0.06);
  const present = random(
    'mean present',
    'load + lambda x mean wait',
    rate * (1 + exact),
    run.meanPresent(),
    0.06,
  );
  return {
    id,
    shows,
    studies: [{ scenario: 'mg1', option, random: [wait, present] }],
  };
}

const laws: readonly Case[] = [
  general('V04', 'M/D/1 at 80 %: constant service', undefined, 0.8, 0),
  general('V05', 'M/E2/1 at 80 %: service in two phases', 'erlang', 0.8, Math.SQRT1_2),
  general('V06', 'M/H2/1 at 80 %: hyperexponential service', 'hyperexponential', 0.8, 2),
  general('V07', 'M/G/1 at 70 %: lognormal service', 'lognormal', 0.7, 1.5),
  {
    id: 'V08',
    shows: 'D/M/1 at 80 %: constant gaps',
    studies: [gaps(undefined, 's = exp(-(1 - s) / 0.8)', (x) => Math.exp(-1.25 * x))],
  },
  {
    id: 'V09',
    shows: 'E2/M/1 at 80 %: gaps in two phases',
    studies: [gaps('erlang', 's = (1.6 / (2.6 - s))^2', (x) => (1.6 / (1.6 + x)) ** 2)],
  },
];

function gaps(option: string | undefined, root: string, transform: (x: number) => number) {
  const exact = renewalWait(transform);
  const wait = random('mean wait [min]', `s / (1 - s), ${root}`, exact, run.meanWait(), 0.05);
  return { scenario: 'gm1', option, random: [wait] };
}

const COBHAM = 'W0 / ((1 - s(k - 1)) (1 - s(k))), Cobham';

function classes(option: string | undefined, cv: number) {
  const [high, low] = meanWaits([0.3, 0.4], cv) as [number, number];
  // The service takes 1 min in the mean, known without error.
  const wait = (place: number) => (outcome: Outcome) => run.meanTimeOf(place)(outcome) - 1;
  return {
    scenario: 'priorities',
    option,
    random: [
      random('mean wait of the first [min]', COBHAM, high, wait(0), 0.025),
      random('mean wait of the second [min]', COBHAM, low, wait(1), 0.025),
      // The order changes nobody's work.
      random('of both [min]', PK, (0.3 * high + 0.4 * low) / 0.7, run.meanWait(), 0.025),
    ],
  };
}

const priorities: Case = {
  id: 'V10',
  shows: 'One server and two priorities; exponential, then constant service',
  studies: [classes(undefined, 1), classes('constant', 0)],
};

const MINUTE = 60;
const KOLMOGOROV = "Kolmogorov's forward equations";

/** Mean number present in an M/M/1 from empty, at instants [min]. */
function fromEmpty(births: ReturnType<typeof flow>, instants: readonly number[], option?: string) {
  const found = reached({ births, deaths: () => 1, most: 300 }, instants);
  const present = instants.map((at, i) => {
    const exact = found[i]!.chances.reduce((sum, chance, n) => sum + n * chance, 0);
    const level = run.levelAt('persons', at * MINUTE);
    return random(`present after ${at} min`, KOLMOGOROV, exact, (o) => level(o) / run.COPIES, 0.05);
  });
  return { scenario: 'surge-from-empty', option, random: present };
}

/** Mean number served in the last minute: mu (1 - P0) over it. */
function lastMinute(births: ReturnType<typeof flow>, until: number) {
  const [before, after] = reached({ births, deaths: () => 1, most: 300 }, [until - 1, until]);
  const exact = 1 - (after!.spent[0]! - before!.spent[0]!);
  const formula = 'mu (1 - P0), P0 as above';
  const of: Parameters<typeof random>[3] = ({ steps }) => steps.answered.at(-1)! / run.COPIES;
  return random('served in the last minute', formula, exact, of, 0.05);
}

const overload = flow([0, 1.2]);
const surge = flow([0, 1.5], [20, 0.5]);
const overloaded = fromEmpty(overload, [50], 'overload');
const surged = fromEmpty(surge, [20, 40], 'surge');

const transients: readonly Case[] = [
  {
    id: 'V18',
    shows: 'M/M/1 at 80 % from empty',
    studies: [fromEmpty(flow([0, 0.8]), [1, 5, 20, 100])],
  },
  {
    id: 'V19',
    shows: 'M/M/1 at 120 % from empty',
    studies: [{ ...overloaded, random: [...overloaded.random, lastMinute(overload, 50)] }],
  },
  {
    id: 'V20',
    shows: 'M/M/1 in a surge: 150 % for 20 min, then 50 %',
    studies: [{ ...surged, random: [...surged.random, lastMinute(surge, 40)] }],
  },
];

export const singleServer: readonly Case[] = [...mm1, ...laws, priorities, ...transients];
