/** The stations of the offices as liquids. */

import { spreadOver } from '../../model/people/spread.ts';
import type { Plan, ServicePlan } from '../../scenario/plan/plan.ts';
import { availability } from '../availability.ts';
import type { Cells } from './cells.ts';
import { Cursor, changesOf, expected, type Hours, hoursBy, isShut } from './grid.ts';
import { type Passed, pass } from './pass.ts';
import type { FluidPeople } from './people.ts';

/** What the stations, or the lines, of the whole country did in a step. */
export interface Reach {
  asked: number;
  /** What they could have done. */
  offered: number;
  done: number;
  /** Offices that were open and could not do all there was. */
  bound: number;
}

/** Less than this is nothing left: rounding. */
export const LEFT = 1e-6;

export class FluidStations {
  /** By cell: recorded in the step. */
  readonly recorded: Float64Array;
  readonly reach: Reach = { asked: 0, offered: 0, done: 0, bound: 0 };
  /** By cell: people waiting. */
  readonly line: Float64Array;
  private readonly rate: Float64Array;
  private readonly room: Float64Array;
  private readonly givingUp: Float64Array;
  private readonly changes: Cursor;
  private readonly hours: Hours[];
  private readonly passed: Passed = { served: 0, overflow: 0, reneged: 0, queue: 0 };

  constructor(
    plan: Plan,
    private readonly station: ServicePlan,
    private readonly cells: Cells,
    private readonly people: FluidPeople,
  ) {
    const empty = () => new Float64Array(cells.count);
    [this.recorded, this.rate, this.room, this.givingUp] = [empty(), empty(), empty(), empty()];
    this.line = spread(plan, plan.start.station, cells);
    this.changes = new Cursor([0, ...changesOf(plan)]);
    this.hours = hoursBy(cells.zones, station.openings);
  }

  /** Sends home whoever still waits where a day ends, and wakes the zone; call it before people come. */
  closeDays(awake: Uint8Array, instant: number): void {
    this.hours.forEach((hours, zone) => {
      if (!hours.moveTo(instant).endsDay) return;
      awake[zone] = 1;
      for (let cell = this.cells.zoneFrom[zone]!; cell < this.cells.zoneFrom[zone + 1]!; cell++) {
        this.people.turnAway(cell, this.line[cell]!);
        this.line[cell] = 0;
      }
    });
  }

  /** Serves those who came; wakes the zones that are open. */
  work(awake: Uint8Array, from: number, to: number): void {
    if (this.changes.moveTo(from)) this.setRates(from);
    Object.assign(this.reach, { asked: 0, offered: 0, done: 0, bound: 0 });
    this.recorded.fill(0);
    const shut = isShut(this.station.shut, from);
    this.hours.forEach(({ isOpen }, zone) => {
      if (isOpen) awake[zone] = 1;
      if (awake[zone] === 0) return;
      this.serve(zone, isOpen && !shut ? to - from : 0, to - from);
      if (isOpen) this.reach.bound += this.leftAt(zone);
    });
  }

  /** Takes back what could not be passed on: the finished wait at the stations. */
  holdBack(cell: number, count: number): void {
    this.recorded[cell]! -= count;
    this.reach.done -= count;
    this.line[cell]! += count;
  }

  private serve(zone: number, open: number, seconds: number): void {
    const { cells, line, rate, room, givingUp, recorded, reach } = this;
    const { came } = this.people;
    const passed = this.passed;
    let asked = 0;
    let offered = 0;
    let done = 0;
    for (let cell = cells.zoneFrom[zone]!; cell < cells.zoneFrom[zone + 1]!; cell++) {
      const can = open === 0 ? 0 : rate[cell]! * open;
      offered += can;
      if (came[cell] === 0 && line[cell] === 0) continue;
      pass(line[cell]!, came[cell]!, can, seconds, room[cell]!, givingUp[cell]!, passed);
      const lost = passed.overflow + passed.reneged;
      if (lost > 0) this.people.turnAway(cell, lost);
      recorded[cell] = passed.served;
      line[cell] = passed.queue;
      asked += came[cell]!;
      done += passed.served;
    }
    reach.asked += asked;
    reach.offered += offered;
    reach.done += done;
  }

  /** Offices of a zone where somebody still waits. */
  private leftAt(zone: number): number {
    const { cells, line } = this;
    let bound = 0;
    for (let cell = cells.zoneFrom[zone]!; cell < cells.zoneFrom[zone + 1]!; cell++) {
      if (line[cell]! > LEFT) bound += cells.offices[cell]!;
    }
    return bound;
  }

  private setRates(instant: number): void {
    const { servers, service, working, room, patience, failures } = this.station;
    const works = working * availability(failures);
    this.cells.office.forEach((office, cell) => {
      const offices = this.cells.offices[cell]!;
      const seconds = expected(service, office, instant);
      const sets = expected(servers, office, instant) * works * offices;
      this.rate[cell] = sets === 0 ? 0 : sets / seconds;
      this.room[cell] = expected(room, office, instant) * offices;
      this.givingUp[cell] = patience ? 1 / expected(patience, office, instant) : 0;
    });
  }
}

/** Work that was there at the start, evenly over the offices that hold it. */
export function spread(plan: Plan, count: number, cells: Cells): Float64Array {
  const shares = new Float64Array(cells.count);
  if (count === 0) return shares;
  const offices = spreadOver(plan);
  for (const office of offices) shares[cells.cellOf[office]!]!++;
  return shares.map((share) => (count * share) / offices.length);
}
