/** What an option changes of the base that it is compared with, key by key. */

import { type Written, writtenOf } from '../../scenario/register.ts';
import { treeChanges } from '../experiment/diff-causes.ts';

export interface Changed {
  /** "match.speed" */
  readonly of: string;
  /** With the base, and with the option: nothing where the key is not written there. */
  readonly was: Written;
  readonly is: Written;
}

/** What says the same, or is told elsewhere: of costs the money is told, and which options count them. */
const ASIDE = ['options', 'costs'];

/**
 * In the order of the scenario.
 * @param base and `option`: the effective documents after option and settings
 */
export function changesOf(base: unknown, option: unknown): Changed[] {
  return treeChanges(base, option)
    .filter(({ path: [first] }) => !ASIDE.includes(first!))
    .map(({ path, a, b }) => ({ of: path.join('.'), was: said(a), is: said(b) }));
}

function said(value: unknown): Written {
  return value === undefined ? {} : writtenOf(value);
}
