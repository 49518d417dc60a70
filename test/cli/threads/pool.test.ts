import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { Pool } from '../../../src/cli/threads/pool.ts';
import type { Ran, Task } from '../../../src/cli/threads/simulation.ts';
import { replicate } from '../../../src/experiment/replicate.ts';
import { summaryTable } from '../../../src/report/tables.ts';
import { layOut } from '../../../src/scenario/lay-out/lay-out.ts';
import type { Plan } from '../../../src/scenario/plan/plan.ts';
import { readScenario } from '../../../src/scenario/read.ts';

const script = new URL('dying.mjs', import.meta.url);
const nameOf = ({ replication }: Task) => `replication ${replication + 1}`;

function made(name: string, size = 1) {
  const notes: string[] = [];
  const controller = new AbortController();
  const note = (line: string) => notes.push(line);
  const pool = new Pool<Task, Ran>({
    size,
    signal: controller.signal,
    note,
    script,
    nameOf,
  });
  const tries = join(mkdtempSync(join(tmpdir(), 'tampung-')), 'tries');
  const plan = { name } as Plan;
  const run = (replication: number) =>
    pool.run({ plan, seed: tries, replication, fingerprint: false });
  return { pool, run, notes, controller, tries };
}

test('work of a thread that died is done again once, and told', async () => {
  const { pool, run, notes } = made('1');
  expect((await run(1)).outcome.replication).toBe(1);
  expect(notes).toEqual(['the thread of replication 2 died (exit code 9); it is done again']);
  await pool.end();
});

test('a second death is a fault of the environment; other work goes on', async () => {
  const { pool, run, notes, tries } = made('9', 2);
  const [bad, good] = await Promise.allSettled([run(1), run(5)]);
  expect(bad).toMatchObject({ status: 'rejected', reason: { name: 'EnvironmentFault' } });
  expect(good).toMatchObject({ status: 'fulfilled' });
  expect(notes).toHaveLength(1);
  expect(readFileSync(tries, 'utf8')).toHaveLength(3);
  await pool.end();
});

test('what the simulation throws is thrown as it is, and not tried again', async () => {
  const { pool, run, tries } = made('throws');
  await expect(run(0)).rejects.toThrow(new RangeError('a broken law'));
  expect(readFileSync(tries, 'utf8')).toBe('x');
  await pool.end();
});

test('a thread that met the limit of its memory is not tried again, and says what to do', async () => {
  const { pool, run, notes, tries } = made('fills');
  await expect(run(0)).rejects.toMatchObject({
    name: 'EnvironmentFault',
    message: expect.stringMatching(/limit of its memory; run a part .*--max-old-space-size=/),
  });
  expect(notes).toEqual([]);
  expect(readFileSync(tries, 'utf8')).toBe('x');
  await pool.end();
});

test('an abort ends everything with its reason, what waits too', async () => {
  const { pool, run, controller } = made('0');
  const all = Promise.allSettled([run(0), run(2), run(3)]);
  controller.abort(new Error('enough'));
  for (const one of await all) expect(one).toMatchObject({ reason: { message: 'enough' } });
  await expect(run(4)).rejects.toThrow('enough');
  await pool.end();
});

test('1, 2, 3 and 8 threads give one study, to the last byte', async () => {
  const { signal } = new AbortController();
  const plan = layOut(readScenario('test/cli/two-towns/two-towns.yaml'));
  const built = pathToFileURL(resolve('dist/cli/threads/simulation.js'));
  const tables: string[] = [];
  for (const size of [1, 2, 3, 8]) {
    const pool = new Pool<Task, Ran>({ size, signal, note: () => {}, script: built, nameOf });
    const run = async (replication: number) =>
      (await pool.run({ plan, seed: 'x', replication, fingerprint: false })).outcome;
    const study = await replicate(plan, run, { most: 10, ahead: 2 * size });
    tables.push(summaryTable(study.estimates) + JSON.stringify([study.daily, study.shown]));
    await pool.end();
  }
  expect(new Set(tables).size).toBe(1);
  expect(tables[0]).toContain('national,recorded,0.95,');
});
