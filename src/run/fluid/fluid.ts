/**
 * A whole run as liquids: no chance, no single submission, everything at its expected rate. It says in
 * a blink what a run will roughly show, and is exact where chance does not matter: conservation, a
 * stage that never idles, a surge far above a capacity.
 *
 * Left out: waiting by chance inside a day, sets that are all broken in one office, the time lost in
 * back-offs, when outages come (they count by their average), the burst of the gateway, transfers and
 * services that are under way at closing; an order of a line, which changes who waits and not how many.
 * The offices that share a line have an equal part of it each, and time-outs are those of a transfer by
 * itself. Copies sent again cost line time, but the work of the match on those that it does not recognise
 * is left out, as are stores that are lost.
 * Newell, Applications of Queueing Theory (1982), chapter 2.
 */

import { sharesOfAnswers } from '../../model/centre/results.ts';
import type { StageName } from '../../scenario/as-read/scenario.ts';
import { inProportion } from '../../scenario/lay-out/sample.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { DAY } from '../../units.ts';
import { stepEnd } from '../step-ends.ts';
import { type Cells, cellsOf } from './cells.ts';
import { FluidCentre } from './centre.ts';
import { gridOf } from './grid.ts';
import { FluidLines } from './lines.ts';
import { Meter } from './meter.ts';
import { FluidPeople } from './people.ts';
import type { FluidLevel, FluidRegency, FluidResult } from './result.ts';
import { FluidStations, LEFT } from './stations.ts';

/**
 * Estimates a run; of a sample that of its offices alone.
 * @param at instants [s] between 0 and the end, ascending, at which levels and backlogs are wanted
 * @example 1,500 a day for 30 days against a match of 1,000 a day: a peak of 15,000 on day 30
 */
export function fluid(plan: Plan, at: readonly number[] = []): FluidResult {
  return new Estimate(inProportion(plan), at).run();
}

class Estimate {
  private readonly cells: Cells;
  private readonly people: FluidPeople;
  private readonly stations: FluidStations | undefined;
  private readonly lines: FluidLines | undefined;
  private readonly centre: FluidCentre;
  private readonly meters: Partial<Record<StageName, Meter>> = {};
  private readonly recorded: Float64Array;
  private readonly delivered: Float64Array;
  /** By zone: whether something goes on in its offices in the step. */
  private readonly awake: Uint8Array;
  /** Sums over the cells, which change only while a zone is awake. */
  private readonly sums = { recorded: 0, atStations: 0, atOffice: 0 };
  private droppedAtOffice = 0;
  private rejoined = 0;

  constructor(
    private readonly plan: Plan,
    private readonly at: readonly number[],
  ) {
    const { people, station, uplink, gateway, match, start } = plan;
    const cells = cellsOf(plan);
    this.cells = cells;
    this.people = new FluidPeople(plan, cells);
    const enter = people.enter;
    if (station && enter === 'station') {
      this.stations = new FluidStations(plan, station, cells, this.people);
      this.meters.station = this.meter(start.station);
    }
    if (uplink && enter !== 'match') {
      this.lines = new FluidLines(plan, uplink, cells);
      this.meters.uplink = this.meter(start.uplink);
    }
    if (gateway) this.meters.gateway = this.meter(0);
    if (match) this.meters.match = this.meter(start.match);
    this.centre = new FluidCentre(plan);
    this.awake = new Uint8Array(cells.zones);
    this.recorded = new Float64Array(cells.count);
    this.delivered = new Float64Array(cells.count);
  }

  run(): FluidResult {
    const { plan, at } = this;
    const grid = gridOf(plan, at);
    const levels: FluidLevel[] = [];
    const moments: FluidLevel[] = [];
    const note = (instant: number) => {
      while (at[moments.length]! <= instant) moments.push(this.level(instant));
      const wanted = stepEnd(plan, levels.length);
      if (instant >= wanted && levels.at(-1)?.at !== plan.end) levels.push(this.level(instant));
    };
    this.addUp();
    note(0);
    for (let i = 1; i < grid.length; i++) {
      this.step(grid[i - 1]!, grid[i]!);
      note(grid[i]!);
    }
    const meters = Object.entries(this.meters).map(([stage, meter]) => [stage, meter.estimate()]);
    const before = plan.start.uplink + plan.start.match;
    const { recorded, answered, dropped } = this.level(plan.end);
    return {
      levels,
      moments,
      regencies: this.regencies(),
      stages: Object.fromEntries(meters),
      before,
      notAnswered: before + recorded - answered - dropped,
    };
  }

  private meter(backlog: number): Meter {
    return new Meter(this.plan.centreMidnight, this.at, backlog);
  }

  private step(from: number, to: number): void {
    const { people, centre } = this;
    const stations = this.stations;
    const lines = this.lines;
    const awake = this.awake.fill(0);
    stations?.closeDays(awake, from);
    if (Number.isInteger((from - this.plan.centreMidnight) / DAY)) this.rejoin();
    people.come(awake, from, to);
    stations?.work(awake, from, to);
    const recorded = stations?.recorded ?? people.came;
    lines?.wish(recorded, awake, from, to);
    const wished = lines?.wished ?? sum(recorded);
    const answered = centre.answered;
    const transfers = lines?.transfers ?? wished;
    const { share, received } = centre.take(wished, transfers, from, to);
    const full = (cell: number, count: number) => this.findsNoRoom(cell, count);
    if (lines) lines.send(recorded, awake, share, full);
    else if (share < 1) {
      recorded.forEach((count, cell) => {
        full(cell, count * (1 - share));
      });
    }
    this.count(recorded, lines?.delivered ?? recorded, received);
    if (awake.includes(1)) this.addUp();
    this.read(from, to, wished, centre.answered - answered);
  }

  /** Adds up what was recorded in the step and what of the released the centre received. */
  private count(recorded: Float64Array, released: Float64Array, received: number): void {
    const { awake, cells } = this;
    for (let zone = 0; zone < awake.length; zone++) {
      if (awake[zone] === 0) continue;
      for (let cell = cells.zoneFrom[zone]!; cell < cells.zoneFrom[zone + 1]!; cell++) {
        this.recorded[cell]! += recorded[cell]!;
        this.delivered[cell]! += released[cell]! * received;
      }
    }
  }

  private addUp(): void {
    const { lines, stations } = this;
    const sums = this.sums;
    sums.recorded = sum(this.recorded);
    if (stations) sums.atStations = sum(stations.line);
    if (lines) sums.atOffice = sum(lines.store) + sum(lines.stuck);
  }

  /** What was recorded and cannot go on waits at the station, turns people away, or is gone. */
  private findsNoRoom(cell: number, count: number): void {
    const { people, plan } = this;
    const blocks = this.lines
      ? plan.uplink!.whenFull === 'block'
      : plan.match?.whenFull === 'block';
    if (!blocks) this.droppedAtOffice += count;
    else if (this.stations) this.stations.holdBack(cell, count);
    else {
      people.came[cell]! -= count;
      people.turnAway(cell, count);
    }
  }

  /** Once a day those to be recorded again join the people to come, as the regencies delivered. */
  private rejoin(): void {
    const { again } = sharesOfAnswers(this.plan);
    const due = Math.max(0, this.centre.answered - this.plan.start.match) * again - this.rejoined;
    const delivered = sum(this.delivered);
    if (due <= 0 || delivered === 0) return;
    this.rejoined += due;
    this.delivered.forEach((count, cell) => {
      this.people.rejoin(cell, (due * count) / delivered);
    });
  }

  private read(from: number, to: number, wished: number, answered: number): void {
    const { meters, centre, stations, lines, sums } = this;
    const { taken } = centre;
    if (stations) meters.station!.read(from, to, stations.reach, sums.atStations);
    if (lines) meters.uplink!.read(from, to, lines.reach, sums.atOffice);
    const gateway = {
      asked: lines?.fresh ?? wished,
      offered: lines?.reach.offered === 0 ? 0 : taken.gatewayOffered,
      done: Math.min(lines?.transfers ?? wished, taken.gatewayOffered),
      bound: wished - taken.passed > LEFT ? 1 : 0,
    };
    meters.gateway?.read(from, to, gateway, 0);
    const match = {
      asked: taken.passed - taken.kept,
      offered: taken.matchOffered,
      done: answered,
      bound: centre.waiting > LEFT || taken.kept > LEFT ? 1 : 0,
    };
    meters.match?.read(from, to, match, centre.waiting);
  }

  private level(at: number): FluidLevel {
    const { centre, sums } = this;
    return {
      at,
      recorded: sums.recorded,
      answered: centre.answered,
      dropped: centre.dropped + this.droppedAtOffice,
      atOffice: sums.atOffice,
      atCentre: centre.waiting,
    };
  }

  private regencies(): FluidRegency[] {
    const { people } = this;
    const lines = this.lines;
    const totals = this.plan.regencies.map(() => ({ ...NOTHING }));
    this.cells.regency.forEach((regency, cell) => {
      const total = totals[regency]!;
      const stuck = lines?.stuck[cell] ?? 0;
      total.recorded += this.recorded[cell]!;
      total.delivered += this.delivered[cell]!;
      total.atOffice += (lines?.store[cell] ?? 0) + stuck;
      total.stuck += stuck;
      total.turnedAway += people.turnedAway[cell]!;
      total.gaveUp += people.gaveUp[cell]!;
    });
    return totals;
  }
}

const NOTHING = {
  recorded: 0,
  delivered: 0,
  atOffice: 0,
  stuck: 0,
  turnedAway: 0,
  gaveUp: 0,
};

function sum(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}
