import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { bytesOf, type Ended, emptyFolder, inside, start, TWO_TOWNS, tampung } from '../program.ts';

/** What a busy machine may need for several commands [ms]. */
const LONG = 300_000;
const words = (...more: string[]) => ['compare', TWO_TOWNS, '--replications', '6', ...more];
/** Where its documents come from. */
const SAID = {
  id: 'Dokumen untuk usulan: tampung report output/two-towns/compare-',
  en: 'Documents for a proposal: tampung report output/two-towns/compare-',
};
const resultsIn = (cwd: string) => join(cwd, 'output/two-towns/compare');

describe('a comparison', () => {
  const cwd = emptyFolder();
  let first: Ended;
  let bytes: Map<string, string>;
  beforeAll(async () => {
    first = await tampung(words('--json', '--quiet', '--workers', '1'), { cwd });
    bytes = bytesOf(resultsIn(cwd));
  }, LONG);

  test('answers with differences, their intervals, and whether they can be told apart', () => {
    expect(first).toMatchObject({ code: 0, stderr: '' });
    const { base, replications, simultaneous, options } = JSON.parse(first.stdout);
    expect({ base, replications }).toEqual({ base: 'base', replications: 6 });
    expect(simultaneous).toMatchObject({ differences: 8, method: 'Bonferroni' });
    expect(Object.keys(options)).toEqual(['base', 'more-match']);
    const { measures, beatenBy } = options['more-match'];
    const { value, difference, differenceInterval, apart } = measures['onTime.share'];
    expect(difference).toBeCloseTo(value - options.base.measures['onTime.share'].value, 12);
    expect(differenceInterval[0]).toBeGreaterThan(0);
    expect(apart).toBe('higher');
    // The line has the same tries whatever the match can do.
    expect(measures.stranded).toMatchObject({ difference: 0, apart: 'same', gain: null });
    expect(measures.stranded.unlike).toBeGreaterThan(0.05);
    expect(measures['onTime.share'].unlike).toBeUndefined();
    // The short waits that are left are less even, so that the base is not beaten on every count.
    expect(measures['fairness.gini'].difference).toBeGreaterThan(0);
    expect({ beatenBy, base: options.base.beatenBy }).toEqual({ beatenBy: null, base: null });
  });

  test('has its tables, a lock for each option, a chart and a manifest with its command', () => {
    const names = inside(resultsIn(cwd)).filter((name) => !name.startsWith('charts'));
    expect(names).toEqual([
      'comparison.csv',
      'comparison.json',
      'manifest.json',
      'scenario.base.lock.yaml',
      'scenario.more-match.lock.yaml',
      'summary.csv',
    ]);
    const text = (name: string) => readFileSync(join(resultsIn(cwd), name), 'utf8');
    const { command, kind } = JSON.parse(text('manifest.json'));
    expect(command).toBe('tampung compare two-towns.yaml --replications 6');
    expect(kind).toBe('tampung-experiment');
    expect(text('comparison.csv').split('\n')).toHaveLength(1 + 2 * 8 + 1);
    expect(text('charts/comparison.id.svg')).toContain('more-match');
    expect(text('charts/lorenz.id.svg')).toContain('Gini');
  });

  test.each(['2', '3'])(
    'is the same bytes with %s workers',
    async (workers) => {
      const folder = emptyFolder();
      const { code } = await tampung(words('--quiet', '--workers', workers), { cwd: folder });
      expect(code).toBe(0);
      expect(bytesOf(resultsIn(folder))).toEqual(bytes);
    },
    LONG,
  );

  test(
    'interrupted, keeps the runs of every option; the same command goes on, to the same bytes',
    async () => {
      const folder = emptyFolder();
      const command = words('--quiet', '--workers', '1');
      const { child, ended } = start(command, { cwd: folder });
      const towns = join(folder, 'output/two-towns');
      const kept = () =>
        (existsSync(towns) ? readdirSync(towns) : [])
          .filter((name) => name.includes('.kept-'))
          .map((name) => readdirSync(join(towns, name)).filter((run) => run.endsWith('.run')));
      while (kept().length < 2) await setTimeout(5);
      child.kill('SIGINT');
      const { code, stdout, stderr } = await ended;
      const found = kept().flat().length;
      const runs = found === 1 ? '1 replication is' : `${found} replications are`;
      expect({ code, stdout, stderr }).toEqual({
        code: 130,
        stdout: '',
        stderr: `interrupted; ${runs} kept; to go on: tampung ${command.join(' ')}\n`,
      });
      expect((await tampung(command, { cwd: folder })).code).toBe(0);
      expect(bytesOf(resultsIn(folder))).toEqual(bytes);
      expect(inside(towns).filter((name) => name.includes('kept'))).toEqual([]);
    },
    LONG,
  );

  test(
    'is written for people in 80 columns, in both languages',
    async () => {
      const own = ['--measures', 'onTime.share,match.utilisation', '--replications', '2'];
      const set = [
        '--set',
        'costs=[{name: match, of: match.speed, per: 100 /day, purchase: [1 IDR, 2 IDR], basis: none}]',
      ];
      for (const [lang, said] of [
        ['en', ['COSTS', 'ARREARS', 'told apart?', 'A draft', 'Match: utilisation', SAID.en]],
        ['id', ['BIAYA', 'Bagian tepat waktu', 'Draf:', SAID.id]],
      ] as const) {
        // A changed price changes every option alike.
        const { code, stdout } = await tampung([
          'compare',
          TWO_TOWNS,
          ...own,
          ...set,
          '--lang',
          lang,
        ]);
        expect(code).toBe(0);
        for (const text of said) expect(stdout).toContain(text);
        for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
      }
    },
    LONG,
  );
});

test(
  'a target that an option misses ends with 1, whatever the others do',
  async () => {
    const target = 'targets=[{name: half, measure: onTime.share, at-least: 50 %}]';
    const { code, stdout } = await tampung(words('--set', target, '--quiet', '--json'));
    expect(code).toBe(1);
    const { options } = JSON.parse(stdout);
    expect(options.base.targets[0].verdict).toBe('missed');
    expect(options['more-match'].targets[0].verdict).toBe('met');
  },
  LONG,
);

test(
  'of a precision asked for it names what never occurred, and in which options',
  async () => {
    const until = ['--until', 'half-width 40 % of lost', '--replications', '12', '--quiet'];
    const { code, stdout } = await tampung(['compare', TWO_TOWNS, ...until]);
    expect(code).toBe(0);
    expect(stdout).toContain('Lost (base, more-match): 0 in all 11 replications; up to ');
  },
  LONG,
);

test.each([
  [['--options', 'nothing'], '--options: no option nothing; known: base, more-match'],
  [['--options', 'base'], 'there is nothing to compare base with; write --options more-match'],
  [
    ['--measures', 'onTime.shar'],
    '--measures: not every option has onTime.shar; did you mean onTime.share',
  ],
  [['--replications', '1'], '--replications must be at least 2: one run has no interval'],
  [['--until', 'half-width 5 % of x'], '--until: option base has no measure x'],
])('refuses %j', async (more, said) => {
  const cwd = emptyFolder();
  const { code, stderr } = await tampung(['compare', TWO_TOWNS, ...more], { cwd });
  expect({ code, stderr }).toEqual({ code: 2, stderr: `tampung: ${said}; see tampung --help\n` });
  expect(inside(cwd)).toEqual([]);
});
