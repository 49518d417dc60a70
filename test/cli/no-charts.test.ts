import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { bytesOf, emptyFolder, TWO_TOWNS, tampung } from './program.ts';

const cwd = emptyFolder();
const results = join(cwd, 'output/two-towns/base');
/** Every file of a run with charts. */
let before: Map<string, string>;
const isDrawn = (name: string) => name.startsWith('charts/') || name === 'report.html';

beforeAll(async () => {
  expect((await tampung(['run', TWO_TOWNS, '--quiet'], { cwd })).code).toBe(0);
  before = bytesOf(results);
}, 60_000);

test('the tables of a run are left alone, in the place of one with charts', async () => {
  expect([...before.keys()].some(isDrawn)).toBe(true);
  const { code, stdout } = await tampung(['run', TWO_TOWNS, '--quiet', '--no-charts'], { cwd });
  expect(code).toBe(0);
  expect(stdout).toMatch(/\nTables: output\/two-towns\/base\n$/);
  const left = bytesOf(results);
  expect([...left.keys()]).toEqual([...before.keys()].filter((name) => !isDrawn(name)));
  for (const [name, bytes] of left)
    if (name !== 'manifest.json') expect(bytes, name).toBe(before.get(name));
});

test('from them report draws the charts and the page that the run would have', async () => {
  const { code } = await tampung(['report', results, '--format', 'html', '--out', 'drawn'], {
    cwd,
  });
  expect(code).toBe(0);
  const drawn = bytesOf(join(cwd, 'drawn'));
  for (const [name, bytes] of before) if (isDrawn(name)) expect(drawn.get(name), name).toBe(bytes);
});
