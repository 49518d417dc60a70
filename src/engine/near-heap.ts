/** A binary heap of calendar entries, the least (time, then order) on top. */

export class NearHeap {
  size = 0;
  private time = new Float64Array(1024);
  private order = new Float64Array(1024);
  private code = new Int32Array(1024);

  get topTime(): number {
    return this.time[0]!;
  }

  get topCode(): number {
    return this.code[0]!;
  }

  push(time: number, order: number, code: number): void {
    if (this.size === this.time.length) this.grow();
    const times = this.time;
    const orders = this.order;
    let place = this.size++;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = times[parent]!;
      if (above < time || (above === time && orders[parent]! < order)) break;
      this.move(parent, place);
      place = parent;
    }
    this.put(place, time, order, code);
  }

  /** Takes the top away. */
  drop(): void {
    const last = --this.size;
    if (last > 0) this.replaceTop(this.time[last]!, this.order[last]!, this.code[last]!);
  }

  /** Puts an entry in place of the top. */
  replaceTop(time: number, order: number, code: number): void {
    const { size } = this;
    const times = this.time;
    const orders = this.order;
    let place = 0;
    let child = 1;
    while (child < size) {
      let below = times[child]!;
      if (child + 1 < size) {
        const other = times[child + 1]!;
        if (other < below || (other === below && orders[child + 1]! < orders[child]!)) {
          child++;
          below = other;
        }
      }
      if (time < below || (time === below && order < orders[child]!)) break;
      this.move(child, place);
      place = child;
      child = 2 * place + 1;
    }
    this.put(place, time, order, code);
  }

  private move(from: number, to: number): void {
    this.time[to] = this.time[from]!;
    this.order[to] = this.order[from]!;
    this.code[to] = this.code[from]!;
  }

  private put(place: number, time: number, order: number, code: number): void {
    this.time[place] = time;
    this.order[place] = order;
    this.code[place] = code;
  }

  private grow(): void {
    const slots = 2 * this.time.length;
    const [time, order, code] = [this.time, this.order, this.code];
    this.time = new Float64Array(slots);
    this.order = new Float64Array(slots);
    this.code = new Int32Array(slots);
    this.time.set(time);
    this.order.set(order);
    this.code.set(code);
  }
}
