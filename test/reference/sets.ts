/** Recording sets in working order. */

import { Purpose } from '../../src/model/kinds.ts';
import type { Run } from './run.ts';
import { isTeam } from './teams.ts';

/**
 * Sets in working order at an office, of those installed: each by its own chance. A regency where none
 * works is given one, at its first office that has one installed. Those of a mobile team all work.
 */
export function setsThatWork(run: Run, office: number, installed: number): number {
  const { working } = run.plan.station!;
  if (working === 1 || installed === Number.POSITIVE_INFINITY) return installed;
  if (isTeam(run.plan, office)) return installed;
  const works = (at: number, sets: number) =>
    Array.from({ length: sets }, (_, set) => run.draw(Purpose.working, at, set)).filter(
      (draw) => draw < working,
    ).length;
  const own = works(office, installed);
  if (own > 0) return own;
  const sets = (at: number) => installedAt(run, at) ?? installed;
  const regency = officesBeside(run, office);
  const isNoneWorking = regency.every((at) => works(at, sets(at)) === 0);
  const isFirst = regency.find((at) => sets(at) > 0) === office;
  return isNoneWorking && isFirst ? 1 : 0;
}

/**
 * By place: the office that serves its people, the next one of the regency where a set works. A mobile
 * team serves its own people, and nobody else.
 */
export function officesWithSets(run: Run): number[] {
  const { plan } = run;
  const all = Array.from(plan.regencyOf, (_, office) => office);
  if (plan.station === undefined) return all;
  const { servers } = plan.station;
  return all.map((office) => {
    if (isTeam(plan, office)) return office;
    const regency = officesBeside(run, office);
    const at = regency.indexOf(office);
    const inOrder = [...regency.slice(at), ...regency.slice(0, at)];
    const first = servers.form === 'value' ? servers.value : undefined;
    const atStart = servers.form === 'steps' ? servers.values[0]! : first;
    const works = (other: number) =>
      setsThatWork(run, other, installedAt(run, other) ?? atStart!) > 0;
    return inOrder.find(works) ?? office;
  });
}

/** Where offices have numbers of sets of their own. */
function installedAt(run: Run, office: number): number | undefined {
  const { servers } = run.plan.station!;
  return servers.form === 'offices' ? servers.values[office]! : undefined;
}

/** Those of a regency that are no mobile team. */
function officesBeside({ plan }: Run, office: number): number[] {
  const all = Array.from(plan.regencyOf, (_, other) => other);
  const isBeside = (other: number) => plan.regencyOf[other] === plan.regencyOf[office];
  return all.filter((other) => isBeside(other) && !isTeam(plan, other));
}
