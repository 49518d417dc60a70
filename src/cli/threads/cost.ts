/** What a run took. */

import type { Cost } from '../../report/json.ts';

/** What the program measured of itself. @param seconds of wall clock that the simulations took */
export function costOf(seconds: number): Cost {
  return { seconds, peakMemoryBytes: process.resourceUsage().maxRSS * 1024 };
}
