import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bytesOf, emptyFolder, inside, tampung } from '../program.ts';

const LONG = 120_000;

/** Five days of a match of 100 a day: of those who wait, 500 are matched by the end, whatever is drawn. */
const QUEUE = `format: 1
name: queue
clock: {from: 2016-09-01, to: 2016-09-05}
people: {rate: 10 /day}
match: {speed: 100 /day}
start: {match: 1 000}
assumptions:
  - {of: start.match, basis: none, range: [800, 1 200], weight: high}
  - {of: people.come-back.share, basis: none, range: [10 %, 20 %]}
  - {of: match.hours, basis: none}
`;

function folder(text = QUEUE): string {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'queue.yaml'), text);
  return cwd;
}

const words = (...more: string[]) => ['run', 'queue.yaml', '--quiet', ...more];
const rowsOf = (cwd: string, name: string) => {
  const [head, ...rows] = readFileSync(join(cwd, name), 'utf8').trim().split('\n');
  const names = head!.split(',');
  return rows.map((row) => {
    const cells = row.split(',');
    return Object.fromEntries(names.map((one, i) => [one, cells[i]!]));
  });
};

test(
  'a linear response: its variance is that of what was drawn, and what is by chance is told from it',
  async () => {
    const cwd = folder();
    const ended = await tampung(words('--uncertain', '8', '--workers', '1', '--out', 'one'), {
      cwd,
    });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    const draws = rowsOf(cwd, 'one/draws.csv');
    const measures = rowsOf(cwd, 'one/uncertain.csv');
    const row = (measure: string) => measures.find((one) => one['measure'] === measure)!;
    const number = (text: string | undefined) => Number(text!.replaceAll(' ', ''));
    const starts = draws.map((draw) => number(draw['start.match']));
    expect(new Set(starts).size).toBeGreaterThan(6);
    for (const [i, draw] of draws.entries())
      expect(number(draw['before.waiting'])).toBe(starts[i]! - 500);
    const mean = starts.reduce((sum, start) => sum + start, 0) / 8;
    const variance = starts.reduce((sum, start) => sum + (start - mean) ** 2, 0) / 7;
    expect(number(row('before.waiting')['mean'])).toBeCloseTo(mean - 500, 9);
    expect(number(row('before.waiting')['variance.inputs'])).toBeCloseTo(variance, 6);
    expect(row('before.waiting')['share.inputs']).toBe('1');
    // Who comes is by chance alone, whatever waits at the start.
    expect(number(row('recorded')['variance.chance'])).toBeGreaterThan(0);
    expect(number(row('recorded')['share.low'])).toBe(0);
    const left = rowsOf(cwd, 'one/assumptions.csv').map(({ assumption, left: why }) => [
      assumption,
      why,
    ]);
    expect(left).toEqual([
      ['start.match', ''],
      ['people.come-back.share', 'is not written in this scenario'],
      ['match.hours', 'has no range'],
    ]);
    const two = await tampung(
      words('--uncertain', '8', '--workers', '2', '--lang', 'id', '--out', 'two'),
      { cwd },
    );
    expect(two.stdout).toMatch(
      /Menunggu di pusat\n {2}rerata .*\n {2}sembilan dari sepuluh ulangan: /,
    );
    expect(bytesOf(join(cwd, 'two'))).toEqual(bytesOf(join(cwd, 'one')));
    expect(inside(cwd).filter((name) => name.includes('kept'))).toEqual([]);
  },
  LONG,
);

test(
  'with --no-charts there are tables alone; each draw is a run of its own, which its command repeats',
  async () => {
    const cwd = folder();
    const asked = words('--uncertain', '2', '--json', '--replications', '3', '--no-charts');
    const { draws, measures, folder: path } = JSON.parse((await tampung(asked, { cwd })).stdout);
    expect(path).toMatch(/^output\/queue\/uncertain-[0-9a-f]{8}$/);
    const tables = ['assumptions.csv', 'draws.csv', 'manifest.json', 'uncertain.csv'];
    expect(inside(join(cwd, path))).toEqual(tables);
    expect(measures.recorded.variance).toHaveProperty('chance');
    expect(draws[0].command).toMatch(
      /^tampung run queue\.yaml --set start\.match=\d+ --seed 'tampung draw 1' --replications 3$/,
    );
    const again = ['--set', `start.match=${draws[0].values['start.match']}`, '--out', 'again'];
    const repeated = [...again, '--seed', 'tampung draw 1', '--replications', '3'];
    expect((await tampung(words(...repeated), { cwd })).code).toBe(0);
    const recorded = rowsOf(cwd, 'again/summary.csv').find(
      ({ measure }) => measure === 'recorded',
    )!;
    expect(rowsOf(cwd, `${path}/draws.csv`)[0]!['recorded']).toBe(recorded['value']);
  },
  LONG,
);

test.each([
  [['--uncertain', '1'], QUEUE, '--uncertain must be a whole number from 2 to 10000, found 1'],
  [['--uncertain', '0'], QUEUE, '--uncertain must be a whole number from 2 to 10000, found 0'],
  [['--uncertain', 'x'], QUEUE, '--uncertain must be a whole number from 2 to 10000, found x'],
  [['--uncertain', '3', '--replications', '1'], QUEUE, '--replications must be at least 2'],
  [['--uncertain', '3', '--until', 'half-width 5 %'], QUEUE, 'leave out --until'],
  [['--uncertain', '3', '--fingerprint'], QUEUE, 'leave out --fingerprint'],
  [['--uncertain', '3'], QUEUE.replace('[800, 1 200]', '[x, y]'), 'nothing was run'],
  [['--uncertain', '3'], QUEUE.replace(/ {2}- .*start.*\n/, ''), 'no assumption has a range'],
])(
  'refused, and nothing is written: %j',
  async (more, text, expected) => {
    const cwd = folder(text);
    const ended = await tampung(words(...more), { cwd });
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain(expected);
    expect(inside(cwd)).toEqual(['queue.yaml']);
  },
  LONG,
);
