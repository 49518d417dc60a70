/** The answer of `tampung diff --json`: every row that differs, of the country and of the regencies. */

import type { Changed, Diff, Family } from '../../experiment/diff.ts';
import { LEVEL } from '../../experiment/estimates.ts';
import { endsOf } from '../ends.ts';
import type { Causes, Made } from './diff-causes.ts';

export interface DiffInput {
  /** The folders, as the reader would type them. */
  readonly paths: readonly [a: string, b: string];
  readonly made: readonly [a: Made, b: Made];
  readonly causes: Causes;
  readonly diff: Diff;
}

/** Values in s, submissions, shares of 1; a difference is B less A, its `level` that of its own interval. */
export function diffJson({ paths: [a, b], causes, diff }: DiffInput) {
  const { manifest, inputs, keys, files, sameSeed, cause } = causes;
  return {
    schemaVersion: 1,
    a,
    b,
    cause,
    sameSeed,
    manifest,
    inputs,
    keys,
    files,
    level: LEVEL,
    alike: diff.alike,
    otherInterval: diff.otherInterval,
    national: familyJson(diff.national),
    regencies: familyJson(diff.regencies),
  };
}

function familyJson({ rows, intervals, each }: Family) {
  return { intervals, rows: rows.map((row) => rowJson(row, each)) };
}

function rowJson({ place, measure, unit, a, b, value, interval, apart }: Changed, each: number) {
  return {
    place,
    measure,
    unit,
    a: a?.value ?? null,
    b: b?.value ?? null,
    ...(a === undefined && { only: 'b' }),
    ...(b === undefined && { only: 'a' }),
    difference: value,
    level: interval === null ? null : each,
    interval: endsOf(interval),
    apart: interval === null ? null : apart,
  };
}
