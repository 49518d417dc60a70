import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { valueLines } from '../../../src/cli/completion/values.ts';
import { CASES } from '../../../src/experiment/verify/cases.ts';
import { COUNTRY, emptyFolder, SAYING_WHAT_IT_LOADS, TWO_TOWNS, tampung } from '../program.ts';

const offered = async (...words: string[]) =>
  (await valueLines(['tampung', ...words], '/bin/bash'))?.split('\n').slice(0, -1);
const ofRun = (...words: string[]) => offered('run', TWO_TOWNS, ...words);

describe('offers', () => {
  test('options, of which --options takes several, each once', async () => {
    expect(await ofRun('--option', '')).toEqual(['base', 'more-match']);
    expect(await offered('compare', TWO_TOWNS, '--options', 'base,')).toEqual(['base,more-match']);
  });

  test('codes of regencies and provinces, with their names where the shell shows them', async () => {
    expect(await ofRun('--only', '')).toEqual(['35', '94', '35.10', '94.01']);
    expect(await offered('trace', TWO_TOWNS, '--place', '')).toEqual(['35.10', '94.01']);
    const words = ['tampung', 'run', TWO_TOWNS, '--only', '9'];
    expect(await valueLines(words, '/usr/bin/fish')).toBe('94\tPapua\n94.01\tKota Timur\n');
    expect(await valueLines(words, '/bin/zsh')).toBe('94:Papua\n94.01:Kota Timur\n');
  });

  test('regencies of the results of a run', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'regencies.csv'), 'code,name,province\n35.19,Madiun,Jawa Timur\n');
    expect(await offered('explain', folder, '--place', '')).toEqual(['35.19']);
  });

  test('keys of the language, for --set and --vary', async () => {
    expect(await ofRun('--set', 'match.sp')).toEqual(['match.speed=']);
    expect(await offered('sweep', TWO_TOWNS, '--vary', 'uplink.us')).toEqual(['uplink.useful=']);
    expect(await ofRun('--set', 'match.speed=')).toEqual([]);
  });

  test('measures of the stages that there are', async () => {
    const one = await offered('sweep', TWO_TOWNS, '--measure', '');
    expect(one).toContain('match.meanWait');
    expect(one).not.toContain('print.waiting');
    expect(await offered('compare', TWO_TOWNS, '--measures', 'stranded,onTime.')).toEqual([
      'stranded,onTime.share',
    ]);
  });

  test('cases of verify, of which --only takes several', async () => {
    const all = await offered('verify', '--only', '');
    expect(all).toHaveLength(CASES.length);
    expect(all).toContain('V01');
    expect(await offered('verify', '--only', 'V01,V0')).not.toContain('V01,V01');
    expect(await offered('verify', '--only', 'V01,V0')).toContain('V01,V02');
  });

  test('shipped scenarios, formats and languages', async () => {
    expect(await offered('new', '--from', 'sept')).toEqual(['september-2016']);
    expect(await offered('report', 'x', '--format', 'html,d')).toEqual(['html,docx']);
    expect(await offered('report', 'x', '--lang=')).toEqual(['--lang=id', '--lang=en']);
  });
});

describe('offers nothing', () => {
  test('where the scenario or its table is missing or broken', async () => {
    const folder = emptyFolder();
    const file = (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const broken = file('broken.yaml', 'options: {a: [');
    const tableless = file('tableless.yaml', 'places: {table: none.csv}\noptions: {a: {}}\n');
    const empty = file('empty.yaml', '');
    for (const path of [join(folder, 'none.yaml'), folder, broken, empty]) {
      expect(await offered('run', path, '--option', '')).toEqual([]);
      expect(await offered('sweep', path, '--measure', '')).toEqual([]);
    }
    expect(await offered('run', tableless, '--only', '')).toEqual([]);
    expect(await offered('run', tableless, '--option', '')).toEqual(['base', 'a']);
    expect(await offered('explain', folder, '--place', '')).toEqual([]);
  });

  test('that a shell would not take for one word', async () => {
    const path = join(emptyFolder(), 'odd.yaml');
    writeFileSync(path, 'options: {"a b": {}, "$(date)": {}, "a;b": {}, "--json": {}, fine: {}}');
    expect(await offered('run', path, '--option', '')).toEqual(['base', 'fine']);
  });
});

test('knows no values of other flags, which yargs may know', async () => {
  expect(await ofRun('--seed', '')).toBeUndefined();
  expect(await ofRun('--constructor', '')).toBeUndefined();
  expect(await ofRun('')).toBeUndefined();
});

test('of the whole country it loads neither the command line nor what simulates and draws', async () => {
  const ask = ['--get-yargs-completions', 'tampung', 'run', COUNTRY, '--only', '35.7'];
  const surroundings = { node: SAYING_WHAT_IT_LOADS, env: { SHELL: '/bin/bash' } };
  const { stdout, stderr, code } = await tampung(ask, surroundings);
  expect(stdout).toMatch(/^35\.71\n(35\.7\d\n){8}$/);
  expect(code).toBe(0);
  expect(stderr).toContain('loads yaml');
  expect(stderr).not.toMatch(/loads (yargs|zod|vega|vega-lite)$|(engine|model|lay-out|chart)\//m);
});

test('ends with 1 and without a word where no value fits', async () => {
  const cwd = emptyFolder();
  mkdirSync(join(cwd, 'x.yaml'));
  const ask = ['--get-yargs-completions', 'tampung', 'run', 'x.yaml', '--option', ''];
  expect(await tampung(ask, { cwd })).toEqual({ code: 1, stdout: '', stderr: '' });
});
