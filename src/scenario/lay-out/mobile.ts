/** Mobile teams: one more office of each regency, with sets and days of its own. */

import type { Clock, Mobile, Station } from '../as-read/scenario.ts';
import type { Parameter } from '../plan/parameter.ts';
import type { ServicePlan } from '../plan/plan.ts';
import { openingsOf } from './hours.ts';
import { toOffices } from './land.ts';
import { byRegency, countsByRegency, type Ground } from './parameter.ts';
import { servicePlan } from './stages.ts';

/** By regency of the whole table: the share of its people who wait for the team; absent: no teams. */
export function mobileShares(mobile: Mobile | undefined, ground: Ground): number[] | undefined {
  const path = 'station.mobile.share';
  const shares = mobile && byRegency(mobile.share, path, ground);
  const beyond = shares?.find((share) => share > 1);
  if (beyond === undefined) return shares;
  const percent = Number((100 * beyond).toPrecision(6));
  ground.faults.key(path, `must be at most 100 %, found ${percent} %; change the column`);
  return undefined;
}

/** By regency of the whole table: the sets of its team. One for which nobody waits has none. */
export function teamSets(mobile: Mobile, ground: Ground): number[] {
  const path = 'station.mobile.servers';
  const shares = mobileShares(mobile, ground);
  const sets = countsByRegency(mobile.servers, path, ground);
  const odd = sets.find(
    (count) => !(Number.isInteger(count) && count >= 1) && !Number.isNaN(count),
  );
  if (odd !== undefined) {
    const message = `must be a whole number, 1 or more, found ${odd}; change the column`;
    ground.faults.key(path, message);
  }
  return sets.map((count, row) => (shares?.[row] === 0 ? 0 : count));
}

/** The stations of offices and teams. */
export function stationPlan(station: Station, clock: Clock, ground: Ground): ServicePlan {
  const plan = servicePlan(station, 'station', clock, ground);
  const { mobile } = station;
  if (mobile === undefined) return plan;
  const sets = teamSets(mobile, ground);
  const { zones } = ground.land;
  const visits = openingsOf(mobile.hours, clock, ground.time, zones);
  if (visits.every(({ from }) => from.length === 0)) {
    const message = 'is closed on every day of the run; give it days, or take mobile out';
    ground.faults.key('station.mobile.hours', message);
  }
  return {
    ...plan,
    servers: withTeams(plan.servers, (row) => sets[row]!, 'station.servers', ground),
    openings: [...(plan.openings ?? []).slice(0, zones.length), ...visits],
  };
}

/** Printers stand at offices only. */
export function withoutTeams<P extends ServicePlan>(plan: P, ground: Ground): P {
  if (!ground.land.hasMobile) return plan;
  return { ...plan, servers: withTeams(plan.servers, () => 0, 'print.servers', ground) };
}

/** The servers of offices, with those of teams in their places. */
function withTeams(
  servers: Parameter,
  ofTeam: (row: number) => number,
  path: string,
  { land, faults }: Ground,
): Parameter {
  if (servers.form === 'value') {
    return { form: 'offices', values: toOffices(land, () => servers.value, { team: ofTeam }) };
  }
  if (servers.form !== 'offices') {
    faults.key(path, 'cannot change at dates beside station.mobile; write a number or a column');
    return servers;
  }
  const teams = toOffices(land, () => Number.NaN, { team: ofTeam });
  return {
    form: 'offices',
    values: teams.map((sets, i) => (Number.isNaN(sets) ? servers.values[i]! : sets)),
  };
}
