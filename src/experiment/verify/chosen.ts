/** Cases of how options are told apart and chosen, and of how many replications that takes. */

import {
  meanInterval,
  meanResiduals,
  pairedInterval,
  pairingGain,
} from '../../statistics/intervals.ts';
import { welchInterval } from '../../statistics/welch.ts';
import { beatenBy } from '../pareto.ts';
import { Watch } from '../precision.ts';
import { Sample } from '../sample.ts';
import { fewestFor } from '../size/feasible.ts';
import { type Case, computed } from './case.ts';
import { half, middle, RUNS } from './statistics.ts';

/** Ten runs of an option on the citizens of `RUNS`. */
const OPTION = [405, 395, 424, 399, 416, 385, 407, 398, 420, 404];
const paired = () => pairedInterval(meanResiduals(OPTION), meanResiduals(RUNS), 0.95);
const gain = () => pairingGain(meanResiduals(OPTION), meanResiduals(RUNS)) ?? Number.NaN;

function welch() {
  const spread = (runs: readonly number[]) => {
    const interval = meanInterval(runs, 0.95);
    return { value: middle(interval), half: half(interval), count: runs.length };
  };
  return welchInterval(spread(OPTION), spread(RUNS), 0.95, 0.95);
}

const LATER = [409, 418, 401, 413, 407, 422, 399, 411, 405, 416];

/** Replications made until the relative half-width has been kept through the look ahead. */
function made(precision: number): number {
  const watch = new Watch({ half: precision, measures: ['x'] });
  const sample = new Sample();
  for (const value of [...RUNS, ...LATER]) {
    sample.add([{ place: 'national', measure: 'x', unit: 'submissions', value }]);
    if (watch.after(sample) === 'stop') return sample.count;
  }
  return Number.NaN;
}

const HOAD = 'Hoad, Robinson and Davies';
const POINTS = { A: [1, 10], B: [2, 5], C: [3, 6], D: [4, 1] };
const beaten = () => beatenBy(Object.values(POINTS));

export const chosen: readonly Case[] = [
  {
    id: 'V79',
    shows: 'Of cost and loss (1, 10), (2, 5), (3, 6) and (4, 1) only the third is beaten',
    studies: [
      {
        computed: [
          computed(
            'options that are beaten',
            'Pareto',
            1,
            () => beaten().filter(Number.isInteger).length,
          ),
          computed('the third is beaten by number', 'Pareto', 2, () => beaten()[2]! + 1),
        ],
      },
    ],
  },
  {
    id: 'V81',
    shows: 'A difference of ten pairs of runs is clear, of the same runs taken apart it is not',
    studies: [
      {
        computed: [
          computed('difference', 'mean', 5.6, () => middle(paired()), 1e-9),
          computed('half-width, in pairs', 't s / sqrt(n)', 1.22519, () => half(paired()), 5e-7),
          computed('lower end, apart', 'Welch', -6.167794, () => welch().low, 5e-7),
          computed('upper end, apart', 'Welch', 17.367794, () => welch().high, 5e-7),
          computed('fewer runs by pairing, times', 'ratio of variances', 106.86, gain, 5e-3),
        ],
      },
    ],
  },
  {
    id: 'V82',
    shows: 'Runs until the width is reached and then kept for five more',
    studies: [
      {
        computed: [
          computed('runs for 5 %', HOAD, 5 + 5, () => made(0.05)),
          computed('runs for 3 %', HOAD, 8 + 5, () => made(0.03)),
          computed('runs for 2 %', HOAD, 12 + 5, () => made(0.02)),
        ],
      },
    ],
  },
  {
    id: 'V86',
    shows: 'Runs without a miss that show, with 95 %, that 95 % of all runs have none',
    studies: [
      {
        computed: [computed('runs', 'ln 0.05 / ln 0.95', 59, () => fewestFor({ in: 0.95 }, 0.05))],
      },
    ],
  },
];
