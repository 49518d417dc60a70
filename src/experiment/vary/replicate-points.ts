/** Replications of the points of an experiment: a point that fails leaves the others standing. */

import type { Outcome } from '../../run/outcome.ts';
import { type Gathered, Gathering } from '../gather.ts';
import { inOrder } from '../in-order.ts';
import type { Variant } from '../replicate-all.ts';

/** What became of a point. */
export type PointResult = { readonly gathered: Gathered } | { readonly failed: Error };

interface WantedOfPoints {
  /** Replications of each point. */
  readonly most: number;
  /** How many runs may be under way and not yet counted. */
  readonly ahead: number;
  /** Whether an error is the end of the whole experiment, not of one point. */
  readonly isEnd: (error: unknown) => boolean;
}

/**
 * Makes replication 0 of every point, then replication 1, and so on: points with one seed meet the same
 * citizens. Of a point that failed no more are made, and what it gave is left out.
 */
export async function replicatePoints(
  points: readonly Variant[],
  simulate: (point: number, replication: number) => Promise<Outcome>,
  { most, ahead, isEnd }: WantedOfPoints,
): Promise<readonly PointResult[]> {
  const width = points.length;
  const gatherings = points.map((point) => new Gathering(point));
  const failures = new Map<number, Error>();
  const start = async (index: number): Promise<Outcome | Error> => {
    const point = index % width;
    const failed = failures.get(point);
    if (failed !== undefined) return failed;
    try {
      return await simulate(point, Math.floor(index / width));
    } catch (error) {
      if (isEnd(error) || !(error instanceof Error)) throw error;
      failures.set(point, error);
      return error;
    }
  };
  await inOrder(most * width, ahead, start, (result, index) => {
    if (!(result instanceof Error)) gatherings[index % width]!.add(result);
    return 'go on';
  });
  return gatherings.map((gathering, point) => {
    const failed = failures.get(point);
    return failed === undefined ? { gathered: gathering.gathered() } : { failed };
  });
}
