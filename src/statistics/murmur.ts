/**
 * MurmurHash3_x86_128 (Austin Appleby, SMHasher, public domain): 128 bits of blocks of four words of 32
 * bits. It tells two runs apart, whatever happened in them; it does not guard against forgery.
 */

const BLOCK_BYTES = 16;
const C1 = 0x239b961b;
const C2 = 0xab0e9789;
const C3 = 0x38b34ae5;
const C4 = 0xa1e38b93;

export class Murmur {
  private h1: number;
  private h2: number;
  private h3: number;
  private h4: number;
  private blocks = 0;

  /** @param seed 32 bits */
  constructor(seed = 0) {
    this.h1 = seed;
    this.h2 = seed;
    this.h3 = seed;
    this.h4 = seed;
  }

  /** Takes the next 16 bytes, as words whose lowest byte comes first. */
  block(k1: number, k2: number, k3: number, k4: number): void {
    this.h1 ^= stirred(k1, C1, 15, C2);
    this.h1 = (Math.imul(turned(this.h1, 19) + this.h2, 5) + 0x561ccd1b) | 0;
    this.h2 ^= stirred(k2, C2, 16, C3);
    this.h2 = (Math.imul(turned(this.h2, 17) + this.h3, 5) + 0x0bcaa747) | 0;
    this.h3 ^= stirred(k3, C3, 17, C4);
    this.h3 = (Math.imul(turned(this.h3, 15) + this.h4, 5) + 0x96cd1c35) | 0;
    this.h4 ^= stirred(k4, C4, 18, C1);
    this.h4 = (Math.imul(turned(this.h4, 13) + this.h1, 5) + 0x32ac3b17) | 0;
    this.blocks++;
  }

  /**
   * The four words of the hash so far.
   * @param bytes that follow the last whole block, 0 to 15: the low ones of k1, k2, k3, k4, zeros above
   */
  words(bytes = 0, k1 = 0, k2 = 0, k3 = 0, k4 = 0): [number, number, number, number] {
    const length = BLOCK_BYTES * this.blocks + bytes;
    const b = this.h2 ^ stirred(k2, C2, 16, C3) ^ length;
    const c = this.h3 ^ stirred(k3, C3, 17, C4) ^ length;
    const d = this.h4 ^ stirred(k4, C4, 18, C1) ^ length;
    const sum = (this.h1 ^ stirred(k1, C1, 15, C2) ^ length) + b + c + d;
    const [second, third, fourth] = [avalanched(b + sum), avalanched(c + sum), avalanched(d + sum)];
    const first = avalanched(sum) + second + third + fourth;
    return [first >>> 0, (first + second) >>> 0, (first + third) >>> 0, (first + fourth) >>> 0];
  }
}

function stirred(word: number, before: number, by: number, after: number): number {
  return Math.imul(turned(Math.imul(word, before), by), after);
}

function turned(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

/** Every bit of a word changes every bit of the result with even chance. */
function avalanched(word: number): number {
  let h = (word ^ (word >>> 16)) | 0;
  h = Math.imul(h, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
