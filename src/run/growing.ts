/** A flat array that grows: for what is kept moment by moment, without an object for each. */

type Flat = Float64Array | Int32Array | Uint16Array | Uint8Array;

const FIRST = 1024;

export class Growing<T extends Flat> {
  length = 0;
  values: T;

  constructor(private readonly kind: new (length: number) => T) {
    this.values = new kind(FIRST);
  }

  add(value: number): void {
    if (this.length === this.values.length) {
      const larger = new this.kind(2 * this.length);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  /** What was added, in an array of its own of just that length. */
  taken(): T {
    return this.values.slice(0, this.length) as T;
  }
}
