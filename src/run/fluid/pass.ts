/** A waiting line as a liquid: constant rates in and out, people giving up, a limited room. */

export interface Passed {
  served: number;
  /** What found no room. */
  overflow: number;
  reneged: number;
  /** What waits at the end. */
  queue: number;
}

/**
 * Lets `inflow` come and up to `can` be served, both spread evenly over `seconds`, into a line that
 * holds `queue` before. Exact: dQ/dt = in - out - givingUp Q between an empty and a full line.
 * @param room waiting places; may be Infinity
 * @param givingUp rate at which each one waiting gives up [1/s]; 0 for none
 * @param into where the result goes, so that nothing is allocated in the loop over offices
 * @example 15 come, 10 can be served, none waited: 10 served, 5 wait
 */
export function pass(
  queue: number,
  inflow: number,
  can: number,
  seconds: number,
  room: number,
  givingUp: number,
  into: Passed,
): void {
  into.reneged = 0;
  into.overflow = 0;
  if (givingUp > 0 && can !== Number.POSITIVE_INFINITY) {
    evaporate(queue, inflow, can, seconds, room, givingUp, into);
    return;
  }
  into.served = Math.min(can, queue + inflow);
  const left = queue + inflow - into.served;
  into.overflow = Math.max(0, left - room);
  into.queue = left - into.overflow;
}

/** With giving up the level tends to (in - out) / givingUp, until the line is empty or full. */
function evaporate(
  queue: number,
  inflow: number,
  can: number,
  seconds: number,
  room: number,
  givingUp: number,
  into: Passed,
): void {
  const net = (inflow - can) / seconds;
  const limit = net / givingUp;
  const reaches = (level: number) => Math.log((queue - limit) / (level - limit)) / givingUp;
  into.served = can;
  if (limit < 0 && reaches(0) < seconds) {
    const full = reaches(0) / seconds;
    into.served = can * full + inflow * (1 - full);
    into.queue = 0;
  } else if (limit > room && queue <= room && reaches(room) < seconds) {
    into.overflow = (net - givingUp * room) * (seconds - reaches(room));
    into.queue = room;
  } else {
    into.queue = limit + (queue - limit) * Math.exp(-givingUp * seconds);
  }
  into.reneged = queue + inflow - into.served - into.overflow - into.queue;
}
