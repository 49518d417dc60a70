/** How people come: by chance at a rate, at given gaps, or one by one from a table. */

import { DAY } from './calendar.ts';
import { type Complaints, cellNumber } from './complaints.ts';
import { countedArrivals } from './daily-counts.ts';
import { dailyDemand, goesByDay, steadyDemand, workdayDemand } from './demand.ts';
import { hoursOf } from './hours.ts';
import { type Land, noColumn, toOffices } from './land.ts';
import { byRegency, datedSteps, type Ground, parameter } from './parameter.ts';
import type { Arrivals, Demand } from './plan.ts';
import type { Num, Scenario } from './scenario.ts';
import { normalWeekdays, type Shape, shapeOf } from './shape.ts';
import type { Steps } from './steps.ts';
import { type Crowd, surgeDemand } from './surge.ts';
import type { Table, TableRow } from './table.ts';

export type Listed = Extract<Arrivals, { kind: 'listed' }> & {
  readonly table: Table;
  readonly rows: readonly TableRow[];
};

/** The arrivals of a scenario; `listed` is what `listedArrivals` read, if a table has one a row. */
export function arrivalsOf(scenario: Scenario, ground: Ground, listed?: Listed): Arrivals {
  const { people } = scenario;
  if (listed !== undefined) return { kind: 'listed', at: listed.at, office: listed.office };
  if (people.table !== undefined) return countedArrivals(scenario, people.table, ground);
  if (people.gaps !== undefined) {
    if (ground.land.allOffices > 1) {
      ground.faults.key('people.gaps', 'need a scenario with one office; write a rate');
    }
    return { kind: 'renewal', gap: parameter(people.gaps, 'people.gaps', { drawn: true }, ground) };
  }
  if (people.sources !== undefined) {
    if (ground.land.allOffices > 1) {
      ground.faults.key('people.sources', 'need a scenario with one office; write a rate');
    }
    const { number, idle } = people.sources;
    const meaning = { drawn: true };
    return {
      kind: 'sources',
      number,
      idle: parameter(idle, 'people.sources.idle', meaning, ground),
    };
  }
  if (people.surge === undefined && people.rate === undefined) return { kind: 'none' };
  const { crowd, ...shares } = sharesOf(scenario, ground);
  return {
    kind: 'poisson',
    demand: ground.land.zones.map((zone) => demandOf(scenario, zone, ground, crowd)),
    ...shares,
    spread: people.spread,
  };
}

function demandOf(
  scenario: Scenario,
  zone: number,
  ground: Ground,
  crowd: Crowd | undefined,
): Demand {
  const { people, clock, station } = scenario;
  const { time, faults } = ground;
  const nothing = { from: new Float64Array(1), base: new Float64Array(1) };
  const none = { ...nothing, surge: new Float64Array(1), days: new Float64Array(0) };
  const hours = station?.hours === undefined ? undefined : hoursOf(clock, station.hours);
  const shape = shapeOf(people, hours, normalWeekdays(clock, station?.hours));
  if (shape === undefined) {
    faults.key('people.weekdays', 'the open weekdays have no weight; give one of them some');
    return none;
  }
  if (people.surge !== undefined) {
    if (!time.dated) {
      faults.key('people.surge', 'needs dates; write clock.from and clock.to');
      return none;
    }
    const { surge } = people;
    const base = nationalSteps(surge.base, 'people.surge.base', ground, zone);
    const rush = { surge, base, shape, time, zone, crowd };
    return dailyDemand(surgeDemand(rush, faults), shape, time, zone);
  }
  return rateDemand(scenario, shape, zone, ground);
}

function rateDemand(scenario: Scenario, shape: Shape, zone: number, ground: Ground): Demand {
  const { people } = scenario;
  const { value, per } = people.rate!;
  const { time, faults } = ground;
  const rate = nationalSteps(value, 'people.rate', ground, zone);
  if (per === 'workday') {
    return dailyDemand(workdayDemand(rate, shape, time, zone), shape, time, zone);
  }
  const weights = Object.values(people.weekdays);
  if (people.profile !== undefined || weights.some((weight) => weight !== weights[0])) {
    faults.key('people.rate', 'weekdays and profile share out a day; write a rate per /workday');
  }
  return steadyDemand(rate, time, zone, goesByDay(people));
}

/** The steps of a number of the whole country; their dates are local to the zone. */
function nationalSteps(num: Num, path: string, ground: Ground, zone: number): Steps {
  if (num.form === 'value' || num.form === 'steps') return datedSteps(num, path, ground, zone);
  ground.faults.key(path, "is the whole country's; write a number or dated steps");
  return { from: [Number.NEGATIVE_INFINITY], values: [Number.NaN] };
}

/**
 * Shares of the national demand and the supply, by office. They are those of the whole table, even
 * when only some of it runs: one regency alone meets its own demand. Assumption: inside a regency all
 * offices are alike.
 */
function sharesOf({ people }: Scenario, ground: Ground) {
  const { land, faults } = ground;
  const { supply, surge } = people;
  const initial = supply === undefined ? land.all.map(({ offices }) => offices) : supplied();
  const total = initial.reduce((sum, count) => sum + count, 0);
  if (!(total > 0)) faults.key('people.supply', 'nobody is to come; raise unrecorded');
  const base = initial.map((count) => count / total);
  const multiplier = surge?.multiplier;
  const surgeOf =
    multiplier === undefined
      ? base
      : multiplied(base, byRegency(multiplier, 'people.surge.multiplier', ground));
  const baseShare = perOffice(land, base);
  const shares = { baseShare, surgeShare: perOffice(land, surgeOf) };
  if (supply === undefined) {
    return { ...shares, newPerDay: baseShare.map(() => 0), crowd: undefined };
  }
  const newPerDay = supply.newlyEligible * DAY;
  return {
    ...shares,
    supply: perOffice(land, initial),
    newPerDay: baseShare.map((share) => share * newPerDay),
    crowd: { initial: total, newPerDay, parts: partsOf(base, surgeOf) },
  };

  function supplied(): number[] {
    const { unrecorded, share, total: scaledTo } = supply!;
    const counts = byRegency(unrecorded, 'people.supply.unrecorded', ground);
    const shares = share && byRegency(share, 'people.supply.share', ground);
    const raw = counts.map((count, index) => count * (shares?.[index] ?? 1));
    const sum = raw.reduce((a, b) => a + b, 0);
    return scaledTo === undefined ? raw : raw.map((count) => (count * scaledTo) / sum);
  }
}

/** Places alike in what the surge does to them, taken together. */
function partsOf(base: readonly number[], surge: readonly number[]): Crowd['parts'] {
  const shares = new Map<number, number>();
  base.forEach((share, index) => {
    // Rounded, so that equal factors are found equal.
    const factor = share === 0 ? 1 : Number((surge[index]! / share).toPrecision(12));
    shares.set(factor, (shares.get(factor) ?? 0) + share);
  });
  return [...shares].map(([factor, share]) => ({ factor, share }));
}

function perOffice(land: Land, ofRow: readonly number[]): Float64Array {
  return toOffices(land, (index) => ofRow[index]! / land.all[index]!.offices);
}

/** Shares times a factor each, brought back to a sum of 1. */
function multiplied(shares: readonly number[], factors: readonly number[]): number[] {
  const raw = shares.map((share, index) => share * factors[index]!);
  const sum = raw.reduce((a, b) => a + b, 0);
  return raw.map((share) => share / sum);
}

/**
 * Reads an arrivals table: column `at` [s] in order, or `gap` [s] since the row before; `place` is the
 * code of a regency, whose first office they come to. Rows of places that do not run are left out.
 */
export function listedArrivals(table: Table, land: Land, faults: Complaints): Listed {
  const has = (column: string) => table.header.includes(column);
  if (has('at') === has('gap')) faults.table(table, 'needs one of the columns "at" and "gap"');
  if (!has('place') && land.allOffices > 1) faults.table(table, noColumn(table, 'place'));
  const timing = has('at') ? 'at' : 'gap';
  const rows: TableRow[] = [];
  const at: number[] = [];
  const office: number[] = [];
  let clock = 0;
  for (const row of has(timing) ? table.rows : []) {
    const cell = cellNumber(table, row, timing, { least: 0 }, faults);
    const instant = timing === 'at' ? cell : clock + cell;
    if (instant < clock) {
      faults.cell(table, row, 'at', `${cell} is before the row above; put the rows in order`);
    }
    if (!Number.isNaN(instant)) clock = instant;
    const code = has('place') ? row.cells[table.header.indexOf('place')]! : undefined;
    if (code !== undefined && !land.knows(code)) {
      faults.cell(table, row, 'place', `no regency "${code}"; write a code of the place table`);
    }
    const seat = code === undefined ? 0 : land.seatOf(code);
    if (seat === undefined) continue;
    rows.push(row);
    at.push(instant);
    office.push(seat);
  }
  return {
    kind: 'listed',
    at: Float64Array.from(at),
    office: Uint16Array.from(office),
    table,
    rows,
  };
}
