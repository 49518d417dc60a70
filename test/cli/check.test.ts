import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COUNTRY, emptyFolder, inside, TWO_TOWNS, tampung } from './program.ts';

test('a valid scenario: 0, text on stdout in the language asked for, nothing written', async () => {
  const cwd = emptyFolder();
  const ended = await tampung(['check', COUNTRY, '--lang', 'id'], { cwd });
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  expect(ended.stdout).toMatch(/^Lonjakan perekaman .* opsi dasar: sah\n/);
  expect(ended.stdout).toMatch(/\npencocokan +50\.000 /);
  expect(inside(cwd)).toEqual([]);
});

test('--json: stages and an estimate that adds up', async () => {
  const words = ['check', TWO_TOWNS, '--json', '--option', 'more-match'];
  const { code, stdout, stderr } = await tampung(words);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const read = JSON.parse(stdout);
  expect(read).toMatchObject({ valid: true, scenario: 'two-towns', option: 'more-match' });
  // The first day of the run begins with Papua's, two hours before the centre's.
  expect(read.stages.match.capacityAtPeak).toBeCloseTo((800 * 26) / 24, 6);
  const { recorded, answered, dropped, atOffice, atCentre } = read.estimate.moments.at(-1);
  expect(answered + dropped + atOffice + atCentre).toBeCloseTo(recorded, 6);
  expect(read.estimate.notAnswered).toBeCloseTo(atOffice + atCentre, 6);
});

test('an option that cannot be run makes the file invalid, in text and in JSON', async () => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'towns.csv'), readFileSync(join(TWO_TOWNS, '../towns.csv')));
  const text = readFileSync(TWO_TOWNS, 'utf8').replace('match.speed: 800 /day', 'match.speed: 800');
  writeFileSync(join(cwd, 'bad.yaml'), text);
  const { code, stdout, stderr } = await tampung(['check', 'bad.yaml', '--json'], { cwd });
  expect(code).toBe(2);
  expect(stderr).toMatch(/match\.speed: with option more-match, needs a unit/);
  expect(stderr).toMatch(/\n1 fault; nothing was run, nothing was written\n$/);
  const { valid, faults } = JSON.parse(stdout);
  expect(valid).toBe(false);
  expect(faults).toMatchObject([
    { file: 'bad.yaml', path: 'match.speed', line: expect.any(Number) },
  ]);
  expect((await tampung(['run', 'bad.yaml', '--out', 'r', '--no-charts'], { cwd })).code).toBe(0);
});

test('--assumptions: the register in place of the estimate, and beside it in JSON', async () => {
  const [text, json] = await Promise.all([
    tampung(['check', COUNTRY, '--assumptions', '--lang', 'en']),
    tampung(['check', COUNTRY, '--json', '--assumptions']),
  ]);
  expect(text).toMatchObject({ code: 0, stderr: '' });
  expect(text.stdout).toMatch(
    /^ASSUMPTIONS, most influential first\n\npeople\.surge\.total \(high\)\n/,
  );
  const { assumptions, estimate } = JSON.parse(json.stdout);
  expect(estimate.moments.length).toBeGreaterThan(0);
  expect(assumptions[0]).toMatchObject({ of: 'people.surge.total', value: '4 800 000' });
});
