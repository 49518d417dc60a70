/** The points that `tampung size` chooses among: each with its price and its place on every key. */

import { type CountedLine, costOf, counted } from '../../experiment/costs.ts';
import { numeral } from '../../experiment/numeral.ts';
import type { Candidate } from '../../experiment/size/select.ts';
import { grid, type Point, settingsOf } from '../../experiment/vary/points.ts';
import { type Varied, varied } from '../../experiment/vary/vary.ts';
import type { Scenario } from '../../scenario/as-read/scenario.ts';
import { costPlan } from '../../scenario/lay-out/costs.ts';
import { readScenario } from '../../scenario/read.ts';
import type { RunAsk } from '../ask/ask.ts';
import { withSettings } from '../ask/set-flag.ts';
import { CommandFault } from '../exit/faults.ts';
import { checkVaried, eachOf } from './points.ts';

const MOST_KEYS = 3;
/** Each point is read once to learn its price. */
const MOST = 2_000;

interface SizePoints {
  readonly keys: readonly Varied[];
  readonly points: readonly Point[];
  readonly candidates: readonly Candidate[];
  /** Of the costs: "IDR", or where the scenario names none the unit of the only key. */
  readonly unit: string;
}

/** @throws CommandFault, or InputError with what is wrong with a key or a point */
export function sizePoints(
  ask: RunAsk & { readonly vary: readonly string[] },
  scenario: Scenario,
): SizePoints {
  const keys = ask.vary.map((one) => inOrder(varied(one, scenario, 'step')));
  if (keys.length === 0)
    throw new CommandFault('a key is missing; write --vary match.speed=50k..350k:25k');
  checkVaried(keys);
  if (keys.length > MOST_KEYS)
    throw new CommandFault(`${keys.length} keys are more than ${MOST_KEYS}; fix some with --set`);
  const count = keys.reduce((product, { levels }) => product * levels.length, 1);
  if (count > MOST)
    throw new CommandFault(`${count} points are more than ${MOST}; take larger steps`);
  const points = grid(keys);
  const prices = eachOf(points, (point) => priceOf(ask, settingsOf(keys, point)));
  const [only] = keys;
  const isPriced = new Set(prices).size > 1;
  if (keys.length === 1 && !isPriced) {
    const numbers = points.map(([level]) => level!.number!);
    const unit = numeral(only!.levels[0]!.text);
    return {
      keys,
      points,
      candidates: candidatesOf(keys, points, numbers),
      unit: typeof unit === 'object' ? unit.unit : '',
    };
  }
  const candidates = candidatesOf(keys, points, prices);
  for (const [i, { key }] of keys.entries()) checkPriced(candidates, i, key);
  return { keys, points, candidates, unit: 'IDR' };
}

/** A higher place has more of the key. */
function inOrder(key: Varied): Varied {
  if (key.levels.some(({ number }) => number === undefined))
    throw new CommandFault(`--vary ${key.key} has a value that is no number; size needs numbers`);
  return { ...key, levels: [...key.levels].sort((a, b) => a.number! - b.number!) };
}

/** The middle of the price [IDR], without what only a run can count. */
function priceOf(ask: RunAsk, settings: readonly string[]): number {
  return costOf(linesOf(ask, settings)).value;
}

/** What a point costs, line by line; of what only a run can count there is nothing. */
export function linesOf(ask: RunAsk, settings: readonly string[]): readonly CountedLine[] {
  const choice = { ...ask.choice, set: withSettings(ask.choice.set, settings) };
  return counted(costPlan(readScenario(ask.file, choice)), () => 0);
}

function candidatesOf(
  keys: readonly Varied[],
  points: readonly Point[],
  costs: readonly number[],
): Candidate[] {
  return points.map((point, i) => ({
    cost: costs[i]!,
    places: point.map((level, key) => keys[key]!.levels.indexOf(level)),
  }));
}

/** Among keys of which one is free, the least cost says nothing. */
function checkPriced(candidates: readonly Candidate[], key: number, name: string): void {
  const first = candidates[0]!;
  const more = candidates.find(({ places }) =>
    places.every((place, i) => (i === key ? place > first.places[i]! : place === first.places[i])),
  );
  if (more !== undefined && more.cost > first.cost) return;
  throw new CommandFault(
    `more of ${name} costs nothing in this scenario; write a price of it under costs, or --set it`,
  );
}
