/** How people come: by chance at a rate, at given gaps, or one by one from a table. */

import type { Num } from '../as-read/parts.ts';
import type { Scenario } from '../as-read/scenario.ts';
import type { Arrivals, Demand } from '../plan/people.ts';
import type { Timeline } from '../schema/calendar.ts';
import type { Table, TableRow } from '../text/table.ts';
import { type Complaints, cellNumber } from './complaints.ts';
import { countedArrivals } from './daily-counts.ts';
import { type DayDemand, dailyDemand, goesByDay, steadyDemand, workdayDemand } from './demand.ts';
import { gathered } from './gathered.ts';
import { hoursOf } from './hours.ts';
import { type Land, noColumn, toOffices } from './land.ts';
import { datedSteps, type Ground, parameter } from './parameter.ts';
import { normalWeekdays, type Shape, shapeOf } from './shape.ts';
import { sharesOf } from './shares.ts';
import type { Steps } from './steps.ts';
import { type Crowd, surgeDemand } from './surge.ts';

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
  const { crowd, delays, ...shares } = sharesOf(scenario, ground);
  const { zones } = ground.land;
  const { land } = ground;
  const groups = delays || land.hasMobile ? groupsOf(delays, land) : undefined;
  const each = groups?.all ?? zones.map((_, zone) => ({ zone, delay: 0, isTeams: false }));
  return {
    kind: 'poisson',
    demand: each.map((group) =>
      demandOf(scenario, ground, crowd, { ...group, zone: zones[group.zone]! }),
    ),
    ...(groups && { demandOf: groups.ofOffice }),
    ...shares,
    spread: people.spread,
  };
}

/** Offices whose people come alike: of one zone, its mobile teams apart, the surge on the same day. */
interface Group {
  readonly zone: number;
  readonly delay: number;
  readonly isTeams: boolean;
}

/** In the order of the zones, offices before mobile teams. */
function groupsOf(delays: readonly number[] | undefined, land: Land) {
  const delayOf = toOffices(land, (index) => delays?.[index] ?? 0);
  const isTeam = toOffices(land, () => 0, { team: () => 1 });
  const members = Array.from(land.regencyOf, (regency, office) => ({
    zone: land.regencies[regency]!.zone,
    delay: delayOf[office]!,
    isTeams: isTeam[office] === 1,
  }));
  const key = ({ zone, delay, isTeams }: Group) =>
    1000 * (isTeams ? land.zones.length + zone : zone) + delay;
  const groups = new Map(members.map((member) => [key(member), member]));
  const keys = [...groups.keys()].sort((a, b) => a - b);
  return {
    all: keys.map((each) => groups.get(each)!),
    ofOffice: Uint16Array.from(members, (member) => keys.indexOf(key(member))),
  };
}

/** @param group its zone in hours ahead of UTC */
function demandOf(
  scenario: Scenario,
  ground: Ground,
  crowd: Crowd | undefined,
  { zone, delay, isTeams }: Group,
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
    const rush = { surge, base, shape, time, zone, crowd, delay };
    const demand = surgeDemand(rush, faults);
    return isTeams
      ? teamDemand(scenario, demand, time, zone)
      : dailyDemand(demand, shape, time, zone);
  }
  return rateDemand(scenario, shape, zone, ground, isTeams);
}

/** Of those who wait for a mobile team: they come on its days, as many as came up since the last. */
function teamDemand(
  { people, clock, station }: Scenario,
  demand: (day: number) => DayDemand,
  time: Timeline,
  zone: number,
): Demand {
  const hours = hoursOf(clock, station!.mobile!.hours);
  // Where the run begins late on a day, its people have come before.
  const first = time.days(zone).find((day) => time.midnight(day, zone) >= 0) ?? 0;
  const visits = gathered(demand, (day) => hours(day).length > 0, first);
  const shape = shapeOf(people, hours, normalWeekdays(clock, station!.hours))!;
  return dailyDemand(visits, shape, time, zone);
}

function rateDemand(
  scenario: Scenario,
  shape: Shape,
  zone: number,
  ground: Ground,
  isTeams: boolean,
): Demand {
  const { people } = scenario;
  const { value, per } = people.rate!;
  const { time, faults } = ground;
  const rate = nationalSteps(value, 'people.rate', ground, zone);
  if (per === 'workday') {
    const demand = workdayDemand(rate, shape, time, zone);
    return isTeams
      ? teamDemand(scenario, demand, time, zone)
      : dailyDemand(demand, shape, time, zone);
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
