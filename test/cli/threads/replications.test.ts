import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  bytesOf,
  type Ended,
  emptyFolder,
  inside,
  shell,
  start,
  TWO_TOWNS,
  tampung,
} from '../program.ts';

const COUNT = 12;
/** What a busy machine may need for several commands [ms]. */
const LONG = 300_000;
const run = (...more: string[]) => ['run', TWO_TOWNS, '--no-charts', ...more];
const words = (...more: string[]) => run('--replications', `${COUNT}`, ...more);
const resultsIn = (cwd: string) => join(cwd, 'output/two-towns/base');

describe('twelve replications', () => {
  const cwd = emptyFolder();
  let first: Ended;
  let bytes: Map<string, string>;
  beforeAll(async () => {
    first = await tampung(words('--json', '--quiet', '--workers', '1'), { cwd });
    bytes = bytesOf(resultsIn(cwd));
  }, LONG);

  test('give means, and beside them intervals of the same shape', () => {
    expect(first).toMatchObject({ code: 0, stderr: '' });
    const { replications, level, national, intervals, stages } = JSON.parse(first.stdout);
    expect({ replications, level }).toEqual({ replications: COUNT, level: 0.95 });
    const classes = ['onTime', 'delayed', 'waitingAtOffice', 'waitingAtCentre', 'stranded'];
    const sum = classes.reduce((total, name) => total + national[name], 0);
    expect(sum).toBeCloseTo(national.recorded, 6);
    const [low, high] = intervals.national.recorded;
    expect((low + high) / 2).toBeCloseTo(national.recorded, 6);
    expect(high).toBeGreaterThan(low);
    expect(intervals.regencies['35.10'].turnRound.mean).toHaveLength(2);
    expect(intervals.stages.match.utilisation[0]).toBeLessThan(stages.match.utilisation);
    expect(stages.match.peakAt).toMatch(/^2016-09-0\dT.*\+07:00$/);
  });

  test('fill the columns of summary.csv, and average the days', () => {
    const read = (name: string) =>
      readFileSync(join(resultsIn(cwd), name), 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.split(','));
    const row = read('summary.csv').find(
      ([place, name]) => place === 'national' && name === 'recorded',
    );
    const { national, intervals } = JSON.parse(first.stdout);
    expect(row!.slice(2, 6).map(Number)).toEqual([
      0.95,
      national.recorded,
      ...intervals.national.recorded,
    ]);
    const [head, ...days] = read('daily.csv');
    const column = head!.indexOf('recorded');
    const sum = days.reduce((total, line) => total + Number(line[column]), 0);
    expect(sum).toBeCloseTo(national.recorded, 6);
    expect(JSON.parse(readFileSync(join(resultsIn(cwd), 'manifest.json'), 'utf8'))).toMatchObject({
      replications: COUNT,
      command: 'tampung run two-towns.yaml --replications 12',
    });
  });

  test(
    'are the same bytes with three workers',
    async () => {
      const folder = emptyFolder();
      const { code } = await tampung(words('--quiet', '--workers', '3'), { cwd: folder });
      expect(code).toBe(0);
      expect(bytesOf(resultsIn(folder))).toEqual(bytes);
    },
    LONG,
  );

  test(
    'interrupted, keep what is finished; the same command goes on, to the same bytes',
    async () => {
      const folder = emptyFolder();
      const command = words('--quiet', '--workers', '1');
      const { child, ended } = start(command, { cwd: folder });
      const towns = join(folder, 'output/two-towns');
      const kept = () => {
        const own = existsSync(towns)
          ? readdirSync(towns).find((name) => name.includes('.kept-'))
          : undefined;
        return own === undefined
          ? []
          : readdirSync(join(towns, own)).filter((name) => name.endsWith('.run'));
      };
      while (kept().length < 2) await setTimeout(5);
      const sent = performance.now();
      child.kill('SIGINT');
      const { code, stdout, stderr } = await ended;
      expect(performance.now() - sent).toBeLessThan(2_000);
      const found = kept();
      expect({ code, stdout, stderr }).toEqual({
        code: 130,
        stdout: '',
        stderr: `interrupted; ${found.length} replications are kept; to go on: tampung ${command.join(' ')}\n`,
      });
      // One of them is damaged, as by a crash of the machine: it is made again.
      const own = readdirSync(towns).find((name) => name.includes('.kept-'))!;
      writeFileSync(join(towns, own, found[0]!), 'x'.repeat(99));
      const again = await tampung(words('--json'), {
        cwd: folder,
      });
      expect(again.code).toBe(0);
      expect(bytesOf(resultsIn(folder))).toEqual(bytes);
      expect(inside(towns).filter((name) => name.includes('kept'))).toEqual([]);
      const { engine: mine, ...figures } = JSON.parse(again.stdout);
      const { engine: theirs, ...expected } = JSON.parse(first.stdout);
      expect(figures).toEqual(expected);
      expect(mine.events).toBe(theirs.events);
    },
    LONG,
  );

  test('replace the one run that was there, and one run has no interval', async () => {
    const { code, stdout } = await tampung(run('--json'), { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).not.toHaveProperty('intervals');
    expect(JSON.parse(stdout)).toMatchObject({ replications: 1 });
  });
});

describe('--until', () => {
  test('stops when the precision is there, whatever was begun beyond', async () => {
    const ask = (workers: string) =>
      tampung(run('--until', 'half-width 5 % of recorded', '--workers', workers));
    const { code, stdout } = await ask('3');
    expect(code).toBe(0);
    // All is precise from the fifth on, and stays so for five more, though eight were begun.
    expect(stdout).toContain(' 10 replications');
    expect(stdout).toContain('Precision reached: half-width 5 % of recorded\n');
  });

  test('ends with 6 at the cap, and says which output is the widest', async () => {
    const until = ['--until', 'half-width 0.1 %', '--replications', '6'];
    const { code, stdout } = await tampung(run(...until));
    expect(code).toBe(6);
    expect(stdout).toMatch(
      /Precision not reached, widest: (Share on time|Mean time to an answer)\n/,
    );
    expect(stdout).toContain('A draft');
  });

  test.each([
    '5 %',
    'half-width 5',
    'half-width 0 %',
    'half-width 5 % of',
    'half-width 5 % of rubbish',
  ])('refuses %s', async (until) => {
    const cwd = emptyFolder();
    const { code, stderr } = await tampung(['run', TWO_TOWNS, '--until', until], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^tampung: --until.*see tampung --help\n$/);
    expect(inside(cwd)).toEqual([]);
  });
});

describe('targets', () => {
  const ended = (...targets: string[]) =>
    tampung([
      'run',
      TWO_TOWNS,
      '--no-charts',
      '--replications',
      '6',
      '--json',
      '--set',
      `targets=[${targets.join()}]`,
    ]);

  test(
    'met, missed and not decided end with 0, 1 and 6, the worst of all',
    async () => {
      const sure = '{name: few wait, measure: waitingAtOffice, at-most: 2 000}';
      const open = '{name: some early, measure: onTime.share, at-least: 35 %, in: 50 %}';
      const never = '{name: none early, measure: onTime.share, at-most: 1 %}';
      const [met, undecided, missed] = await Promise.all([
        ended(sure),
        ended(sure, open),
        ended(open, never),
      ]);
      expect([met.code, undecided.code, missed.code]).toEqual([0, 6, 1]);
      const verdicts = JSON.parse(missed.stdout).targets.map(
        (one: { verdict: string }) => one.verdict,
      );
      expect(verdicts).toEqual(['undecided', 'missed']);
    },
    LONG,
  );
});

describe('where a file finds no room', () => {
  test('in the results, the finished replications are kept, and that is said', () => {
    const command = `TAMPUNG run '${TWO_TOWNS}' --replications 2 --quiet --out r`;
    const { cwd, status, stderr } = shell(`ulimit -f 60; ${command}`);
    expect(status).toBe(4);
    expect(stderr).toMatch(
      /: file too large \(EFBIG\); no results were written; 2 replications are kept, and the same command goes on from there\n$/,
    );
    expect(inside(cwd).filter((name) => name.endsWith('.run'))).toHaveLength(2);
  });

  test('in what is kept, the command ends, and no point is called wrong for it', () => {
    const command = `TAMPUNG sweep '${TWO_TOWNS}' --vary match.servers=1,2 --replications 2 --quiet --out r`;
    const { cwd, status, stderr } = shell(`ulimit -f 2; ${command}`);
    expect(status).toBe(4);
    expect(stderr).toMatch(/\.run\.\d+: file too large \(EFBIG\); no results were written\n$/);
    expect(inside(cwd)).toEqual([]);
  });
});
