import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { emptyFolder, inside, TWO_TOWNS, tampung } from '../program.ts';

const cwd = emptyFolder();
const results = 'output/two-towns/base';
const explain = (...more: string[]) => tampung(['explain', results, ...more], { cwd });

beforeAll(async () => {
  const targets = [
    '{name: quick, measure: onTime.share, at-least: 99 %}',
    '{name: some, measure: dropped, at-least: 1}',
  ];
  const target = `targets=[${targets}]`;
  const words = ['run', TWO_TOWNS, '--set', target, '--replications', '10', '--out', results];
  await tampung([...words, '--quiet', '--no-charts'], { cwd });
}, 120_000);

test('the country: what held how much, a letter a day, and what stood behind a target', async () => {
  const { code, stdout, stderr } = await explain();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(
    /^two-towns \(base\), 2 regencies and cities together; replication \d+ of 10\n/,
  );
  const [, ...days] = readFileSync(join(cwd, results, 'delays.csv'), 'utf8')
    .trim()
    .split('\n');
  const letters = days.map((row) => row.split(',').at(-1)!.charAt(0).toUpperCase() || '.');
  expect(stdout).toContain(`\n2016-09-01  ${letters.join('')}\n`);
  expect(stdout).toContain('MISSED: quick: ');
  expect(stdout).toMatch(/\nMISSED: some: [^:]*?\n {2}Nothing was dropped in this run\.\n/);
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
  expect(targets).toMatchObject([
    { name: 'quick', verdict: 'missed', why: { gone: 0, causes: [] } },
    { name: 'some', verdict: 'missed', why: { gone: 0, causes: [] } },
  ]);
}, 60_000);

test('one place has its story in either language; an unknown one is refused', async () => {
  const { stdout } = await explain('--place', '35.10', '--lang', 'id');
  expect(stdout).toMatch(/^two-towns \(dasar\), Kota Barat \(35\.10\)/);
  expect(stdout).toMatch(/\nDirekam [\d.]+: tepat waktu [\d.]+, /);
  const unknown = await explain('--place', '35.11');
  expect(unknown.code).toBe(2);
  expect(unknown.stderr).toContain('--place: no regency "35.11" ran; did you mean 35.10');
}, 60_000);

test('what one more unit buys: the run of the folder again, the same for any number of workers', async () => {
  const asked = ['--margins', '--quiet', '--json'];
  const one = await explain(...asked);
  expect(one).toMatchObject({ code: 0, stderr: '' });
  const by = async (workers: string) =>
    (await explain(...asked, '--replications', '2', '--workers', workers)).stdout;
  expect(await by('3')).toBe(await by('1'));
  const { margins } = JSON.parse(one.stdout);
  expect(margins.replications).toBe(10);
  expect(margins.steps.map(({ key }: { key: string }) => key)).toEqual([
    ...['station.servers', 'uplink.speed', 'gateway.accepts', 'match.speed'],
  ]);
  // The base of the margins is the run of the folder, to the last digit.
  const rows = readFileSync(join(cwd, results, 'summary.csv'), 'utf8').split('\n');
  const meanOf = (measure: string) =>
    Number(rows.find((row) => row.startsWith(`national,${measure},`))!.split(',')[3]);
  const waited = (meanOf('turnRound.mean') * meanOf('recorded')) / 86_400;
  expect(margins.submissionDays / waited).toBeCloseTo(1, 12);
  expect(inside(join(cwd, 'output/two-towns'))).not.toContainEqual(expect.stringMatching('kept'));
  const refused = await explain('--replications', '3');
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('--replications, --workers, --limit are of --margins');
}, 60_000);

test('a folder that is not as it was written is refused: 5', async () => {
  appendFileSync(join(cwd, results, 'daily.csv'), 'x');
  const { code, stderr } = await explain();
  expect(code).toBe(5);
  expect(stderr).toContain('daily.csv is not as it was written');
}, 60_000);
