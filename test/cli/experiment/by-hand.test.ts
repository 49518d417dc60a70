/**
 * One comes every hour for ten days, before a match that takes s hours for each: number n comes at n, and
 * where s is above 1 it is answered at 1 + n s, after 1 + n (s - 1) hours. Nothing is left to chance.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { emptyFolder, tampung } from '../program.ts';

const LONG = 120_000;
const HOUR = 3_600;
const COME = 240;
/** Both ways of a bound that is kept, and of one that is not. */
const TARGETS = `
  - {name: run, measure: onTime.share, at-least: 9.58 %}
  - {name: run, measure: onTime.share, at-least: 9.59 %}
  - {name: week, measure: onTime.share, at-least: 13.77 %, window: each-week}
  - {name: week, measure: onTime.share, at-least: 13.78 %, window: each-week}
  - {name: any, measure: recorded, at-least: 23, window: any 24 h}
  - {name: any, measure: recorded, at-least: 24, window: any 24 h}
  - {name: late, measure: delayed, at-most: 24, window: {from: 24 h, to: 48 h}}
  - {name: late, measure: delayed, at-most: 23, window: {from: 24 h, to: 48 h}}
  - {name: median, measure: turnRound.p50, at-most: 91 h}
  - {name: median, measure: turnRound.p50, at-most: 90 h}
`;
const scenario = (targets: string) => `format: 1
name: hand
clock: {for: 10 d}
people: {gaps: 1 h}
match: {speed: 12 /day}
deadline: 24 h
options:
  even: {match.speed: 24 /day}
  double: {match.speed: 48 /day}
costs:
  - {name: match, of: match.speed, per: 1 /day, purchase: 100 IDR, basis: none}
targets: ${targets}
`;

function folderWith(targets: string): string {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'hand.yaml'), scenario(targets));
  return cwd;
}

/** Those answered within a day, and within the run, by a match of so many a day. */
function answeredBy(speed: number) {
  const s = 24 / speed;
  const last = Math.min(COME, Math.floor((COME - 1) / s));
  // Who comes at the very end is not answered.
  if (s <= 1) return { inTime: COME - 1, answered: COME - 1 };
  return { inTime: Math.min(last, Math.floor(23 / (s - 1))), answered: last };
}

test(
  'compare: every figure, difference, price and target',
  async () => {
    const cwd = folderWith(TARGETS);
    const words = ['compare', 'hand.yaml', '--replications', '3', '--quiet', '--json'];
    const { code, stdout } = await tampung(words, { cwd });
    // Targets of options are told and decide nothing.
    const { options } = JSON.parse(stdout);
    const figure = (option: string, measure: string) => options[option].measures[measure];
    // 119 are answered after 2 to 120 hours; 121 have waited for 0 to 120.
    const mean = ((119 * 122) / 2 + (120 * 121) / 2) / COME;
    expect(figure('base', 'turnRound.mean').value).toBeCloseTo(mean * HOUR, 6);
    for (const [option, hours] of [
      ['even', 1],
      ['double', 0.5],
    ] as const) {
      // All but the last, who has just come.
      const own = (hours * (COME - 1)) / COME;
      const found = figure(option, 'turnRound.mean');
      expect(found).toMatchObject({ value: expect.closeTo(own * HOUR, 6), apart: 'lower' });
      expect(found.difference).toBeCloseTo((own - mean) * HOUR, 6);
      expect(figure(option, 'onTime.share').difference).toBeCloseTo((239 - 23) / COME, 12);
    }
    const costs = Object.values(options).map((one) => (one as { cost: { value: number } }).cost);
    expect(costs.map(({ value }) => value)).toEqual([1_200, 2_400, 4_800]);
    // The week has 167 and 23 of them in time; the first day lacks hour 0; of day 2 all are late.
    const verdicts = options.base.targets.map((one: { verdict: string }) => one.verdict);
    expect(verdicts).toEqual(Array.from({ length: 10 }, (_, i) => (i % 2 ? 'missed' : 'met')));
    expect(code).toBe(1);
  },
  LONG,
);

test(
  'sweep and size: those in time by every speed, and the least speed for half of them',
  async () => {
    const cwd = folderWith('[{name: half, measure: onTime.share, at-least: 50 %}]');
    const sweep = [
      'sweep',
      'hand.yaml',
      '--vary',
      'match.speed=10 /day,12 /day,16 /day,20 /day,30 /day',
    ];
    await tampung([...sweep, '--replications', '2', '--out', 'swept', '--quiet'], { cwd });
    const rows: Record<string, string>[] = parse(readFileSync(join(cwd, 'swept/sweep.csv')), {
      columns: true,
    });
    const of = (speed: number, measure: string) =>
      rows.find((row) => row['match.speed'] === `${speed} /day` && row['measure'] === measure)!;
    for (const speed of [10, 12, 16, 20, 30]) {
      const { inTime, answered } = answeredBy(speed);
      expect(Number(of(speed, 'onTime')['value'])).toBe(inTime);
      expect(Number(of(speed, 'delayed')['value'])).toBe(answered - inTime);
    }
    // 23 / (24 / 20 - 1) = 115 of 240, and 23 / (24 / 21 - 1) = 161.
    const size = ['size', 'hand.yaml', '--vary', 'match.speed=12 /day..30 /day:1', '--quiet'];
    const { code, stdout } = await tampung([...size, '--lang', 'en'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('CHOSEN: match.speed 21 /day, IDR 2,100\n');
    expect(stdout).toContain('One step less fails: match.speed 20 /day, IDR 2,000\n');
    expect(stdout).toContain('47.9% (47.9% – 47.9%;');
  },
  LONG,
);

test.each([
  [29, 0, 'met'],
  [28, 6, 'undecided'],
] as const)(
  'a chance of 90 %% is shown, with 95 %%, by 29 runs without a miss: by %i it ends with %i',
  async (runs, exit, verdict) => {
    const cwd = folderWith('[{name: all, measure: onTime.share, at-least: 9.5 %, in: 90 %}]');
    const words = ['run', 'hand.yaml', '--replications', `${runs}`, '--quiet', '--json'];
    const { code, stdout } = await tampung([...words, '--no-charts'], { cwd });
    expect(code).toBe(exit);
    const [target] = JSON.parse(stdout).targets;
    // 0.05^(1/29) = 0.9018, 0.05^(1/28) = 0.8985.
    expect(target).toMatchObject({ verdict, interval: [expect.closeTo(0.05 ** (1 / runs), 9), 1] });
  },
  LONG,
);
