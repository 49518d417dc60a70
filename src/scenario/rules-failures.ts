/** Rules between the keys of a failure. */

import type { Finding } from './faults.ts';
import type { StageName } from './scenario.ts';
import type { Failure } from './stage-words.ts';
import { type Node, nodeAt } from './tree.ts';

/** Of a service stage. */
export function failureRules(
  stage: StageName,
  failures: readonly Pick<Failure, 'keeps' | 'scope'>[] | undefined,
  root: Node,
): readonly Finding[] {
  return (failures ?? []).flatMap(({ keeps, scope }, index): Finding[] => {
    const path = `${stage}.failures.${index}`;
    if (keeps === 0) return [];
    if (scope === 'server') {
      const message = 'nothing is left of one server that breaks; write scope: place';
      return [{ path: `${path}.keeps`, message }];
    }
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
