/** Which servers of a stage may start a service now: opening hours, closures, outages, and servers installed. */

import { Rank } from '../../engine/calendar.ts';
import type { ServicePlan } from '../../scenario/plan/plan.ts';
import type { Context } from '../context.ts';
import { Purpose } from '../kinds.ts';
import { Quantity } from '../quantity.ts';
import type { OpeningRank } from '../timetables.ts';

interface ReadinessOptions {
  readonly opening: OpeningRank;
  /** By place of the stage: the index of its openings. */
  readonly zoneOf: ArrayLike<number>;
  /** Servers in working order at a place, of those installed. */
  readonly working: (place: number, servers: number) => number;
  /** Of those installed at a place, the first ones: how many are broken. */
  readonly broken: (place: number, servers: number) => number;
  /** Called after every change but the first; `place` if only one has changed. */
  readonly changed: (place?: number) => void;
  /** All in service at a place is stopped (true), or goes on. */
  readonly stopped: (place: number, begins: boolean) => void;
  /** The last closing of the day at a place. */
  readonly dayEnds: (place: number) => void;
}

export class Readiness {
  /** Servers by place that may start a service; Infinity for unlimited. */
  readonly servers: Float64Array;
  /** The same over all places. */
  total = 0;
  private readonly installed: Float64Array;
  private readonly isOpen: Uint8Array;
  /** By place: reasons of its own why no service starts there. */
  private readonly barred: Uint8Array;
  private readonly number: Quantity;
  /** By place: closures and outages that stop it. */
  private readonly stops: Uint8Array;
  private stopped = false;

  constructor(
    context: Context,
    plan: ServicePlan,
    private readonly options: ReadinessOptions,
  ) {
    const places = options.zoneOf.length;
    this.servers = new Float64Array(places);
    this.installed = new Float64Array(places);
    this.stops = new Uint8Array(places);
    this.barred = new Uint8Array(places);
    this.isOpen = new Uint8Array(places).fill(plan.openings === undefined ? 1 : 0);
    this.number = new Quantity(context, plan.servers, Purpose.servers, () => this.install());
    const { timetables } = context;
    for (const shut of plan.shut) {
      timetables.shut(shut, options.opening, (begins) => this.shut(begins));
    }
    plan.openings?.forEach(({ from, to, endsDay }, zone) => {
      timetables.add(options.opening, from, () => this.setOpen(zone, 1));
      timetables.add(Rank.closing, to, (index) => {
        this.setOpen(zone, 0);
        if (endsDay[index] === 1) this.forZone(zone, options.dayEnds);
      });
    });
    this.fillInstalled();
    this.count();
  }

  /** Servers in use that may start a service: of those busy at a place, as many as there are. */
  used(busy: Int32Array): number {
    return busy.reduce((sum, count, place) => sum + Math.min(count, this.servers[place]!), 0);
  }

  /** No service starts any more. */
  stop(): void {
    this.stopped = true;
    this.recount();
  }

  /** After `stop`, services start again. */
  restart(): void {
    this.stopped = false;
    this.recount();
  }

  /** No service starts at some places, or it may again. */
  bar(places: readonly number[], on: boolean): void {
    for (const place of places) this.barred[place]! += on ? 1 : -1;
    this.recount();
  }

  /** A closure or an outage of a place begins; whether nothing stopped it until now. */
  suspend(place: number): boolean {
    return this.stops[place]!++ === 0;
  }

  /** A closure or an outage of a place ends; whether nothing stops it any more. */
  release(place: number): boolean {
    return --this.stops[place]! === 0;
  }

  /** Only this place has changed. */
  recountAt(place: number): void {
    this.servers[place] = this.ready(place);
    this.total = this.servers.reduce((sum, servers) => sum + servers, 0);
    this.options.changed(place);
  }

  private shut(begins: boolean): void {
    let changes = false;
    for (let place = 0; place < this.stops.length; place++) {
      if (!(begins ? this.suspend(place) : this.release(place))) continue;
      changes = true;
      this.options.stopped(place, begins);
    }
    if (changes) this.recount();
  }

  private install(): void {
    this.fillInstalled();
    this.recount();
  }

  private fillInstalled(): void {
    for (let place = 0; place < this.installed.length; place++) {
      this.installed[place] = this.options.working(place, this.number.at(place));
    }
  }

  private setOpen(zone: number, open: 0 | 1): void {
    this.forZone(zone, (place) => {
      this.isOpen[place] = open;
    });
    this.recount();
  }

  private forZone(zone: number, visit: (place: number) => void): void {
    const { zoneOf } = this.options;
    for (let place = 0; place < zoneOf.length; place++) if (zoneOf[place] === zone) visit(place);
  }

  private recount(): void {
    this.count();
    this.options.changed();
  }

  private count(): void {
    this.total = 0;
    for (let place = 0; place < this.servers.length; place++) {
      const servers = this.ready(place);
      this.servers[place] = servers;
      this.total += servers;
    }
  }

  private ready(place: number): number {
    if (this.stopped || this.stops[place]! > 0 || this.isOpen[place] === 0) return 0;
    if (this.barred[place]! > 0) return 0;
    const installed = this.installed[place]!;
    return installed - this.options.broken(place, installed);
  }
}
