import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bytesOf, emptyFolder, inside, tampung } from '../program.ts';

const LONG = 120_000;

/** Five days of a match of 100 a day: of the 1,000 who wait 500 are left, and those who come wait behind them. */
const QUEUE = `format: 1
name: queue
clock: {from: 2016-09-01, to: 2016-09-05}
people: {rate: 10 /day}
match: {speed: 100 /day}
start: {match: 1 000}
observed: seen.csv
assumptions:
  - {of: start.match, basis: none, range: [600, 1 400], weight: high}
  - {of: match.hours, basis: none}
`;
const SEEN = `measure,place,from,to,value,low,high,use,source
atCentre,,,2016-09-03,730,690,770,fit,a count of the third day
atCentre,,,2016-09-05,900,880,,check,a count of the last
recorded,,2016-09-01,2016-09-05,50,,,check,the register
recorded,,2016-09-04,2016-09-08,50,,,check,the register
`;

function folder(text = QUEUE, seen = SEEN): string {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'queue.yaml'), text);
  writeFileSync(join(cwd, 'seen.csv'), seen);
  return cwd;
}
const words = (...more: string[]) => ['backtest', 'queue.yaml', '--quiet', ...more];

test(
  'the scenario is held against its record: a table, a chart, one line for each figure; the same bytes for any threads',
  async () => {
    const cwd = folder();
    const ended = await tampung(words('--workers', '1', '--out', 'one'), { cwd });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toMatch(/Waiting at the centre, 5 Sep 2016 +model too low\n/);
    expect(ended.stdout).toMatch(/Recorded, 1 Sep – 5 Sep 2016 +agrees\n/);
    expect(ended.stdout).toContain('Not tested: 1 figure of days or places');
    const [, ...rows] = readFileSync(join(cwd, 'one/backtest.csv'), 'utf8').trim().split('\n');
    // After three days the match has done 300 of the 1,000, and about 30 more have come.
    const [fit] = rows.map((row) => row.split(','));
    expect(Number(fit![8]) - 700).toBeGreaterThan(10);
    expect(Number(fit![8]) - 700).toBeLessThan(60);
    expect(rows).toHaveLength(3);
    expect(inside(join(cwd, 'one'))).toContain('charts/backtest.en.png');
    await tampung(words('--workers', '2', '--lang', 'id', '--out', 'two'), { cwd });
    expect(bytesOf(join(cwd, 'two'))).toEqual(bytesOf(join(cwd, 'one')));
  },
  LONG,
);

test(
  'it is run as often as the scenario says, else five times',
  async () => {
    const runs = async (text: string) =>
      JSON.parse((await tampung(words('--json'), { cwd: folder(text) })).stdout).replications;
    expect(await runs(QUEUE)).toBe(5);
    expect(await runs(`${QUEUE}experiment: {replications: 3}\n`)).toBe(3);
  },
  LONG,
);

test('its help has no --from-backlog, which it cannot begin with', async () => {
  const flags = async (command: string) => (await tampung([command, '--help'])).stdout;
  expect(await flags('run')).toContain('--from-backlog');
  expect(await flags('backtest')).not.toContain('--from-backlog');
});

test(
  'of drawn assumptions those that agree with the figure it was set by predict the others, and each can be run again',
  async () => {
    const cwd = folder();
    const asked = words('--uncertain', '30', '--json');
    const { draws, figures, folder: path } = JSON.parse((await tampung(asked, { cwd })).stdout);
    expect(path).toMatch(/^output\/queue\/backtest-[0-9a-f]{8}$/);
    const starts = (kept: boolean) =>
      draws
        .filter((draw: { kept: boolean }) => draw.kept === kept)
        .map(({ values }: { values: Record<string, string> }) =>
          Number(values['start.match']!.replaceAll(' ', '')),
        );
    // What waits after three days is the start less 300 and some 30 more: from 690 to 770 it is 960 to 1,040.
    const [kept, others] = [starts(true), starts(false)];
    expect(kept.length).toBeGreaterThan(2);
    expect(others.length).toBeGreaterThan(2);
    for (const start of kept) expect(Math.abs(start - 1000)).toBeLessThan(65);
    for (const start of others) expect(Math.abs(start - 1000)).toBeGreaterThan(15);
    expect(figures[1].model.nineInTen[1]).toBeLessThan(640);
    expect(draws[0].command).toMatch(
      /^tampung run queue\.yaml --set start\.match=\d+ --seed 'tampung draw 1'$/,
    );
    expect(inside(join(cwd, path))).toContain('draws.csv');
    const table = readFileSync(join(cwd, path, 'assumptions.csv'), 'utf8').split('\n');
    expect(table[1]).toContain(`start.match,1 000,triangular,600,1 400,value,`);
    expect(table[2]).toMatch(/^match.hours,.*,has no range$/);
  },
  LONG,
);

test(
  'of a sample each draw has offices of its own, which stand for the country all the same',
  async () => {
    const header = SEEN.slice(0, SEEN.indexOf('\n') + 1);
    const seen = `${header}recorded,,2016-09-01,2016-09-05,4500,,,check,the register\n`;
    const places = 'places: {table: places.csv}\npeople:';
    const cwd = folder(QUEUE.replace('people:', places).replace('10 /day', '900 /day'), seen);
    const rows = Array.from(
      { length: 9 },
      (_, i) => `1${i}.01,Town ${i},Province ${i},7,${1 + i}\n`,
    );
    writeFileSync(join(cwd, 'places.csv'), `code,name,province,zone,offices\n${rows.join('')}`);
    const asked = words('--uncertain', '6', '--sample', '10%', '--json');
    const [{ model }] = JSON.parse((await tampung(asked, { cwd })).stdout).figures;
    // Twelve runs of 450 people who stand for 4,500: a standard deviation of 61.
    expect(Math.abs(model.mean - 4500)).toBeLessThan(4 * 61);
  },
  LONG,
);

test.each([
  [[], QUEUE.replace('observed: seen.csv\n', ''), SEEN, 'write observed: TABLE.csv into it'],
  [[], QUEUE, SEEN.replace('recorded', 'recored'), 'seen.csv:4: measure: no measure recored'],
  [
    [],
    QUEUE,
    SEEN.replaceAll('2016-09', '2015-09'),
    'no figure of the record is of days and places',
  ],
  [['--replications', '1'], QUEUE, SEEN, '--replications must be at least 2'],
  [['--from-backlog', '2016-09-03:match=5'], QUEUE, SEEN, 'Unknown argument: from-backlog'],
  [[], `${QUEUE}backlog: {on: 2016-09-03, match: 5}\n`, SEEN, 'take backlog out'],
  [['--uncertain', '1'], QUEUE, SEEN, '--uncertain must be a whole number from 2'],
  [['--uncertain', '3'], QUEUE.replace(/ {2}- .*start.*\n/, ''), SEEN, 'no assumption has a range'],
  [['--until', 'half-width 5 %'], QUEUE, SEEN, 'until'],
])(
  'refused, and nothing is written: %j',
  async (more, text, seen, expected) => {
    const cwd = folder(text, seen);
    const ended = await tampung(words(...more), { cwd });
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain(expected);
    expect(inside(cwd)).toEqual(['queue.yaml', 'seen.csv']);
  },
  LONG,
);

test('check tells the faults of the record, too', async () => {
  const cwd = folder(QUEUE, SEEN.replace('730', '73.000'));
  const ended = await tampung(['check', 'queue.yaml'], { cwd });
  expect(ended.code).toBe(2);
  expect(ended.stderr).toContain('seen.csv:2: value: "73.000" may have a point between thousands');
});
