/**
 * `results.json`: what a report of a run is made from, so that it can be made again without simulating.
 * Numbers, names and what the scenario says; no sentence in a language that was chosen. The estimates are
 * in `summary.csv` already and are taken from there.
 */

import { parse } from 'csv-parse/sync';
import { type Estimate, LEVEL } from '../experiment/estimates.ts';
import type { Findings } from '../experiment/replicate.ts';
import type { Unit } from '../run/measures.ts';
import type { Clock } from './calendar.ts';
import { fromText, toText } from './number-text.ts';
import type { Told } from './told.ts';

/** Names of the files in a results folder. */
export const STORED = 'results.json';
export const ESTIMATES = 'summary.csv';

/** @returns the text of `results.json`; the same results give the same bytes */
export function storedText(told: Told): string {
  const { sample: _, estimates: __, ...study } = told.study as Findings & { sample?: unknown };
  return `${toText({ ...told, study })}\n`;
}

/** The version of the program that wrote a text of `storedText`, or of what is stored of an experiment. */
export function storedVersion(text: string): string {
  return String((fromText(text) as Partial<Told>).version);
}

/** The clock of a text of `storedText`, of any version that had one there. */
export function storedClock(text: string): Clock {
  const { study } = JSON.parse(text) as { readonly study?: { readonly plan?: Partial<Clock> } };
  const { epoch, centreMidnight } = study?.plan ?? {};
  return {
    ...(typeof epoch === 'number' && { epoch }),
    centreMidnight: typeof centreMidnight === 'number' ? centreMidnight : 0,
  };
}

/**
 * What `storedText` was given.
 * @param text by the same version of the program
 * @param summary the text of `summary.csv`
 */
export function restored(text: string, summary: string): Told {
  const told = fromText(text) as Omit<Told, 'study'> & {
    readonly study: Omit<Findings, 'estimates'>;
  };
  return { ...told, study: { ...told.study, estimates: estimatesOf(summary) } };
}

/** @param summary the text of `summary.csv`, of any version */
export function estimatesOf(summary: string): Estimate[] {
  const rows = parse(summary, { columns: true }) as Readonly<Record<string, string>>[];
  return rows.map(({ place = '', measure = '', level, value, low, high, unit }) => ({
    // A text that a spreadsheet would take for a formula was written with an apostrophe.
    place: place.replace(/^'(?=[=+\-@\t\r])/, ''),
    measure,
    unit: unit as Unit,
    value: number(value),
    interval: low === '' ? null : { low: Number(low), high: Number(high) },
    level: number(level) ?? LEVEL,
  }));
}

function number(cell: string | undefined): number | null {
  return cell === undefined || cell === '' ? null : Number(cell);
}
