import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backlogOf, backlogText } from '../../../src/cli/ask/from-backlog.ts';
import { bytesOf, emptyFolder, inside, tampung } from '../program.ts';

const LONG = 120_000;

/** Nobody comes; what was reported is matched, a hundred a day, or two. */
const QUEUE = `format: 1
name: queue
clock: {from: 2016-09-01, to: 2016-09-30}
people: {rate: 0 /day}
match: {speed: 100 /day}
options: {twice: {match.speed: 200 /day}}
`;

function folder(): string {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'queue.yaml'), QUEUE);
  return cwd;
}

describe('the text of a report', () => {
  test('may be short, and is written in full', () => {
    const read = backlogOf('2016-10-15: match=2.1M, uplink=400k');
    expect(read).toEqual({ on: '2016-10-15', match: '2100000', uplink: '400000' });
    expect(backlogText(read)).toBe('2016-10-15:match=2100000,uplink=400000');
    expect(backlogOf('2016-10-15:match=15 600').match).toBe('15600');
  });

  test.each([
    ['match=5', '--from-backlog must be DAY:STAGE=COUNT'],
    ['2016-10-15', '--from-backlog must be DAY:STAGE=COUNT'],
    ['2016-10-15:', '--from-backlog must be DAY:STAGE=COUNT'],
    ['2016-10-15:match', '--from-backlog must be DAY:STAGE=COUNT'],
    ['2016-10-15:match=5 /day', '--from-backlog must be DAY:STAGE=COUNT'],
    ['2016-10-15:on=5', '--from-backlog must be DAY:STAGE=COUNT'],
    ['2016-10-15:match=-5', '--from-backlog must be DAY:STAGE=COUNT'],
    ['2016-13-15:match=5', 'there is no month 13'],
    ['2016-10-15:match=15.600', '15.600 may be 15 600 or 15.6'],
    ['2016-10-15:match=5,match=6', 'names match twice'],
  ])('%s is refused', (typed, expected) => {
    expect(() => backlogOf(typed)).toThrow(expected);
  });
});

test(
  'from a report: the day the backlog is gone is by hand, said in both languages, the same from the lock',
  async () => {
    const cwd = folder();
    const asked = ['--from-backlog', '2016-09-10:match=1k', '--quiet', '--out', 'a'];
    const run = await tampung(['run', 'queue.yaml', ...asked, '--replications', '2'], { cwd });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    // A thousand at a hundred a day, from the morning of the tenth on: the nineteenth is the last day.
    expect(run.stdout).toContain(
      'Begins with the backlog reported on 10 September 2016: 1,000 at the centre\n',
    );
    expect(run.stdout.replace(/\s+/g, ' ')).toContain(
      'Arrears (what waits beyond the target) gone, of the replications: 2 of 2, not in 0% (0% – 84.2%); in 10% by 19 Sep 2016, ' +
        'in half by 19 Sep 2016, in 90% by 19 Sep 2016, in 95% by 19 Sep 2016 ',
    );
    for (const line of run.stdout.split('\n').slice(0, -1))
      expect(line.length <= 80 || line.startsWith('Charts')).toBe(true);
    const said = (file: string, words: string) => {
      const text = readFileSync(join(cwd, 'a', file), 'utf8').replaceAll('\u00a0', ' ');
      expect(text.includes(words), `${file}: ${words}`).toBe(true);
    };
    const backlog = 'the backlog reported on 10 September 2016: 1,000 at the centre.';
    said('report.html', `The run begins with ${backlog}`);
    said('report.html', 'Simulasi mulai dari tumpukan yang dilaporkan 10 September 2016: 1.000');
    said('charts/backlog.en.svg', `from ${backlog}`);
    const summary = readFileSync(join(cwd, 'a/summary.csv'), 'utf8');
    expect(summary).toContain(`\nnational,cleared,0.95,${10 * 86_400},`);
    const manifest = JSON.parse(readFileSync(join(cwd, 'a/manifest.json'), 'utf8'));
    expect(manifest.command).toBe(
      'tampung run queue.yaml --from-backlog 2016-09-10:match=1000 --replications 2',
    );
    writeFileSync(join(cwd, 'again.yaml'), readFileSync(join(cwd, 'a/scenario.lock.yaml')));
    const again = ['run', 'again.yaml', '--quiet', '--replications', '2', '--out', 'b'];
    expect((await tampung([...again, '--no-charts'], { cwd })).code).toBe(0);
    expect(bytesOf(join(cwd, 'b')).get('summary.csv')).toBe(
      bytesOf(join(cwd, 'a')).get('summary.csv'),
    );
    const one = await tampung(['run', 'queue.yaml', ...asked, '--lang', 'id'], { cwd });
    expect(one.stdout.replaceAll(/\s+/g, ' ')).toContain(
      'Mulai dari tumpukan yang dilaporkan 10 September 2016: 1.000 di pusat ' +
        'Tunggakan (yang menunggu melebihi sasaran) habis per 19 September 2016; satu ulangan saja',
    );
  },
  LONG,
);

test(
  'compare takes it, for every option; its folder is one of its own',
  async () => {
    const cwd = folder();
    const asked = ['--from-backlog', '2016-09-10:match=1k', '--quiet', '--replications', '2'];
    const found = await tampung(['compare', 'queue.yaml', ...asked], { cwd });
    expect(found).toMatchObject({ code: 0, stderr: '' });
    expect(found.stdout).toMatch(/ {2}base +2 of 2, not in 0% [^;]+;\s+in\s+10%\s+by\s+19 Sep/);
    expect(found.stdout).toMatch(/ {2}twice +2 of 2, not in 0% [^;]+;\s+in\s+10%\s+by\s+14 Sep/);
    expect(found.stdout).toContain('Begins with the backlog reported on 10 September 2016');
    expect(
      inside(join(cwd, 'output/queue')).filter((name) => /^compare-[0-9a-f]{8}$/.test(name)),
    ).toHaveLength(1);
  },
  LONG,
);

test.each([
  [['2016-08-10:match=1k'], '--from-backlog: backlog.on: 2016-08-10 is before clock.from'],
  [
    ['2016-09-10:uplink=1k'],
    '--from-backlog: backlog.uplink: this scenario has no uplink; take it out',
  ],
  [['2016-09-10:mach=1k'], '--from-backlog: backlog.mach: unknown key; did you mean match'],
  [['tomorrow:match=1k'], '--from-backlog must be DAY:STAGE=COUNT'],
  [['2016-09-10:match=1k', '--from-backlog', '2016-09-11:match=1k'], 'given more than once'],
])(
  'what was not reported so is refused, and nothing is written: %j',
  async (typed, expected) => {
    const cwd = folder();
    const ended = await tampung(['run', 'queue.yaml', '--from-backlog', ...typed], { cwd });
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain(expected);
    expect(inside(cwd)).toEqual(['queue.yaml']);
  },
  LONG,
);
