/** Several servers, arrivals at random, constant service (M/D/c). */

import { poissonChances } from './unlimited.ts';

/**
 * Mean number in line. Over one service time exactly those in service leave, so the numbers present at
 * instants that far apart are a chain: next = max(0, present - servers) + Poisson(load).
 * Crommelin, Post Office Electrical Engineers Journal 25 (1932).
 * @param load arrivals in a service time, below `servers`
 * @example constantServiceLine(2, 1.6) / 1.6 // mean wait 0.903283879 service times
 */
export function constantServiceLine(servers: number, load: number): number {
  const comes = poissonChances(load);
  let chances: readonly number[] = [1];
  let before: number;
  let line = 0;
  let calm = 0;
  // The steps close in geometrically; a few in a row without change are the limit.
  while (calm < 5) {
    before = line;
    chances = convolved(afterService(chances, servers), comes);
    line = chances.reduce((sum, chance, n) => sum + chance * Math.max(0, n - servers), 0);
    calm = Math.abs(line - before) <= 1e-15 * line ? calm + 1 : 0;
  }
  return line;
}

function afterService(chances: readonly number[], servers: number): number[] {
  const idle = chances.slice(0, servers + 1).reduce((sum, chance) => sum + chance, 0);
  return [idle, ...chances.slice(servers + 1)];
}

/** Chances of the sum of two independent counts, cut where the rest weighs nothing. */
function convolved(one: readonly number[], other: readonly number[]): number[] {
  const sum = new Array<number>(one.length + other.length - 1).fill(0);
  one.forEach((chance, n) => {
    for (let k = 0; k < other.length; k++) sum[n + k]! += chance * other[k]!;
  });
  return sum.slice(0, 1 + sum.findLastIndex((chance) => chance > 1e-18));
}
