/** What may be written of costs: a price and what it is the price of. */

import * as z from 'zod';
import { quantity } from '../../units.ts';
import type { Price } from '../as-read/cost.ts';
import { found, type Kind, kind, may, must, textOf } from './kind.ts';
import { slug, words } from './kinds.ts';
import { COUNTED, PRICED } from './priced.ts';
import { prose } from './prose-kinds.ts';

/** One amount, or the two ends of what is believed. */
function price(): Kind<Price> {
  const note = {
    writes: '`90 000 000 IDR` or `[90 000 000 IDR, 110 000 000 IDR]`',
    range: 'low, high',
    json: { anyOf: [{ type: 'string' }, { type: 'array', minItems: 2, maxItems: 2 }] },
  };
  return kind(note, (value, wrong) => {
    const ends = Array.isArray(value) ? value : [value];
    if (ends.length !== 1 && ends.length !== 2)
      return wrong(`must be one amount or [low, high], found ${found(value)}; write two`);
    const amounts = ends.map((end) => {
      const text = textOf(end);
      if (text === undefined)
        return wrong(`must be an amount such as 7 500 000 IDR, found ${found(end)}; write one`);
      const reading = quantity(text, 'money');
      return 'wrong' in reading ? wrong(reading.wrong) : reading.value;
    });
    const [low, high = low] = amounts;
    if (low === undefined || high === undefined) return undefined;
    if (high < low) return wrong('has its ends the wrong way round; write [low, high]');
    return { low, high };
  });
}

const list = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');

export const cost = z.strictObject({
  name: must(prose(80), 'What it is called in reports; no two costs have one name'),
  of: may(
    words(60),
    `What is paid for: a key (${list(Object.keys(PRICED))}; what stands at each office is added up, ` +
      'and the speed of the match is that of all its servers together) or a count of ' +
      `summary.csv (${list(COUNTED)})`,
    'counted once',
  ),
  per: may(words(40), 'How much of the key the prices are for, as `1 000 /day`', '1, of a count'),
  owned: may(
    words(40),
    'How much of the key there is already: it is not bought, but kept up like the rest',
    'nothing',
  ),
  purchase: may(price(), 'Price of a unit of the key, for the most there ever is of it', 'none'),
  yearly: may(
    price(),
    'Price of keeping a unit for 365 days, for as long as it is there in the run',
    'none',
  ),
  each: may(price(), 'Price of each one counted in the run, on the mean of replications', 'none'),
  options: may(
    z.array(slug()),
    'Options in which it is counted; `base` is the scenario itself',
    'in all',
  ),
  basis: must(prose(500), 'Where the prices come from, or the word assumption'),
});
