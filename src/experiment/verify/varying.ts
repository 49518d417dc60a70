/** Cases of demand that changes with time, and of unlimited servers. */

import type { Outcome } from '../../run/outcome.ts';
import { type Flow, inflow } from '../../theory/flow.ts';
import {
  poissonQuantile,
  poissonTail,
  presentConstant,
  presentExponential,
} from '../../theory/unlimited.ts';
import { type Case, computed, random } from './case.ts';
import * as run from './measures.ts';

const unlimited: Case = {
  id: 'V55',
  shows: 'M/G/infinity, 30 offered',
  studies: [
    {
      scenario: 'unlimited',
      random: [
        random('share of instants above 40', 'Poisson', poissonTail(30, 40), above(40), 0.08),
        random('mean present', 'lambda x mean stay', 30, run.meanPresent(), 0.003),
      ],
    },
    {
      computed: [computed('95 % of instants', 'Poisson', 39, () => poissonQuantile(30, 0.95))],
    },
  ],
};

/** Share of the points of the time series with more than so many present. */
function above(most: number): (outcome: Outcome) => number {
  return ({ steps }) =>
    steps.atCentre.filter((level) => level > most).length / steps.atCentre.length;
}

const HOURS = 72;
const SCALE = 10;

/** 100 + 50 sin(2 pi t / 24) an hour, averaged over each hour to a hundredth, as in `by-hour.yaml`. */
function byHour(): Flow {
  const from = Array.from({ length: HOURS }, (_, hour) => hour);
  const turn = (2 * Math.PI) / 24;
  const mean = (hour: number) =>
    100 + (50 / turn) * (Math.cos(turn * hour) - Math.cos(turn * (hour + 1)));
  return { from, rate: from.map((hour) => Math.round(100 * mean(hour)) / 100) };
}

function stays(id: string, law: 'exponential' | 'constant', hours: readonly number[]): Case {
  const present = law === 'constant' ? presentConstant : presentExponential;
  const formula =
    law === 'constant'
      ? 'those who came within 6 h'
      : 'integral of lambda(s) exp(-(t - s) / 6 h), from empty';
  return {
    id,
    shows: `Mt/${law === 'constant' ? 'D' : 'M'}/infinity: a rate by the hour, ${law} stays of 6 h`,
    studies: [
      {
        scenario: 'by-hour',
        option: law === 'constant' ? law : undefined,
        random: hours.map((hour) => {
          const level = run.levelAt('atCentre', (48 + hour) * 3600);
          const exact = present(byHour(), 6, 48 + hour);
          return random(
            `present at ${hour} h of day 3`,
            formula,
            exact,
            (o) => level(o) / SCALE,
            0.02,
          );
        }),
      },
    ],
  };
}

const DAYS = 40;
/** From 500 to 2,000 a day and back, the mean of each day, as in `triangle.yaml`. */
export const triangle: Flow = {
  from: Array.from({ length: DAYS }, (_, day) => day),
  rate: Array.from({ length: DAYS }, (_, day) => 500 + 75 * (Math.min(day, 39 - day) + 0.5)),
};

const rush: Case = {
  id: 'V59',
  shows: 'A surge that rises and falls as a triangle',
  studies: [
    {
      scenario: 'triangle',
      random: [
        random(
          'people',
          'integral of the rate',
          inflow(triangle, DAYS),
          (o) => o.national.people,
          0.008,
        ),
        random(
          'on day 20',
          'integral of the rate',
          triangle.rate[19]!,
          (o) => o.steps.recorded[19]!,
          0.025,
        ),
        random('mean of (count - mean)^2 / mean', 'Poisson: 1', 1, dispersion, 0.25),
      ],
    },
  ],
};

/** Of the counts by day about their means. */
function dispersion({ steps }: Outcome): number {
  const parts = triangle.rate.map((mean, day) => (steps.recorded[day]! - mean) ** 2 / mean);
  return parts.reduce((sum, part) => sum + part, 0) / DAYS;
}

export const varying: readonly Case[] = [
  unlimited,
  stays('V56', 'exponential', [6, 12, 18, 24]),
  stays('V57', 'constant', [6, 9, 12, 24]),
  rush,
];
