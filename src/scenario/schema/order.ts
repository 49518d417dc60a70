/** The order of a line as written. */

import { either } from '../../units.ts';
import type { Order } from '../as-read/stage.ts';
import { didYouMean, nearest } from '../text/names.ts';
import { entriesOf, found, type Kind, kind, textOf } from './kind.ts';

const NAMES = ['fifo', 'newest-first', 'fair-by-regency'] as const;

/** One of the names, or {priority: column}. */
export function order(): Kind<Order> {
  const priority = {
    type: 'object',
    properties: { priority: { type: 'string' } },
    required: ['priority'],
    additionalProperties: false,
  };
  const writes = `${either([...NAMES.map((name) => `\`${name}\``), '`{priority: column}`'])}`;
  const note = { writes, range: '', json: { anyOf: [{ enum: NAMES }, priority] } };
  return kind<Order>(note, (value, wrong) => {
    const entries = entriesOf(value);
    if (entries === undefined) {
      const text = textOf(value);
      const name = NAMES.find((each) => each === text);
      const near = nearest(text ?? '', NAMES);
      const remedy = near.length > 0 ? `did you mean ${either(near)}` : 'write one of them';
      const known = `${either([...NAMES, '{priority: column}'])}`;
      return name ?? wrong(`must be ${known}, found ${found(value)}; ${remedy}`);
    }
    const other = entries.find(([key]) => key !== 'priority')?.[0];
    if (other !== undefined || entries.length === 0) {
      return wrong(`must be {priority: column}; ${didYouMean(other ?? '', ['priority'])}`);
    }
    const column = textOf(entries[0]![1])?.trim() ?? '';
    if (column !== '') return { priority: column };
    return wrong(`must name a column, found ${found(entries[0]![1])}; write one`, 'priority');
  });
}
