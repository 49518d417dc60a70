/** The servers of each place by number, where each may break by itself: who is at which, and which are broken. */

import { NOBODY } from '../../engine/entities.ts';

export class Bench {
  /** Who has each server; with a minus where the service is over and the next stage has no room. */
  private readonly at: Int32Array;
  /** Outages that each server is in. */
  private readonly outages: Uint8Array;

  /** @param most servers of a place, at most */
  constructor(
    places: number,
    private readonly most: number,
  ) {
    this.at = new Int32Array(places * most);
    this.outages = new Uint8Array(places * most);
  }

  /** Broken ones among the first `servers` of a place. */
  broken(place: number, servers: number): number {
    let broken = 0;
    for (let server = 0; server < servers; server++) {
      if (this.outages[place * this.most + server]! > 0) broken++;
    }
    return broken;
  }

  /** One takes the first whole server that is free. */
  takes(place: number, entity: number): void {
    let slot = place * this.most;
    while (this.at[slot] !== NOBODY || this.outages[slot]! > 0) slot++;
    this.at[slot] = entity;
  }

  /** The service of one is over, but it keeps its server. */
  keeps(place: number, entity: number): void {
    this.at[this.slotOf(place, entity)] = -entity;
  }

  /** One gives its server back; whether that is a whole one. */
  leaves(place: number, entity: number): boolean {
    const slot = this.slotOf(place, entity);
    this.at[slot] = NOBODY;
    return this.outages[slot] === 0;
  }

  /** An outage of a server begins; whether it was whole until now. */
  breaks(place: number, server: number): boolean {
    return this.outages[place * this.most + server]!++ === 0;
  }

  /** An outage of a server ends; whether it is whole now. */
  mends(place: number, server: number): boolean {
    return --this.outages[place * this.most + server]! === 0;
  }

  isTaken(place: number, server: number): boolean {
    return this.at[place * this.most + server] !== NOBODY;
  }

  /** Who is being served by a server, or NOBODY. */
  servedBy(place: number, server: number): number {
    return Math.max(NOBODY, this.at[place * this.most + server]!);
  }

  private slotOf(place: number, entity: number): number {
    let slot = place * this.most;
    while (Math.abs(this.at[slot]!) !== entity) slot++;
    return slot;
  }
}
