/** Stores and lines of the offices as liquids. */

import { mean, meanBelow, tail } from '../../engine/law-moments.ts';
import type { Law } from '../../engine/laws.ts';
import type { Parameter } from '../../scenario/plan/parameter.ts';
import type { Plan, SenderPlan } from '../../scenario/plan/plan.ts';
import { availability } from '../availability.ts';
import type { Cells } from './cells.ts';
import { Cursor, changesOf, expected, type Hours, hoursBy, isShut } from './grid.ts';
import { FluidQuota } from './quota.ts';
import { LEFT, type Reach, spread } from './stations.ts';

export class FluidLines {
  /** By cell: recorded and not at the centre, still being tried. */
  readonly store: Float64Array;
  /** By cell: what will not be delivered, its tries used up. */
  readonly stuck: Float64Array;
  /** By cell: delivered in the step. */
  readonly delivered: Float64Array;
  readonly reach: Reach = { asked: 0, offered: 0, done: 0, bound: 0 };
  /** What would be delivered in the step if the centre took it all. */
  wished = 0;
  /** Transfers that this takes: those that fail ask the centre too, and use up its tokens. */
  transfers = 0;
  /** Transfers if it had never refused anything: what is newly asked of it. */
  fresh = 0;
  private readonly sending: Float64Array;
  /** By cell: what would be in the store if the centre had never refused anything. */
  private readonly unrefused: Float64Array;
  private readonly rate: Float64Array;
  private readonly succeeds: Float64Array;
  private readonly tries: Float64Array;
  private readonly room: Float64Array;
  private readonly changes: Cursor;
  private readonly hours: Hours[];
  private readonly quota: FluidQuota | undefined;

  constructor(
    private readonly plan: Plan,
    private readonly uplink: SenderPlan,
    private readonly cells: Cells,
  ) {
    const empty = () => new Float64Array(cells.count);
    [this.delivered, this.stuck, this.sending] = [empty(), empty(), empty()];
    [this.rate, this.succeeds, this.room] = [empty(), empty(), empty()];
    this.tries = empty();
    this.store = spread(plan, plan.start.uplink, cells);
    this.unrefused = this.store.slice();
    this.changes = new Cursor([0, ...changesOf(plan)]);
    this.quota = plan.gateway?.quota && new FluidQuota(plan, plan.gateway.quota, cells);
    this.hours = hoursBy(cells.zones, uplink.openings);
  }

  /** Stores what was recorded and finds what can be sent; wakes the zones with open lines. */
  wish(recorded: Float64Array, awake: Uint8Array, from: number, to: number): void {
    if (this.changes.moveTo(from)) this.setRates(from);
    this.quota?.moveTo(from);
    Object.assign(this.reach, { asked: 0, offered: 0, done: 0, bound: 0 });
    this.wished = 0;
    this.transfers = 0;
    this.fresh = 0;
    const shut = isShut(this.uplink.shut, from);
    this.hours.forEach((hours, zone) => {
      hours.moveTo(from);
      if (hours.isOpen) awake[zone] = 1;
      if (awake[zone] === 0) return;
      this.load(zone, recorded, hours.isOpen && !shut ? to - from : 0);
      if (hours.isOpen) this.reach.bound += this.leftAt(zone);
    });
  }

  private load(zone: number, recorded: Float64Array, seconds: number): void {
    const { cells, store, sending, succeeds, tries, rate, reach } = this;
    const unrefused = this.unrefused;
    let wished = 0;
    let transfers = 0;
    let fresh = 0;
    let asked = 0;
    let offered = 0;
    for (let cell = cells.zoneFrom[zone]!; cell < cells.zoneFrom[zone + 1]!; cell++) {
      const can = seconds === 0 ? 0 : rate[cell]! * seconds;
      const there = store[cell]! + recorded[cell]!;
      const allowed = this.quota === undefined ? Infinity : this.quota.left[cell]! / tries[cell]!;
      const sends = Math.min(there, can, allowed);
      const thereUnrefused = unrefused[cell]! + recorded[cell]!;
      const asks = Math.min(thereUnrefused, can);
      store[cell] = there;
      sending[cell] = sends;
      unrefused[cell] = thereUnrefused - asks;
      wished += sends * succeeds[cell]!;
      transfers += sends * tries[cell]!;
      fresh += asks * tries[cell]!;
      asked += recorded[cell]!;
      offered += can * succeeds[cell]!;
    }
    this.wished += wished;
    this.transfers += transfers;
    this.fresh += fresh;
    reach.asked += asked;
    reach.offered += offered;
  }

  /** Offices of a zone that cannot send all they have. */
  private leftAt(zone: number): number {
    const { cells, store, sending } = this;
    let bound = 0;
    for (let cell = cells.zoneFrom[zone]!; cell < cells.zoneFrom[zone + 1]!; cell++) {
      if (store[cell]! - sending[cell]! > LEFT) bound += cells.offices[cell]!;
    }
    return bound;
  }

  /**
   * Sends the share of the wishes that the centre takes; a refusal costs neither link time nor a try.
   * What of the recorded then finds no room in the store goes to `full`.
   */
  send(
    recorded: Float64Array,
    awake: Uint8Array,
    share: number,
    full: (cell: number, count: number) => void,
  ): void {
    const { cells, store, stuck, sending, delivered, succeeds, room } = this;
    delivered.fill(0);
    let done = 0;
    for (let zone = 0; zone < awake.length; zone++) {
      if (awake[zone] === 0) continue;
      for (let cell = cells.zoneFrom[zone]!; cell < cells.zoneFrom[zone + 1]!; cell++) {
        const sent = sending[cell]! * share;
        if (this.quota) this.quota.left[cell]! -= sent * this.tries[cell]!;
        const arrived = sent * succeeds[cell]!;
        delivered[cell] = arrived;
        done += arrived;
        stuck[cell]! += sent - arrived;
        store[cell]! -= sent;
        const beyond = Math.min(store[cell]! - room[cell]!, recorded[cell]!);
        if (beyond <= 0) continue;
        store[cell]! -= beyond;
        full(cell, beyond);
      }
    }
    this.reach.done = done;
    // A line that the centre keeps waiting is not what binds.
    if (share < 1 - LEFT) this.reach.bound = 0;
  }

  /** The office whose speed the lines of so many offices have, and how many lines these are. */
  private lineOf(office: number, offices: number): { head: number; lines: number } {
    const { servers } = this.uplink;
    if (servers === 'unlimited') return { head: office, lines: Infinity };
    if (servers === 1 || servers.line === 'office') return { head: office, lines: offices };
    const regency = this.plan.regencies[this.plan.regencyOf[office]!]!;
    return { head: regency.firstOffice, lines: offices / regency.offices };
  }

  private setRates(instant: number): void {
    this.cells.office.forEach((office, cell) => {
      const offices = this.cells.offices[cell]!;
      const { head, lines } = this.lineOf(office, offices);
      const { seconds, succeeds, tries } = linkTime(this.uplink, office, instant, head);
      this.rate[cell] = (lines / seconds) * availability(this.uplink.failures);
      this.succeeds[cell] = succeeds;
      this.tries[cell] = tries;
      this.room[cell] = expected(this.uplink.room, office, instant) * offices;
    });
  }
}

/**
 * Expected link time [s] and number of transfers that one submission uses until it is delivered or its
 * tries are used up, and the share that is delivered. A transfer longer than the time-out fails at every
 * try. With unlimited tries such a one is counted as stuck after its first: an estimate that flatters the
 * line.
 * @param head the office whose speed the line has
 */
export function linkTime(
  uplink: SenderPlan,
  office: number,
  instant: number,
  head = office,
): { seconds: number; succeeds: number; tries: number } {
  const { timeout, failed } = uplink;
  const useful = uplink.useful ? expected(uplink.useful, head, instant) : 1;
  const speed = expected(uplink.speed, head, instant) * useful;
  const fails = expected(uplink.fails, office, instant);
  const size = lawOf(uplink.size, office, instant);
  const longest = timeout * speed;
  const long = longest === Infinity ? 0 : tail(size, longest);
  const bytes = longest === Infinity ? mean(size) : meanBelow(size, longest);
  const stuck = fails ** failed.tries;
  // An answer that is lost makes one more transfer, though the submission is delivered.
  const lost = uplink.lostAnswer ? expected(uplink.lostAnswer, office, instant) : 0;
  const again = fails + lost - fails * lost;
  const tries = again === 1 ? failed.tries : (1 - again ** failed.tries) / (1 - again);
  const cutTries = failed.tries === Infinity ? 1 : failed.tries;
  const cut = long === 0 ? 0 : long * timeout * cutTries;
  return {
    seconds: (bytes === 0 ? 0 : (tries * bytes) / speed) + cut,
    succeeds: (1 - long) * (1 - stuck),
    tries: (1 - long) * tries + long * cutTries,
  };
}

function lawOf(size: Parameter, office: number, instant: number): Law {
  if (size.form === 'law') return size.law;
  return { kind: 'constant', mean: expected(size, office, instant) };
}
