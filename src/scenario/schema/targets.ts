/** What a target may say: a figure, a bound, over which time, in how many replications, how sure. */

import * as z from 'zod';
import { type Dimension, HOUR, quantity, shown } from '../../units.ts';
import type { Amount, Target } from '../as-read/target.ts';
import { entriesOf, found, type Kind, kind, may, must, textOf, usual, type Wrong } from './kind.ts';
import { code, one, when, words } from './kinds.ts';
import { prose } from './prose-kinds.ts';
import { whenOf } from './when.ts';

/** What a figure of a run can be. */
const DIMENSIONS: readonly Dimension[] = ['share', 'time', 'number'];

/** A quantity of any dimension that a figure has. */
function amount(): Kind<Amount> {
  const json = { type: ['string', 'number'] };
  return kind({ writes: '`90 %`, `24 h` or `500`', range: '', json }, (value, wrong) => {
    const text = textOf(value);
    for (const dimension of text === undefined ? [] : DIMENSIONS) {
      const reading = quantity(text!, dimension);
      if ('value' in reading) return { value: reading.value, dimension };
    }
    const what = text === undefined ? found(value) : shown(text);
    return wrong(`must be a share, a time or a number, found ${what}; write 90 %, 24 h or 500`);
  });
}

const WINDOWS = ['run', 'each-day', 'each-week'] as const;

function window(): Kind<Target['window']> {
  const writes =
    '`run`, `each-day`, `each-week`, `any 24 h` or `{from: 2016-10-01, to: 2016-10-31}`';
  const span = { type: 'object', required: ['from', 'to'] };
  const json = { anyOf: [{ enum: WINDOWS }, { type: 'string', pattern: '^any [0-9]' }, span] };
  return kind({ writes, range: '', json }, (value, wrong) => {
    const named = WINDOWS.find((name) => name === textOf(value));
    if (named !== undefined) return named;
    const length = /^any (.+)$/.exec(textOf(value) ?? '')?.[1];
    if (length !== undefined) return anyOf(length, wrong);
    const ends = new Map(entriesOf(value) ?? []);
    const [from, to] = [textOf(ends.get('from')), textOf(ends.get('to'))];
    if (ends.size !== 2 || from === undefined || to === undefined)
      return wrong(
        `must be one of the five, found ${found(value)}; write ${writes.replaceAll('`', '')}`,
      );
    const [first, last] = [whenOf(from, 'start'), whenOf(to, 'end')];
    if (typeof first === 'string') wrong(first, 'from');
    if (typeof last === 'string') wrong(last, 'to');
    return typeof first === 'string' || typeof last === 'string'
      ? undefined
      : { from: first, to: last };
  });
}

/** A window of a length, wherever it lies; hours are what the run counts by. */
function anyOf(text: string, wrong: Wrong): Target['window'] | undefined {
  const reading = quantity(text, 'time');
  if ('wrong' in reading) return wrong(`after "any": ${reading.wrong}`);
  const { value } = reading;
  if (value > 0 && value % HOUR === 0) return { any: value };
  return wrong(`must be whole hours, found ${shown(`any ${text}`)}; write any 24 h`);
}

const chance = () => one({ dimension: 'share', above: 0, most: 1 });

export const target = z.strictObject({
  name: may(prose(80), 'What it is called in reports', 'what it asks for, in words'),
  measure: must(
    words(60),
    'A measure of summary.csv, such as `onTime.share`, or `cleared`: see Measures',
  ),
  place: may(code(), 'Code of a regency', 'the whole country'),
  'at-most': may(amount(), 'Met if the measure is this or less', 'one of the three bounds'),
  'at-least': may(amount(), 'Met if the measure is this or more', 'one of the three bounds'),
  before: may(when('end'), 'Met if the instant is not after this', 'one of the three bounds'),
  window: usual(
    window(),
    'run',
    'Over the whole run, or over the submissions recorded in each whole day or week (a day that the end of the run cuts is none), in any so many hours (a window begins at each full hour of the centre, and lies whole in the run), or from one day to another; the worst counts. Of the country: `recorded`, `onTime`, `delayed`, `stranded`, `dropped`, `lost` and their shares; `turnedAway` by days alone',
    'convention',
  ),
  in: may(
    chance(),
    'Met if it holds in at least this share of replications',
    'the mean over the replications is judged',
  ),
  sure: usual(
    one({ dimension: 'share', least: 0.5, most: 0.9999 }),
    '95 %',
    'One-sided confidence with which it is called met, or missed; else it is not decided',
    'convention',
  ),
});

/** As the other rooms read it; that there is one bound is a rule. */
export function targetOf(written: z.output<typeof target>): Target {
  const { 'at-most': atMost, 'at-least': atLeast, before } = written;
  const { name, place, in: share, measure, window, sure } = written;
  const bound =
    atMost !== undefined
      ? ({ kind: 'atMost', amount: atMost } as const)
      : atLeast !== undefined
        ? ({ kind: 'atLeast', amount: atLeast } as const)
        : ({ kind: 'before', when: before! } as const);
  return {
    ...(name !== undefined && { name }),
    measure,
    bound,
    window,
    sure,
    ...(place !== undefined && { place }),
    ...(share !== undefined && { in: share }),
  };
}
