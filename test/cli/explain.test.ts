import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { emptyFolder, TWO_TOWNS, tampung } from './program.ts';

const cwd = emptyFolder();
const results = 'output/two-towns/base';
const explain = (...more: string[]) => tampung(['explain', results, ...more], { cwd });

beforeAll(async () => {
  const target = 'targets=[{name: quick, measure: onTime.share, at-least: 99 %}]';
  const words = ['run', TWO_TOWNS, '--set', target, '--replications', '10', '--out', results];
  await tampung([...words, '--quiet'], { cwd });
}, 120_000);

test('the country: what held how much, a letter a day, and what stood behind a target', async () => {
  const { code, stdout, stderr } = await explain();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^two-towns \(base\), the whole country; replication \d+ of 10\n/);
  const [, ...days] = readFileSync(join(cwd, results, 'delays.csv'), 'utf8')
    .trim()
    .split('\n');
  const letters = days.map((row) => row.split(',').at(-1)!.charAt(0).toUpperCase() || '.');
  expect(stdout).toContain(`\n2016-09-01  ${letters.join('')}\n`);
  expect(stdout).toContain('MISSED: quick: ');
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
}, 60_000);

test('the sums are those of binding.csv, and JSON has every day', async () => {
  const { stdout } = await explain('--place', '35.10', '--json');
  const { place, submissionDays, days, targets } = JSON.parse(stdout);
  const row = readFileSync(join(cwd, results, 'binding.csv'), 'utf8')
    .split('\n')
    .find((line) => line.startsWith('35.10,'))!
    .split(',');
  expect(place).toBe('35.10');
  for (const [i, holder] of ['uplink', 'gateway', 'match', 'stranded', 'courier'].entries())
    expect(submissionDays[holder]).toBeCloseTo(Number(row[i + 1]), 2);
  expect(days).toHaveLength(7);
  expect(targets).toMatchObject([{ name: 'quick', verdict: 'missed' }]);
}, 60_000);

test('one place has its story in either language; an unknown one is refused', async () => {
  const { stdout } = await explain('--place', '35.10', '--lang', 'id');
  expect(stdout).toMatch(/^two-towns \(dasar\), Kota Barat \(35\.10\)/);
  expect(stdout).toMatch(/\nDirekam [\d.]+: tepat waktu [\d.]+, /);
  const unknown = await explain('--place', '35.11');
  expect(unknown.code).toBe(2);
  expect(unknown.stderr).toContain('--place: no regency "35.11" ran; did you mean 35.10');
}, 60_000);

test('a folder that is not as it was written is refused: 5', async () => {
  appendFileSync(join(cwd, results, 'daily.csv'), 'x');
  const { code, stderr } = await explain();
  expect(code).toBe(5);
  expect(stderr).toContain('daily.csv is not as it was written');
}, 60_000);
