/** What may be written of breakdown and repair at random. */

import * as z from 'zod';
import { MOST_FAILURES } from '../plan/limits.ts';
import { filled, must, usual } from './kind.ts';
import { type Bounds, choice, one } from './kinds.ts';
import { num } from './num.ts';

const time: Bounds = { dimension: 'time', above: 0 };

const laws = (more = '') => ({
  up: must(num(time, 'law'), 'Time from a repair, or the start, to the next breakdown'),
  down: must(num(time, 'law'), 'Time from a breakdown to its repair'),
  keeps: usual(
    one({ dimension: 'share', most: 1 }),
    '0 %',
    `Share of the speed that is left meanwhile; several such failures multiply${more}`,
  ),
});

const work = () =>
  usual(
    choice('restart', 'resume', 'lose'),
    'resume',
    'What becomes of those in service: they start again from the beginning, go on where they were, ' +
      'or are lost (at a station: sent home)',
    'convention',
  );

const list = <S extends z.ZodType>(item: S) =>
  filled(
    z.array(item).max(MOST_FAILURES, `more than ${MOST_FAILURES} failures; leave some out`),
    [],
    'How it breaks and is repaired at random, by the calendar, at work or idle; it begins whole',
    'never',
  );

/** Of a service stage. */
export const stageFailures = () =>
  list(
    z.strictObject({
      ...laws(),
      scope: usual(
        choice('server', 'place', 'regency', 'province', 'all'),
        'server',
        'What breaks at once: each server by itself, or all that an office, a regency, a province, ' +
          'or the whole stage has',
        'convention',
      ),
      work: work(),
    }),
  );

/** Of the offices' lines. */
export const lineFailures = () =>
  list(
    z.strictObject({
      ...laws(
        '. Where one leaves some, dated changes of the speed act at once, as on a shared line',
      ),
      scope: usual(
        choice('place', 'regency', 'province', 'all'),
        'place',
        'Whose lines break at once: of an office, a regency, a province, or all',
        'convention',
      ),
      work: usual(
        choice('restart', 'resume', 'lose'),
        'resume',
        'What becomes of a transfer under way: `restart` breaks it off, and spends no try; `lose` breaks ' +
          'it off as one that failed, and spends one',
        'convention',
      ),
    }),
  );

/** Of what is there once. */
export const gatewayFailures = () => list(z.strictObject(laws()));
