import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkLimits } from '../../../src/cli/threads/limits.ts';
import { match, planOf, poisson, value } from '../../plans.ts';
import { emptyFolder, inside, TWO_TOWNS, tampung } from '../program.ts';

const DAY = 86_400;
/** So many a day for 20 days, of whom nobody is served. */
const idle = (perDay: number) =>
  planOf(
    { end: 20 * DAY, series: DAY, match: match({ service: value(1e9) }) },
    poisson([0, perDay / DAY]),
  );

describe('the limits', () => {
  test('count the runs of all plans', () => {
    const plan = idle(1000);
    expect(() => checkLimits([plan, plan], 3, { limit: 119_000 })).toThrow(
      'about 120 000 submissions would be simulated in 6 runs, more than the limit of 119 000; ' +
        'check who comes, the clock and the number of runs, or raise it with --limit 150000',
    );
    expect(() => checkLimits([plan, plan], 3, { limit: 121_000 })).not.toThrow();
  });

  test('the flag that is told is enough', () => {
    expect(() => checkLimits([idle(4e7)], 100, {})).toThrow('--limit 96000M');
    expect(() => checkLimits([idle(1000)], 1, { limit: 1 })).toThrow('--limit 24000');
  });

  test('what waits at once is not raised by a flag', () => {
    expect(() => checkLimits([idle(4.9e6)], 1, { limit: 1e12 })).not.toThrow();
    expect(() => checkLimits([idle(5.1e6)], 1, { limit: 1e12 })).toThrow(
      'about 100 000 000 submissions would wait at once, and a run has room for 100 000 000',
    );
  });
});

describe('a slip of a rate', () => {
  const text = `format: 1
name: slip
clock: {for: 60 d}
people: {rate: 40 000 000 /day}
match: {speed: 50 000 /day}
`;
  test.each([
    ['run', []],
    ['trace', []],
    ['sweep', ['--vary', 'match.servers=1,2']],
    ['compare', ['--replications', '2']],
  ])('is refused by %s in one line with 3, and nothing is written', async (command, more) => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'slip.yaml'), `${text}options: {two: {match.servers: 2}}\n`);
    const { code, stdout, stderr } = await tampung([command, 'slip.yaml', ...more], { cwd });
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toMatch(
      /^tampung: about 2 400 000 000 submissions would wait .*; nothing was run\n$/,
    );
    expect(inside(cwd)).toEqual(['slip.yaml']);
  });
});

test('a number of runs that would take days is refused; --until may stop sooner', async () => {
  const words = ['run', TWO_TOWNS, '--replications', '100000', '--limit', '1M', '--no-charts'];
  const { code, stderr } = await tampung(words);
  expect(code).toBe(3);
  expect(stderr).toContain('in 100 000 runs, more than the limit of 1 000 000;');
  const until = ['--until', 'half-width 40 % of recorded', '--json'];
  expect((await tampung([...words, ...until])).code).not.toBe(3);
});

test.each(['0', '1.5', '-1', 'much', '1 GB'])('--limit %s is refused', async (text) => {
  const { code, stderr } = await tampung(['run', TWO_TOWNS, `--limit=${text}`]);
  expect(code).toBe(2);
  expect(stderr).toContain('--limit must be a number of submissions');
});
