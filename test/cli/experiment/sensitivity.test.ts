import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { bytesOf, emptyFolder, inside, TWO_TOWNS, tampung } from '../program.ts';

const LONG = 120_000;

/**
 * Nobody comes; 1,000 wait for a match of constant speed. The five days of zones seven to nine last 122
 * hours, in which 100 a day match 508 whole ones; one is being matched, and 491 are left.
 */
const QUEUE = `format: 1
name: queue
clock: {from: 2016-09-01, to: 2016-09-05, hours: {office: {mon-sat: "08:00-14:00"}}}
places: {table: towns.csv, key: code, name: name, province: province, zone: zone, offices: offices}
people: {rate: 0 /workday, limit: 150, come-back: {share: 80 %}}
station: {servers: 2, service: 5 min, hours: office}
uplink: {speed: 128 kbps, size: {lognormal: 1.5 MB, p95: 2.6 MB}, hours: office}
gateway: {accepts: 5 000 /day}
match:
  speed: 100 /day
  closed: [{from: 2016-09-07, to: 2016-09-08, why: after the end}]
  results: {unique: 100 %, duplicate: 0 %, again: 0 %}
start: {match: 1 000}
assumptions:
  - {of: people.limit, basis: none, range: [100, 200], weight: high}
  - {of: start.match, basis: none, range: [800, 1 200]}
  - {of: match.speed, basis: none, range: [50 /day, 150 /day], weight: low}
  - {of: uplink.size, basis: none, range: [1 MB, 2 MB]}
  - {of: uplink.timeout, basis: none, range: [1 min, 2 min]}
  - {of: uplink.hours, basis: none}
experiment: {seed: queue}
`;

function queueFolder(): string {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'queue.yaml'), QUEUE);
  copyFileSync(join(dirname(TWO_TOWNS), 'towns.csv'), join(cwd, 'towns.csv'));
  return cwd;
}

const words = (...more: string[]) => ['sweep', 'queue.yaml', '--quiet', '--assumptions', ...more];

test(
  'a queue without chance: each end by hand, the largest swing first, what cannot be varied by its reason',
  async () => {
    const cwd = queueFolder();
    // Two that are alike would say nothing of a third.
    const asked = ['--measure', 'match.backlogAtEnd', '--replications', '3'];
    const one = await tampung(words(...asked, '--json', '--workers', '1', '--out', 'one'), { cwd });
    expect(one).toMatchObject({ code: 0, stderr: '' });
    const found = JSON.parse(one.stdout);
    expect(found.base).toEqual({ value: 491, interval: [491, 491] });
    // Eight differences hold together at 95 %.
    expect(found.differenceLevel).toBeCloseTo(1 - 0.05 / 8, 12);
    const end = (setting: string, value: number, apart: string) => ({
      ...{ setting, value, apart },
      difference: value - 491,
      interval: [value - 491, value - 491],
    });
    expect(found.assumptions).toMatchObject([
      {
        ...{ key: 'match.speed', value: '100 /day', swing: 745 - 237 },
        low: end('50 /day', 745, 'higher'),
        high: end('150 /day', 237, 'lower'),
      },
      {
        ...{ key: 'start.match', value: '1 000', swing: 400 },
        low: end('800', 291, 'lower'),
        high: end('1 200', 691, 'higher'),
      },
      {
        ...{ key: 'people.limit', value: '150', swing: 0 },
        low: end('100', 491, 'same'),
        high: end('200', 491, 'same'),
      },
      {
        ...{ key: 'uplink.size', whole: 'law', swing: 0 },
        low: end('1 MB', 491, 'same'),
        high: end('2 MB', 491, 'same'),
      },
    ]);
    expect(found.assumptions[3].low.command).toBe(
      "tampung run queue.yaml --set 'uplink.size={lognormal: 1 MB, p95: 1.73333333333 MB}' --replications 3",
    );
    expect(found.assumptions[0].low.command).toBe(
      "tampung run queue.yaml --set 'match.speed=50 /day' --replications 3",
    );
    expect(found.notVaried.map(({ key, reason }: Record<string, string>) => [key, reason])).toEqual(
      [
        ['uplink.timeout', 'not written'],
        ['uplink.hours', 'no range'],
      ],
    );
    const two = await tampung(words(...asked, '--workers', '2', '--out', 'two'), { cwd });
    expect(two.code).toBe(0);
    expect(two.stdout).toContain(
      'Match: line at the end: match.speed moves it most, 745 at 50 /day and 237 at 150\n  /day.\n',
    );
    expect(bytesOf(join(cwd, 'two'))).toEqual(bytesOf(join(cwd, 'one')));
    const table = readFileSync(join(cwd, 'one/sensitivity.csv'), 'utf8').split('\n');
    expect(table.slice(1, 3)).toEqual([
      ',base,,match.backlogAtEnd,submissions,491,,,,,,,3,',
      `match.speed,low,50 /day,match.backlogAtEnd,submissions,745,254,${found.differenceLevel},254,254,higher,508,3,`,
    ]);
    const manifest = JSON.parse(readFileSync(join(cwd, 'one/manifest.json'), 'utf8'));
    expect(manifest.command).toBe(
      'tampung sweep queue.yaml --assumptions --measure match.backlogAtEnd --replications 3',
    );
  },
  LONG,
);

test(
  'an end that the rest of the scenario refuses is told, and the others are run',
  async () => {
    const cwd = queueFolder();
    const range = 'range: [0 %, 100 %]';
    const more = `  - {of: match.results.unique, basis: none, ${range}}\n  - {of: people.limit`;
    writeFileSync(join(cwd, 'queue.yaml'), QUEUE.replace('  - {of: people.limit', more));
    const ended = await tampung(words('--json', '--out', 'one'), { cwd });
    expect(ended.code).toBe(0);
    const { notVaried, assumptions } = JSON.parse(ended.stdout);
    expect(assumptions).toHaveLength(4);
    expect(notVaried).toContainEqual(
      expect.objectContaining({ key: 'match.results.unique', reason: 'refused', end: '0 %' }),
    );
  },
  LONG,
);

test.each([
  [['--vary', 'match.speed=1..2:3'], 'leave out --vary and --lhs'],
  [['--lhs', '4'], 'leave out --vary and --lhs'],
  [['--measure', 'onTme.share'], 'did you mean onTime.share'],
])(
  'what does not go with the ranges is refused before anything is run: %j',
  async (more, expected) => {
    const cwd = queueFolder();
    const ended = await tampung(words(...more), { cwd });
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain(expected);
    expect(inside(cwd)).toEqual(['queue.yaml', 'towns.csv']);
  },
  LONG,
);
