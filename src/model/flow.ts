/** How an entity passes from one part of the model to the next. */

/** Takes an entity that comes to it. */
export interface Receiver {
  /** Whether `accept` must wait because there is no room: the entity then stays with its holder. */
  blocks(entity: number): boolean;
  /** Queues a blocked entity, first come first served; `holder.released` follows, then its entry. */
  hold(entity: number, holder: Holder): void;
  accept(entity: number): void;
}

/** A service stage whose server is kept by a blocked entity. */
export interface Holder {
  released(entity: number): void;
}

/** Refused: the asker keeps it and may ask again. Dropped: refused for good. */
export const enum Answer {
  admitted = 0,
  refused = 1,
  dropped = 2,
}

/** A receiver that is asked first: what it admits has a place kept until `accept` or `withdraw`. */
export interface Admission extends Receiver {
  admits(entity: number): Answer;
  /** Gives a kept place back. */
  withdraw(entity: number): void;
}
