import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { openFolder } from '../../../src/cli/folder/folder.ts';
import { unfinishedBeside } from '../../../src/cli/folder/unfinished.ts';
import { emptyFolder, inside } from '../program.ts';

test('what a killed process left of the same results goes when they are written, and nothing else', async () => {
  const above = emptyFolder();
  const path = join(above, 'results');
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  const of = (pid: number | string, target = path) =>
    unfinishedBeside(target).replace(`-${process.pid}-`, `-${pid}-`);
  const left = [of(gone), `${of(gone)}-old`];
  const kept = [
    of(process.pid),
    of(1),
    of(gone, join(above, 'results-2')),
    of(gone).replace(/unfinished-\w{8}/, 'unfinished-00000000'),
    `${path}.unfinished-notes`,
  ];
  for (const folder of [...left, ...kept]) {
    mkdirSync(folder);
    writeFileSync(join(folder, 'summary.csv'), 'place\n');
  }
  const folder = openFolder(path, 'mine', []);
  async function* results() {
    yield { name: 'summary.csv', content: 'place\n' };
  }
  await folder.fill(results(), () => '{}', new AbortController().signal);
  const names = new Set(inside(above).map((name) => name.split('/')[0]));
  expect([...names].sort()).toEqual(['results', ...kept.map((one) => basename(one))].sort());
});
