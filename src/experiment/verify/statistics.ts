/** Cases of the statistics that results are reported with: no run, only their functions. */

import { studentQuantile } from '../../statistics/beta.ts';
import {
  type Interval,
  meanInterval,
  orderRanks,
  proportionInterval,
  ratioInterval,
} from '../../statistics/intervals.ts';
import { type Case, computed } from './case.ts';

export const middle = ({ low, high }: Interval) => (low + high) / 2;
export const half = ({ low, high }: Interval) => (high - low) / 2;

/** Ten runs of a model. */
export const RUNS = [412, 398, 431, 405, 420, 389, 415, 402, 427, 410];
const ofRuns = () => meanInterval(RUNS, 0.95);

/** Both ranks of the closest pair that encloses a quantile. */
function ranks(count: number, quantile: number, low: number, high: number) {
  const found = () => orderRanks(count, quantile, 0.95);
  const what = `quantile ${quantile} of ${count}`;
  const formula = 'order statistics, binomial';
  return [
    computed(`lower rank, ${what}`, formula, low, () => found()?.low ?? Number.NaN),
    computed(`upper rank, ${what}`, formula, high, () => found()?.high ?? Number.NaN),
  ];
}

const CLOPPER = 'beta quantile, Clopper and Pearson';

export const statistics: readonly Case[] = [
  {
    id: 'V75',
    shows: 'A share over two runs, 10 of 100 and 0 of 300, is the ratio of the totals',
    studies: [
      {
        computed: [
          computed(
            'share',
            '10 / 400',
            0.025,
            () => middle(ratioInterval([10, 0], [100, 300], 0.95)),
            1e-12,
          ),
        ],
      },
    ],
  },
  {
    id: 'V80',
    shows: 'Mean of ten runs with its 95 % interval',
    studies: [
      {
        computed: [
          computed('half-width', 't s / sqrt(n), Student', 9.311555, () => half(ofRuns()), 5e-7),
          computed('mean', 'sum / n', 410.9, () => middle(ofRuns()), 1e-9),
        ],
      },
    ],
  },
  {
    id: 'V85',
    shows: 'Ranks that enclose a quantile with at least 95 %',
    studies: [
      {
        computed: [
          ...ranks(100, 0.9, 84, 96),
          ...ranks(200, 0.95, 184, 197),
          ...ranks(50, 0.5, 18, 32),
        ],
      },
    ],
  },
  {
    id: 'V87',
    shows: '3 of 1,000: the 95 % interval of the chance',
    studies: [
      {
        computed: [
          computed(
            'upper end',
            CLOPPER,
            0.008742023,
            () => proportionInterval(3, 1000, 0.95).high,
            5e-10,
          ),
          computed(
            'lower end',
            CLOPPER,
            0.0006191,
            () => proportionInterval(3, 1000, 0.95).low,
            5e-10,
          ),
        ],
      },
    ],
  },
  {
    id: 'V88',
    shows: '0 of 30: not impossible',
    studies: [
      {
        computed: [
          computed(
            'upper end of 95 %',
            CLOPPER,
            0.115703308,
            () => proportionInterval(0, 30, 0.95).high,
            5e-10,
          ),
          computed(
            'upper end, one side',
            CLOPPER,
            0.095033853,
            () => proportionInterval(0, 30, 0.9).high,
            5e-10,
          ),
        ],
      },
    ],
  },
  {
    id: 'V89',
    shows: 'Student quantile for four comparisons at once, 9 degrees of freedom',
    studies: [
      {
        computed: [
          computed(
            't',
            '1 - 0.05 / 8, Bonferroni',
            3.110934823,
            () => studentQuantile(1 - 0.05 / 8, 9),
            5e-10,
          ),
        ],
      },
    ],
  },
];
