/** What may be written of the people: who comes, when, and what they do when turned away. */

import * as z from 'zod';
import type { Num } from '../as-read/parts.ts';
import { entriesOf, filled, found, type Kind, kind, may, must, textOf, usual } from './kind.ts';
import { type Bounds, bounded, choice, day, one, path, quantityNote } from './kinds.ts';
import { num, numOf } from './num.ts';

const time: Bounds = { dimension: 'time', above: 0 };
const count: Bounds = { dimension: 'count' };
const workday: Bounds = { dimension: 'workday' };
const rate: Bounds = { dimension: 'rate' };

type Rate = { readonly value: Num; readonly per: 'time' | 'workday' };

/** A rate of open time, or per normal open day; the unit of the first number says which. */
function rateOrWorkday(): Kind<Rate> {
  const [plain, daily] = [quantityNote(rate), quantityNote(workday)];
  const step = (json: unknown) => ({
    type: 'object',
    properties: { start: json },
    required: ['start'],
    additionalProperties: json,
  });
  const json = { anyOf: [plain.json, daily.json, step(plain.json), step(daily.json)] };
  const note = { writes: '`12 /h` or `40 000 /workday`, steps', range: plain.range, json };
  return kind(note, (value, wrong) => {
    const first = entriesOf(value)?.find(([key]) => key === 'start')?.[1] ?? value;
    const isDaily = /\/ *workday *$/.test(textOf(first) ?? '');
    const read = numOf(value, isDaily ? workday : rate, ['steps'], wrong);
    return read === undefined ? undefined : { value: read, per: isDaily ? 'workday' : 'time' };
  });
}

const HOURS = 24;

/** Weights of the 24 hours of a day. */
function profile(): Kind<readonly number[]> {
  const json = { type: 'array', items: { type: 'number', minimum: 0 }, minItems: 24, maxItems: 24 };
  const note = { writes: 'a list of 24 numbers', range: '0 or more', json };
  return kind(note, (value, wrong) => {
    if (!Array.isArray(value))
      return wrong(`must be a list of 24 numbers, found ${found(value)}; write one for each hour`);
    if (value.length !== HOURS) {
      return wrong(`must be 24 numbers, one an hour, found ${value.length}; write 24`);
    }
    const weights = value.map((item, hour) =>
      bounded(item, { dimension: 'number' }, wrong, String(hour)),
    );
    if (weights.some((weight) => weight === undefined)) return undefined;
    return weights.some((weight) => weight! > 0)
      ? (weights as number[])
      : wrong('is 0 at every hour; give the hours when people come some weight');
  });
}

const surge = z.strictObject({
  base: must(
    num(workday, 'steps'),
    'Demand of the country on a normal open day, before the announcement and for ever after',
  ),
  announced: must(day(), 'First day of the surge'),
  deadline: must(day(), 'Last day of the surge; from the next one on it decays'),
  total: must(
    one({ dimension: 'count', above: 0 }),
    'People who come from `announced` to `deadline`, base and surge, in expectation',
  ),
  last: may(
    z.strictObject({
      days: must(one({ dimension: 'count', least: 1 }), 'How many days, the deadline included'),
      more: must(one({ dimension: 'share' }), 'How much more a day'),
    }),
    'The last days before the deadline have more',
    'no more than the others',
  ),
  'half-life': must(one(time), 'Time in which the surge halves after the deadline'),
  multiplier: may(
    num({ dimension: 'number' }, 'column'),
    'Factor on the surge of a place; the national total stays',
    '1',
  ),
  delay: may(
    num({ dimension: 'time' }, 'column'),
    'Whole days by which the surge of a place comes later than `announced`, its deadline too: provinces ' +
      'in turn',
    'none',
  ),
});

const supply = z.strictObject({
  unrecorded: must(num(count, 'column'), 'People still to come, by place'),
  share: may(num({ dimension: 'share', most: 1 }, 'column'), 'Factor on `unrecorded`', '100 %'),
  total: may(
    one({ dimension: 'count', above: 0 }),
    'Sum of the country, to which the places are scaled',
    'the sum of the places',
  ),
  'newly-eligible': usual(one(rate), '0 /day', 'People who become eligible, for the whole country'),
});

const weight = () =>
  usual(
    one({ dimension: 'number', most: 1000 }),
    '1',
    'Weight of the day, however long it is open',
  );

const weekdays = z.strictObject({
  mon: weight(),
  tue: weight(),
  wed: weight(),
  thu: weight(),
  fri: weight(),
  sat: weight(),
  sun: weight(),
});

const spreadOf = (says: string) => usual(one({ dimension: 'number', most: 10 }), '0', says);

export const people = z.strictObject({
  surge: may(
    surge,
    'A campaign with a deadline; one of surge, rate, gaps, sources, table',
    'see `rate`',
  ),
  rate: may(
    rateOrWorkday(),
    'People who come to all offices together, at random (Poisson): to each regency by its `supply`, else to each office as many',
    'see `surge`',
  ),
  gaps: may(num(time, 'steps', 'law'), 'Time between two arrivals (renewal)', 'see `rate`'),
  sources: may(
    z.strictObject({
      number: must(one({ dimension: 'count', least: 1, most: 100_000 }), 'How many there are'),
      idle: must(
        num(time, 'steps', 'law'),
        'How long each is idle before it comes; then again, once it is served, dropped or gave up',
      ),
    }),
    'A fixed number who come again and again (Engset, machine repair)',
    'see `rate`',
  ),
  table: may(
    path(),
    'CSV: one arrival a row, with `at` or `gap` [s], `place`, and columns that stages name; or the count ' +
      'of each day and regency, with `date`, `place` and `count`, spread over the offices and the day by chance',
    'see `rate`',
  ),
  missing: usual(
    choice('refuse', 'zero', 'last', 'linear'),
    'refuse',
    'A daily count that the table lacks, on an open day: an error, 0, that of the last day known, or ' +
      'on the line between the days known before and after',
    'convention',
  ),
  enter: may(
    choice('station', 'uplink', 'match'),
    'The stage that people enter',
    'the first there is',
  ),
  supply: may(supply, 'How many are still to come; fewer left means fewer come', 'unlimited'),
  weekdays: filled(weekdays, {}, 'Weights of the weekdays; closed days have none', 'all 1'),
  profile: may(
    profile(),
    'Weights of the 24 local hours, used where the station is open',
    'all the same',
  ),
  spread: filled(
    z.strictObject({
      national: spreadOf('Of the whole country'),
      local: spreadOf('Of each regency'),
    }),
    {},
    'How days differ by chance: coefficient of variation of the gamma day effect',
    'none',
  ),
  limit: may(
    num({ dimension: 'count', least: 1 }, 'column', 'steps'),
    'Numbers that an office hands out a day; the others are turned away',
    'no limit',
  ),
  'come-back': may(
    z.strictObject({
      share: must(one({ dimension: 'share', most: 1 }), 'Share that comes back'),
      by: usual(
        choice('next-day', 'appointment'),
        'next-day',
        '`next-day`: first thing on the next open day, number or not; `appointment`: on the first day ' +
          'with a number for them, of the `limit`, in the order in which they asked',
        'convention',
      ),
      within: may(
        one({ dimension: 'count', least: 1 }),
        'Nobody is given an appointment more open days ahead than this; who would be, gives up',
        'however long it takes',
      ),
    }),
    'What those do who were turned away',
    'they give up',
  ),
  again: may(
    z.strictObject({
      share: must(one({ dimension: 'share', most: 1 }), 'Share of those recorded'),
      after: must(
        num({ dimension: 'time' }, 'column', 'steps', 'law'),
        'From the recording; where the station has hours they come first thing on the next open day',
      ),
      recognised: usual(
        one({ dimension: 'share', most: 1 }),
        '100 %',
        'Share of them whom the centre answers as duplicates; it takes the others for new people',
        'neutral',
      ),
    }),
    'People who were recorded come once more, each time with a submission of its own: out of fear that ' +
      'it was lost',
    'nobody',
  ),
});
