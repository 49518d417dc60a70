/** Share of the speed that outages in force leave at each place; several multiply. */

export class Paces {
  /** By outage: by place, 1 while it is in force. */
  private readonly inForce: readonly Uint8Array[];

  /** @param keeps by outage: the share that it leaves, above 0 */
  constructor(
    private readonly keeps: readonly number[],
    places: number,
  ) {
    this.inForce = keeps.map(() => new Uint8Array(places));
  }

  /** One begins or ends at a place; the share that is left there from now on. */
  set(outage: number, place: number, begins: boolean): number {
    this.inForce[outage]![place] = begins ? 1 : 0;
    let pace = 1;
    for (const [index, keeps] of this.keeps.entries()) {
      if (this.inForce[index]![place] === 1) pace *= keeps;
    }
    return pace;
  }
}
