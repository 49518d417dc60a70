/** Which stages serve; the order of a line and failures as they were read. */

import type { Law } from '../../engine/laws.ts';

/** Paths of all that has servers and a time of service: each is written as a `Stage`. */
export const SERVICE_STAGES = [
  'station',
  'match',
  'adjudicate',
  'print',
  'courier.read-in',
] as const;
export type ServiceStage = (typeof SERVICE_STAGES)[number];

/** Who is served next; `priority` names a column, whose lower numbers go first. */
export type Order = 'fifo' | 'newest-first' | 'fair-by-regency' | { readonly priority: string };

/** What breaks at once. */
export type Scope = 'server' | 'place' | 'regency' | 'province' | 'all';

/** Breakdown and repair of the offices' lines at random [s]. */
export interface LineFailure extends Pick<Failure, 'up' | 'down' | 'keeps'> {
  readonly scope: Exclude<Scope, 'server'>;
  readonly work: 'restart' | 'resume' | 'lose';
}

/** Breakdown and repair at random [s]. */
export interface Failure {
  readonly up: Law;
  readonly down: Law;
  /** Share of the speed that is left; 0. */
  readonly keeps: number;
  readonly scope: Scope;
  readonly work: 'restart' | 'resume' | 'lose';
}
