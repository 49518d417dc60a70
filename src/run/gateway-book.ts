/**
 * How much of what the gateway offered was used. Admissions come at its rate while it is open, and up to
 * its burst of them wait for one who asks: those that came and found no room to wait went unused.
 */
export class GatewayBook {
  private rate = 0;
  private size = 0;
  private isOpen = false;
  /** Admissions that wait now. */
  private ready = 0;
  private at = 0;
  private offered = 0;
  private unused = 0;
  private readonly shares: number[] = [];
  /** The two sums when the last step was closed. */
  private closedOffered = 0;
  private closedUnused = 0;

  /** @param rate admissions a second from `now` [s] on @param size most of them that wait */
  offers(now: number, rate: number, size: number, isOpen: boolean): void {
    this.advance(now);
    // It begins with all that may wait.
    this.ready = this.size === 0 ? size : Math.min(this.ready, size);
    this.rate = rate;
    this.size = size;
    this.isOpen = isOpen;
  }

  admits(now: number): void {
    this.advance(now);
    this.ready -= 1;
  }

  closesStep(now: number): void {
    this.advance(now);
    const offered = this.offered - this.closedOffered;
    this.shares.push(Math.max(0, 1 - (this.unused - this.closedUnused) / offered));
    this.closedOffered = this.offered;
    this.closedUnused = this.unused;
  }

  /** By step, used over offered; NaN where it was shut. Nothing where it has no limit, or was never open. */
  utilisation(): Float64Array | undefined {
    if (!this.isLimited) return undefined;
    // Differences of long sums round: a ten-thousandth is more than is drawn.
    return Float64Array.from(this.shares, (share) => Math.round(1e4 * share) / 1e4);
  }

  /** Of the run from 0 to `end` [s]; null where it has no limit, or was never open. */
  mean(end: number): number | null {
    this.advance(end);
    return this.isLimited ? 1 - this.unused / this.offered : null;
  }

  private get isLimited(): boolean {
    return Number.isFinite(this.offered) && this.offered > 0;
  }

  private advance(now: number): void {
    if (now === this.at) return;
    const come = (now - this.at) * this.rate;
    this.at = now;
    const spilled = Math.max(0, this.ready + come - this.size);
    this.ready = Math.min(this.size, this.ready + come);
    if (!this.isOpen) return;
    this.offered += come;
    // None spills that came before.
    this.unused += Math.min(come, spilled);
  }
}
