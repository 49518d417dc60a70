/** Which servers of a stage may start a service now: opening hours, closures, and servers installed. */

import type { ServicePlan } from '../scenario/plan.ts';
import type { Context } from './context.ts';
import { Purpose } from './kinds.ts';
import { Quantity } from './quantity.ts';

interface ReadinessOptions {
  /** By place of the stage: the index of its openings. */
  readonly zoneOf: ArrayLike<number>;
  /** Servers in working order at a place, of those installed. */
  readonly working: (place: number, servers: number) => number;
  /** Called after every change but the first. */
  readonly changed: () => void;
  /** A closure begins (true) or ends. */
  readonly interrupted: (shut: boolean) => void;
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
  private readonly number: Quantity;
  private shut = 0;
  private stopped = false;

  constructor(
    context: Context,
    plan: ServicePlan,
    private readonly options: ReadinessOptions,
  ) {
    const places = options.zoneOf.length;
    this.servers = new Float64Array(places);
    this.installed = new Float64Array(places);
    this.isOpen = new Uint8Array(places).fill(plan.openings === undefined ? 1 : 0);
    this.number = new Quantity(context, plan.servers, Purpose.servers, () => this.install());
    const { timetables } = context;
    plan.openings?.forEach(({ from, to, endsDay }, zone) => {
      timetables.add(from, () => this.setOpen(zone, 1));
      timetables.add(to, (index) => {
        this.setOpen(zone, 0);
        if (endsDay[index] === 1) this.forZone(zone, options.dayEnds);
      });
    });
    for (const { from, to } of plan.shut) {
      timetables.add([from, to], (index) => this.interrupt(index === 0));
    }
    this.fillInstalled();
    this.count();
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

  private interrupt(shut: boolean): void {
    const before = this.shut;
    this.shut += shut ? 1 : -1;
    if (before > 0 && this.shut > 0) return;
    this.options.interrupted(shut);
    this.recount();
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
    const works = this.shut === 0 && !this.stopped;
    this.total = 0;
    for (let place = 0; place < this.servers.length; place++) {
      const servers = works && this.isOpen[place] === 1 ? this.installed[place]! : 0;
      this.servers[place] = servers;
      this.total += servers;
    }
  }
}
