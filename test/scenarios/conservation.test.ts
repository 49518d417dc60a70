/** Every option of every shipped scenario, on a few regencies: nobody appears or vanishes. */

import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Tally } from '../../src/run/outcome.ts';
import { simulate } from '../../src/run/simulate.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { scaled } from './scaled.ts';

/** Four of the 514 regencies. */
const EVERY = 170;

const CLASSES = [
  'onTime',
  'delayed',
  'waitingAtOffice',
  'waitingAtCentre',
  'stranded',
  'dropped',
  'lost',
] as const;
const SUMS = ['recorded', 'people', 'turnedAway', 'gaveUp', ...CLASSES] as const;

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);

function expectWhole(tally: Tally): void {
  expect(sum(CLASSES.map((name) => tally[name]))).toBe(tally.recorded);
  const { printReady, duplicate, recordAgain } = tally.answers;
  expect(printReady + duplicate + recordAgain).toBe(tally.onTime + tally.delayed);
  expect(sum(Object.values(tally.causes))).toBe(tally.dropped + tally.lost);
  expect(tally.people).toBe(tally.recorded + tally.gaveUp + tally.notYetRecorded);
}

const NAMES = readdirSync('scenarios')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.slice(0, -'.yaml'.length))
  .filter((name) => readScenario(`scenarios/${name}.yaml`).places !== undefined);

describe.each(NAMES)('%s', (name) => {
  const { optionNames } = readScenario(`scenarios/${name}.yaml`);

  // The broken invariants of a run (levels, Little's law, regencies against the nation) throw.
  test.each(['base', ...optionNames])('%s', (option) => {
    const { plan, seed } = scaled(name, EVERY, { option });
    const { national, regencies } = simulate(plan, seed, 0);
    expectWhole(national);
    for (const regency of regencies) expectWhole(regency);
    for (const key of SUMS) expect(sum(regencies.map((one) => one[key]))).toBe(national[key]);
    expect(national.recorded).toBeGreaterThan(500);
  });
});
