import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromText, toText } from '../../src/report/number-text.ts';

test('equal neighbours stand once with their number', () => {
  expect(toText(Int32Array.of(7, 0, 0, 0))).toBe('{"int32":"7 0*3"}');
  expect(toText({ most: Number.POSITIVE_INFINITY, none: new Float64Array() })).toBe(
    '{"most":{"number":"Infinity"},"none":{"float64":""}}',
  );
});

test('what was written is read to the last bit', () => {
  const list = fc.oneof(
    fc.float64Array({ maxLength: 30 }),
    fc.int32Array({ maxLength: 30 }),
    fc.uint16Array({ maxLength: 30 }),
    fc.uint8Array({ maxLength: 30 }),
    fc
      .array(fc.constantFrom(0, 1, -0, 0.1), { maxLength: 30 })
      .map((all) => Float64Array.from(all)),
  );
  fc.assert(
    fc.property(
      fc.record({ list, value: fc.oneof(fc.double({ noNaN: true }), fc.string()) }),
      (data) => {
        const { value } = data;
        // JSON writes -0 as 0; only lists keep it.
        fc.pre(!Object.is(value, -0));
        expect(fromText(toText(data))).toEqual(data);
      },
    ),
    { seed: 1, numRuns: 300 },
  );
});

test('texts that look like numbers stay texts', () => {
  const data = { title: { id: '7 0*3', en: 'x' }, words: ['Infinity', { code: '35.10' }] };
  expect(fromText(toText(data))).toEqual(data);
});

test('a list that has no name is refused', () => {
  expect(() => toText(new BigInt64Array(1))).toThrow(RangeError);
});
