import { describe, expect, test } from 'vitest';
import { enlarged } from '../../src/engine/enlarged.ts';

function buffer(records: number): ArrayBuffer {
  const bytes = new Uint8Array(3 * records);
  bytes[0] = 7;
  bytes[3 * records - 1] = 9;
  return bytes.buffer;
}

describe('room for records', () => {
  test.each([
    ['fourfold while they are few', 1000, 2 ** 20, 4000],
    ['for as many as there may be, once they are not', 2 ** 16, 2 ** 20, 2 ** 20],
    ['twofold, when even that is full', 2 ** 17, 2 ** 17, 2 ** 18],
    ['twofold, where the system has no such room', 2 ** 16, 2 ** 52, 2 ** 17],
  ])('%s, with what was there', (_, records, many, expected) => {
    const larger = new Uint8Array(enlarged(buffer(records), 3, many));
    expect(larger.length).toBe(3 * expected);
    expect([larger[0], larger[3 * records - 1], larger[3 * records]]).toEqual([7, 9, 0]);
  });

  test('that the system does not have is said by a name, which a thread does not lose', () => {
    const one = { byteLength: 2 ** 60 } as ArrayBuffer;
    expect(() => enlarged(one, 2 ** 20)).toThrow('no memory for more than');
    expect(() => enlarged(one, 2 ** 20)).toThrow(expect.objectContaining({ name: 'NoRoom' }));
  });
});
