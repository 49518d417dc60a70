/** Flows that are constant between instants, and what a stage of limited capacity makes of them (a fluid). */

/** `rate[i]` holds from `from[i]` on; `from[0]` is 0. Time and amounts in any one unit. */
export interface Flow {
  readonly from: readonly number[];
  readonly rate: readonly number[];
}

/** @example flow([0, 1500], [30, 400]) // 1,500 a day for 30 days, then 400 */
export function flow(...steps: readonly (readonly [from: number, rate: number])[]): Flow {
  return { from: steps.map(([from]) => from), rate: steps.map(([, rate]) => rate) };
}

/** What has come by `t`. */
export function inflow({ from, rate }: Flow, t: number): number {
  return from.reduce((sum, start, i) => {
    const to = Math.min(t, from[i + 1] ?? t);
    return sum + Math.max(0, to - start) * rate[i]!;
  }, 0);
}

/** The level of a stage: linear between instants. */
export interface Level {
  readonly at: readonly number[];
  readonly level: readonly number[];
  /** What leaves the stage, for the next one. */
  readonly out: Flow;
  /** What found no room. */
  readonly lost: number;
}

interface Stage {
  readonly capacity: Flow;
  /** Room for what waits; without end when absent. */
  readonly room?: number;
  readonly start?: number;
}

/**
 * What a stage does with a flow until `end`: the level rises by what comes beyond the capacity and falls by the
 * capacity that is left, never below 0 nor above the room. Newell, Applications of Queueing Theory (1971).
 * @example drain(flow([0, 1500], [30, 400]), { capacity: flow([0, 1000]) }, 70) // empty again at 55
 */
export function drain(coming: Flow, { capacity, room, start = 0 }: Stage, end: number): Level {
  const most = room ?? Number.POSITIVE_INFINITY;
  const cuts = [...new Set([...coming.from, ...capacity.from, end])]
    .filter((cut) => cut <= end)
    .sort((a, b) => a - b);
  const at = [0];
  const level = [start];
  const out = { from: [] as number[], rate: [] as number[] };
  let lost = 0;
  for (let now = 0, cut = 1; cut < cuts.length; ) {
    const [comes, can] = [rateAt(coming, now), rateAt(capacity, now)];
    const present = level.at(-1)!;
    const isIdle = present === 0 && comes <= can;
    const isFull = present >= most && comes >= can;
    const slope = isIdle || isFull ? 0 : comes - can;
    const hits = slope === 0 ? end : now + ((slope > 0 ? most : 0) - present) / slope;
    const next = Math.min(cuts[cut]!, hits);
    if (isFull) lost += (comes - can) * (next - now);
    out.from.push(now);
    out.rate.push(isIdle ? comes : can);
    at.push(next);
    level.push(
      hits <= cuts[cut]! && slope !== 0 ? (slope > 0 ? most : 0) : present + slope * (next - now),
    );
    now = next;
    if (next === cuts[cut]) cut++;
  }
  return { at, level, out, lost };
}

function rateAt({ from, rate }: Flow, t: number): number {
  return rate[from.findLastIndex((start) => start <= t)]!;
}

/** The level at `t`. */
export function levelAt({ at, level }: Level, t: number): number {
  const i = Math.max(
    1,
    at.findIndex((instant) => instant >= t),
  );
  const [from, to] = [at[i - 1]!, at[i]!];
  const share = to > from ? (t - from) / (to - from) : 1;
  return level[i - 1]! + share * (level[i]! - level[i - 1]!);
}

/** The most that waits at once, in the unit of the level. */
export function peak({ level }: Level): number {
  return Math.max(...level);
}

/** When the stage is empty for the rest of the time. */
export function emptyFrom({ at, level }: Level): number {
  return at[level.findLastIndex((amount) => amount > 0) + 1] ?? Number.POSITIVE_INFINITY;
}

/** Amount x time spent in the stage. */
export function area({ at, level }: Level): number {
  return at
    .slice(1)
    .reduce((sum, to, i) => sum + ((level[i]! + level[i + 1]!) / 2) * (to - at[i]!), 0);
}
