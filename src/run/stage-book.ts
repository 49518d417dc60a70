/** What one stage did over a run: counts, waits, and levels integrated over time. */

import { Histogram } from '../statistics/histogram.ts';
import { survivalQuantiles } from '../statistics/kaplan-meier.ts';
import { BrokenInvariant } from './invariant.ts';
import type { StageTally } from './outcome.ts';

/** What rounding may make of sums of many millions of times, relative to them. */
const ROUNDING = 1e-9;

export class StageBook {
  private arrivals = 0;
  private started = 0;
  private served = 0;
  private refused = 0;
  private dropped = 0;
  private reneged = 0;
  private blocked = 0;
  private retries = 0;
  private waited = 0;
  private readonly waits = new Histogram();
  private waitSum = 0;
  private timeSum = 0;

  private inLine = 0;
  private inStage = 0;
  private busy = 0;
  /** Of the busy, those beyond the servers of their place. */
  private overtime = 0;
  private capacity = 0;
  private at = 0;
  private lineArea = 0;
  private stageArea = 0;
  private busyArea = 0;
  private capacityArea = 0;
  private peak = 0;
  private peakAt = 0;
  /** Times in the stage of those who left it unserved [s]. */
  private unservedSum = 0;
  private readonly utilised: number[] = [];
  /** The two areas when the last step was closed. */
  private closedBusy = 0;
  private closedCapacity = 0;

  enters(now: number): void {
    this.advance(now);
    this.arrivals++;
    this.inStage++;
    this.inLine++;
  }

  /** @param since entry into the stage [s] @param first whether it is the first service of this visit */
  starts(now: number, since: number, first: boolean): void {
    this.advance(now);
    this.inLine--;
    this.busy++;
    if (!first) return;
    this.started++;
    this.waitSum += now - since;
    if (now > since) this.waited++;
    this.waits.add(now - since);
  }

  /** Back in line after a service that failed. */
  fails(now: number): void {
    this.advance(now);
    this.busy--;
    this.inLine++;
  }

  leaves(now: number, since: number): void {
    this.advance(now);
    this.busy--;
    this.served++;
    this.timeSum += now - since;
    this.goes();
  }

  /** @param impatient whether it left of its own accord */
  withdraws(now: number, since: number, impatient: boolean): void {
    this.advance(now);
    this.inLine--;
    this.unservedSum += now - since;
    this.goes();
    if (impatient) this.reneged++;
  }

  /** Leaves from service without having been served. */
  loses(now: number, since: number): void {
    this.advance(now);
    this.busy--;
    this.unservedSum += now - since;
    this.goes();
  }

  /** Passes through a stage of zero time. */
  passes(): void {
    this.arrivals++;
    this.served++;
  }

  refuses(isDrop: boolean): void {
    this.arrivals++;
    if (isDrop) this.dropped++;
    else this.refused++;
  }

  blocks(): void {
    this.blocked++;
  }

  retry(): void {
    this.retries++;
  }

  /** Servers that may start from now on. */
  setCapacity(now: number, servers: number): void {
    this.advance(now);
    this.capacity = servers;
  }

  /** In service, from now on, beyond the servers of their places: it is no use of what is available. */
  setOvertime(now: number, number: number): void {
    this.advance(now);
    this.overtime = number;
  }

  /** Ends a step of the series. Adds nothing to the areas, whose sums would round otherwise. */
  closesStep(now: number): void {
    const seconds = now - this.at;
    const busy = this.busyArea + (this.busy - this.overtime) * seconds;
    const capacity = this.capacityArea + this.capacity * seconds;
    this.utilised.push((busy - this.closedBusy) / (capacity - this.closedCapacity));
    this.closedBusy = busy;
    this.closedCapacity = capacity;
  }

  /**
   * By step, occupied server-time over server-time available; NaN where none was available. Nothing for
   * a stage whose servers are unlimited.
   */
  utilisation(): Float64Array | undefined {
    if (!Number.isFinite(this.capacityArea) || this.capacityArea === 0) return undefined;
    // Differences of long sums round: a ten-thousandth is more than is drawn.
    return Float64Array.from(this.utilised, (share) => Math.round(1e4 * share) / 1e4);
  }

  private complains(now: number): never {
    const { at, inLine, busy, overtime, capacity } = this;
    throw new BrokenInvariant(
      `a stage at ${at} s, then ${now} s: ${inLine} in line, ${busy} served, ${overtime} of them beyond ` +
        `the ${capacity} servers`,
    );
  }

  /**
   * Little's law on the sample path: the number in the stage, integrated, is the sum of the times in it.
   * The first goes by the counts, the second by the entry that each one carries; those still inside
   * have been there from 0 to `now` each.
   */
  private checkLittle(now: number): void {
    const inside = this.stageArea - this.timeSum - this.unservedSum;
    const rounding = ROUNDING * this.stageArea;
    if (inside >= -rounding && inside <= this.inStage * now + rounding) return;
    throw new BrokenInvariant(
      `Little's law: a stage held ${this.stageArea} s, but the times in it sum to ` +
        `${this.timeSum + this.unservedSum} s, and ${this.inStage} are inside`,
    );
  }

  /**
   * The tally at the end of a run that lasted from 0 to `end` [s].
   * @throws BrokenInvariant if the times of those who came do not add up to the number in the stage
   */
  tally(end: number): StageTally {
    this.advance(end);
    this.checkLittle(end);
    const [p50, p90, p95, p99] = survivalQuantiles(this.waits, NONE, 0, [0.5, 0.9, 0.95, 0.99]);
    const isLimited = Number.isFinite(this.capacityArea) && this.capacityArea > 0;
    return {
      arrivals: this.arrivals,
      served: this.served,
      refused: this.refused,
      dropped: this.dropped,
      reneged: this.reneged,
      blocked: this.blocked,
      retries: this.retries,
      meanWait: ratio(this.waitSum, this.started),
      meanTime: ratio(this.timeSum, this.served),
      probabilityOfWait: ratio(this.waited, this.started),
      wait: { p50: p50!, p90: p90!, p95: p95!, p99: p99! },
      meanLine: end > 0 ? this.lineArea / end : 0,
      meanInStage: end > 0 ? this.stageArea / end : 0,
      utilisation: isLimited ? this.busyArea / this.capacityArea : null,
      backlogAtEnd: this.inLine,
      peakBacklog: this.peak,
      peakAt: this.peakAt,
    };
  }

  /** Waiting in the stage now. */
  get line(): number {
    return this.inLine;
  }

  private goes(): void {
    if (--this.inStage === 0) this.checkLittle(this.at);
  }

  private advance(now: number): void {
    const seconds = now - this.at;
    if (seconds === 0) return;
    // Written out: a closure at every event would cost more than the rest.
    const used = this.busy - this.overtime;
    if (seconds < 0 || this.inLine < 0 || used < 0 || used > this.capacity) this.complains(now);
    // A level counts for the peak only if it lasted: who is served at once was never in line.
    if (this.inLine > this.peak) {
      this.peak = this.inLine;
      this.peakAt = this.at;
    }
    this.at = now;
    this.lineArea += this.inLine * seconds;
    this.stageArea += this.inStage * seconds;
    this.busyArea += used * seconds;
    this.capacityArea += this.capacity * seconds;
  }
}

const NONE = new Histogram();

function ratio(sum: number, count: number): number | null {
  return count === 0 ? null : sum / count;
}
