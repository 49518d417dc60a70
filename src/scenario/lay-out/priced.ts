/** How much there is of what prices are of, laid out over the run. */

import { mean } from '../../engine/law-moments.ts';
import type { Num } from '../as-read/parts.ts';
import type { Scenario } from '../as-read/scenario.ts';
import type { Parameter } from '../plan/parameter.ts';
import { isPriced, PRICED, type PricedKey } from '../schema/priced.ts';
import { teamSets } from './mobile.ts';
import { type Ground, parameter } from './parameter.ts';
import { valueAt } from './steps.ts';

/** How much there is of something: `values[i]` from `from[i]` [s] on; `from[0]` is 0. */
export interface Levels {
  readonly from: readonly number[];
  readonly values: readonly number[];
}

/** In the whole country that runs; nothing where the scenario has no such stage. */
type LevelsOf = (scenario: Scenario, ground: Ground) => Levels | undefined;

/** Something that every office has, added up. */
const offices =
  (path: string, of: (scenario: Scenario) => Num | 'unlimited' | undefined) =>
  (scenario: Scenario, ground: Ground) =>
    levelsOf(of(scenario), path, ground, ground.land.regencyOf.length);

/** Something that the centre has. */
const centre =
  (path: string, of: (scenario: Scenario) => Num | 'unlimited' | undefined) =>
  (scenario: Scenario, ground: Ground) =>
    levelsOf(of(scenario), path, ground, 1);

export const LEVELS: Readonly<Record<PricedKey, LevelsOf>> = {
  'station.servers': offices('station.servers', ({ station }) => station?.servers),
  'station.mobile.servers': teams,
  'uplink.speed': lines,
  'uplink.room': offices('uplink.room', ({ uplink }) => uplink?.room),
  'gateway.accepts': centre(
    'gateway.accepts',
    ({ gateway }) => gateway && (gateway.accepts ?? 'unlimited'),
  ),
  'match.servers': centre('match.servers', ({ match }) => match?.servers),
  'match.speed': matchSpeed,
  'match.room': centre('match.room', ({ match }) => match?.room),
  'match.licence.room': centre('match.licence.room', ({ match }) => {
    if (match === undefined) return undefined;
    return match.licence ? { form: 'value', value: match.licence.room } : 'unlimited';
  }),
  'adjudicate.servers': centre('adjudicate.servers', ({ adjudicate }) => adjudicate?.servers),
  'courier.read-in.servers': centre(
    'courier.read-in.servers',
    ({ courier }) => courier?.readIn.servers,
  ),
  'print.servers': offices('print.servers', ({ print }) => print?.servers),
};

/** The sets of the mobile teams. */
function teams({ station }: Scenario, ground: Ground): Levels | undefined {
  if (station?.mobile === undefined) return undefined;
  const sets = teamSets(station.mobile, ground);
  return { from: [0], values: [sum(sets.filter((_, row) => ground.land.all[row]!.kept))] };
}

/** One line of each office; where a regency shares one, it is that of its first office. */
function lines({ uplink }: Scenario, ground: Ground): Levels | undefined {
  const { regencies, regencyOf } = ground.land;
  if (uplink?.shared !== 'regency' || uplink.speed === 'unlimited')
    return levelsOf(uplink?.speed, 'uplink.speed', ground, regencyOf.length);
  const laid = parameter(uplink.speed, 'uplink.speed', { office: true }, ground);
  if (laid.form !== 'offices') return totals(laid, regencies.length);
  const seats = regencies.map(({ firstOffice }) => laid.values[firstOffice]!);
  return { from: [0], values: [sum(seats)] };
}

/** What all servers of the match together can do [1/s]: servers over the mean service time. */
function matchSpeed({ match }: Scenario, ground: Ground): Levels | undefined {
  const servers = levelsOf(match?.servers, 'match.servers', ground, 1);
  if (match === undefined || servers === undefined) return undefined;
  const laid = parameter(match.service, 'match.service', { drawn: true }, ground);
  const times = totals(laid, 1);
  const from = [...new Set([...servers.from, ...times.from])].sort((a, b) => a - b);
  return { from, values: from.map((at) => valueAt(servers, at) / valueAt(times, at)) };
}

function levelsOf(
  number: Num | 'unlimited' | undefined,
  path: string,
  ground: Ground,
  places: number,
): Levels | undefined {
  if (number === undefined) return undefined;
  if (number === 'unlimited') return { from: [0], values: [Number.POSITIVE_INFINITY] };
  return totals(parameter(number, path, meaningOf(path), ground), places);
}

/** Of what is counted there are whole ones, as many as the run has. */
function meaningOf(path: string) {
  const isCount = isPriced(path) && PRICED[path] === 'count';
  return { office: true, ...(isCount && { rule: { least: 0, whole: true } }) };
}

/** Added up over so many places. */
function totals(laid: Parameter, places: number): Levels {
  switch (laid.form) {
    case 'value':
      return { from: [0], values: [laid.value * places] };
    case 'offices':
      return { from: [0], values: [sum(laid.values)] };
    case 'steps':
      return { from: [...laid.from], values: [...laid.values].map((value) => value * places) };
    case 'law':
      return { from: [0], values: [mean(laid.law) * places] };
    case 'arrivals':
      return { from: [0], values: [sum(laid.values) / laid.values.length] };
  }
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
