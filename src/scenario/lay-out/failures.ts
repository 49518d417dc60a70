/** From the failures of a scenario to those of a plan. */

import type { Failure, LineFailure, Scope, ServiceStage } from '../as-read/stage.ts';
import type { FailurePlan, LineFailurePlan } from '../plan/failures.ts';
import { MOST_BREAKING } from '../plan/limits.ts';
import type { Parameter } from '../plan/parameter.ts';
import { isAtOffices } from './land.ts';
import type { Ground } from './parameter.ts';

/** Lays the failures of a service stage out over its places. */
export function failurePlans(
  failures: readonly Failure[],
  stage: ServiceStage,
  servers: Parameter,
  ground: Ground,
): FailurePlan[] {
  return failures.map(({ scope, ...failure }, index) => {
    const fault = faultOf(scope, stage, servers);
    if (fault) ground.faults.key(`${stage}.failures.${index}.scope`, fault);
    if ((stage === 'print' || stage === 'courier.read-in') && failure.work === 'lose') {
      const message = 'what breaks off here is done again, never lost; write restart or resume';
      ground.faults.key(`${stage}.failures.${index}.work`, message);
    }
    return {
      ...failure,
      scope: scope === 'server' ? scope : 'unit',
      unitOf: isAtOffices(stage) ? unitsOf(scope, ground) : new Uint16Array(1),
    };
  });
}

/** Lays the failures of the lines out over the offices. */
export function lineFailurePlans(
  failures: readonly LineFailure[],
  ground: Ground,
): LineFailurePlan[] {
  return failures.map(({ scope, keeps, ...failure }) => ({
    ...failure,
    unitOf: unitsOf(scope, ground),
    ...(keeps > 0 && { keeps }),
  }));
}

function faultOf(scope: Scope, stage: ServiceStage, servers: Parameter): string | undefined {
  if (scope !== 'server') {
    if (isAtOffices(stage) || scope === 'place') return undefined;
    return `the ${stage} is at one place, the centre; write server or place`;
  }
  const most = mostOf(servers);
  if (most === Number.POSITIVE_INFINITY) {
    return 'servers without limit cannot break one by one; write place';
  }
  if (!(most > MOST_BREAKING)) return undefined;
  return `${most} servers cannot break one by one, at most ${MOST_BREAKING} can; write place`;
}

function mostOf(servers: Parameter): number {
  if (servers.form === 'value') return servers.value;
  return servers.form === 'law' ? 0 : Math.max(...servers.values);
}

/** By office: the number of what shares the outage, in the whole place table, whatever `only` chose. */
function unitsOf(scope: Scope, { land }: Ground): Uint16Array {
  const { identity, regencies, regencyOf, units } = land;
  switch (scope) {
    case 'server':
    case 'place':
      return identity;
    case 'regency':
      return Uint16Array.from(regencyOf, (regency) => units.regency(regencies[regency]!.code));
    case 'province':
      return Uint16Array.from(regencyOf, (regency) => units.province(regencies[regency]!.province));
    case 'all':
      return new Uint16Array(identity.length);
  }
}
