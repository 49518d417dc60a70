/**
 * Durations counted in bins that grow by 0.1 %: a quantile read from it is within 0.05 % of the exact one.
 * Memory depends on the range met, not on the number of durations. Below `SMALLEST` everything counts as 0.
 */

const GROWTH = 1.001;
const PER_LOG = 1 / Math.log(GROWTH);
/** [s] */
const SMALLEST = 1e-3;
const SHIFT = Math.floor(Math.log(SMALLEST) * PER_LOG);
const BLOCK = 256;
/** Up to so many durations no bin holds more than 16 bits can say. */
const FEW = 0xffff;

export class Histogram {
  /** Number of durations counted, their sum and the longest [s], exact. */
  count = 0;
  sum = 0;
  longest = 0;
  /** Those below SMALLEST. */
  private zeros = 0;
  /** Of the many histograms of a run most hold few durations, and half of the memory will do. */
  private bins: Uint16Array | Uint32Array = new Uint16Array(0);
  /** Bin number of `bins[0]`. */
  private first = 0;

  /** @param duration [s], at least 0 */
  add(duration: number): void {
    if (++this.count === FEW + 1) this.widen();
    this.sum += duration;
    if (duration > this.longest) this.longest = duration;
    if (duration < SMALLEST) {
      this.zeros++;
      return;
    }
    const bin = Math.floor(Math.log(duration) * PER_LOG) - SHIFT;
    let index = bin - this.first;
    if (index < 0 || index >= this.bins.length) {
      this.cover(bin);
      index = bin - this.first;
    }
    this.bins[index]!++;
  }

  /** Adds all of another's. */
  merge(other: Histogram): void {
    this.count += other.count;
    this.sum += other.sum;
    this.longest = Math.max(this.longest, other.longest);
    this.zeros += other.zeros;
    if (this.count > FEW) this.widen();
    if (other.bins.length === 0) return;
    this.cover(other.first);
    this.cover(other.first + other.bins.length - 1);
    other.bins.forEach((count, index) => {
      this.bins[other.first + index - this.first]! += count;
    });
  }

  /** Bins that hold something, ascending: the middle of the bin [s] and how many. */
  *entries(): Generator<readonly [middle: number, count: number]> {
    if (this.zeros > 0) yield [0, this.zeros];
    for (let index = 0; index < this.bins.length; index++) {
      const count = this.bins[index]!;
      if (count > 0) yield [Math.exp((this.first + index + SHIFT + 0.5) / PER_LOG), count];
    }
  }

  private cover(bin: number): void {
    const start = Math.floor(bin / BLOCK) * BLOCK;
    if (this.bins.length === 0) {
      this.first = start;
      this.bins = this.empty(BLOCK);
      return;
    }
    const end = this.first + this.bins.length;
    if (bin >= this.first && bin < end) return;
    const first = Math.min(this.first, start);
    const grown = this.empty(Math.max(end, start + BLOCK) - first);
    grown.set(this.bins, this.first - first);
    this.bins = grown;
    this.first = first;
  }

  private empty(bins: number): Uint16Array | Uint32Array {
    return this.count > FEW ? new Uint32Array(bins) : new Uint16Array(bins);
  }

  private widen(): void {
    this.bins = Uint32Array.from(this.bins);
  }
}
