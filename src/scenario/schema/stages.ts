/** What may be written of the stages: station, gateway, match. */

import * as z from 'zod';
import { gatewayFailures, stageFailures } from './failures.ts';
import { filled, may, must, usual } from './kind.ts';
import { type Bounds, choice, flag, one, when, words } from './kinds.ts';
import { num, numOrUnlimited } from './num.ts';
import { order } from './order.ts';
import { prose } from './prose-kinds.ts';

const time: Bounds = { dimension: 'time', above: 0 };
export const shut = 'a stage that is shut is written under `closed`';

export const hours = () =>
  may(words(60), 'Opening hours, by their name in `clock.hours`', 'day and night');

/** A time in which something is shut. */
export const closure = () => ({
  from: must(when('start'), "First instant; a date is its beginning, in the centre's time"),
  to: must(when('end'), 'Last instant; a date alone is inclusive'),
  told: usual(flag(), false, 'The senders know, and make no attempt meanwhile'),
  why: must(prose(300), 'The reason, with its source'),
});

const closed = () =>
  filled(
    z.array(z.strictObject(closure())),
    [],
    'When the stage is shut whatever its hours, each with a reason',
    'never',
  );

export const stage = () => ({
  servers: usual(
    numOrUnlimited({ dimension: 'count', least: 1 }, 'column', 'steps'),
    '1',
    'How many can be served at once, at each place',
  ),
  working: usual(
    one({ dimension: 'share', above: 0, most: 1 }),
    '100 %',
    'Share of the servers in working order, drawn once for each place and kept',
  ),
  service: may(
    num(time, 'column', 'steps', 'law'),
    'Time that one takes; write either this or `speed`',
    'see `speed`',
  ),
  speed: may(
    num({ dimension: 'rate', above: 0, instead: shut }, 'column', 'steps', 'law'),
    'How many one server does: the time 1/speed, of open time; by a law, drawn anew for each that is served',
    'see `service`',
  ),
  room: usual(
    numOrUnlimited({ dimension: 'count' }, 'column', 'steps'),
    'unlimited',
    'Waiting places, without those in service; 0 is a loss system',
  ),
  'when-full': usual(
    choice('refuse', 'drop', 'block'),
    'refuse',
    '`refuse`: its sender keeps it (none: dropped); `drop`: gone; `block`: it keeps its server',
    'convention',
  ),
  order: usual(
    order(),
    'fifo',
    'Who is served next of those in line: `priority` names a column, lower numbers first; the rest ' +
      'first come, first served. `fair-by-regency`: one from each regency in turn',
    'convention',
  ),
  hours: hours(),
  patience: may(
    num(time, 'column', 'steps', 'law'),
    'How long one waits before it gives up; at the same instant, service wins',
    'it never gives up',
  ),
  closed: closed(),
  failures: stageFailures(),
});

const mobile = z.strictObject({
  servers: usual(
    num({ dimension: 'count', least: 1 }, 'column'),
    '1',
    'Sets that go out together, all of them in working order',
    'assumption',
  ),
  hours: must(words(60), 'Days and hours of its visits, by their name in `clock.hours`'),
  share: must(
    num({ dimension: 'share', most: 1 }, 'column'),
    'Share of the people of a regency who wait for it: those who would have come to an office since its ' +
      'last visit come on the day of the next',
  ),
});

export const station = z.strictObject({
  ...stage(),
  mobile: may(
    mobile,
    'A mobile team of each regency, as one more office that records on days of its own: with a store ' +
      'and a line as its offices have, but for the seat',
    'none',
  ),
});

export const match = z.strictObject({
  ...stage(),
  results: may(
    z.strictObject({
      unique: must(one({ dimension: 'share', most: 1 }), 'Print-ready'),
      duplicate: must(one({ dimension: 'share', most: 1 }), 'Recorded before'),
      again: must(one({ dimension: 'share', most: 1 }), 'To be recorded again'),
      adjudicate: usual(
        one({ dimension: 'share', most: 1 }),
        '0 %',
        'Left to people, who decide in `adjudicate`',
      ),
    }),
    'Shares of the results; they sum to 100 %',
    'all unique',
  ),
  licence: may(
    z.strictObject({
      room: must(one({ dimension: 'count' }), 'Identities that the licence allows'),
      used: must(one({ dimension: 'count' }), 'Identities used at the start'),
    }),
    'Each unique result takes a place of the licence; when it is full the match stops',
    'no limit',
  ),
});

export const gateway = z.strictObject({
  accepts: may(
    num({ dimension: 'rate', above: 0, instead: shut }, 'steps'),
    'Transfers admitted, at most',
    'no limit',
  ),
  burst: usual(
    one(time),
    '1 min',
    'How much of `accepts` may come at once: the size of the token bucket',
    'assumption',
  ),
  quota: may(
    num({ dimension: 'count' }, 'column', 'steps'),
    "Transfers admitted of each regency on a day of the centre's time; beyond it they are refused, and " +
      'their sender tries again',
    'no limit',
  ),
  closed: closed(),
  failures: gatewayFailures(),
});
