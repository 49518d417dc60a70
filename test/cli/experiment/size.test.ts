import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Ended, emptyFolder, inside, tampung } from '../program.ts';

const LONG = 120_000;
/** A tandem that never idles by chance: ten come each minute, and each stage takes a minute for one. */
const TANDEM = `
format: 1
name: tandem
clock: {for: 100 min}
people: {gaps: 6 s}
deadline: 4 min
station: {servers: 12, service: 1 min}
match: {servers: 12, service: 1 min}
targets:
  - {name: in time, measure: onTime.share, at-least: 90 %}
  - {name: all recorded, measure: recorded, at-least: 980}
costs:
  - {name: sets, of: station.servers, purchase: 3 000 000 IDR, basis: assumption}
  - {name: engines, of: match.servers, purchase: 5 000 000 IDR, basis: assumption}
`;

const size = (
  more: readonly string[],
  scenario = TANDEM,
): { cwd: string; ended: Promise<Ended> } => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'tandem.yaml'), scenario);
  return { cwd, ended: tampung(['size', 'tandem.yaml', '--quiet', ...more], { cwd }) };
};

test(
  'two keys with costs: ten of each is the least that keeps up, and one less of either is shown to fail',
  async () => {
    const vary = ['--vary', 'station.servers=8..12', '--vary', 'match.servers=8..12'];
    const { cwd, ended } = size([...vary, '--json']);
    const { code, stdout, stderr } = await ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const found = JSON.parse(stdout);
    expect(found).toMatchObject({
      end: 'chosen',
      winner: { values: { 'station.servers': '10', 'match.servers': '10' }, cost: 80_000_000 },
      oneLess: {
        'station.servers': { cost: 77_000_000, verdict: 'missed' },
        'match.servers': { cost: 75_000_000, verdict: 'missed' },
      },
      runnerUp: { cost: 83_000_000 },
      unit: 'IDR',
    });
    expect(inside(join(cwd, found.folder))).toEqual(['manifest.json', 'size.csv', 'size.json']);
    const [head, ...rows] = readFileSync(join(cwd, found.folder, 'size.csv'), 'utf8').split('\n');
    expect(head).toBe(
      'station.servers,match.servers,cost,verdict,replications,target,value,low,high,winner',
    );
    expect(rows.find((row) => row.startsWith('10,10,'))).toMatch(
      /^10,10,80000000,met,10,in time,.*,yes$/,
    );
  },
  LONG,
);

test(
  'more of one key that makes it worse is not believed: 6, and --each-point decides it',
  async () => {
    // Without the second target fewer sets are better: what is not recorded need not be answered.
    const worse = TANDEM.replace(/ {2}- .name: all recorded.*\n/, '');
    const vary = ['--vary', 'station.servers=8..10', '--vary', 'match.servers=8..10'];
    const { code, stdout } = await size(vary, worse).ended;
    expect(code).toBe(6);
    expect(stdout).toContain('More turned out worse:');
    const each = await size([...vary, '--each-point', '--json'], worse).ended;
    expect(each.code).toBe(0);
    expect(JSON.parse(each.stdout).winner.values).toEqual({
      'station.servers': '8',
      'match.servers': '8',
    });
  },
  LONG,
);

test(
  'none meets them: 1; what the cap does not tell: 6',
  async () => {
    const none = await size(['--vary', 'match.servers=7..9']).ended;
    expect(none.code).toBe(1);
    expect(none.stdout).toContain('NO POINT meets the targets.');
    // Half of the replications meet it, by a toss that no number of servers changes: 50 % are wanted.
    const toss = TANDEM.replace('gaps: 6 s', 'rate: 10 /min').replace(
      /targets:[\s\S]*?costs:/,
      'targets: [{name: many, measure: recorded, at-least: 988, in: 50 %}]\ncosts:',
    );
    const open = await size(['--vary', 'match.servers=11..12', '--replications', '20'], toss).ended;
    expect(open.code).toBe(6);
    expect(open.stdout).toContain('NOT DECIDED');
  },
  LONG,
);

test.each([
  [[], 'a key is missing; write --vary match.speed=50k..350k:25k'],
  [['--vary', 'match.servers=8..12', '--vary', 'match.servers=1..2'], 'given more than once'],
  [
    ['--vary', 'match.servers=8.5..9:0.25'],
    '--vary: match.servers: must be a whole number, found 8.5; write it without decimals\n--vary: match.servers: must be a whole number, found 8.75;',
  ],
  [['--vary', 'match.order=fifo,newest-first'], 'is no number; size needs numbers'],
  [['--vary', 'match.servers=8..9', '--vary', 'deadline=1 min..2 min:1 min'], 'costs nothing'],
  [['--vary', 'match.servers=8..12', '--zone', '1 kbps'], '--zone must be an amount in IDR'],
  [['--vary', 'match.servers=1..9999'], 'take larger steps'],
  [
    ['--vary', 'match.servers=8..12', '--set', 'targets=null'],
    'the scenario has no targets to meet',
  ],
  [
    [
      '--vary',
      'match.servers=8..12',
      '--replications',
      '20',
      '--set',
      'targets=[{name: a, measure: recorded, at-least: 1, in: 95 %}]',
    ],
    'would not prove the targets at this confidence; write --replications',
  ],
])(
  'what cannot be sized is refused before anything is run: %j',
  async (more, expected) => {
    const { cwd, ended } = size(more);
    const { code, stderr } = await ended;
    expect(stderr).toContain(expected);
    expect(code).toBe(2);
    expect(inside(cwd)).toEqual(['tandem.yaml']);
  },
  LONG,
);

test('more submissions than a limit are refused before any point is tested', async () => {
  const { cwd, ended } = size(['--vary', 'match.servers=8..12', '--limit', '300k']);
  const { code, stderr } = await ended;
  expect(code).toBe(3);
  expect(stderr).toMatch(/^tampung: about 400 000 submissions .* in 400 runs.*--limit 480000;/);
  expect(inside(cwd)).toEqual(['tandem.yaml']);
});
