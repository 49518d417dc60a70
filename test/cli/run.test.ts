import { createHash } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { layOut } from '../../src/scenario/lay-out/lay-out.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { bytesOf, type Ended, emptyFolder, inside, TWO_TOWNS, tampung } from './program.ts';

const CHARTS = [
  ...['submissions', 'hours', 'backlog', 'binding', 'utilisation'],
  ...['delay', 'heat', 'worst'],
];
const TABLES = [
  'report.html',
  'assumptions.csv',
  'scenario.lock.yaml',
  'results.json',
  'summary.csv',
  'regencies.csv',
  'daily.csv',
  'delays.csv',
  'binding.csv',
  'series.parquet',
  'replications.parquet',
];

describe('a run', () => {
  const cwd = emptyFolder();
  const results = join(cwd, 'output/two-towns/base');
  let ended: Ended;
  beforeAll(async () => {
    ended = await tampung(['run', TWO_TOWNS], { cwd });
  }, 60_000);
  const manifest = () => JSON.parse(readFileSync(join(results, 'manifest.json'), 'utf8'));

  test('ends with 0 and a summary that says where the charts are', () => {
    expect(ended.code).toBe(0);
    expect(ended.stderr).toBe('');
    expect(ended.stdout).toMatch(/^Two towns \(two-towns\)\n/);
    expect(ended.stdout).toMatch(/\nCharts: output\/two-towns\/base\/charts\n$/);
    expect(ended.stdout.split('\n').length).toBeLessThanOrEqual(24);
  });

  test('leaves a complete folder, and nothing beside it', () => {
    const charts = CHARTS.flatMap((id) =>
      ['id', 'en'].flatMap((language) =>
        ['svg', 'png', 'csv', 'json'].map((type) => `charts/${id}.${language}.${type}`),
      ),
    );
    expect(inside(results)).toEqual(['charts', 'manifest.json', ...TABLES, ...charts].sort());
    expect(statSync(results).mode).toBe(statSync(join(results, 'charts')).mode);
    expect(inside(join(cwd, 'output/two-towns')).filter((name) => !name.includes('/'))).toEqual([
      'base',
    ]);
  });

  test('signs every file but the manifest with its size and hash', () => {
    const files = manifest().files as { name: string; bytes: number; sha256: string }[];
    expect(files.map(({ name }) => name).sort()).toEqual(
      [...bytesOf(results).keys()].filter((name) => name !== 'manifest.json').sort(),
    );
    for (const { name, bytes, sha256 } of files) {
      const content = readFileSync(join(results, name));
      expect({ name, bytes, sha256 }).toEqual({
        name,
        bytes: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
      });
    }
  });

  test('says in the manifest from what and by which command, without a path of the machine', () => {
    const { inputs, command, seed, option, versions } = manifest();
    const hash = (name: string) =>
      createHash('sha256')
        .update(readFileSync(join(TWO_TOWNS, '..', name)))
        .digest('hex');
    expect(inputs).toEqual(
      ['two-towns.yaml', 'towns.csv'].map((name) => ({ name, sha256: hash(name) })),
    );
    expect({ command, seed, option }).toEqual({
      command: 'tampung run two-towns.yaml',
      seed: 'two towns',
      option: 'base',
    });
    expect(versions).toMatchObject({ node: process.versions.node });
    expect(readFileSync(join(results, 'manifest.json'), 'utf8')).not.toContain(cwd);
  });

  test('locks the scenario: read again beside its tables, it lays out the same plan', () => {
    const folder = emptyFolder();
    copyFileSync(join(TWO_TOWNS, '../towns.csv'), join(folder, 'towns.csv'));
    copyFileSync(join(results, 'scenario.lock.yaml'), join(folder, 'lock.yaml'));
    const again = layOut(readScenario(join(folder, 'lock.yaml')));
    expect(again).toEqual(layOut(readScenario(TWO_TOWNS)));
  });

  test('gives the same bytes again, in another zone and language, in the place of the first', async () => {
    const before = bytesOf(results);
    const env = { TZ: 'Asia/Jayapura', LANG: 'id_ID.UTF-8' };
    const second = await tampung(['run', TWO_TOWNS], { cwd, env });
    expect(second.code).toBe(0);
    expect(second.stdout).toMatch(/^Dua kota \(two-towns\)\n/);
    expect(bytesOf(results)).toEqual(before);
  });

  test('refuses to replace a folder that somebody put a file of their own into', async () => {
    const own = join(results, 'notes.txt');
    writeFileSync(own, 'mine');
    const before = bytesOf(results);
    const { code, stderr } = await tampung(['run', TWO_TOWNS], { cwd });
    expect(code).toBe(4);
    expect(stderr).toContain('holds notes.txt, which Tampung did not write');
    expect(bytesOf(results)).toEqual(before);
    rmSync(own);
  });
});

describe('--json', () => {
  const cwd = emptyFolder();
  let ended: Ended;
  beforeAll(async () => {
    const changes = ['--set', 'match.speed=500 /day', '--only', '94.01,35.10', '--seed', 'x'];
    const asked = ['--json', '--fingerprint', '--no-charts'];
    const words = ['run', '--option', 'more-match', ...changes, ...asked, TWO_TOWNS];
    ended = await tampung(words, { cwd });
  }, 60_000);

  test('is one object on stdout and nothing else anywhere', () => {
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout.endsWith('}\n')).toBe(true);
    expect(JSON.parse(ended.stdout)).toMatchObject({
      schemaVersion: 1,
      scenario: 'two-towns',
      option: 'more-match',
      seed: 'x',
      replications: 1,
      from: '2016-08-31T22:00:00+07:00',
      engine: { events: expect.any(Number), fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/) },
    });
  });

  test('adds up: the classes to what was recorded, the regencies to the country', () => {
    const { national, regencies } = JSON.parse(ended.stdout);
    const classes = ['onTime', 'delayed', 'waitingAtOffice', 'waitingAtCentre', 'stranded'];
    const tallies: Record<string, number>[] = [
      national,
      ...Object.values<typeof national>(regencies),
    ];
    for (const tally of tallies) {
      const sum = [...classes, 'dropped', 'lost'].reduce((total, name) => total + tally[name]!, 0);
      expect(sum).toBe(tally['recorded']);
    }
    for (const name of ['recorded', 'people', ...classes]) {
      expect(regencies['35.10'][name] + regencies['94.01'][name]).toBe(national[name]);
    }
    expect(national.recorded).toBeGreaterThan(1_000);
  });

  test('names the daily table in a folder of its own, marked as changed', () => {
    const { series } = JSON.parse(ended.stdout);
    expect(series).toMatch(/^output\/two-towns\/more-match-[0-9a-f]{8}\/daily\.csv$/);
    const daily = readFileSync(join(cwd, series), 'utf8').trim().split('\n');
    const column = daily[0]!.split(',').indexOf('recorded');
    const recorded = daily.slice(1).reduce((sum, line) => sum + Number(line.split(',')[column]), 0);
    expect(recorded).toBe(JSON.parse(ended.stdout).national.recorded);
    expect(JSON.parse(readFileSync(join(cwd, series, '../manifest.json'), 'utf8')).command).toBe(
      "tampung run two-towns.yaml --option more-match --set 'match.speed=500 /day' --only 35.10,94.01 --seed x",
    );
  });
});

describe('--out', () => {
  const refused = async (out: string, cwd: string, code: number, words: RegExp) => {
    const before = bytesOf(cwd);
    const ended = await tampung(['run', TWO_TOWNS, '--out', out], { cwd });
    expect(ended.stderr).toMatch(words);
    expect(ended).toMatchObject({ code, stdout: '' });
    expect(ended.stderr.trim().split('\n')).toHaveLength(1);
    expect(bytesOf(cwd)).toEqual(before);
  };

  test('refuses, before it simulates, a folder with something else in it', async () => {
    const cwd = emptyFolder();
    mkdirSync(join(cwd, 'photos'));
    writeFileSync(join(cwd, 'photos/one.jpg'), 'x');
    await refused('photos', cwd, 4, /photos is not a results folder of Tampung/);
  });

  test('refuses the results of another scenario', async () => {
    const cwd = emptyFolder();
    const other = { kind: 'tampung-results', scenario: 'other', files: [] };
    writeFileSync(join(cwd, 'manifest.json'), JSON.stringify(other));
    await refused(cwd, emptyFolder(), 4, /holds results of other/);
  });

  test('refuses a file, and a folder that cannot be', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'file'), 'x');
    await refused('file', cwd, 4, /file is a file, not a folder/);
    await refused('file/below', cwd, 4, /ENOTDIR/);
    await refused('/proc/below/it', cwd, 4, /ENOENT/);
    await refused(`new/${'x'.repeat(300)}`, cwd, 4, /ENAMETOOLONG/);
    expect(inside(cwd)).toEqual(['file']);
  });

  test('refuses the folder that holds the scenario, and the one it is started in', async () => {
    const cwd = emptyFolder();
    await refused('.', cwd, 2, /the command runs in it/);
    await refused(join(TWO_TOWNS, '..'), cwd, 2, /two-towns\.yaml is in it/);
  });

  test('follows a link to the folder, and keeps the link', async () => {
    const cwd = emptyFolder();
    mkdirSync(join(cwd, 'real'));
    symlinkSync('real', join(cwd, 'link'));
    const { code } = await tampung(['run', TWO_TOWNS, '--out', 'link', '--quiet', '--no-charts'], {
      cwd,
    });
    expect(code).toBe(0);
    expect(inside(join(cwd, 'real'))).toContain('manifest.json');
    expect(inside(cwd).filter((name) => !name.includes('/'))).toEqual(['link', 'real']);
  });
});
