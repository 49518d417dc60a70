/** Who is served next, of those in a line. */

import type { OrderPlan, Plan } from '../../src/scenario/plan/plan.ts';
import { AGAIN, type Person } from './run.ts';

/** @param line not empty, as they came @param last regency served last, or -1 */
export function chosen(
  { regencyOf, regencies }: Plan,
  order: OrderPlan | undefined,
  line: readonly Person[],
  last: number,
): Person {
  if (order === undefined) return line[0]!;
  if (order.kind === 'newest-first') return line.at(-1)!;
  if (order.kind === 'priority') {
    const rank = ({ place, number }: Person) => {
      // Those before the start have no number and go before all.
      if (place === regencyOf.length) return Number.NEGATIVE_INFINITY;
      return order.by.values[order.by.form === 'offices' ? place : number % AGAIN]!;
    };
    const best = Math.min(...line.map(rank));
    return line.find((person) => rank(person) === best)!;
  }
  // Those before the start take turns as one more regency.
  const all = regencies.length + 1;
  const turns = Array.from({ length: all }, (_, step) => (last + 1 + step) % all);
  const regencyOfOne = ({ place }: Person) => regencyOf[place] ?? regencies.length;
  const whose = turns.find((turn) => line.some((person) => regencyOfOne(person) === turn));
  return line.find((person) => regencyOfOne(person) === whose)!;
}
