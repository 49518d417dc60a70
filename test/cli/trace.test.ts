import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, inside, TWO_TOWNS, tampung } from './program.ts';

describe('the lives of a place', () => {
  test('are those of the run: as JSON lines they add up to what `run --json` says', async () => {
    const cwd = emptyFolder();
    const [traced, ran] = await Promise.all([
      tampung(['trace', TWO_TOWNS, '--place', '35.10', '--json'], { cwd }),
      tampung(['run', TWO_TOWNS, '--json', '--no-charts'], { cwd: emptyFolder() }),
    ]);
    expect(traced).toMatchObject({ code: 0, stderr: '' });
    expect(inside(cwd)).toEqual([]);
    const lines = traced.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const count = (what: string, how?: string) =>
      lines.filter((line) => line.what === what && (how === undefined || line.how === how)).length;
    const { recorded, stranded, turnedAway, answers, people } = JSON.parse(ran.stdout).regencies[
      '35.10'
    ];
    expect(count('recorded')).toBe(recorded);
    expect(count('arrived')).toBe(people);
    expect(count('stranded')).toBe(stranded);
    expect(count('turnedAway')).toBe(turnedAway);
    expect(count('ended', 'printReady')).toBe(answers.printReady);
    expect(count('ended', 'duplicate')).toBe(answers.duplicate);
    expect(recorded).toBeGreaterThan(1000);
  });

  test('in words, in the language asked for; a single one in few', async () => {
    const words = ['trace', TWO_TOWNS, '--place', '94.01', '--lang', 'id'];
    const [all, one] = await Promise.all([
      tampung(words),
      tampung([...words, '--submission', '7']),
    ]);
    expect(all.code).toBe(0);
    expect(all.stdout).toMatch(/^Kota Timur \(94\.01\), two-towns, opsi dasar: [\d.]+ kiriman/);
    expect(all.stdout).toContain('\nKiriman 3: ');
    expect(one.code).toBe(0);
    expect(one.stdout).toContain('\nKiriman 7: ');
    expect(one.stdout).toContain('terekam: kiriman 7 mulai');
    expect(one.stdout.split('\n').length).toBeLessThan(60);
  });

  test('a scenario without places needs none', async () => {
    const cwd = emptyFolder();
    mkdirSync(join(cwd, 'in'));
    const text =
      'format: 1\nname: queue\nclock: {for: 1 h}\npeople: {rate: 1 /min}\n' +
      'match: {service: {exponential: 50 s}}\n';
    writeFileSync(join(cwd, 'in/queue.yaml'), text);
    const { code, stdout } = await tampung(['trace', 'in/queue.yaml', '--lang', 'en'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^queue, option base: \d+ submissions of \d+ people at 1 office\n/);
    expect(readFileSync(join(cwd, 'in/queue.yaml'), 'utf8')).toBe(text);
  });
});

describe('what cannot be told: one line, exit 2', () => {
  test.each([
    [[], '--place is missing, and 2 regencies run; write for example --place 35.10'],
    [['--place', '35.1O'], 'no regency "35.1O" in this run; did you mean 35.10'],
    [['--place', '35.10', '--submission', '0'], '--submission is "0"; write a whole number from 1'],
    [['--place', '35.10', '--submission', '99999'], '--submission is 99999, but there are 2178'],
    [['--place', ''], 'place is empty'],
  ])('%j', async (words, expected) => {
    const { code, stdout, stderr } = await tampung(['trace', TWO_TOWNS, ...words]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(expected);
  });
});
