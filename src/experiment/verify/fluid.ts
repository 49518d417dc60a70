/** Cases without chance: even gaps and constant service, which behave as a fluid to within a submission. */

import {
  area,
  drain,
  emptyFrom,
  type Flow,
  flow,
  inflow,
  type Level,
  levelAt,
  peak,
} from '../../theory/flow.ts';
import { DAY } from '../../units.ts';
import { type Case, type Certain, certain, random } from './case.ts';
import * as run from './measures.ts';
import { triangle } from './varying.ts';

const FLUID = 'fluid';
/** A fluid has no whole submissions: at each stage one may be under way, and one just coming. */
const WHOLE = 2;
/** Step of the time series [d], twice: what is read from it may be late by one, and a submission be left. */
const STEP = 2 / 24;

/** Levels of a stage at some days, as a fluid. */
function levels(
  at: 'persons' | 'atCentre',
  fluid: Level,
  days: readonly number[],
  off = WHOLE,
): Certain[] {
  return days.map((day) =>
    certain(`present on day ${day}`, FLUID, levelAt(fluid, day), run.levelAt(at, day * DAY), off),
  );
}

const peaks = (fluid: Level) =>
  certain('peak', FLUID, peak(fluid), ({ stages }) => stages['match']!.peakBacklog, WHOLE);
const empties = (fluid: Level) =>
  certain('empty on day', FLUID, emptyFrom(fluid), run.emptyFrom, STEP);

const rush: Flow = flow([0, 1500], [30, 400]);
const thousand = { capacity: flow([0, 1000]) };
const plain = drain(rush, thousand, 70);
const roomy = drain(rush, { ...thousand, room: 5000 }, 70);
const workedOff = { recorded: inflow(rush, 55), area: area(plain) };

const rectangle: readonly Case[] = [
  {
    id: 'V60',
    shows: 'Fluid: 1,500 a day for 30 days, then 400, against 1,000',
    studies: [
      {
        scenario: 'fluid',
        certain: [peaks(plain), empties(plain), ...levels('atCentre', plain, [10, 30, 45])],
      },
      {
        scenario: 'fluid',
        option: 'worked-off',
        certain: [
          // In service counts for half a submission in the mean, 55 days long.
          certain(
            'submission-days of waiting',
            FLUID,
            workedOff.area,
            (o) => run.meanLine()(o) * 55,
            55,
          ),
          certain(
            'mean delay [d]',
            'area / number',
            workedOff.area / workedOff.recorded,
            (o) => o.national.turnRound.mean! / DAY,
            0.002,
          ),
          certain(
            'longest delay [d]',
            'the last of the rush',
            15,
            (o) => o.national.turnRound.max! / DAY,
            0.002,
          ),
        ],
      },
    ],
  },
  {
    id: 'V62',
    shows: 'The same with room for 5,000',
    studies: [
      {
        scenario: 'fluid',
        option: 'room',
        certain: [
          certain('find no room', FLUID, roomy.lost, ({ national }) => national.dropped, WHOLE),
          certain('the first of them on day', FLUID, 10, ({ days }) =>
            days.dropped.findIndex((count) => count > 0),
          ),
          empties(roomy),
          ...levels('atCentre', roomy, [9, 10, 29]),
        ],
      },
    ],
  },
  {
    id: 'V63',
    shows: 'The same with patience of ten days',
    studies: [
      {
        scenario: 'fluid',
        option: 'patience',
        random: [10, 30].map((day) =>
          random(
            `in line on day ${day}`,
            '5000 (1 - exp(-0.1 t))',
            5000 * (1 - Math.exp(-0.1 * day)),
            // One is in service.
            (o) => run.levelAt('atCentre', day * DAY)(o) - 1,
            0.015,
          ),
        ),
      },
    ],
  },
];

const triangular = drain(
  { from: [...triangle.from, 40], rate: [...triangle.rate, 500] },
  thousand,
  70,
);
const first = drain(flow([0, 1500], [10, 0]), { capacity: flow([0, 1200]) }, 20);
const second = drain(first.out, { capacity: flow([0, 800]) }, 20);
const outage = drain(flow([0, 500]), { capacity: flow([0, 0], [180, 800]) }, 500);

const shapes: readonly Case[] = [
  {
    id: 'V61',
    shows: 'Fluid: a triangle of 500 to 2,000 a day against 1,000',
    studies: [
      {
        scenario: 'triangle',
        option: 'fluid',
        certain: [
          peaks(triangular),
          empties(triangular),
          ...levels('atCentre', triangular, [7, 20, 33, 40]),
        ],
      },
    ],
  },
  {
    id: 'V64',
    shows: 'Fluid through two stages: the bottleneck moves on',
    studies: [
      {
        scenario: 'fluid-two-stages',
        certain: [
          peaks(second),
          ...levels('persons', first, [10, 12.5]),
          ...levels('atCentre', second, [10, 12.5, 15], 2 * WHOLE),
          certain('empty on day', FLUID, emptyFrom(second), run.emptyFrom, STEP),
        ],
      },
    ],
  },
  {
    id: 'V65',
    shows: 'A match dead for 180 days, then 800 a day against 500',
    studies: [
      {
        scenario: 'fluid-outage',
        certain: [peaks(outage), ...levels('atCentre', outage, [180, 330]), empties(outage)],
      },
    ],
  },
];

export const fluids: readonly Case[] = [...rectangle, ...shapes];
