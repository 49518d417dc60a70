import { createHash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type Manifest, sealed } from '../../../src/cli/folder/manifest.ts';
import { verifiedFolder } from '../../../src/cli/folder/verified.ts';
import { bytesOf, emptyFolder, inside, TWO_TOWNS, tampung } from '../program.ts';

const cwd = emptyFolder();
const FOLDER = 'output/two-towns/compare';
const results = join(cwd, FOLDER);
const SETTINGS = ['--replications', '3', '--quiet'];

beforeAll(async () => {
  await tampung(['compare', TWO_TOWNS, ...SETTINGS], { cwd });
}, 120_000);

function report(words: readonly string[], env: Record<string, string> = {}) {
  return tampung(['report', ...words], { cwd, env });
}

const DOCUMENTS = [
  'report.html',
  ...['id', 'en'].flatMap((language) =>
    ['docx', 'xlsx', 'md'].map((type) => `report.${language}.${type}`),
  ),
];

test('all documents are made beside the results, with the charts that compare makes', async () => {
  const before = bytesOf(results);
  const { code, stdout, stderr } = await report([FOLDER]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.trim().split('\n')).toEqual(DOCUMENTS.map((name) => `${FOLDER}-report/${name}`));
  expect(bytesOf(results)).toEqual(before);
  const made = bytesOf(join(cwd, `${FOLDER}-report`));
  const charts = [...before].filter(([name]) => name.startsWith('charts/'));
  expect(charts.length).toBeGreaterThan(8);
  for (const [name, bytes] of charts) expect(made.get(name), name).toBe(bytes);
  const { kind, inputs } = JSON.parse(
    readFileSync(join(cwd, `${FOLDER}-report`, 'manifest.json'), 'utf8'),
  );
  expect({ kind, names: inputs.map(({ name }: { name: string }) => name) }).toEqual({
    kind: 'tampung-report',
    names: ['manifest.json'],
  });
  const env = { LANG: 'id_ID.UTF-8', TZ: 'Asia/Jayapura' };
  expect((await report([FOLDER, '--out', 'other'], env)).code).toBe(0);
  expect(bytesOf(join(cwd, 'other'))).toEqual(made);
}, 120_000);

test('one language and one format are made alone, and one page', async () => {
  const one = await report([FOLDER, '--lang', 'id', '--format', 'md', '--out', 'one', '--json']);
  const { files } = JSON.parse(one.stdout);
  expect(files.filter((name: string) => !name.startsWith('charts/'))).toEqual(['report.id.md']);
  expect(files.some((name: string) => name.includes('.en.'))).toBe(false);
  const { code, stdout } = await report([FOLDER, '--brief', '--lang', 'en', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    schemaVersion: 1,
    folder: `${FOLDER}-brief`,
    files: ['docx', 'html', 'png'].map((type) => `brief.en.${type}`),
  });
}, 120_000);

test('the page names the bytes of its numbers, and the figures are those of the answer in JSON', async () => {
  const json = await tampung(['compare', TWO_TOWNS, ...SETTINGS, '--json', '--out', 'again'], {
    cwd,
  });
  const { value, difference } = JSON.parse(json.stdout).options['more-match'].measures[
    'onTime.share'
  ];
  await report([FOLDER, '--format', 'html', '--out', 'page']);
  const html = readFileSync(join(cwd, 'page', 'report.html'), 'utf8');
  expect(html).toContain(`${(100 * value).toFixed(1)}%`);
  expect(html).toContain(`+${(100 * difference).toFixed(1)}\u00a0pp`);
  const { files } = verifiedFolder(results, 'tampung-experiment').manifest;
  expect(html).toContain(files.find(({ name }) => name === 'comparison.json')!.sha256);
}, 120_000);

test.each(['comparison.json', 'comparison.csv'])(
  'one other byte in %s ends with 5, and nothing is written',
  async (name) => {
    const path = join(results, name);
    const whole = readFileSync(path);
    writeFileSync(path, Buffer.from(whole.map((byte, at) => (at === 40 ? byte ^ 1 : byte))));
    const { code, stdout, stderr } = await report([FOLDER, '--out', 'never']);
    writeFileSync(path, whole);
    expect({ code, stdout }).toEqual({ code: 5, stdout: '' });
    expect(stderr).toMatch(/is not as it was written; these results must not be used/);
    expect(inside(cwd)).not.toContain('never');
  },
);

/** A copy of the results whose manifest was made otherwise. @param text of the numbers, where they are others */
function resealed(name: string, change: (manifest: Manifest) => Manifest, text?: string): void {
  const path = join(cwd, name);
  cpSync(results, path, { recursive: true });
  const { manifest } = verifiedFolder(path, 'tampung-experiment');
  if (text !== undefined) writeFileSync(join(path, 'comparison.json'), text);
  writeFileSync(join(path, 'manifest.json'), sealed(change(manifest)));
}

test('a comparison of an earlier or another version, and another experiment, are refused in one line', async () => {
  const numbers = ({ name }: { name: string }) => name === 'comparison.json';
  resealed('old', (one) => ({ ...one, files: one.files.filter((file) => !numbers(file)) }));
  const text = readFileSync(join(results, 'comparison.json'), 'utf8');
  const other = text.replace(/"version":"[^"]*"/, '"version":"0.0.9"');
  const sha256 = createHash('sha256').update(other).digest('hex');
  const files = (all: Manifest['files']) =>
    all.map((file) => (numbers(file) ? { ...file, sha256 } : file));
  resealed('foreign', (one) => ({ ...one, files: files(one.files) }), other);
  resealed('drawn', (one) => ({ ...one, command: 'tampung compare two-towns.yaml --uncertain 9' }));
  resealed('grid', (one) => ({ ...one, command: 'tampung sweep two-towns.yaml' }));
  for (const [folder, said] of [
    ['old', /old was filled by an earlier version, this is Tampung .*; run it again \(tampung com/],
    ['foreign', /foreign was filled by Tampung 0\.0\.9, this is .*; run it again/],
    ['drawn', /drawn is of compare --uncertain, which has no documents/],
    ['grid', /grid is of sweep, which has no documents; write a folder of run, compare or size/],
  ] as const) {
    const { code, stdout, stderr } = await report([folder, '--out', 'never']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(said);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  }
}, 60_000);

test('it stands alone, and is no run', async () => {
  const several = await report([FOLDER, 'old', '--out', 'never']);
  expect(several).toMatchObject({ code: 2, stdout: '' });
  expect(several.stderr).toMatch(/has documents of its own; name it alone/);
  const explained = await tampung(['explain', FOLDER], { cwd });
  expect(explained).toMatchObject({ code: 2, stdout: '' });
  expect(explained.stderr).toMatch(/holds no results of a run/);
  expect(inside(cwd)).not.toContain('never');
});

test('a sizing has documents too, the same bytes twice; a byte that differs ends with 5', async () => {
  const target = 'targets=[{measure: onTime.share, at-least: 50 %}]';
  const words = ['size', TWO_TOWNS, '--vary', 'match.speed=400..1000:200', '--set', target];
  const sized = await tampung([...words, '--replications', '20', '--quiet', '--out', 'sized'], {
    cwd,
  });
  expect(sized.code).toBe(0);
  expect(sized.stdout).toContain('Documents for a proposal: tampung report sized\n');
  const { code, stdout, stderr } = await report(['sized']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.trim().split('\n')).toEqual(DOCUMENTS.map((name) => `sized-report/${name}`));
  const made = bytesOf(join(cwd, 'sized-report'));
  expect((await report(['sized', '--out', 'sized-again'], { LANG: 'id_ID' })).code).toBe(0);
  expect(bytesOf(join(cwd, 'sized-again'))).toEqual(made);
  const brief = await report(['sized', '--brief', '--lang', 'id']);
  expect(brief.stdout).toContain('sized-brief/brief.id.png');
  const path = join(cwd, 'sized', 'size.json');
  const whole = readFileSync(path);
  writeFileSync(path, Buffer.from(whole.map((byte, at) => (at === 40 ? byte ^ 1 : byte))));
  const broken = await report(['sized', '--out', 'never']);
  expect(broken).toMatchObject({ code: 5, stdout: '' });
}, 120_000);
