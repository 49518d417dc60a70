/** From what the schema found to faults with their places in the file. */

import type * as z from 'zod';
import type { Fault } from '../../problem.ts';
import { unknownKey } from '../schema/keys.ts';
import { found } from '../schema/kind.ts';
import { type Node, nodeAt, placeOf, plain } from '../text/tree.ts';

/** A finding of a rule: the dotted path it is about, and what to say. */
export interface Finding {
  readonly path: string;
  readonly message: string;
}

/** The findings whose condition holds. */
export function where(
  ...rules: readonly (readonly [boolean, string, string])[]
): readonly Finding[] {
  return rules.filter(([holds]) => holds).map(([, path, message]) => ({ path, message }));
}

/** Findings of the schema in the block or value at `path`. */
export function findingsOf(error: z.ZodError, path: string, root: Node): readonly Finding[] {
  return error.issues.flatMap((issue): Finding[] => {
    const at = [path, ...issue.path.map(String)].filter((step) => step !== '').join('.');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        path: at === '' ? key : `${at}.${key}`,
        message: unknownKey(at, key),
      }));
    }
    if (issue.code !== 'invalid_type') return [{ path: at, message: issue.message }];
    return [{ path: at, message: misfit(issue.expected, at, root) }];
  });
}

/** Faults at the places of their keys, in the order of the file. */
export function placed(findings: readonly Finding[], root: Node): readonly Fault[] {
  return findings.map(({ path, message }) => ({ place: placeOf(root, path), path, message }));
}

/** By file as they first come, then by line and column; each only once. */
export function inOrder(faults: readonly Fault[]): readonly Fault[] {
  const files = [...new Set(faults.map(({ place }) => place.file))];
  const rank = ({ place }: Fault): number =>
    files.indexOf(place.file) * 1e12 + (place.line ?? 0) * 1e5 + (place.column ?? 0);
  const once = faults.filter(
    (fault, index) => faults.findIndex((other) => same(fault, other)) === index,
  );
  return once.sort((one, other) => rank(one) - rank(other));
}

function same(one: Fault, other: Fault): boolean {
  return (
    one.message === other.message &&
    one.path === other.path &&
    one.place.file === other.place.file &&
    one.place.line === other.place.line &&
    one.place.column === other.place.column
  );
}

function misfit(expected: string, path: string, root: Node): string {
  const node = nodeAt(root, path);
  const isList = expected === 'array';
  if (node === undefined) return `is missing; write it with ${isList ? 'a list' : 'its keys'}`;
  const what = isList ? 'a list' : 'a block of keys';
  const how = isList ? 'write [...], or one item a line after "- "' : 'write its keys below it';
  return `must be ${what}, found ${found(plain(node))}; ${how}`;
}
