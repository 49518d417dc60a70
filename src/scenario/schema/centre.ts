/** What may be written beside and behind the match: adjudication by people, reply, print, the courier. */

import * as z from 'zod';
import type { Delivery } from '../as-read/scenario.ts';
import { entriesOf, found, type Kind, kind, may, must, usual } from './kind.ts';
import { bounded, flag, one, quantityNote } from './kinds.ts';
import { num } from './num.ts';
import { stage } from './stages.ts';
import { compare, whenOf } from './when.ts';

const share = () => one({ dimension: 'share', most: 1 });

/** A stage all of whose servers are in working order. */
function atWork() {
  const { working: _, ...keys } = stage();
  return keys;
}

export const adjudicate = z.strictObject({
  ...atWork(),
  results: may(
    z.strictObject({
      unique: must(share(), 'Print-ready'),
      duplicate: must(share(), 'Recorded before'),
      again: must(share(), 'To be recorded again'),
    }),
    'Shares of what they decide; they sum to 100 %',
    'those of `match.results`, without what is adjudicated (assumption)',
  ),
});

export const reply = z.strictObject({
  takes: must(
    num({ dimension: 'time' }, 'column', 'steps', 'law'),
    'From the answer until the office has it; needs no capacity',
  ),
});

const count = { dimension: 'count' } as const;

/** Deliveries into a stock by date or offset; `start` is what is there at the start. */
function deliveries(): Kind<readonly Delivery[]> {
  const { json: amount } = quantityNote(count);
  const json = { type: 'object', minProperties: 1, additionalProperties: amount };
  const writes = '`{start: 4 600 000, 2017-04-05: 7 000 000}`';
  return kind({ writes, range: '0 or more', json }, (value, wrong) => {
    const entries = entriesOf(value);
    if (entries === undefined || entries.length === 0) {
      return wrong(`must be counts by date, found ${found(value)}; write {start: 1 000 000}`);
    }
    const read: Delivery[] = [];
    for (const [key, written] of entries) {
      const number = bounded(written, count, wrong, key);
      const at = key === 'start' ? { offset: 0 } : whenOf(key, 'start');
      if (typeof at === 'string') wrong(`a delivery ${at}`, key);
      else if (number !== undefined) read.push({ at, count: number });
    }
    const dated = read.filter((_, index) => entries[index]?.[0] !== 'start');
    const mixed = dated.some(({ at }) => compare(at, dated[0]!.at) === undefined);
    return mixed ? wrong('dates and offsets are mixed; use one of the two') : read;
  });
}

/** A stage that keeps all who come, as long as it takes. */
function desk() {
  const { room: _, 'when-full': __, patience: ___, ...keys } = atWork();
  return keys;
}

export const print = z.strictObject({
  ...desk(),
  blanks: may(
    deliveries(),
    'Blank cards by the day they come: one stock of the country, one for each card; none left: wait',
    'as many as are needed',
  ),
});

export const courier = z.strictObject({
  when: must(
    z.strictObject({
      'more-than': may(one(count), 'More unsent than this in the regency', 'not by number'),
      'older-than': may(
        one({ dimension: 'time', above: 0 }),
        'One unsent for longer than this in the regency',
        'not by age',
      ),
    }),
    'When a trip begins; either is enough',
  ),
  trip: must(
    num({ dimension: 'time', above: 0 }, 'column', 'steps', 'law'),
    'One way; the way home takes as long again, and begins when all is read in',
  ),
  load: must(
    one({ dimension: 'count', least: 1 }),
    'Records that one trip takes, the stranded first',
  ),
  away: usual(
    flag(),
    true,
    'The box itself goes: nothing is recorded at an office until it is back',
    'assumption',
  ),
  'read-in': must(z.strictObject(desk()), 'The desks at the centre that read in what is brought'),
  cost: may(one({ dimension: 'money' }), 'Of one trip', '0 IDR'),
});
