/** Rules between the keys of a failure. */

import type { Failure, ServiceStage } from '../as-read/stage.ts';
import { type Node, nodeAt } from '../text/tree.ts';
import type { Finding } from './faults.ts';

type Failures = readonly Pick<Failure, 'keeps' | 'scope'>[];

/** Of a service stage. */
export function failureRules(
  stage: ServiceStage,
  failures: Failures | undefined,
  root: Node,
): readonly Finding[] {
  return partialRules(stage, failures, root, ({ scope }) =>
    scope === 'server'
      ? 'nothing is left of one server that breaks; write scope: place'
      : undefined,
  );
}

/** What is left of a line is a share of its speed. */
export function lineFailureRules(
  uplink:
    | { readonly speed?: unknown; readonly shared: string; readonly failures: Failures }
    | undefined,
  root: Node,
): readonly Finding[] {
  if (uplink === undefined) return [];
  return partialRules('uplink', uplink.failures, root, ({ scope }) => {
    if (uplink.speed === 'unlimited') {
      return 'keeps a share of `speed`, which is unlimited; write a speed, or take it out';
    }
    return uplink.shared === 'regency' && scope === 'place'
      ? 'one line serves the offices of a regency; write scope: regency'
      : undefined;
  });
}

/** Of outages that leave a share; `wrong` says why that cannot be. */
function partialRules(
  stage: ServiceStage | 'uplink',
  failures: Failures | undefined,
  root: Node,
  wrong: (failure: Failures[number]) => string | undefined,
): readonly Finding[] {
  return (failures ?? []).flatMap((failure, index): Finding[] => {
    const path = `${stage}.failures.${index}`;
    if (failure.keeps === 0) return [];
    const message = wrong(failure);
    if (message !== undefined) return [{ path: `${path}.keeps`, message }];
    if (nodeAt(root, `${path}.work`) === undefined) return [];
    return [{ path: `${path}.work`, message: 'nothing stops beside `keeps`; take it out' }];
  });
}

/** What is left of the gateway is a share of the transfers that it admits. */
export function gatewayFailureRules(
  gateway:
    | { readonly accepts?: unknown; readonly failures: readonly { keeps: number }[] }
    | undefined,
): readonly Finding[] {
  if (gateway === undefined || gateway.accepts !== undefined) return [];
  return gateway.failures.flatMap(({ keeps }, index): Finding[] => {
    const message = 'keeps a share of `accepts`, which is not there; write accepts, or take it out';
    return keeps === 0 ? [] : [{ path: `gateway.failures.${index}.keeps`, message }];
  });
}
