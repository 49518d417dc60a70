import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type Manifest, sealed } from '../../../src/cli/folder/manifest.ts';
import { verifiedFolder } from '../../../src/cli/folder/verified.ts';
import { emptyFolder, TWO_TOWNS, tampung } from '../program.ts';

const cwd = emptyFolder();
const run = (out: string, ...more: string[]) =>
  tampung(['run', TWO_TOWNS, '--quiet', '--no-charts', '--out', out, ...more], { cwd });
const diff = (...words: string[]) => tampung(['diff', ...words], { cwd });

beforeAll(async () => {
  await Promise.all([
    run('one'),
    run('few', '--replications', '3'),
    run('more', '--replications', '4', '--option', 'more-match'),
  ]);
}, 120_000);

/** The copy of a folder with another text in one of its files, sealed as if it had been written so. */
function forged(from: string, to: string, name: string, change: (text: string) => string) {
  cpSync(join(cwd, from), join(cwd, to), { recursive: true });
  const text = change(readFileSync(join(cwd, from, name), 'utf8'));
  writeFileSync(join(cwd, to, name), text);
  const { manifest } = verifiedFolder(join(cwd, from));
  const sha256 = createHash('sha256').update(text).digest('hex');
  const files = manifest.files.map((file) => (file.name === name ? { ...file, sha256 } : file));
  const content: Manifest = { ...manifest, files };
  writeFileSync(join(cwd, to, 'manifest.json'), sealed(content));
}

test('an option: the key that it changes, and which differences are no noise', async () => {
  const { code, stdout, stderr } = await diff('few', 'more');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('A: few: two-towns (base), 3 replications\n');
  expect(stdout).toContain(
    'INPUTS\n  option: base → more-match\n  replications: 3 → 4\n  match.speed: 400 /day → 800 /day\n\n',
  );
  expect(stdout).toMatch(/\n {2}Match: utilisation +93\.5% +55\.6%\n +−38\.0 pp \(.*\) {2}lower\n/);
  expect(stdout).toMatch(/\n {2}Match: line at the end +494 +0\n +−494 \(.*\) {2}cannot be told\n/);
  expect(stdout).toContain('Welch intervals, together 95%');
  for (const line of stdout.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(80);
  expect(stdout).toContain('The same seed: the chances are shared');
});

test('JSON has the regencies, and the differences are those of the two tables', async () => {
  const { code, stdout } = await diff('few', 'more', '--json');
  const { cause, sameSeed, keys, national, regencies } = JSON.parse(stdout);
  expect({ code, cause, sameSeed }).toEqual({ code: 0, cause: 'several', sameSeed: true });
  expect(keys).toEqual([{ path: ['match', 'speed'], a: '400 /day', b: '800 /day' }]);
  const valueIn = (folder: string, start: string) =>
    Number(
      readFileSync(join(cwd, folder, 'summary.csv'), 'utf8')
        .split('\n')
        .find((line) => line.startsWith(start))!
        .split(',')[3],
    );
  for (const { rows, place } of [
    { rows: national.rows, place: 'national' },
    { rows: regencies.rows, place: '94.01' },
  ]) {
    const found = rows.find(
      (row: { place: string; measure: string }) =>
        row.place === place && row.measure === 'turnRound.mean',
    );
    const [a, b] = [
      valueIn('few', `${place},turnRound.mean,`),
      valueIn('more', `${place},turnRound.mean,`),
    ];
    expect(found).toMatchObject({ a, b, difference: b - a });
    expect(found.interval[0]).toBeLessThan(b - a);
  }
  expect(national.rows[0].level).toBeCloseTo(1 - 0.05 / national.intervals, 12);
});

test('80 columns, in Indonesian too', async () => {
  const { stdout } = await diff('few', 'more', '--lang', 'id');
  expect(stdout).toContain('tidak terbedakan');
  for (const line of stdout.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(80);
});

test('of one run noise cannot be told; a folder beside itself is alike', async () => {
  const one = await diff('one', 'few');
  expect(one.stdout).toContain('One of the two is a single run: noise cannot be told from change');
  expect(one.stdout).toContain('Only seed or replications differ: every difference is noise');
  const itself = await diff('one', 'one');
  expect(itself.code).toBe(0);
  expect(itself.stdout).toContain('INPUTS\n  all alike\n\nAll numbers of summary.csv are alike.\n');
  expect(itself.stdout).toContain('Files that differ: none.\n');
});

test('the same run with other numbers is said plainly', async () => {
  forged('one', 'forged', 'summary.csv', (text) =>
    text.replace(/^national,recorded,,\d+/m, 'national,recorded,,9999'),
  );
  const { code, stdout } = await diff('one', 'forged');
  expect(code).toBe(0);
  expect(stdout).toContain('SAME SCENARIO, TABLES, SEED, REPLICATIONS AND VERSION');
  expect(stdout).toMatch(/\n {2}Recorded +3,582 +9,999 {2}\+6,417\n/);
});

test('a byte that differs from what was written: exit 5; no results: exit 2', async () => {
  cpSync(join(cwd, 'one'), join(cwd, 'edited'), { recursive: true });
  appendFileSync(join(cwd, 'edited', 'summary.csv'), ' ');
  const edited = await diff('one', 'edited');
  expect(edited).toMatchObject({ code: 5, stdout: '' });
  expect(edited.stderr).toContain('edited/summary.csv is not as it was written');
  expect(await diff('one', 'nowhere')).toMatchObject({ code: 2, stdout: '' });
});

test('with --out it leaves its chart in both languages, its answer as JSON, and a manifest of the two', async () => {
  const before = readFileSync(join(cwd, 'few', 'manifest.json'));
  const { code, stderr } = await diff('few', 'more', '--out', 'both');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const read = (name: string) => readFileSync(join(cwd, 'both', name), 'utf8');
  const { kind, command, inputs, files } = JSON.parse(read('manifest.json'));
  expect({ kind, command }).toEqual({
    kind: 'tampung-experiment',
    command: 'tampung diff few more',
  });
  expect(inputs[0]).toEqual({
    name: 'a/manifest.json',
    sha256: createHash('sha256').update(before).digest('hex'),
  });
  expect(files.map(({ name }: { name: string }) => name)).toContain('charts/diff.id.png');
  expect(JSON.parse(read('diff.json')).keys).toHaveLength(1);
  expect(read('charts/diff.id.svg')).toContain('more, 4 ulangan');
  // Neither of the two is ever replaced.
  const refused = await diff('few', 'more', '--out', 'few');
  expect(refused.code).not.toBe(0);
  expect(readFileSync(join(cwd, 'few', 'manifest.json'))).toEqual(before);
});
