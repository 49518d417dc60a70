/** People as a liquid: who comes, who is turned away, who comes back. */

import type { Arrivals } from '../../scenario/plan/people.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { type Cells, sumBy } from './cells.ts';
import { Cursor, changesOf, expected, type Hours, hoursBy } from './grid.ts';

export class FluidPeople {
  /** By cell: people who took a number in the step. */
  readonly came: Float64Array;
  readonly gaveUp: Float64Array;
  readonly turnedAway: Float64Array;
  /** By demand: where it is, and what it brings in the step with everybody still there. */
  private readonly segment: Cursor[];
  private readonly stepBase: Float64Array;
  private readonly stepSurge: Float64Array;
  /** By zone: the demands of its cells. */
  private readonly demandsIn: readonly (readonly number[])[];
  /** By cell: its demand; those of a zone are one after the other. */
  private readonly demandOf: ArrayLike<number>;
  private readonly midnight: Cursor[];
  private readonly hours: Hours[];
  private readonly remaining: Float64Array | undefined;
  private readonly initial: Float64Array | undefined;
  private readonly newcomers: Float64Array;
  private readonly base: Float64Array;
  private readonly surge: Float64Array;
  private readonly returning: Float64Array;
  private readonly handedOut: Float64Array;
  private readonly changes: Cursor;
  private limit = new Float64Array(0);
  private listed = 0;

  constructor(
    private readonly plan: Plan,
    private readonly cells: Cells,
  ) {
    const { arrivals, enter } = plan.people;
    const empty = () => new Float64Array(cells.count);
    const poisson = arrivals.kind === 'poisson' ? arrivals : undefined;
    const summed = (values?: Float64Array) => (values ? sumBy(cells, values) : undefined);
    this.base = summed(poisson?.baseShare) ?? empty();
    this.surge = summed(poisson?.surgeShare) ?? empty();
    this.newcomers = summed(poisson?.newPerDay) ?? empty();
    this.initial = summed(poisson?.supply);
    this.remaining = this.initial?.slice();
    const demand = 'demand' in arrivals ? arrivals.demand : undefined;
    this.segment = (demand ?? []).map(({ from }) => new Cursor(from));
    this.stepBase = new Float64Array(this.segment.length);
    this.stepSurge = new Float64Array(this.segment.length);
    const ofOffice = (office: number) =>
      poisson?.demandOf?.[office] ?? plan.regencies[plan.regencyOf[office]!]!.zone;
    this.demandOf = Array.from(cells.office, ofOffice);
    this.demandsIn = Array.from({ length: cells.zones }, (_, zone) => [
      ...new Set(Array.from(this.demandOf).slice(cells.zoneFrom[zone], cells.zoneFrom[zone + 1])),
    ]);
    this.midnight = Array.from({ length: cells.zones }, (_, zone) => {
      // All demands of a zone have the same days.
      const first = this.demandOf[cells.zoneFrom[zone]!];
      return new Cursor(first === undefined ? [] : (demand?.[first]?.days ?? []));
    });
    const openings = enter === 'station' ? plan.station?.openings : undefined;
    this.hours = hoursBy(cells.zones, openings);
    this.changes = new Cursor([0, ...changesOf(plan)]);
    [this.came, this.gaveUp, this.turnedAway] = [empty(), empty(), empty()];
    [this.returning, this.handedOut] = [empty(), empty()];
  }

  /** Lets people come from one instant to another; wakes the zones where some did. */
  come(awake: Uint8Array, from: number, to: number): void {
    this.came.fill(0);
    const { arrivals } = this.plan.people;
    if (arrivals.kind === 'poisson') this.bring(from, to - from, arrivals);
    awake.forEach((_, zone) => {
      const midnight = this.midnight[zone]!.moveTo(from);
      if (midnight && this.midnight[zone]!.index > 0) this.addNewcomers(zone);
      const { beginsDay } = this.hours[zone]!.moveTo(from);
      if (arrivals.kind !== 'poisson') awake[zone] = 1;
      else if (this.comeByChance(zone)) awake[zone] = 1;
      if (beginsDay || (midnight && this.hours[zone]!.always)) {
        this.beginDay(zone);
        awake[zone] = 1;
      }
    });
    if (arrivals.kind === 'renewal') this.came[0]! += (to - from) / expected(arrivals.gap, 0, from);
    if (arrivals.kind === 'sources') {
      // As if none of them ever waited: see `leftOut`.
      this.came[0]! +=
        ((to - from) * arrivals.number) / (expected(arrivals.idle, 0, from) + this.served(from));
    }
    if (arrivals.kind === 'counted') this.comeAsCounted(from, to - from, arrivals);
    if (arrivals.kind === 'listed') this.comeAsListed(to, arrivals);
    if (this.plan.people.limit !== undefined) this.handOut(awake, from);
  }

  /** Sends people of a cell home: some come back on the next open day. */
  turnAway(cell: number, count: number): void {
    const back = Math.min(count * this.plan.people.comeBack, this.daysLeft(cell));
    this.turnedAway[cell]! += count;
    this.returning[cell]! += back;
    this.gaveUp[cell]! += count - back;
  }

  /** For how many more a number can be kept at a cell. */
  private daysLeft(cell: number): number {
    const { appointments } = this.plan.people;
    if (appointments === undefined) return Infinity;
    return Math.max(0, appointments.within * (this.limit[cell] ?? 0) - this.returning[cell]!);
  }

  /** People to be recorded again join those who have still to come. */
  rejoin(cell: number, count: number): void {
    if (this.remaining !== undefined) this.remaining[cell]! += count;
  }

  private bring(
    from: number,
    seconds: number,
    { demand }: Extract<Arrivals, { kind: 'poisson' }>,
  ): void {
    demand.forEach(({ base, surge }, which) => {
      this.segment[which]!.moveTo(from);
      const { index } = this.segment[which]!;
      this.stepBase[which] = base[index]! * seconds;
      this.stepSurge[which] = surge[index]! * seconds;
    });
  }

  private comeByChance(zone: number): boolean {
    const { cells, came, remaining, initial, demandOf, stepBase, stepSurge } = this;
    const brings = (which: number) => stepBase[which] !== 0 || stepSurge[which] !== 0;
    if (!this.demandsIn[zone]!.some(brings)) return false;
    for (let cell = cells.zoneFrom[zone]!; cell < cells.zoneFrom[zone + 1]!; cell++) {
      const which = demandOf[cell]!;
      const base = stepBase[which]!;
      const surge = stepSurge[which]!;
      if (base === 0 && surge === 0) continue;
      const wanted = base * this.base[cell]! + surge * this.surge[cell]!;
      if (remaining === undefined) came[cell] = wanted;
      else if (initial![cell]! > 0) {
        // The hazard holds for each person who is left: dR/dt = -rate R / initial.
        const count = remaining[cell]! * -Math.expm1(-wanted / initial![cell]!);
        came[cell] = count;
        remaining[cell]! -= count;
      }
    }
    return true;
  }

  private comeAsCounted(
    from: number,
    seconds: number,
    { demand, counts, days }: Extract<Arrivals, { kind: 'counted' }>,
  ): void {
    const { zoneFrom, regency, offices } = this.cells;
    demand.forEach(({ base }, zone) => {
      const day = this.midnight[zone]!.index;
      this.segment[zone]!.moveTo(from);
      const share = (base[this.segment[zone]!.index] ?? 0) * seconds;
      if (day < 0 || share === 0) return;
      for (let cell = zoneFrom[zone]!; cell < zoneFrom[zone + 1]!; cell++) {
        const count = counts[regency[cell]! * days + day]!;
        const part = offices[cell]! / this.plan.regencies[regency[cell]!]!.offices;
        this.came[cell]! += count * part * share;
      }
    });
  }

  private comeAsListed(to: number, { at, office }: Extract<Arrivals, { kind: 'listed' }>): void {
    for (; this.listed < at.length && at[this.listed]! < to; this.listed++) {
      this.came[this.cells.cellOf[office[this.listed]!]!]!++;
    }
  }

  private addNewcomers(zone: number): void {
    const { remaining } = this;
    if (remaining === undefined) return;
    for (let cell = this.cells.zoneFrom[zone]!; cell < this.cells.zoneFrom[zone + 1]!; cell++) {
      remaining[cell]! += this.newcomers[cell]!;
    }
  }

  private beginDay(zone: number): void {
    for (let cell = this.cells.zoneFrom[zone]!; cell < this.cells.zoneFrom[zone + 1]!; cell++) {
      const today = this.plan.people.appointments ? (this.limit[cell] ?? 0) : Infinity;
      const back = Math.min(this.returning[cell]!, today);
      this.came[cell]! += back;
      this.returning[cell]! -= back;
      this.handedOut[cell] = 0;
    }
  }

  private handOut(awake: Uint8Array, instant: number): void {
    if (this.changes.moveTo(instant)) {
      this.limit = this.cells.offices.map(
        (offices, cell) =>
          offices * expected(this.plan.people.limit!, this.cells.office[cell]!, instant),
      );
    }
    const { cells, came, limit, handedOut } = this;
    for (let zone = 0; zone < awake.length; zone++) {
      if (awake[zone] === 0) continue;
      for (let cell = cells.zoneFrom[zone]!; cell < cells.zoneFrom[zone + 1]!; cell++) {
        const left = Math.max(0, limit[cell]! - handedOut[cell]!);
        const beyond = Math.max(0, came[cell]! - left);
        came[cell]! -= beyond;
        handedOut[cell]! += came[cell]!;
        if (beyond > 0) this.turnAway(cell, beyond);
      }
    }
  }

  /** Time that one is served, waits left out [s]. */
  private served(instant: number): number {
    const { station, match } = this.plan;
    return [station, match].reduce(
      (sum, stage) => sum + (stage ? expected(stage.service, 0, instant) : 0),
      0,
    );
  }
}
