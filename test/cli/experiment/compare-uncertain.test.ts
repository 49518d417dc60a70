import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { bytesOf, type Ended, emptyFolder, tampung } from '../program.ts';

const LONG = 120_000;

/**
 * Five days of a match, first come first served: of those who wait at the start five times its speed are
 * answered, whatever else is drawn. 200 a day keeps the target where at most 1,000 wait, 300 a day wherever it is.
 */
const QUEUE = `format: 1
name: queue
clock: {from: 2016-09-01, to: 2016-09-05}
people: {rate: 10 /day}
match: {speed: 100 /day}
start: {match: 1 000}
options:
  two: {match.speed: 200 /day}
  three: {match.speed: 300 /day}
targets:
  - {name: all gone, measure: before.waiting, at-most: 0}
costs:
  - {name: match, of: match.speed, per: 1 /day, purchase: 100 IDR, basis: none}
assumptions:
  - {of: start.match, basis: none, range: [800, 1 200], weight: high}
  - {of: match.speed, basis: none, range: [80 /day, 120 /day]}
`;

function folder(text = QUEUE): string {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'queue.yaml'), text);
  return cwd;
}

const words = (...more: string[]) => ['compare', 'queue.yaml', '--quiet', ...more];
const asked = ['--uncertain', '16', '--measures', 'before.waiting'];
const rowsOf = (cwd: string, name: string) =>
  parse(readFileSync(join(cwd, name), 'utf8'), { columns: true }) as Record<string, string>[];
const number = (text = '') => Number(text.replaceAll(' ', ''));

describe('three speeds of a match, and a start that nobody knows', () => {
  const cwd = folder();
  let ended: Ended;
  beforeAll(async () => {
    ended = await tampung(words(...asked, '--workers', '1', '--out', 'one'), { cwd });
  }, LONG);

  test('every draw and every option is what it is by hand', () => {
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    const draws = rowsOf(cwd, 'one/draws.csv');
    const starts = draws.map((draw) => number(draw['start.match']));
    expect(draws.length).toBe(16);
    expect(starts.some((start) => start <= 1_000) && starts.some((start) => start > 1_000)).toBe(
      true,
    );
    for (const [i, draw] of draws.entries()) {
      const left = (speed: number) => Math.max(0, starts[i]! - 5 * speed);
      expect(number(draw['base.before.waiting'])).toBe(left(100));
      expect(number(draw['two.before.waiting'])).toBe(left(200));
      expect(number(draw['three.before.waiting'])).toBe(0);
      expect(draw['best']).toBe(starts[i]! <= 1_000 ? 'two three' : 'three');
    }
    const few = starts.filter((start) => start <= 1_000).length;
    const rows = rowsOf(cwd, 'one/choice.csv');
    expect(rows.map((row) => row['option'])).toEqual(['base', 'two', 'three']);
    const column = (name: string) => rows.map((row) => number(row[name]));
    expect(column('best')).toEqual([0, few, 16]);
    expect(column('keeps')).toEqual([0, few, 16]);
    expect(column('cheapest')).toEqual([0, few, 16 - few]);
    expect(column('better').slice(1)).toEqual([16, 16]);
    expect(rows[0]!['difference']).toBe('');
    const mean = starts.reduce((sum, start) => sum + Math.max(0, start - 1_000), 0) / 16;
    expect(number(rows[1]!['mean'])).toBeCloseTo(mean, 9);
  });

  test('what an option changes is not drawn, and the answer says so', () => {
    expect(ended.stdout).toContain('match.speed is changed by the option two');
    expect(ended.stdout).toContain('three keeps every target most often: in all 16 draws');
    expect(ended.stdout).toContain('would gain nothing to know the assumptions before the choice');
    const left = rowsOf(cwd, 'one/assumptions.csv').find(
      (row) => row['assumption'] === 'match.speed',
    );
    expect(left!['left']).toBe('is changed by the option two');
  });

  test(
    'the same bytes with three workers, and the same figures in JSON',
    async () => {
      const more = ['--workers', '3', '--out', 'three', '--json'];
      const { code, stdout } = await tampung(words(...asked, ...more), { cwd });
      expect(code).toBe(0);
      expect(bytesOf(join(cwd, 'three'))).toEqual(bytesOf(join(cwd, 'one')));
      const json = JSON.parse(stdout);
      const rows = rowsOf(cwd, 'one/choice.csv');
      for (const [i, option] of json.options.entries()) {
        expect(option.name).toBe(rows[i]!['option']);
        expect(option.mean).toBe(number(rows[i]!['mean']));
        expect(option.best.count).toBe(number(rows[i]!['best']));
        expect(option.keepsTargets.share).toBe(number(rows[i]!['keeps']) / 16);
      }
      expect(json).toMatchObject({
        ...{ schemaVersion: 1, chosen: 'three', valueOfKnowing: 0, replications: 1 },
        ...{ measure: 'before.waiting', better: 'less', draws: { asked: 16, known: 16 } },
        notDrawn: [{ key: 'match.speed', reason: 'an option', option: 'two' }],
      });
    },
    LONG,
  );

  test(
    'the command of a draw gives its figure again',
    async () => {
      const { stdout } = await tampung(words(...asked, '--json', '--out', 'again'), { cwd });
      const [first] = JSON.parse(stdout).eachDraw;
      const command = (first.commands[1] as string).match(/'[^']*'|\S+/g)!.slice(1);
      const typed = command.map((word) => word.replaceAll("'", ''));
      const alone = await tampung([...typed, '--json', '--quiet', '--no-charts'], { cwd });
      const [draw] = rowsOf(cwd, 'one/draws.csv');
      expect(JSON.parse(alone.stdout).national.before.waiting).toBe(
        number(draw!['two.before.waiting']),
      );
    },
    LONG,
  );

  test(
    'in Indonesian no English is left',
    async () => {
      const { stdout } = await tampung(words(...asked, '--lang', 'id', '--out', 'one'), { cwd });
      expect(stdout).toContain('three paling sering memenuhi semua sasaran: di seluruh 16 tarikan');
      expect(stdout).not.toMatch(/\b(draws?|best|every|the|mean|kept|in)\b/);
    },
    LONG,
  );
});

test(
  'draws in which the measure is not there are told, and targets are held to them too',
  async () => {
    const cwd = folder(QUEUE.replace('[800, 1 200]', '[200, 1 200]'));
    const more = ['--measures', 'cleared', '--lang', 'en', '--out', 'out'];
    const { code, stdout } = await tampung(words('--uncertain', '16', ...more), { cwd });
    expect(code).toBe(0);
    const draws = rowsOf(cwd, 'out/draws.csv');
    const [row] = rowsOf(cwd, 'out/choice.csv');
    const known = draws.filter((draw) => draw['best'] !== '').length;
    expect([row!['draws'], row!['judged']]).toEqual([`${known}`, '16']);
    expect(stdout).toContain(`Not every option has it in ${16 - known} of 16 draws`);
    expect(stdout).toContain('three keeps every target most often: in all 16 draws');
    const kept = draws.filter((draw) => draw['keeps'] === 'two three' && draw['best'] === '');
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.every((draw) => draw['cheapest'] === 'two')).toBe(true);
    const none = await tampung(words('--uncertain', '2', ...more), { cwd });
    expect(none.code).toBe(2);
    expect(none.stderr).toContain('in fewer than two draws all options have a value of cleared');
  },
  LONG,
);

test.each([
  [['--until', 'half-width 5 %'], '--uncertain makes so many draws as it says; leave out --until'],
  [['--measures', 'people'], 'people has no better side; write onTime.share, say'],
])('refused, and nothing is written: %j', async (more, why) => {
  const { code, stderr } = await tampung(words('--uncertain', '4', ...more), { cwd: folder() });
  expect({ code, says: stderr.includes(why) }).toEqual({ code: 2, says: true });
});

test('an assumption to which an option gives another range is not drawn, and named', async () => {
  const own =
    '{match.speed: 300 /day, assumptions: [{of: start.match, basis: none, range: [1, 2]}]}';
  const text = QUEUE.replace('{match.speed: 300 /day}', own);
  const { code, stderr } = await tampung(words('--uncertain', '4'), { cwd: folder(text) });
  expect(code).toBe(2);
  expect(stderr).toContain('start.match is changed by three');
});

test('refused where no assumption is shared by all options', async () => {
  const text = QUEUE.replace(/ {2}- \{of: start.match.*\n/, '');
  const { code, stderr } = await tampung(words('--uncertain', '4'), { cwd: folder(text) });
  expect(code).toBe(2);
  expect(stderr).toContain(
    'no assumption that all options share has a range to draw from: match.speed is changed by two; ' +
      'leave those out with --options, or write ranges into the scenario',
  );
});
