/** Cases of how a run is measured: times to an answer, dates, and how evenly regencies bear it. */

import type { Week } from '../../scenario/as-read/parts.ts';
import type { Clock } from '../../scenario/as-read/scenario.ts';
import { hoursOf } from '../../scenario/lay-out/hours.ts';
import { timeline } from '../../scenario/schema/calendar.ts';
import { Histogram } from '../../statistics/histogram.ts';
import { survivalQuantiles } from '../../statistics/kaplan-meier.ts';
import { gini } from '../../statistics/lorenz.ts';
import { DAY, HOUR } from '../../units.ts';
import { type Case, computed } from './case.ts';

/** Quantiles [d] of durations [d]; bins of the histogram are 0.1 % wide. */
function quantiles(over: readonly number[], unfinished: readonly number[], levels: number[]) {
  const counted = (days: readonly number[]) => {
    const histogram = new Histogram();
    for (const one of days) histogram.add(one * DAY);
    return histogram;
  };
  const found = survivalQuantiles(counted(over), counted(unfinished), 0, levels);
  return found.map((seconds) => (seconds === null ? Number.NaN : seconds / DAY));
}

/** Half a bin of the histogram, as a share. */
const BIN = 0.0005;
const KAPLAN = 'Kaplan and Meier';
const delivered = (level: number) => quantiles([1, 2, 3], Array(7).fill(30), [level])[0]!;

const EIGHT = { date: '2016-09-01', minute: 8 * 60 };
const OPEN = [{ openings: [{ from: 0, to: 60 }] }];
const WEEK: Week = {
  ...{ mon: OPEN, tue: OPEN, wed: OPEN, thu: OPEN, fri: OPEN },
  ...{ sat: [], sun: [] },
};

function september(holidays: readonly string[]): Clock {
  const dates = { from: '2016-09-01', to: '2016-09-30' };
  return { ...dates, stop: 'at-end', holidays, hours: { week: WEEK }, series: HOUR };
}

/** Hours of UTC at which it is 08:00 in a zone, from the midnight before. */
function eight(zone: number) {
  const time = timeline(september([]), [7, 8, 9]);
  const midnight = Date.UTC(2016, 8, 1);
  return (time.epoch + time.instant(EIGHT, zone) * 1000 - midnight) / 1000 / HOUR;
}

/** Days of September 2016 on which an office that is open on weekdays opens. */
function openDays(holidays: readonly string[]) {
  const clock = september(holidays);
  const hours = hoursOf(clock, 'week');
  return timeline(clock, [7])
    .days(7)
    .filter((day) => hours(day).length > 0).length;
}

/** So many alike who bear this much. */
const unevenness = (...ills: number[]) => gini(ills.map((ill) => ({ weight: 1, ill }))) ?? 0;

export const measured: readonly Case[] = [
  {
    id: 'V74',
    shows:
      '3 of 10 delivered after 1, 2 and 3 days, 7 unsent at day 30: half of them is not reached',
    studies: [
      {
        computed: [
          computed('30 % are delivered after [d]', KAPLAN, 3, () => delivered(0.3), 3 * BIN),
          computed('quantiles known above 30 %', KAPLAN, 0, () => {
            const later = [0.3001, 0.5, 0.9].map(delivered);
            return later.filter((days) => !Number.isNaN(days)).length;
          }),
        ],
      },
    ],
  },
  {
    id: 'V76',
    shows: 'Quantile 0.9 of 1, 2, 3 and 4: the first by which so many are over, not between two',
    studies: [
      {
        computed: [
          computed(
            'quantile [d]',
            'type 1, Hyndman and Fan',
            4,
            () => quantiles([1, 2, 3, 4], [], [0.9])[0]!,
            4 * BIN,
          ),
        ],
      },
    ],
  },
  {
    id: 'V77',
    shows: '08:00 in three zones, and the weekdays of September 2016 with and without Idul Adha',
    studies: [
      {
        computed: [
          computed('hour of UTC, WIB', '8 - 7', 1, () => eight(7)),
          computed('hour of UTC, WITA', '8 - 8', 0, () => eight(8)),
          computed('hour of UTC, WIT: the day before', '8 - 9', -1, () => eight(9)),
          computed('weekdays', 'calendar', 22, () => openDays([])),
          computed('weekdays but 12 September', 'calendar', 21, () => openDays(['2016-09-12'])),
        ],
      },
    ],
  },
  {
    id: 'V78',
    shows: 'Four alike, of whom one bears all',
    studies: [
      {
        computed: [
          computed('Gini coefficient', '1 - 1 / 4', 0.75, () => unevenness(0, 0, 0, 1), 1e-12),
          computed(
            'the same where all bear alike',
            'diagonal',
            0,
            () => unevenness(2, 2, 2),
            1e-12,
          ),
        ],
      },
    ],
  },
];
