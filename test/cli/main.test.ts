import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import {
  COUNTRY,
  emptyFolder,
  inside,
  SAYING_WHAT_IT_LOADS,
  start,
  TWO_TOWNS,
  tampung,
} from './program.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

describe('help', () => {
  test('lists the commands, and each command its flags', async () => {
    const all = await tampung(['--help']);
    expect(all.code).toBe(0);
    for (const command of [
      'tampung run <file>',
      'tampung check <file>',
      'tampung trace <file>',
      'tampung new [name]',
    ]) {
      expect(all.stdout).toContain(command);
    }
    expect(all.stdout).toContain('  3  a limit refused it: nothing was run; --limit raises it');
    const traced = await tampung(['trace', '--help']);
    expect(traced.stdout).toContain('Print JSON instead of text, an object on each line');
    const one = await tampung(['run', '--help'], { env: { LANG: 'id_ID.UTF-8' } });
    expect(one.code).toBe(0);
    const flags = one.stdout.match(/--[a-z-]+(?= )/g);
    const own = ['option', 'only', 'set', 'seed', 'json', 'lang', 'quiet', 'fingerprint', 'out'];
    own.push('replications', 'until', 'workers', 'sample', 'uncertain', 'from-backlog');
    own.push('no-charts', 'limit', 'part');
    expect(new Set(flags)).toEqual(new Set([...own, 'help', 'version'].map((name) => `--${name}`)));
    expect(one.stdout).toContain('Simulate a scenario');
  });

  test('does not load what draws charts or reads scenarios', async () => {
    const { stderr, stdout } = await tampung(['--help'], { node: SAYING_WHAT_IT_LOADS });
    expect(stdout).toContain('tampung COMMAND FILE');
    expect(stderr).toContain('loads yargs');
    expect(stderr).not.toMatch(/loads (vega|vega-lite|@resvg\/resvg-js|zod|yaml)$/m);
  });

  test('--version', async () => {
    expect(await tampung(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` });
  });
});

describe('a bad command line: one line with a hint, exit 2, nothing written', () => {
  test.each([
    [[], 'a command is missing'],
    [['rnu', TWO_TOWNS], 'Did you mean run?'],
    [['run'], 'Not enough non-option arguments'],
    [['run', TWO_TOWNS, '--bogus'], 'Unknown argument: bogus'],
    [['run', TWO_TOWNS, '--replications', '0'], '--replications must be a whole number from 1'],
    [['run', TWO_TOWNS, '--workers', '2.5'], '--workers must be a whole number from 1'],
    [['run', TWO_TOWNS, 'second'], 'second'],
    [['run', TWO_TOWNS, '--lang', 'fr'], 'Invalid values: Argument: lang, Given: "fr"'],
    [['run', TWO_TOWNS, '--seed'], 'seed'],
    [['run', TWO_TOWNS, '--seed', 'a', '--seed', 'b'], '--seed is given more than once'],
    [['size', TWO_TOWNS, '--vary', 'a=1', '--zone', '1', '--zone', '2'], '--zone is given more'],
    [
      ['sweep', TWO_TOWNS, '--vary', 'a=1', '--measure', 'x', '--measure', 'y'],
      '--measure is given',
    ],
    [['new', 'x', '--from', 'a', '--from', 'b'], '--from is given more than once'],
    [['run', TWO_TOWNS, '--out', ''], 'out is empty'],
    [['size', TWO_TOWNS, '--vary', 'a=1', '--zone', ''], 'zone is empty'],
    [['run', TWO_TOWNS, '--no-json'], 'no-json'],
    [['run', TWO_TOWNS, '--json=maybe'], '--json takes no "maybe"; write --json alone'],
    [['check', TWO_TOWNS, '--quiet='], '--quiet takes no ""'],
    [['check', TWO_TOWNS, '--out', 'x'], 'out'],
    [['check', '-'], 'nothing is read from standard input (-); write the name of a file'],
  ])('%j', async (words, expected) => {
    const cwd = emptyFolder();
    const { code, stdout, stderr } = await tampung(words, { cwd });
    expect(stderr).toContain(expected);
    expect(stderr).toMatch(/^tampung: .*; see tampung --help\n$/);
    expect({ code, stdout, written: inside(cwd) }).toEqual({ code: 2, stdout: '', written: [] });
  });
});

describe('a bad scenario: its faults, exit 2, nothing written', () => {
  test.each([
    [['run', 'none.yaml'], 'none.yaml: does not exist; check the path', 1],
    [['run', TWO_TOWNS, '--option', 'none'], '--option: no option none', 1],
    [['run', TWO_TOWNS, '--set', 'match.speed=5'], 'match.speed: needs a unit', 1],
    [['run', TWO_TOWNS, '--only', '35.1'], '35.1', 1],
    [['run', 'two.yaml'], 'two.yaml:2:1: nonsense', 2],
    [['check', 'two.yaml'], 'two.yaml:3:1: rubbish', 2],
  ])('%j', async (words, expected, count) => {
    const cwd = emptyFolder();
    const text = readFileSync(TWO_TOWNS, 'utf8').replace(/\n(table|places):(\n .*)+/, '');
    writeFileSync(join(cwd, 'two.yaml'), `# two\nnonsense: 1\nrubbish: 2\n${text}`);
    const { code, stdout, stderr } = await tampung(words, { cwd });
    expect(stderr).toContain(expected);
    const lines = stderr.trim().split('\n');
    const faults = `${count} fault${count === 1 ? '' : 's'}`;
    expect(lines.at(-1)).toBe(`${faults}; nothing was run, nothing was written`);
    expect(lines).toHaveLength(count + 1);
    expect({ code, stdout, written: inside(cwd) }).toEqual({
      code: 2,
      stdout: '',
      written: ['two.yaml'],
    });
  });
});

describe('pipes and signals', () => {
  test('a reader that leaves early is no failure', async () => {
    const { child, ended } = start(['run', TWO_TOWNS, '--json']);
    child.stdout.destroy();
    const { code, stderr } = await ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s ends the country within two seconds and leaves nothing', async (signal, code) => {
    const cwd = emptyFolder();
    const { child, ended } = start(['run', COUNTRY, '--quiet'], { cwd });
    const results = join(cwd, 'output/september-2016');
    for (let tries = 0; !existsSync(results) && tries < 200; tries += 1) await setTimeout(100);
    await setTimeout(1_000);
    const sent = performance.now();
    child.kill(signal);
    // A terminal that closes may be told twice.
    if (signal === 'SIGHUP') child.kill(signal);
    const stopped = await ended;
    expect(performance.now() - sent).toBeLessThan(2_000);
    expect(stopped).toEqual({
      code,
      stdout: '',
      stderr: 'interrupted; nothing was written; the same command starts again\n',
    });
    expect(inside(cwd)).toEqual([]);
  });
});
