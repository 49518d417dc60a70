import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type Manifest, sealed } from '../../../src/cli/folder/manifest.ts';
import { verifiedFolder } from '../../../src/cli/folder/verified.ts';
import { sourcesOf } from '../../../src/cli/report/report-sources.ts';
import { bytesOf, emptyFolder, inside, TWO_TOWNS, tampung } from '../program.ts';

const cwd = emptyFolder();
const results = join(cwd, 'output/two-towns/base');
const made = join(cwd, 'output/two-towns/base-report');

beforeAll(async () => {
  await tampung(['run', TWO_TOWNS, '--quiet'], { cwd });
}, 60_000);

function report(words: readonly string[], env: Record<string, string> = {}) {
  return tampung(['report', 'output/two-towns/base', ...words], { cwd, env });
}

test('all documents are made beside the results, with the charts and the page that run makes', async () => {
  const before = bytesOf(results);
  const { code, stdout, stderr } = await report([]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.trim().split('\n')).toEqual(
    DOCUMENTS.map((name) => `output/two-towns/base-report/${name}`),
  );
  expect(bytesOf(results)).toEqual(before);
  for (const [name, bytes] of bytesOf(made))
    if (before.has(name) && name !== 'manifest.json') expect(bytes, name).toBe(before.get(name));
  expect(inside(made).filter((name) => name.startsWith('charts/'))).toHaveLength(
    inside(results).filter((name) => name.startsWith('charts/')).length,
  );
}, 60_000);

test.each([
  ['report', ['output/two-towns/base', '--format', 'md', '--out', 'quiet']],
  ['diff', ['output/two-towns/base', 'output/two-towns/base']],
])('%s takes --quiet as all common commands do', async (command, words) => {
  const { code, stderr } = await tampung([command, ...words, '--quiet'], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

const DOCUMENTS = [
  'report.html',
  ...['id', 'en'].flatMap((language) =>
    ['docx', 'xlsx', 'md'].map((type) => `report.${language}.${type}`),
  ),
];

test('the same results give the same bytes, whatever the language and time zone of the machine', async () => {
  const before = bytesOf(made);
  const env = { LANG: 'id_ID.UTF-8', TZ: 'Asia/Jayapura' };
  const { code } = await report(['--out', 'other', '--json'], env);
  expect(code).toBe(0);
  expect(bytesOf(join(cwd, 'other'))).toEqual(before);
}, 60_000);

test('one language and one format are made alone', async () => {
  const { stdout } = await report(['--lang', 'id', '--format', 'md', '--out', 'one', '--json']);
  const { files, folder } = JSON.parse(stdout);
  expect(folder).toBe('one');
  expect(files.filter((name: string) => !name.startsWith('charts/'))).toEqual(['report.id.md']);
  expect(files.some((name: string) => name.includes('.en.'))).toBe(false);
}, 60_000);

test('one page is made beside the results, with nothing else', async () => {
  const { code, stdout } = await report(['--brief', '--lang', 'id', '--json']);
  expect(code).toBe(0);
  const types = ['docx', 'html', 'png'];
  expect(JSON.parse(stdout)).toEqual({
    schemaVersion: 1,
    folder: 'output/two-towns/base-brief',
    files: types.map((type) => `brief.id.${type}`),
  });
}, 60_000);

test('of two options there is one page, with a switch between them and the bytes of both', async () => {
  const words = ['run', TWO_TOWNS, '--set', 'match.speed=900 /day', '--out', 'fast'];
  await tampung([...words, '--quiet', '--no-charts'], { cwd });
  const folders = ['output/two-towns/base', 'fast'];
  const { code, stdout, stderr } = await tampung(['report', ...folders], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toBe('output/two-towns/options-report/report.html\n');
  const folder = join(cwd, 'output/two-towns/options-report');
  const html = readFileSync(join(folder, 'report.html'), 'utf8');
  // Both are the base by name: the folders tell them apart.
  for (const name of ['base', 'fast'])
    expect(html).toMatch(new RegExp(`<label [^>]*>${name}</label>`));
  // Their backlogs stand in one chart.
  expect(html).toContain('<figure id="options-backlog" data-hover="instant">');
  const together = readFileSync(join(folder, 'charts/backlog.en.csv'), 'utf8');
  expect(together).toMatch(/^time,base,fast\r?\n/);
  const { inputs } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  expect(inputs).toHaveLength(2);
  for (const path of folders) {
    const { files } = verifiedFolder(join(cwd, path)).manifest;
    expect(html).toContain(files.find(({ name }) => name === 'results.json')!.sha256);
  }
}, 60_000);

test.each([
  [['--brief'], /--brief: of several folders one page is made/],
  [['--format', 'docx'], /--format: of several folders one page is made/],
  [['--lang', 'id'], /--lang: of several folders one page is made/],
] as const)('of several folders %s is refused', async (words, said) => {
  const ended = await report(['output/two-towns/base', ...words]);
  expect(ended).toMatchObject({ code: 2, stdout: '' });
  expect(ended.stderr).toMatch(said);
});

test('a folder that is named twice is not two options', async () => {
  const { code, stderr } = await report(['output/two-towns/base/', '--out', 'never']);
  expect(code).toBe(2);
  expect(stderr).toMatch(/output\/two-towns\/base\/ is named twice; write each folder once/);
  expect(inside(cwd)).not.toContain('never');
});

test('two folders of one name are told apart by as much of their paths as it takes', () => {
  const base = join(cwd, 'output/two-towns/base');
  const paths = ['x/base', 'y/base', 'z/other'].map((path) => join(cwd, path));
  for (const path of paths) cpSync(base, path, { recursive: true });
  const [x, y, other] = paths as [string, string, string];
  const names = (...some: string[]) => sourcesOf(some).map(({ name }) => name.id);
  expect(names(x, `${y}/`)).toEqual(['x/base', 'y/base']);
  expect(names(x, other)).toEqual(['base', 'other']);
  expect(names(x, y, other)).toEqual(['x/base', 'y/base', 'other']);
  expect(names(x)).toEqual(['dasar']);
});

test('results of other chances do not stand side by side', async () => {
  const words = ['run', TWO_TOWNS, '--seed', 'other', '--out', 'other-seed'];
  await tampung([...words, '--quiet', '--no-charts'], { cwd });
  const { code, stderr } = await report(['other-seed', '--out', 'never']);
  expect(code).toBe(2);
  expect(stderr).toMatch(/other-seed has another seed \(other\) than output\/two-towns\/base/);
  expect(inside(cwd)).not.toContain('never');
}, 60_000);

test('a report names what it is made of, and is no results folder', async () => {
  const manifest = JSON.parse(readFileSync(join(made, 'manifest.json'), 'utf8'));
  expect(manifest.kind).toBe('tampung-report');
  expect(manifest.command).toBe('tampung run two-towns.yaml');
  const again = await tampung(['report', made], { cwd });
  expect(again).toMatchObject({ code: 2, stdout: '' });
  expect(again.stderr).toMatch(/holds no results of a run/);
}, 60_000);

test.each([
  [['nowhere'], 2, /there is no folder nowhere/],
  [['.'], 2, /is no results folder of Tampung/],
  [['output/two-towns/base', '--format', 'pdf'], 2, /--format: no "pdf"; write some of/],
  [['output/two-towns/base', '--brief', '--format', 'md'], 2, /leave --format out/],
  [['output/two-towns/base', '--out', 'output/two-towns/base'], 2, /would be replaced/],
] as const)('%s is refused', async (words, code, said) => {
  const before = bytesOf(cwd);
  const ended = await tampung(['report', ...words], { cwd });
  expect(ended).toMatchObject({ code, stdout: '' });
  expect(ended.stderr).toMatch(said);
  expect(bytesOf(cwd)).toEqual(before);
});

test('one other byte in the results ends with 5, and nothing is written', async () => {
  const path = join(results, 'daily.csv');
  const whole = readFileSync(path);
  writeFileSync(path, Buffer.from(whole.map((byte, at) => (at === 20 ? byte ^ 1 : byte))));
  const { code, stdout, stderr } = await report(['--out', 'never']);
  writeFileSync(path, whole);
  expect({ code, stdout }).toEqual({ code: 5, stdout: '' });
  expect(stderr).toMatch(/daily\.csv is not as it was written; these results must not be used/);
  expect(inside(cwd)).not.toContain('never');
});

test('results of another version of the program are refused', async () => {
  const { manifest, read } = verifiedFolder(results);
  const text = read('results.json')
    .toString()
    .replace(/"version":"[^"]*"/, '"version":"0.0.9"');
  const [path, old] = [join(results, 'results.json'), read('results.json')];
  writeFileSync(path, text);
  await reseal(manifest, text);
  const { code, stderr } = await report(['--out', 'never']);
  writeFileSync(path, old);
  writeFileSync(join(results, 'manifest.json'), sealed(manifest));
  expect(code).toBe(2);
  expect(stderr).toMatch(/was filled by Tampung 0\.0\.9, this is .*; run it again/);
});

async function reseal(manifest: Manifest, text: string): Promise<void> {
  const { createHash } = await import('node:crypto');
  const sha256 = createHash('sha256').update(text).digest('hex');
  const files = manifest.files.map((file) =>
    file.name === 'results.json' ? { ...file, sha256 } : file,
  );
  writeFileSync(join(results, 'manifest.json'), sealed({ ...manifest, files }));
}
