/**
 * Several servers, arrivals at random: Erlang's formulas of loss (B) and of delay (C).
 *
 * `load` is the offered load: arrivals in a mean service time, in servers (Erlang).
 */

/**
 * Share of arrivals that find all servers busy where nobody may wait, whatever the law of service.
 * By the recursion over the number of servers, which no number of servers makes overflow.
 * Erlang 1917; Jagerman, Bell System Technical Journal 53 (1974).
 * @example erlangB(5, 3) // 0.110054348
 */
export function erlangB(servers: number, load: number): number {
  let inverse = 1;
  for (let count = 1; count <= servers; count++) inverse = 1 + (inverse * count) / load;
  return 1 / inverse;
}

/**
 * Share of arrivals that wait where all may, service exponential.
 * @param load below `servers`; else everybody waits in the end
 * @example erlangC(2, 1.5) // 0.642857143
 */
export function erlangC(servers: number, load: number): number {
  if (load >= servers) return 1;
  const loss = erlangB(servers, load);
  return (servers * loss) / (servers - load * (1 - loss));
}

/** Mean wait in mean service times (M/M/c). @example meanWait(2, 1.5) // 1.285714 */
export function meanWait(servers: number, load: number): number {
  return erlangC(servers, load) / (servers - load);
}

/** Chance of a wait beyond `wait` mean service times. @example waitTail(2, 1.5, 0.5) // 0.500658 */
export function waitTail(servers: number, load: number, wait: number): number {
  return erlangC(servers, load) * Math.exp(-(servers - load) * wait);
}

/**
 * The wait, in mean service times, that a share `p` of arrivals does not exceed; 0 where so many do not wait.
 * @example waitQuantile(1, 0.8, 0.95) // 13.862944
 */
export function waitQuantile(servers: number, load: number, p: number): number {
  return Math.max(0, Math.log(erlangC(servers, load) / (1 - p)) / (servers - load));
}

/**
 * The least number of servers that is enough, beginning with one that carries the load.
 * @param enough true from some number on
 * @example fewestServers(50, (servers) => erlangB(servers, 50) <= 0.01) // 64
 */
export function fewestServers(from: number, enough: (servers: number) => boolean): number {
  let servers = Math.max(1, Math.ceil(from));
  while (!enough(servers)) servers++;
  return servers;
}

/**
 * The load that a loss system meets when a share of those that it refuses ask again, each time: the solution of
 * A = load + again x A x B(servers, A). An approximation: it takes the repeats to come at random.
 * @param again share of the refused that ask again, 0 to 1 @param load below `servers`
 * @example loadWithRetries(10, 8, 1) // 10.473650
 */
export function loadWithRetries(servers: number, load: number, again: number): number {
  let offered = load;
  // From below the steps only rise, each by a fixed share of what is missing.
  for (let step = 0; step < 100_000; step++) {
    const next = load + again * offered * erlangB(servers, offered);
    if (next - offered <= 1e-14 * next) return next;
    offered = next;
  }
  throw new Error('the load has no limit: more come than can be served');
}
