/** Servers without a line whose refused ask again later, each by itself (retrial queues). */

interface Retrial {
  readonly servers: number;
  /** Arrivals in a mean service time, below `servers`. */
  readonly load: number;
  /** Tries of one who waits, in a mean service time; their gaps are exponential. */
  readonly tries: number;
}

/**
 * Mean number between two tries, with one server: load^2 (1 + tries) / ((1 - load) tries).
 * @param load below 1
 * @example oneServerOrbit(0.5, 0.5) // 1.5
 */
export function oneServerOrbit(load: number, tries: number): number {
  return (load ** 2 * (1 + tries)) / ((1 - load) * tries);
}

/**
 * Mean number between two tries, and share of time in which all servers are busy, with several servers: the
 * chain of (between tries, busy), cut where more between tries weigh nothing, solved exactly.
 * Falin and Templeton, Retrial Queues (1997).
 * @param most between tries @example retrial({ servers: 2, load: 1.5, tries: 0.5 }, 300).between // 6.311885660
 */
export function retrial(
  { servers, load, tries }: Retrial,
  most: number,
): { readonly between: number; readonly allBusy: number } {
  const width = servers + 1;
  const chances = solved((most + 1) * width, 2 * width, (state, to) => {
    const busy = state % width;
    const between = (state - busy) / width;
    if (busy < servers) to(state + 1, load);
    else if (between < most) to(state + width, load);
    if (busy > 0) to(state - 1, busy);
    if (busy < servers && between > 0) to(state - width + 1, between * tries);
  });
  let between = 0;
  let allBusy = 0;
  chances.forEach((chance, state) => {
    between += chance * Math.floor(state / width);
    if (state % width === servers) allBusy += chance;
  });
  return { between, allBusy };
}

/**
 * Long-run chances of a chain whose states lead no further than `band` away. States are taken out from the
 * last one down, without a subtraction, so no digit is lost.
 * Grassmann, Taksar and Heyman, Operations Research 33 (1985).
 */
function solved(
  states: number,
  band: number,
  leads: (state: number, to: (other: number, rate: number) => void) => void,
): Float64Array {
  const rates = new Float64Array(states * (2 * band + 1));
  const at = (from: number, to: number) => from * (2 * band + 1) + to - from + band;
  for (let state = 0; state < states; state++) {
    leads(state, (other, rate) => {
      rates[at(state, other)]! += rate;
    });
  }
  for (let last = states - 1; last > 0; last--) {
    const first = Math.max(0, last - band);
    let away = 0;
    for (let to = first; to < last; to++) away += rates[at(last, to)]!;
    for (let from = first; from < last; from++) {
      rates[at(from, last)]! /= away;
      const into = rates[at(from, last)]!;
      for (let to = first; to < last; to++) rates[at(from, to)]! += into * rates[at(last, to)]!;
    }
  }
  const chances = new Float64Array(states);
  chances[0] = 1;
  for (let state = 1; state < states; state++) {
    for (let from = Math.max(0, state - band); from < state; from++) {
      chances[state]! += chances[from]! * rates[at(from, state)]!;
    }
  }
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  return chances.map((chance) => chance / total);
}
