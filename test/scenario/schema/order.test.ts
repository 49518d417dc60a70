import { describe, expect, test } from 'vitest';
import { layOut } from '../../../src/scenario/lay-out/lay-out.ts';
import { read } from '../written.ts';

const plan = (order: string, tables = {}, rest = '') =>
  layOut(
    read(
      `clock: {for: 1 h}\n${rest || 'people: {rate: 1 /min}\n'}match: {service: 1 s, order: ${order}}\n`,
      {},
      tables,
    ),
  ).match!.order;

describe('the order of a line', () => {
  test('is absent from the plan where it is the usual one', () => {
    expect(plan('fifo')).toBeUndefined();
  });

  test.each(['newest-first', 'fair-by-regency'])('is %s', (kind) => {
    expect(plan(kind)).toEqual({ kind });
  });

  test('goes by a column of the arrivals', () => {
    const tables = { 'a.csv': 'at,urgent\n1,3\n2,1\n' };
    expect(plan('{priority: urgent}', tables, 'people: {table: a.csv}\n')).toEqual({
      kind: 'priority',
      by: { form: 'arrivals', values: Float64Array.of(3, 1) },
    });
  });
});
