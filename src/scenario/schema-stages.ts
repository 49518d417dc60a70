/** What may be written of the stages: station, uplink, gateway, match. */

import * as z from 'zod';
import { filled, may, must, usual } from './kind.ts';
import { type Bounds, choice, flag, one, when, words } from './kinds.ts';
import { num, numOrUnlimited } from './num.ts';
import { order } from './order.ts';
import { gatewayFailures, stageFailures } from './schema-failures.ts';

const time: Bounds = { dimension: 'time', above: 0 };
const shut = 'a stage that is shut is written under `closed`';

const hours = () =>
  may(words(60), 'Opening hours, by their name in `clock.hours`', 'day and night');

const closure = () => ({
  from: must(when('start'), "First instant; a date is its beginning, in the centre's time"),
  to: must(when('end'), 'Last instant; a date alone is inclusive'),
  told: usual(flag(), false, 'The senders know, and make no attempt meanwhile'),
  why: must(words(300), 'The reason, with its source'),
});

const closed = () =>
  filled(
    z.array(z.strictObject(closure())),
    [],
    'When the stage is shut whatever its hours, each with a reason',
    'never',
  );

const closedLine = () =>
  filled(
    z.array(
      z.strictObject({
        ...closure(),
        work: usual(
          choice('finish', 'restart', 'resume'),
          'finish',
          'What becomes of a transfer in progress: `restart` breaks it off, and spends no try',
          'convention',
        ),
      }),
    ),
    [],
    'When the lines are shut whatever their hours, each with a reason',
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
    num({ dimension: 'rate', above: 0, instead: shut }, 'steps'),
    'How many one server does: the constant time 1/speed, of open time',
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

export const station = z.strictObject(stage());

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

const backOff = () => ({
  wait: usual(num(time, 'column', 'law'), '15 min', 'First wait', 'assumption'),
  growth: usual(
    one({ dimension: 'number', least: 1, most: 100 }),
    '1',
    'Factor from one wait to the next',
  ),
  longest: may(one(time), 'No wait is longer than this, before `jitter`', 'no limit'),
  jitter: usual(
    one({ dimension: 'share', most: 1 }),
    '0 %',
    'Each wait is shortened by chance, by up to this share',
  ),
});

const refused = z.strictObject({
  ...backOff(),
  whose: usual(
    choice('line', 'submission'),
    'line',
    "Who waits: the office's whole line, or each submission by itself",
    'assumption',
  ),
});

const failed = z.strictObject({
  ...backOff(),
  tries: usual(
    numberOfTries(),
    'unlimited',
    'Transfers of one submission that may fail; then it is stranded',
  ),
});

/** A count or "unlimited", in no other form. */
function numberOfTries() {
  return numOrUnlimited({ dimension: 'count', least: 1, most: 255 });
}

export const uplink = z.strictObject({
  servers: usual(
    numOrUnlimited({ dimension: 'count', least: 1 }, 'column', 'steps'),
    '1',
    'Transfers at once at each office; several share the speed of the line',
    'convention',
  ),
  shared: usual(
    choice('office', 'regency'),
    'office',
    'Whose the line is: the offices of a `regency` share one, with the speed of its first office',
    'convention',
  ),
  order: usual(
    choice('fifo', 'newest-first'),
    'fifo',
    'Which is sent first: the oldest, or the `newest-first`',
    'convention',
  ),
  speed: must(
    numOrUnlimited({ dimension: 'speed', above: 0, instead: shut }, 'column', 'steps'),
    'Speed of the line, in bits',
  ),
  useful: usual(
    num({ dimension: 'share', above: 0, most: 1 }, 'column', 'steps'),
    '100 %',
    'Share of the speed that carries submissions; steps make lines worse for a time',
  ),
  size: may(
    num({ dimension: 'size', above: 0 }, 'column', 'steps', 'law'),
    'Size of a submission, in bytes',
    'needed unless `speed` is unlimited',
  ),
  room: usual(
    numOrUnlimited({ dimension: 'count', least: 1 }, 'column', 'steps'),
    'unlimited',
    'The store of an office: submissions that the centre has not acknowledged',
  ),
  'when-full': usual(
    choice('block', 'overwrite'),
    'block',
    '`block`: recording stops; `overwrite`: the oldest is lost',
    'convention',
  ),
  hours: hours(),
  closed: closedLine(),
  fails: usual(
    num({ dimension: 'share', most: 1 }, 'column', 'steps'),
    '0 %',
    'Share of transfers that fail at their end',
  ),
  timeout: may(
    one(time),
    'A transfer that would take longer is cut there; its time is spent',
    'none',
  ),
  refused: filled(
    refused,
    {},
    'What a sender does when the gateway is shut, or refuses; spends no try',
    'waits 15 min each time',
  ),
  failed: filled(
    failed,
    {},
    'What becomes of a submission whose transfer failed or was cut',
    'waits 15 min each time',
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
  closed: closed(),
  failures: gatewayFailures(),
});
