import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { sampleOf, shareText, withShare } from '../../src/cli/ask/sample-flag.ts';
import { type Ended, emptyFolder, TWO_TOWNS, tampung } from './program.ts';

test('the flag alone is a tenth, wherever it stands', () => {
  expect(withShare(['run', '--sample', 'a.yaml', '--quiet'])).toEqual([
    ...['run', '--sample=10%', 'a.yaml', '--quiet'],
  ]);
  expect(withShare(['run', 'a.yaml', '--sample'])).toEqual(['run', 'a.yaml', '--sample=10%']);
  expect(withShare(['run', 'a.yaml', '--sample', '5 %'])).toContain('5 %');
  expect(withShare(['run', 'a.yaml', '--sample=5%'])).toContain('--sample=5%');
  // What was meant as the share is refused as one, in place of an unknown argument.
  for (const share of ['x', 'half', '.5', '-5%', '%'])
    expect(withShare(['run', '--sample', share, 'a.yaml'])).toContain('--sample');
  for (const file of ['../a.yaml', 'a/b', 'C:\\a', './a', '--json'])
    expect(withShare(['run', '--sample', file])).toEqual(['run', '--sample=10%', file]);
});

test('a share is one in a whole number, and is written again as it was', () => {
  for (const oneIn of [2, 3, 4, 5, 7, 10, 20, 100]) expect(sampleOf(shareText(oneIn))).toBe(oneIn);
  expect(shareText(10)).toBe('10%');
  for (const text of ['15%', '100%', '0%', '0.5%', '10', 'ten', '-10%'])
    expect(() => sampleOf(text)).toThrow(/--sample must be one in a whole number from 2 to 100/);
});

describe('a run of half the offices', () => {
  const cwd = emptyFolder();
  let ended: Ended;
  let folder: string;
  beforeAll(async () => {
    ended = await tampung(['run', TWO_TOWNS, '--sample=50%', '--json', '--quiet'], { cwd });
    folder = join(cwd, JSON.parse(ended.stdout).series, '..');
  }, 60_000);
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');

  test('says so in the answer, the manifest, the lock, the charts and the report', () => {
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    const { sample } = JSON.parse(ended.stdout);
    expect(sample).toMatchObject({ approximation: true, oneIn: 2, ofOffices: 5, ofRegencies: 2 });
    expect(folder).toMatch(/base-[0-9a-f]{8}$/);
    expect(JSON.parse(read('manifest.json')).command).toBe(
      'tampung run two-towns.yaml --sample 50%',
    );
    expect(read('scenario.lock.yaml')).toMatch(/sample: 2$/m);
    expect(read('charts/backlog.en.json')).toContain('AN APPROXIMATION from one office in 2');
    expect(read('charts/backlog.id.json')).toContain('PERKIRAAN dari satu di antara 2 kantor');
    expect(read('report.html')).toContain('AN APPROXIMATION: ');
    expect(read('report.html')).toContain('PERKIRAAN: ');
    expect(read('report.html')).toContain('not of how they were chosen');
    expect(read('report.html')).toContain('bukan bagi pemilihannya');
  });

  test('counts in the measure of all', () => {
    const { national } = JSON.parse(ended.stdout);
    expect(national.recorded % 2).toBe(0);
    // Six days of about 600 people, less those turned away for good.
    expect(national.people).toBeGreaterThan(2_500);
    expect(national.people).toBeLessThan(4_500);
  });

  test('what held it up says so too', async () => {
    const { stdout } = await tampung(['explain', folder, '--lang', 'en'], { cwd });
    expect(stdout).toMatch(/AN APPROXIMATION: \d of 5 offices/);
    const { stdout: json } = await tampung(['explain', folder, '--json'], { cwd });
    expect(JSON.parse(json).sample).toMatchObject({ approximation: true, oneIn: 2 });
  }, 60_000);

  test('its documents say so too, each in its language', async () => {
    const asked = ['report', folder, '--format', 'md', '--out', 'documents'];
    const { code } = await tampung(asked, { cwd });
    expect(code).toBe(0);
    const document = (language: string) =>
      readFileSync(join(cwd, `documents/report.${language}.md`), 'utf8');
    expect(document('en')).toContain('AN APPROXIMATION: ');
    expect(document('id')).toContain('PERKIRAAN: ');
  });
});

test.each([
  [['run', '--no-charts'], /AN APPROXIMATION: \d of 5 offices/],
  [['run', '--replications', '2', '--no-charts'], /AN APPROXIMATION: \d of 5 offices/],
  [['compare', '--replications', '2'], /AN APPROXIMATION: \d of 5 offices/],
  [['sweep', '--vary', 'match.speed=400,800'], /AN APPROXIMATION: \d of 5 offices/],
  [
    ['size', '--vary', 'match.speed=400 /day..800 /day:400', '--replications', '10'],
    /AN APPROXIMATION: \d of 5 offices/,
  ],
])('%j says so in the terminal', async ([command, ...more], words) => {
  const targets = 'targets=[{name: some, measure: onTime.share, at-least: 1 %}]';
  const asked = [command!, TWO_TOWNS, ...more, '--sample=50%', '--set', targets, '--quiet'];
  const { stdout, stderr } = await tampung(asked, { cwd: emptyFolder() });
  expect(stderr).toBe('');
  expect(stdout.replaceAll(/\n */g, ' ')).toMatch(words);
});

test('check and trace look at all offices, and refuse the flag', async () => {
  const { code, stderr } = await tampung(['check', TWO_TOWNS, '--sample'], {});
  expect(code).toBe(2);
  expect(stderr).toMatch(/sample/);
  const all = await tampung(['check', TWO_TOWNS], {});
  const set = await tampung(['check', TWO_TOWNS, '--set', 'experiment.sample=2'], {});
  expect(set.stdout).toBe(all.stdout);
});

test('a share that is none is refused before anything is written', async () => {
  const cwd = emptyFolder();
  const { code, stdout, stderr } = await tampung(['run', TWO_TOWNS, '--sample', '15%'], { cwd });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain('found 15%');
});
