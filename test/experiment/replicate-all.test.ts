import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { replicateAll, type Variant } from '../../src/experiment/replicate-all.ts';
import { simulate } from '../../src/run/simulate.ts';
import { layOut } from '../../src/scenario/lay-out/lay-out.ts';
import { read } from '../scenario/written.ts';

/** A match that takes so long for each, beside others of one seed. */
function variant(seconds: number): Variant {
  const stages = `match: {service: ${seconds} s}\n`;
  const plan = layOut(read(`clock: {for: 2 h}\npeople: {rate: 30 /h}\n${stages}`));
  return { label: `${seconds} s`, plan, seed: 'shared' };
}
const VARIANTS = [variant(60), variant(90), variant(120)];
/** Later ones are the faster ones to come. */
const late = async (number: number, replication: number) => {
  await setTimeout(number === 0 ? 4 : 0);
  const { plan, seed } = VARIANTS[number]!;
  return simulate(plan, seed, replication);
};

test('every variant has its own runs, all of them the same people', async () => {
  const seen: string[] = [];
  const gathered = await replicateAll(VARIANTS, late, {
    most: 3,
    ahead: 5,
    see: (outcome, number) => seen.push(`${outcome.replication}${'abc'[number]}`),
  });
  expect(seen).toEqual(['0a', '0b', '0c', '1a', '1b', '1c', '2a', '2b', '2c']);
  expect(gathered.map(({ count }) => count)).toEqual([3, 3, 3]);
  const values = (measure: string) =>
    gathered.map(({ sample }) => sample.column('national', measure)!.values);
  const [recorded] = values('recorded');
  expect(new Set(recorded).size).toBeGreaterThan(1);
  expect(values('recorded')).toEqual([recorded, recorded, recorded]);
  // Whoever takes longer for each keeps everybody waiting longer, in every replication.
  const [fast, middle, slow] = values('turnRound.mean');
  for (const [r, mean] of middle!.entries()) {
    expect(mean).toBeGreaterThan(fast![r]!);
    expect(mean).toBeLessThan(slow![r]!);
  }
});

test('the number under way at once changes nothing', async () => {
  const text = async (ahead: number) =>
    JSON.stringify(await replicateAll(VARIANTS, late, { most: 3, ahead }));
  expect(await text(1)).toBe(await text(7));
});

test('stop only when all variants have a replication', async () => {
  let asked = 0;
  const enough = () => (++asked === 2 ? 'stop' : 'go on') as 'stop' | 'go on';
  const gathered = await replicateAll(VARIANTS, late, { most: 9, ahead: 4, enough });
  expect(gathered.map(({ count }) => count)).toEqual([2, 2, 2]);
});
