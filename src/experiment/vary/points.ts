/** The points of an experiment: every combination of values, or a Latin hypercube of so many. */

import { Chance } from '../../engine/chance.ts';
import { tidy, written } from '../numeral.ts';
import type { Level, Varied } from './vary.ts';

/** One value of each key, in the order of the keys. */
export type Point = readonly Level[];

/** Every combination; the last key changes fastest. */
export function grid(keys: readonly Varied[]): Point[] {
  return keys.reduce<Point[]>(
    (points, { levels }) => points.flatMap((point) => levels.map((one) => [...point, one])),
    [[]],
  );
}

/**
 * A Latin hypercube: each key takes `count` values, one from each `count`-th of its range, paired at
 * random with those of the other keys (McKay, Beckman and Conover, Technometrics 21, 1979). Values are
 * the middles of the parts; a key with a list takes each of its values as often as can be. What lists and
 * counts make the same twice is one point: there may be fewer than `count`.
 * @param seed text that the pairing hangs on
 */
export function latinHypercube(keys: readonly Varied[], count: number, seed: string): Point[] {
  const chance = new Chance(`${seed} latin hypercube`, 0);
  const columns = keys.map((key, place) => {
    const order = shuffled(count, (number) => chance.draw(0, place, number));
    return order.map((part) => levelAt(key, (part + 0.5) / count));
  });
  const points = Array.from({ length: count }, (_, i) => columns.map((column) => column[i]!));
  const byText = new Map(
    points.map((point) => [JSON.stringify(point.map(({ text }) => text)), point]),
  );
  return [...byText.values()];
}

/** The changes that make a scenario the point: "match.speed=50000 /day". */
export function settingsOf(keys: readonly Varied[], point: Point): string[] {
  return keys.map(({ key }, i) => `${key}=${point[i]!.text}`);
}

/** @param at from 0 to 1 */
function levelAt({ levels, range }: Varied, at: number): Level {
  if (range === undefined) return levels[Math.floor(at * levels.length)]!;
  const { low, high, unit, isCount } = range;
  const exact = low + at * (high - low);
  const number = isCount ? Math.round(exact) : tidy(exact);
  return { number, text: written({ number, unit }) };
}

/** 0 to `count` - 1 in an order of chance (Fisher and Yates). */
export function shuffled(count: number, draw: (number: number) => number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(draw(last) * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
