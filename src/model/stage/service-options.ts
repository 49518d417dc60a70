/** What a service stage must be told of the place it has in the flow. */

import type { Receiver } from '../flow.ts';
import type { Happens, Purpose, StageId } from '../kinds.ts';
import type { OpeningRank } from '../timetables.ts';

export interface ServiceOptions {
  readonly stage: StageId;
  /** Rank of its openings. */
  readonly opening: OpeningRank;
  /** Kinds of its events. */
  readonly ends: Happens;
  readonly reneges: Happens;
  readonly servicePurpose: Purpose;
  readonly patiencePurpose: Purpose;
  /** By place of an entity: the place of this stage that serves it. */
  readonly site: Uint16Array;
  /** By place of this stage: the index of its openings. */
  readonly zoneOf: ArrayLike<number>;
  /** Servers in working order at a place, of those installed. */
  readonly working: (place: number, servers: number) => number;
  /** Whether those who come were admitted first (by `admits`), so that a place is kept for them. */
  readonly asked: boolean;
  readonly next: Receiver;
  /** One leaves the line for good, its patience over. */
  readonly reneged: (entity: number) => void;
  /** What was done for one is gone in an outage. */
  readonly lost: (entity: number) => void;
  /** One in line at the day's last closing is sent away; they stay in line when absent. */
  readonly sentAway?: (entity: number) => void;
  /** A service starts. */
  readonly starts?: () => void;
  /** Places over which those from before the start, who belong to no office, are spread evenly. */
  readonly spreads?: Uint16Array;
}
