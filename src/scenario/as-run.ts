/** The tree of a scenario as it was run, to be run again by itself. */

import { type MapNode, written } from './text/tree.ts';

type Tree = Readonly<Record<string, unknown>>;

/**
 * The option is in it and no options are left: a cost that was counted in some of them is counted or not.
 * @param root with the option and the settings applied
 */
export function asRun(root: MapNode, option: string): Tree {
  const { options: _, ...tree } = written(root) as Tree;
  if (!Array.isArray(tree['costs'])) return tree;
  return { ...tree, costs: tree['costs'].map((cost: Tree) => costIn(option, cost)) };
}

function costIn(option: string, { options, ...cost }: Tree): Tree {
  if (!Array.isArray(options) || options.includes(option)) return cost;
  return { ...cost, options: [] };
}
