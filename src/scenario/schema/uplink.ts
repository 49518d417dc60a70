/** What may be written of the uplink: the store of an office, its line, and its tries. */

import * as z from 'zod';
import { COUNTED_TRIES } from '../plan/limits.ts';
import { lineFailures } from './failures.ts';
import { filled, may, must, usual } from './kind.ts';
import { type Bounds, choice, flag, one } from './kinds.ts';
import { num, numOrUnlimited } from './num.ts';
import { closure, hours, shut } from './stages.ts';

const time: Bounds = { dimension: 'time', above: 0 };

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

const backOff = () => ({
  wait: usual(num(time, 'column', 'steps', 'law'), '15 min', 'First wait', 'assumption'),
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
  return numOrUnlimited({ dimension: 'count', least: 1, most: COUNTED_TRIES });
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
  failures: lineFailures(),
  fails: usual(
    num({ dimension: 'share', most: 1 }, 'column', 'steps'),
    '0 %',
    'Share of transfers that fail at their end',
  ),
  'lost-answer': may(
    num({ dimension: 'share', most: 1 }, 'column', 'steps'),
    'Share of the answers of the centre that get lost: the office sends again what is there already',
    'none',
  ),
  recognised: usual(
    flag(),
    false,
    'The centre throws away what it has already; if not, the match answers it as a duplicate',
    'convention',
  ),
  'store-loss': may(
    num({ dimension: 'rate' }, 'column'),
    'How often the store of an office is lost with all in it, by itself; recording goes on',
    'never',
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
