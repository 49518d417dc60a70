import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bytesOf, emptyFolder, inside, tampung } from '../program.ts';

const LONG = 120_000;

/** Five days without chance: what is left is what waits at the start less five days of the match. */
const QUEUE = `format: 1
name: queue
clock: {from: 2016-09-01, to: 2016-09-05}
people: {rate: 0 /day}
match: {speed: 100 /day}
start: {match: 10 000}
assumptions:
  - {of: start.match, basis: none, range: [7 000, 10 000], weight: high}
  - {of: match.speed, basis: none, range: [100 /day, 400 /day]}
  - {of: match.hours, basis: none}
`;

const words = (...more: string[]) => ['sweep', 'queue.yaml', '--quiet', ...more];

test(
  'a response that is linear: each effect over its whole range by hand, the same for any number of workers',
  async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'queue.yaml'), QUEUE);
    const asked = ['--assumptions', '--morris', '3', '--measure', 'before.waiting'];
    const one = await tampung(words(...asked, '--json', '--workers', '1', '--out', 'one'), { cwd });
    expect(one).toMatchObject({ code: 0, stderr: '' });
    const { assumptions, notVaried } = JSON.parse(one.stdout);
    // 3,000 more at the start are 3,000 more at the end; 300 a day more are 1,500 fewer.
    expect(assumptions).toMatchObject([
      { key: 'start.match', ends: ['7 000', '10 000'] },
      { key: 'match.speed', ends: ['100 /day', '400 /day'] },
    ]);
    expect(assumptions[0].mu).toBeCloseTo(3_000, 9);
    expect(assumptions[0].muStar).toBeCloseTo(3_000, 9);
    expect(assumptions[0].sigma).toBeCloseTo(0, 9);
    expect(assumptions[1].mu).toBeCloseTo(-1_500, 9);
    expect(assumptions[1].sigma).toBeCloseTo(0, 9);
    expect(notVaried).toEqual([{ key: 'match.hours', reason: 'no range' }]);
    const two = await tampung(words(...asked, '--lang', 'id', '--workers', '2', '--out', 'two'), {
      cwd,
    });
    expect(bytesOf(join(cwd, 'two'))).toEqual(bytesOf(join(cwd, 'one')));
    expect(two.stdout).toContain('start.match paling berpengaruh');
    expect(two.stdout).toContain('3 lintasan Morris atas 2 asumsi');
    for (const line of two.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(inside(join(cwd, 'one'))).toEqual(
      expect.arrayContaining(['morris.csv', 'not-varied.csv', 'charts/morris.id.svg']),
    );
    expect(readFileSync(join(cwd, 'one/morris.csv'), 'utf8').split('\n')[1]).toMatch(
      /^start\.match,7 000,10 000,before\.waiting,submissions,[\d.]+,0\.975,/,
    );
  },
  LONG,
);

test.each([
  [['--morris', '3'], '--morris screens the assumptions; write --assumptions too'],
  [['--assumptions', '--morris', '1'], '--morris must be at least 2'],
  [['--assumptions', '--morris', '1.5'], '--morris must be a whole number'],
])(
  'refused: %j',
  async (more, expected) => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'queue.yaml'), QUEUE);
    const ended = await tampung(words(...more), { cwd });
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain(expected);
    expect(inside(cwd)).toEqual(['queue.yaml']);
  },
  LONG,
);
