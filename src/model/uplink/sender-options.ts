/** What the senders must be told of their place in the flow. */

import type { Admission } from '../flow.ts';
import type { Cause } from '../observer.ts';

export interface SenderOptions {
  /** By place of an entity: the office whose line it uses. */
  readonly site: Uint16Array;
  /** By office: the index of its openings. */
  readonly zoneOf: ArrayLike<number>;
  readonly next: Admission;
  /** No copy will be sent. */
  readonly dropped: (entity: number, cause: Cause) => void;
  /** Its only copy is gone. */
  readonly lost: (entity: number, cause: Cause) => void;
  /** An office has one more in its store, or one that is stranded. */
  readonly stored?: (office: number) => void;
}
