import { expect, test } from 'vitest';
import { Murmur } from '../../src/statistics/murmur.ts';

/** The hash of any bytes. */
function hash(bytes: Uint8Array, seed: number): Uint8Array {
  const murmur = new Murmur(seed);
  const padded = new DataView(new ArrayBuffer(bytes.length + 16));
  bytes.forEach((byte, at) => {
    padded.setUint8(at, byte);
  });
  const word = (at: number) => padded.getInt32(at, true);
  const end = bytes.length - (bytes.length % 16);
  for (let at = 0; at < end; at += 16) {
    murmur.block(word(at), word(at + 4), word(at + 8), word(at + 12));
  }
  const words = murmur.words(
    bytes.length % 16,
    ...([0, 4, 8, 12].map((step) => word(end + step)) as [number, number, number, number]),
  );
  return new Uint8Array(Uint32Array.from(words).buffer);
}

test("gives SMHasher's verification value of MurmurHash3_x86_128", () => {
  // Its KeysetTest: the hashes of 0, 0 1, 0 1 2, ... under seeds 256, 255, ..., hashed together.
  const all = new Uint8Array(16 * 256);
  for (let length = 0; length < 256; length++) {
    all.set(
      hash(
        Uint8Array.from({ length }, (_, i) => i),
        256 - length,
      ),
      16 * length,
    );
  }
  expect(new DataView(hash(all, 0).buffer).getUint32(0, true)).toBe(0xb3ece62a);
});
