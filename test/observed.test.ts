/** The record that the scenario of 2016 and 2017 is held against: what the page of the data says of it holds. */

import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { layOut } from '../src/scenario/lay-out/lay-out.ts';
import { recordOf } from '../src/scenario/lay-out/observed.ts';
import { readScenario } from '../src/scenario/read.ts';

const observed = parse(readFileSync('scenarios/data/observed-2016-2017.csv', 'utf8'), {
  columns: true,
}) as Readonly<Record<string, string>>[];

describe('observed-2016-2017.csv', () => {
  const of = (use: string) => observed.filter((row) => row['use'] === use);
  const value = (to: string) => Number(observed.find((row) => row['to'] === to)!['value']);

  it('has the differences that its page writes out, and open what its two rules say', () => {
    expect(value('2017-03-09')).toBe(178_207_350 - 7_117_424 - 162_047_403);
    expect(value('2017-03-31')).toBe(172_046_898 - (178_207_350 - 7_117_424));
    expect(value('2017-08-30')).toBe(175_859_563 - 172_046_898);
    for (const row of observed) {
      const [figure, low, high] = ['value', 'low', 'high'].map((name) => Number(row[name])) as [
        number,
        number,
        number,
      ];
      const trailing = /0*$/.exec(row['value']!)![0].length;
      const half = trailing >= 2 ? 10 ** trailing / 2 : Math.round(0.03 * figure);
      // Madiun's 21,800 is round by the 10,000 that were left; 2,541,091 by the 18 million.
      const open = { 21800: 4_500, 2541091: 500_000 }[figure] ?? half;
      expect([low, high === 0 ? figure + open : high], row['source']).toEqual([
        figure - open,
        figure + open,
      ]);
    }
  });

  it('was set by the national counts and the five places with a count of their own', () => {
    expect(of('fit').map((row) => row['place'])).toEqual([
      ...['', '', '', '35.19', '15.71', '33.17', '35.73', '32.08'],
    ]);
    expect(of('check')).toHaveLength(8);
  });

  it('is wholly within the days and places of the run', () => {
    const scenario = readScenario('scenarios/2016-2017.yaml');
    const { figures, left } = recordOf(scenario, layOut(scenario));
    expect([figures.length, left.length]).toEqual([16, 0]);
  });

  it('sets a demand that is drawn around what it is: of steps, a range is that of the first', () => {
    const { assumptions, people } = readScenario('scenarios/2016-2017.yaml');
    const { range } = assumptions.find(({ of }) => of === 'people.surge.base')!;
    const [low, high] = range!.map((end) => Number(end.replace(/\D/g, ''))) as [number, number];
    const base = people.surge!.base;
    const first = base.form === 'steps' ? base.first : Number.NaN;
    expect(low).toBeLessThan(first);
    expect(high).toBeGreaterThan(first);
  });
});
