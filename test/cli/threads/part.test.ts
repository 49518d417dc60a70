import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bytesOf, emptyFolder, TWO_TOWNS, tampung } from '../program.ts';

/** What a busy machine may need for several commands [ms]. */
const LONG = 300_000;
const FOLDER = 'output/two-towns';

/** Each command, and the folder of its results. */
const COMMANDS = [
  ['run', ['run', TWO_TOWNS, '--replications', '7', '--no-charts'], 'base'],
  ['compare', ['compare', TWO_TOWNS, '--replications', '3'], 'compare'],
  [
    'sweep',
    ['sweep', TWO_TOWNS, '--replications', '2', '--vary', 'match.speed=100k,200k /day'],
    'sweep-',
  ],
] as const;

describe.each(COMMANDS)('%s in parts', (_, words, results) => {
  test(
    'made on three machines and collected is the same as made at once',
    async () => {
      const [whole, together] = [emptyFolder(), emptyFolder()];
      const once = await tampung([...words, '--quiet'], { cwd: whole });
      const made: number[] = [];
      let runs = 0;
      mkdirSync(join(together, FOLDER), { recursive: true });
      for (const part of ['1/3', '2/3', '3/3']) {
        const cwd = emptyFolder();
        const ended = await tampung([...words, '--quiet', '--json', '--part', part], { cwd });
        expect(ended).toMatchObject({ code: 0, stderr: '' });
        const told = JSON.parse(ended.stdout);
        expect(told).toMatchObject({ schemaVersion: 1, part: Number(part[0]), of: 3 });
        made.push(told.made);
        runs = told.runs;
        // Nothing but what is kept.
        const found = readdirSync(join(cwd, FOLDER));
        expect(found.every((name) => /\.kept-[0-9a-f]{16}$/.test(name))).toBe(true);
        expect(join(FOLDER, found[0]!).startsWith(told.kept.slice(0, -1))).toBe(true);
        cpSync(join(cwd, FOLDER), join(together, FOLDER), { recursive: true });
      }
      const collected = await tampung([...words, '--quiet'], { cwd: together });
      expect(collected).toEqual(once);
      const [folder] = readdirSync(join(together, FOLDER));
      expect(folder!.startsWith(results)).toBe(true);
      expect(bytesOf(join(together, FOLDER, folder!))).toEqual(
        bytesOf(join(whole, FOLDER, folder!)),
      );
      expect(readdirSync(join(together, FOLDER))).toEqual([folder]);
      expect(made).toEqual([0, 1, 2].map((before) => Math.ceil((runs - before) / 3)));
    },
    LONG,
  );
});

test(
  'what is collected is not simulated again',
  async () => {
    const cwd = emptyFolder();
    const words = ['run', TWO_TOWNS, '--replications', '4', '--no-charts', '--json', '--quiet'];
    for (const part of ['1/2', '2/2']) await tampung([...words, '--part', part], { cwd });
    const { stdout } = await tampung(words, { cwd });
    expect(JSON.parse(stdout).engine.seconds).toBe(0);
  },
  LONG,
);

test(
  'runs that were made from something else are told, and not used',
  async () => {
    const cwd = emptyFolder();
    const words = ['run', TWO_TOWNS, '--replications', '3', '--no-charts', '--json', '--out', 'o'];
    const others = [...words, '--seed', 'other', '--part', '1/2'];
    expect((await tampung(others, { cwd })).stderr).not.toContain('cannot be used');
    const told = /^2 runs kept beside o cannot be used: made from another scenario or seed/m;
    expect((await tampung([...words, '--part', '2/2', '--quiet'], { cwd })).stderr).toBe('');
    const { stdout, stderr } = await tampung(words, { cwd });
    expect(stderr).toMatch(told);
    expect(JSON.parse(stdout).engine.seconds).toBeGreaterThan(0);
    expect(readdirSync(cwd)).toEqual(['o']);
  },
  LONG,
);

test(
  'all parts at once in one folder that is not there yet',
  async () => {
    const cwd = emptyFolder();
    const words = ['run', TWO_TOWNS, '--replications', '4', '--quiet', '--json'];
    const out = ['--out', 'a/b/c/d/e/f/g/h/results'];
    const parts = ['1/4', '2/4', '3/4', '4/4'].map((part) =>
      tampung([...words, ...out, '--part', part], { cwd }),
    );
    for (const { code, stderr } of await Promise.all(parts))
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { stdout } = await tampung([...words, ...out, '--no-charts'], { cwd });
    expect(JSON.parse(stdout).engine.seconds).toBe(0);
  },
  LONG,
);

test.each([
  [['run', TWO_TOWNS, '--part', '2/2'], '1 run does not make 2 parts'],
  [
    ['run', TWO_TOWNS, '--part', '1/2', '--until', 'half-width 5 %'],
    'write --replications in place of --until',
  ],
  [['size', TWO_TOWNS, '--vary', 'match.speed=1k..2k', '--part', '1/2'], 'Unknown argument: part'],
])('refused before anything is run: %j', async (words, why) => {
  const cwd = emptyFolder();
  const { code, stderr } = await tampung(words, { cwd });
  expect({ code, says: stderr.includes(why) }).toEqual({ code: 2, says: true });
  expect(existsSync(join(cwd, 'output'))).toBe(false);
});

test('refused before anything is run where the results could not be written', async () => {
  const cwd = emptyFolder();
  mkdirSync(join(cwd, 'mine'));
  writeFileSync(join(cwd, 'mine/notes.txt'), '');
  for (const command of ['run', 'compare', 'sweep']) {
    const vary = command === 'sweep' ? ['--vary', 'match.speed=100k,200k /day'] : [];
    const words = [command, TWO_TOWNS, ...vary, '--replications', '2', '--part', '1/2'];
    const { code, stderr } = await tampung([...words, '--quiet', '--out', 'mine'], { cwd });
    expect({ code, says: stderr.includes('of Tampung; choose another --out') }).toEqual({
      code: 4,
      says: true,
    });
  }
  expect(readdirSync(cwd)).toEqual(['mine']);
});

/** A copy of the program whose second replication always fails. */
function failing(): string {
  const root = emptyFolder();
  for (const name of ['bin', 'dist', 'package.json'])
    cpSync(resolve(name), join(root, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  const thread = join(root, 'dist/cli/threads/simulation.js');
  const text = readFileSync(thread, 'utf8');
  const broken = text.replace(
    'const start = performance.now();',
    "const start = performance.now(); if (replication === 1) throw new Error('broken');",
  );
  expect(broken).not.toBe(text);
  writeFileSync(thread, broken);
  return join(root, 'bin/tampung.js');
}

test(
  'a point that fails leaves the other runs of the part standing',
  async () => {
    const cwd = emptyFolder();
    const vary = ['--vary', 'match.speed=100k,200k,300k /day', '--replications', '3'];
    const words = ['sweep', TWO_TOWNS, ...vary, '--quiet', '--workers', '1', '--part', '1/1'];
    const program = failing();
    const { code, stdout } = await tampung([...words, '--json'], { cwd, program });
    expect(code).toBe(70);
    expect(JSON.parse(stdout)).toMatchObject({ made: 6, failed: 3, runs: 9 });
    const again = await tampung(words, { cwd, program });
    expect(again.code).toBe(70);
    expect(again.stdout).toContain('3 more failed; they are tried again when collected');
  },
  LONG,
);
