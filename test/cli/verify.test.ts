import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { CASES } from '../../src/experiment/verify/cases.ts';
import { flow } from '../../src/theory/flow.ts';
import { reached } from '../../src/theory/transient.ts';
import { emptyFolder, inside, tampung } from './program.ts';

test('says of each case what is exact, what came out, and how many passed; writes nothing', async () => {
  const cwd = emptyFolder();
  const { code, stdout, stderr } = await tampung(['verify', '--only', 'v42, V28'], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^CASE .* EXACT +VALUE +INTERVAL AT 99\.9 % +VERDICT\n/);
  expect(stdout).toMatch(/\nV28 .*\n.* 64 +64 +exactly +passed\n/);
  expect(stdout).toMatch(/\nV42 .*\n.* 0\.716667 +0\.716667 +exactly +passed\n/);
  expect(stdout).toMatch(/\n2 cases, 2 passed, 0 failed\n$/);
  expect(inside(cwd)).toEqual([]);
});

interface Said {
  readonly id: string;
  readonly passed: boolean;
  readonly more: readonly { readonly low: number; readonly high: number }[];
}

// Once for all that is asked of it: it takes minutes.
describe('every case', () => {
  let cases: readonly Said[];
  let code: number | null;
  beforeAll(async () => {
    const ended = await tampung(['verify', '--json']);
    code = ended.code;
    cases = JSON.parse(ended.stdout).cases;
  }, 600_000);

  test('passes', () => {
    expect(cases.filter(({ passed }) => !passed)).toEqual([]);
    expect(cases.map(({ id }) => id)).toEqual(CASES.map(({ id }) => id));
    expect(code).toBe(0);
  });

  test('does not feel its empty start: the slowest run is too long for it', () => {
    // What M/M/1 at 95 % lacks until it is settled, in time spent present, over the length of V03's run.
    const [found] = reached({ births: flow([0, 0.95]), deaths: () => 1, most: 300 }, [5000]);
    const present = found!.spent.reduce((sum, spent, n) => sum + n * spent, 0);
    const bias = (19 * 5000 - present) / 600_000;
    const { low, high } = cases.find(({ id }) => id === 'V03')!.more[0]!;
    expect(bias).toBeGreaterThan(0);
    expect(bias).toBeLessThan((high - low) / 2 / 10);
  });
});

test('--json: one object a case', async () => {
  const { code, stdout } = await tampung([
    'verify',
    '--only',
    'V52',
    '--only',
    'V70',
    '--json',
    '--quiet',
  ]);
  expect(code).toBe(0);
  const { cases } = JSON.parse(stdout);
  expect(cases).toMatchObject([
    { id: 'V52', exact: 0.027, passed: true, more: [{ exact: 1.39, passed: true }] },
    { id: 'V70', exact: 20, value: 20, passed: true },
  ]);
  const { low, value, high } = cases[0];
  expect(low).toBeLessThan(value);
  expect(value).toBeLessThan(high);
});

test('another seed gives other chances', async () => {
  const values = async (...seed: string[]) => {
    const words = ['verify', '--only', 'V52', '--json', ...seed];
    return JSON.parse((await tampung(words)).stdout).cases[0].value;
  };
  expect(await values('--seed', 'another')).not.toBe(await values());
});

test('1 and 3 threads say the same, in the order of the numbers', async () => {
  const said = async (workers: string) =>
    (await tampung(['verify', '--only', 'V52,V28,V42,V70', '--workers', workers])).stdout;
  const one = await said('1');
  expect(one.match(/^V\d\d/gm)).toEqual(['V28', 'V42', 'V52', 'V70']);
  expect(await said('3')).toBe(one);
});

test('a case that there is not is a fault of the command', async () => {
  const { code, stdout, stderr } = await tampung(['verify', '--only', 'V11,V42']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toBe(
    'tampung: --only: no case V11; did you mean V01, V10 or V15; see tampung --help\n',
  );
});

test('a case that fails ends with 5', async () => {
  // The program again, in a folder of its own, with a scenario that is wrong.
  const root = emptyFolder();
  const copy = (from: string) => cpSync(from, join(root, from), { recursive: true });
  for (const part of ['bin', 'dist', 'package.json', 'scenarios/theory']) copy(part);
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  const table = join(root, 'scenarios/theory/by-hand.csv');
  writeFileSync(table, readFileSync(table, 'utf8').replace('2.2,4', '2.2,4.5'));
  const { code, stdout } = await tampung(['verify', '--only', 'V42'], {
    program: join(root, 'bin/tampung.js'),
  });
  expect(code).toBe(5);
  expect(stdout).toMatch(/all through at .* 8 +8\.5 +exactly +FAILED: off\n/);
});
