/** The uplink of a scenario as it was read. */

import type { Closure, Num } from './parts.ts';
import type { LineFailure } from './stage.ts';

export interface Uplink {
  /** Transfers at once at each office; several share the speed. */
  readonly servers: Num | 'unlimited';
  /** Whose a line is. */
  readonly shared: 'office' | 'regency';
  readonly order: 'fifo' | 'newest-first';
  /** [B/s] */
  readonly speed: Num | 'unlimited';
  /** Share of the speed that carries data; 1. */
  readonly useful: Num;
  /** Size of a submission [B]. */
  readonly size: Num;
  /** The store: places for submissions, sent or not, that the centre has not acknowledged. */
  readonly room: Num | 'unlimited';
  readonly whenFull: 'block' | 'overwrite';
  readonly hours?: string;
  readonly closed: readonly Closure[];
  readonly failures: readonly LineFailure[];
  /** Share of transfers that fail; 0. */
  readonly fails: Num;
  /** Share of the answers that get lost; none when absent. */
  readonly lostAnswer?: Num;
  readonly recognised: boolean;
  /** Rate at which a store is lost [1/s]; never when absent. */
  readonly storeLoss?: Num;
  /** [s]; none when absent. */
  readonly timeout?: number;
  readonly refused: BackOff & { readonly whose: 'line' | 'submission' };
  readonly failed: BackOff & { readonly tries: number | 'unlimited' };
}

/** Wait number k (from 0) is min(wait x growth^k, longest) x U(1 - jitter, 1). */
export interface BackOff {
  readonly wait: Num;
  readonly growth: number;
  /** [s]; Infinity when absent. */
  readonly longest: number;
  readonly jitter: number;
}
