import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bytesOf, emptyFolder, inside, TWO_TOWNS, tampung } from '../program.ts';

const LONG = 120_000;
const words = (...more: string[]) => ['sweep', TWO_TOWNS, '--quiet', ...more];

test(
  'a grid is run on the same chances, whatever the workers; each point is what run gives alone',
  async () => {
    const cwd = emptyFolder();
    const vary = ['--vary', 'match.speed=400..800:3', '--replications', '2'];
    const one = await tampung(words(...vary, '--json', '--workers', '1', '--out', 'one'), { cwd });
    expect(one).toMatchObject({ code: 0, stderr: '' });
    const two = await tampung(words(...vary, '--workers', '2', '--out', 'two'), { cwd });
    expect(two.code).toBe(0);
    expect(bytesOf(join(cwd, 'two'))).toEqual(bytesOf(join(cwd, 'one')));
    expect(inside(join(cwd, 'one')).filter((name) => !name.startsWith('charts'))).toEqual([
      'manifest.json',
      'sweep.csv',
    ]);
    const { points } = JSON.parse(one.stdout);
    expect(points.map((point: { values: object }) => point.values)).toEqual([
      { 'match.speed': '400 /day' },
      { 'match.speed': '600 /day' },
      { 'match.speed': '800 /day' },
    ]);
    expect(points[1].command).toBe(
      `tampung run ${TWO_TOWNS} --set 'match.speed=600 /day' --replications 2`,
    );
    const alone = ['run', TWO_TOWNS, '--set', 'match.speed=600 /day', '--replications', '2'];
    const run = await tampung([...alone, '--json', '--quiet', '--no-charts'], { cwd });
    const { national } = JSON.parse(run.stdout);
    expect(points[1].measures['turnRound.mean'].value).toBe(national.turnRound.mean);
    const manifest = JSON.parse(readFileSync(join(cwd, 'one/manifest.json'), 'utf8'));
    expect(manifest.command).toBe(
      'tampung sweep two-towns.yaml --vary match.speed=400..800:3 --replications 2',
    );
  },
  LONG,
);

test.each([
  [[], 'a key is missing; write --vary match.speed=50k..350k:7'],
  [['--vary', 'match.speed=400..800:3', '--vary', 'match.speed=1,2'], 'given more than once'],
  [
    ['--vary', 'match.speed=400..800:3', '--vary', 'match={service: 1 s},{service: 2 s}'],
    '--vary match replaces what --vary match.speed sets; write match first, or leave it out',
  ],
  [
    ['--vary', 'experiment.seed=a,b'],
    '--vary experiment.seed: all points have the same chances; write --replications for more',
  ],
  [['--vary', 'experiment.replications=2..3'], 'write --replications for more'],
  [['--vary', 'match.sped=1,2'], 'match.sped'],
  [['--vary', 'match.speed={a,[b'], '--vary: match.speed: this bracket is never closed'],
  [['--vary', 'match.speed=0 /day,1 /day'], 'match.speed: '],
  [['--vary', 'match.speed=1..2:3', '--measure', 'onTme.share'], 'did you mean onTime.share'],
  [['--vary', 'match.speed=1..2:3', '--measure', ''], 'measure is empty'],
  [['--vary', 'match.speed=1..2:3', '--lhs', '0'], '--lhs must be a whole number from 1'],
  [['--vary', 'match.speed=1..2:999', '--vary', 'station.servers=1..99:99'], '--lhs 100'],
])(
  'what cannot be swept is refused before anything is run: %j',
  async (more, expected) => {
    const cwd = emptyFolder();
    const ended = await tampung(words(...more), { cwd });
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain(expected);
    expect(inside(cwd)).toEqual([]);
  },
  LONG,
);
