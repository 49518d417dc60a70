/** The costs of a scenario as it will be run: quantities and prices, but for what happens in the run. */

import { DAY, quantity } from '../../units.ts';
import type { Cost, Price } from '../as-read/cost.ts';
import type { Prose } from '../as-read/prose.ts';
import type { Scenario } from '../as-read/scenario.ts';
import { timeline } from '../schema/calendar.ts';
import { isPriced, PRICED } from '../schema/priced.ts';
import { complaints } from './complaints.ts';
import { landOf, onlyPlace } from './land.ts';
import type { Ground } from './parameter.ts';
import { LEVELS, type Levels } from './priced.ts';

/** A price times a quantity; of one paid by the piece the run says how many. */
export interface CostLine {
  readonly name: Prose;
  readonly kind: 'purchase' | 'yearly' | 'each';
  /** Units bought, or unit-years kept; or the measure of the summary that counts them. */
  readonly quantity: number | { readonly measure: string };
  readonly price: Price;
  /** What one unit is, as the scenario writes it: `1 000 /day`; absent: one of what is counted. */
  readonly per?: string;
  readonly basis: Prose;
}

export type CostPlan = readonly CostLine[];

/** A year of prices [s]. */
const YEAR = 365 * DAY;

/**
 * Lays the costs out over the run. A purchase is of the most there ever is, beyond what is owned; what is
 * kept up is paid for as long as it is there. Nothing is discounted, and what is bought has no value left.
 * @throws InputError with every key that has no limit, and so no price
 */
export function costPlan(scenario: Scenario): CostPlan {
  const { places, clock, costs, option, courier } = scenario;
  const faults = complaints(scenario.where);
  const land = places === undefined ? onlyPlace() : landOf(places, faults);
  const time = timeline(clock, land.zones);
  const ground: Ground = { land, time, faults };
  const lines = costs.flatMap((cost, index) =>
    cost.options !== undefined && !cost.options.includes(option)
      ? []
      : linesOf(cost, `costs.${index}.of`, scenario, ground),
  );
  faults.settle();
  if (courier?.cost === undefined) return lines;
  const price = { low: courier.cost, high: courier.cost };
  const name = { id: 'Perjalanan kurir', en: 'Courier trips' };
  const basis = 'courier.cost';
  const trips = { measure: 'courier.trips' };
  return [...lines, { name, kind: 'each', quantity: trips, price, basis }];
}

function linesOf(cost: Cost, path: string, scenario: Scenario, ground: Ground): CostLine[] {
  const { name, of, per, purchase, yearly, each, basis } = cost;
  const head = { name, basis, ...(per !== undefined && { per }) };
  if (each !== undefined && of !== undefined)
    return [{ ...head, kind: 'each', quantity: { measure: of }, price: each }];
  const { bought, kept } = amountsOf(cost, path, scenario, ground);
  return [
    ...(purchase
      ? [{ ...head, kind: 'purchase', quantity: bought, price: purchase } as const]
      : []),
    ...(yearly ? [{ ...head, kind: 'yearly', quantity: kept, price: yearly } as const] : []),
  ];
}

/** Units to be bought, and unit-years to be kept up. */
function amountsOf({ of, per, owned }: Cost, path: string, scenario: Scenario, ground: Ground) {
  const { end } = ground.time;
  if (of === undefined) return { bought: 1, kept: end / YEAR };
  if (!isPriced(of)) throw new Error(`what ${path} is of passed the rules: ${of}`);
  const amount = (text: string) => {
    const read = quantity(text, PRICED[of]);
    if ('wrong' in read) throw new Error(`an amount of ${path} passed the rules: ${read.wrong}`);
    return read.value;
  };
  const found = LEVELS[of](scenario, ground);
  if (found === undefined) return { bought: 0, kept: 0 };
  if (!found.values.every(Number.isFinite)) {
    ground.faults.key(path, `${of} has no limit here, so it has no price; take the cost out`);
    return { bought: 0, kept: 0 };
  }
  const unit = per === undefined ? 1 : amount(per);
  const most = Math.max(...found.values.filter((_, i) => found.from[i]! < end));
  const has = owned === undefined ? 0 : amount(owned);
  return { bought: Math.max(0, most - has) / unit, kept: integral(found, end) / unit / YEAR };
}

/** Level times time, from 0 to the end. */
function integral({ from, values }: Levels, end: number): number {
  return values.reduce((sum, value, i) => {
    const until = Math.min(end, from[i + 1] ?? end);
    return sum + value * Math.max(0, until - from[i]!);
  }, 0);
}
