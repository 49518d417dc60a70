/** One server and a line without end: waits that need no chain. Times in any one unit. */

/**
 * Mean wait with arrivals at random and any law of service (Pollaczek 1930, Khinchine 1932).
 * @param rate arrivals per unit of time @param mean of the service; rate x mean below 1
 * @param cv coefficient of variation of the service
 * @example pollaczekKhinchine(0.8, 1, 0) // 2, constant service
 */
export function pollaczekKhinchine(rate: number, mean: number, cv: number): number {
  const load = rate * mean;
  return (load * mean * (1 + cv ** 2)) / (2 * (1 - load));
}

/**
 * Mean wait with exponential service of mean 1 and any law of the gaps (GI/M/1): s / (1 - s), where s, the
 * share that finds the server busy, is the root below 1 of s = transform(1 - s).
 * Kendall, Annals of Mathematical Statistics 24 (1953).
 * @param transform of the gaps: mean of exp(-x gap); their mean must be above 1
 * @example renewalWait((x) => Math.exp(-1.25 * x)) // 1.692730840, constant gaps of 1.25
 */
export function renewalWait(transform: (x: number) => number): number {
  let busy = 0.5;
  for (let before = 0; Math.abs(busy - before) > 1e-16; ) {
    before = busy;
    busy = transform(1 - busy);
  }
  return busy / (1 - busy);
}

/**
 * Mean waits with service of mean 1 and classes served in order of priority, nobody interrupted:
 * W0 / ((1 - s(k - 1)) (1 - s(k))), where s(k) is the load of the first k classes and W0 the
 * time that the one in service still needs. Cobham, Operations Research 2 (1954).
 * @param rates of the classes, the first served first; their sum below 1
 * @param cv coefficient of variation of the service
 * @example meanWaits([0.3, 0.4], 1) // [1, 3.333333]
 */
export function meanWaits(rates: readonly number[], cv: number): number[] {
  const left = (rates.reduce((sum, rate) => sum + rate, 0) * (1 + cv ** 2)) / 2;
  let before = 0;
  return rates.map((rate) => {
    const wait = left / ((1 - before) * (1 - before - rate));
    before += rate;
    return wait;
  });
}

/**
 * Mean number present at a server that breaks and is repaired at random, whatever it does; arrivals at random,
 * exponential service of mean 1, going on after the repair. White and Christie, Operations Research 6 (1958).
 * @param fails breakdowns per unit of time @param repaired repairs per unit of time
 * @example withBreakdowns(0.5, 0.1, 0.5) // 1.916667
 */
export function withBreakdowns(rate: number, fails: number, repaired: number): number {
  const turns = fails + repaired;
  return (rate * (turns ** 2 + fails)) / (turns * (repaired - rate * turns));
}
