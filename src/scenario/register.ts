/** The register of assumptions: each with the value that it has in the run, its range, basis and weight. */

import { stringify } from 'yaml';
import type { Assumption, Scenario } from './as-read/scenario.ts';
import { keyAt } from './schema/keys.ts';
import { valueAt } from './text/value-at.ts';

/** What a key of a scenario says. */
export interface Written {
  /** As written after option and settings, in one line; absent: the key is not written. */
  readonly value?: string;
  /** Of a block or list whose value is long: its keys, or how many it lists. */
  readonly long?: readonly string[] | number;
}

export interface Registered extends Assumption, Written {
  /** What a key that is not written means. */
  readonly absent?: string;
  /** Lowest and highest cell of the column that the value is taken from. */
  readonly cells?: readonly [number, number];
}

const WEIGHTS = ['high', 'middle', 'low', undefined] as const;

/** Of a value that a reader takes in at a glance [characters]; the hours of a week are no more. */
const LONGEST = 120;

/** Heaviest first, then in the order of the file. */
export function registerOf(scenario: Scenario): Registered[] {
  // A report replaces what the scenario assumes to wait at its start.
  const assumed = scenario.assumptions.filter(
    ({ of }) => scenario.clock.since === undefined || !/^start(\.|$)/.test(of),
  );
  const registered = assumed.map((one): Registered => {
    const written = valueAt(scenario.resolved, one.of);
    if (written === undefined) {
      const absent = keyAt(one.of)?.note.absent;
      return { ...one, ...(absent !== undefined && { absent }) };
    }
    const cells = cellsOf(scenario, written);
    return { ...one, ...writtenOf(written), ...(cells && { cells }) };
  });
  const rank = ({ weight }: Registered) => WEIGHTS.indexOf(weight);
  return registered.sort((a, b) => rank(a) - rank(b));
}

/** @param value of a key of the effective document */
export function writtenOf(value: unknown): Written {
  const text = inLine(value);
  const long = text.length > LONGEST ? partsOf(value) : undefined;
  return { value: text, ...(long !== undefined && { long }) };
}

function partsOf(value: unknown): readonly string[] | number | undefined {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'object' && value !== null ? Object.keys(value) : undefined;
}

function inLine(value: unknown): string {
  return stringify(value, {
    collectionStyle: 'flow',
    flowCollectionPadding: false,
    lineWidth: 0,
  }).trim();
}

function cellsOf({ places }: Scenario, value: unknown): readonly [number, number] | undefined {
  if (places === undefined || typeof value !== 'object' || value === null) return undefined;
  const { column } = value as { readonly column?: unknown };
  const index = typeof column === 'string' ? places.table.header.indexOf(column) : -1;
  if (index < 0) return undefined;
  const numbers = places.table.rows.map(({ cells }) => Number(cells[index]));
  return [
    numbers.reduce((least, number) => Math.min(least, number)),
    numbers.reduce((most, number) => Math.max(most, number)),
  ];
}
