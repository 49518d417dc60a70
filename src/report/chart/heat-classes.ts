/** Names of the six classes of a share. */

import { HEAT_FROM } from './palette.ts';

/** "< 5%", "5–10%", ... "≥ 75%" */
export function heatClasses(): string[] {
  const bounds = HEAT_FROM.slice(1).map((bound) => bound * 100);
  const between = bounds.slice(0, -1).map((low, i) => `${low}–${bounds[i + 1]}%`);
  return [`< ${bounds[0]}%`, ...between, `≥ ${bounds.at(-1)}%`];
}
