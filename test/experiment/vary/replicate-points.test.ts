import { expect, test } from 'vitest';
import { replicatePoints } from '../../../src/experiment/vary/replicate-points.ts';
import { simulate } from '../../../src/run/simulate.ts';
import { listed, match, planOf, value } from '../../plans.ts';

const plan = planOf({ end: 100, match: match({ service: value(1) }) }, listed(1, 2, 3));
const points = ['a', 'b', 'c'].map((label) => ({ label, plan, seed: 'x' }));
const wanted = { most: 3, ahead: 4, isEnd: (error: unknown) => error instanceof RangeError };

test('a point that fails leaves the others whole, and no more are made of it', async () => {
  const made: string[] = [];
  const results = await replicatePoints(
    points,
    async (point, replication) => {
      made.push(`${points[point]!.label}${replication}`);
      if (point === 1) throw new Error('broken');
      return simulate(plan, 'x', replication);
    },
    wanted,
  );
  expect(results.map((one) => ('failed' in one ? one.failed.message : one.gathered.count))).toEqual(
    [3, 'broken', 3],
  );
  expect(made.filter((name) => name.startsWith('b')).length).toBeLessThan(3);
});

test('what ends the experiment ends it', async () => {
  const ended = replicatePoints(points, () => Promise.reject(new RangeError('over')), wanted);
  await expect(ended).rejects.toThrow('over');
});
