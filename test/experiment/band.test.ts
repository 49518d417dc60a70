import { expect, test } from 'vitest';
import { BandBook } from '../../src/experiment/band.ts';
import type { Outcome } from '../../src/run/outcome.ts';
import { listed, match, planOf, value } from '../plans.ts';

const plan = planOf({ match: match({ service: value(1), room: value(50) }) }, listed(0));

/** A run with these levels at the centre; nothing waits elsewhere. */
function run(atCentre: readonly number[], peakBacklog = 0, refused = 0): Outcome {
  const none = new Int32Array(atCentre.length);
  const steps = { atOffice: none, stranded: none, atCentre: Int32Array.from(atCentre) };
  const stages = { match: { peakBacklog, refused, dropped: 0, blocked: 0 } };
  return { steps, stages } as unknown as Outcome;
}

function bandOf(...runs: Outcome[]) {
  const book = new BandBook(plan);
  for (const one of runs) book.add(one);
  return book.band();
}

test('of few replications it goes from the least to the most, each step by itself', () => {
  const { count, levels } = bandOf(run([1, 9, 3]), run([2, 4, 5]), run([7, 6, 0]))!;
  expect(count).toBe(3);
  expect([...levels.atCentre.low]).toEqual([1, 4, 0]);
  expect([...levels.atCentre.high]).toEqual([7, 9, 5]);
  expect([...levels.atOffice.high]).toEqual([0, 0, 0]);
});

test('of forty it leaves out the two least and the two most', () => {
  const runs = Array.from({ length: 40 }, (_, i) => run([(i * 7) % 40]));
  const { low, high } = bandOf(...runs)!.levels.atCentre;
  expect([low[0], high[0]]).toEqual([2, 37]);
});

test('a run that stopped when it was drained keeps its last level', () => {
  const { low, high } = bandOf(run([5, 0]), run([6, 4, 3]))!.levels.atCentre;
  expect([[...low], [...high]]).toEqual([
    [5, 0, 0],
    [6, 4, 3],
  ]);
});

test('of all that waits it has the middle, wherever it waits; of an even number the lower', () => {
  const waits = (office: number, stranded: number, centre: number): Outcome => {
    const [atOffice, held, atCentre] = [office, stranded, centre].map((one) => Int32Array.of(one));
    return { ...run([0]), steps: { atOffice, stranded: held, atCentre } } as unknown as Outcome;
  };
  const runs = [waits(5, 1, 1), waits(0, 0, 9), waits(1, 1, 1), waits(8, 0, 0)];
  const { low, median, high, count } = bandOf(...runs)!.all;
  expect([low[0], median[0], high[0], count]).toEqual([3, 7, 9, 4]);
  const three = bandOf(...runs.slice(0, 3))!.all;
  expect(three.median[0]).toBe(7);
});

test('runs whose queue met its limit are counted, also those that were refused below it', () => {
  expect(bandOf(run([1], 50), run([1], 49), run([1], 40, 2))!.full).toBe(2);
});

test('one replication has no band', () => {
  expect(bandOf(run([1]))).toBeUndefined();
});
