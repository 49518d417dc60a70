/**
 * What moves through the model: an entity is an integer, its few attributes stand in typed arrays.
 * Slots exist only for what is in flight and are used again; 40 bytes each.
 */

/** No entity; slot 0 is never given out, so that an array of zeros holds nobody. */
export const NOBODY = 0;

/** `place` of a slot that is not in use. Places go from 0 to this less one. */
export const NOWHERE = 0xffff;

const KIND_MASK = 31;

export class Entities {
  /** Start of the entity's clock [s]; negative while it has not started. */
  bornAt: Float64Array<ArrayBuffer>;
  /** Entry into the present stage [s]. */
  since: Float64Array<ArrayBuffer>;
  /** Instant of its one timer [s]. */
  due: Float64Array<ArrayBuffer>;
  /** Kind of its one timer (5 bits, 0 for none) and three marks of the model's own. */
  private state: Uint8Array<ArrayBuffer>;
  /** Neighbours in its one line. */
  next: Int32Array<ArrayBuffer>;
  previous: Int32Array<ArrayBuffer>;
  /** Where it came from. */
  place: Uint16Array<ArrayBuffer>;
  attempts: Uint8Array<ArrayBuffer>;
  /** Its number among those of its place: with the place, its identity for chance. */
  key: Int32Array<ArrayBuffer>;
  inUse = 0;
  peak = 0;
  /** Slots ever given out, for a walk over `1 .. used`. */
  used = 0;
  private free = NOBODY;

  constructor(slots = 1024) {
    this.bornAt = new Float64Array(slots);
    this.since = new Float64Array(slots);
    this.due = new Float64Array(slots);
    this.state = new Uint8Array(slots);
    this.next = new Int32Array(slots);
    this.previous = new Int32Array(slots);
    this.place = new Uint16Array(slots).fill(NOWHERE);
    this.attempts = new Uint8Array(slots);
    this.key = new Int32Array(slots);
  }

  create(place: number, key: number): number {
    let entity = this.free;
    if (entity !== NOBODY) this.free = this.next[entity]!;
    else {
      entity = ++this.used;
      if (entity === this.place.length) this.grow();
    }
    this.place[entity] = place;
    this.key[entity] = key;
    this.bornAt[entity] = -1;
    this.state[entity] = 0;
    this.attempts[entity] = 0;
    if (++this.inUse > this.peak) this.peak = this.inUse;
    return entity;
  }

  release(entity: number): void {
    this.place[entity] = NOWHERE;
    this.state[entity] = 0;
    this.next[entity] = this.free;
    this.free = entity;
    this.inUse--;
  }

  /** Sets the one timer; an earlier one becomes stale. */
  awaits(entity: number, kind: number, due: number): void {
    this.state[entity] = (this.state[entity]! & ~KIND_MASK) | kind;
    this.due[entity] = due;
  }

  /** Clears the one timer; the calendar's entry becomes stale. */
  settles(entity: number): void {
    this.state[entity] = this.state[entity]! & ~KIND_MASK;
  }

  /** Whether an event of this kind, now, is the entity's timer and not a stale one. */
  isDue(entity: number, kind: number, now: number): boolean {
    return (this.state[entity]! & KIND_MASK) === kind && this.due[entity] === now;
  }

  /** Sets one of the marks 32, 64, 128. */
  mark(entity: number, mark: number): void {
    this.state[entity] = this.state[entity]! | mark;
  }

  unmark(entity: number, mark: number): void {
    this.state[entity] = this.state[entity]! & ~mark;
  }

  marked(entity: number, mark: number): boolean {
    return (this.state[entity]! & mark) !== 0;
  }

  private grow(): void {
    const slots = 2 * this.place.length;
    const copy = <T extends Float64Array | Int32Array | Uint16Array | Uint8Array>(
      to: T,
      from: T,
    ) => {
      to.set(from);
      return to;
    };
    this.bornAt = copy(new Float64Array(slots), this.bornAt);
    this.since = copy(new Float64Array(slots), this.since);
    this.due = copy(new Float64Array(slots), this.due);
    this.state = copy(new Uint8Array(slots), this.state);
    this.next = copy(new Int32Array(slots), this.next);
    this.previous = copy(new Int32Array(slots), this.previous);
    this.place = copy(new Uint16Array(slots).fill(NOWHERE), this.place);
    this.attempts = copy(new Uint8Array(slots), this.attempts);
    this.key = copy(new Int32Array(slots), this.key);
  }
}
