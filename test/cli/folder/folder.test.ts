import fs, { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFolder } from '../../../src/cli/folder/folder.ts';
import type { ResultFile } from '../../../src/cli/folder/write-file.ts';
import { emptyFolder, inside } from '../program.ts';

/** Root may write everywhere: what the system answers others is given by hand, also to what is built. */
function whileReadOnly(path: string, act: () => void): void {
  const { accessSync } = fs;
  fs.accessSync = (folder, mode) => {
    if (folder === path) throw new Error('EACCES');
    accessSync(folder, mode);
  };
  syncBuiltinESMExports();
  try {
    act();
  } finally {
    fs.accessSync = accessSync;
    syncBuiltinESMExports();
  }
}

async function* results(): AsyncGenerator<ResultFile> {
  yield { name: 'summary.csv', content: 'place\n' };
}

const manifestOf = (scenario: string) => () =>
  JSON.stringify({ kind: 'tampung-results', scenario, files: [{ name: 'summary.csv' }] });

/** Fills a folder and puts it in its place. */
async function filled(folder: ReturnType<typeof openFolder>, scenario: string) {
  try {
    await folder.fill(results(), manifestOf(scenario), new AbortController().signal);
  } finally {
    folder.discard();
  }
}

test('what somebody put in the place of the results during the run is not taken away', async () => {
  const above = emptyFolder();
  const path = join(above, 'results');
  const open = () => openFolder(path, 'mine', []);

  let mine = open();
  writeFileSync(path, 'a file');
  await expect(filled(mine, 'mine')).rejects.toThrow(`${path} is a file, not a folder`);
  expect(readFileSync(path, 'utf8')).toBe('a file');
  rmSync(path);

  mine = open();
  await filled(openFolder(path, 'theirs', []), 'theirs');
  await expect(filled(mine, 'mine')).rejects.toThrow(`${path} holds results of theirs`);
  expect(inside(above)).toEqual(['results', 'results/manifest.json', 'results/summary.csv']);
  rmSync(path, { recursive: true });

  mine = open();
  await filled(open(), 'mine');
  mkdirSync(join(path, 'notes'));
  writeFileSync(join(path, 'notes/a.txt'), 'a note');
  await expect(filled(mine, 'mine')).rejects.toThrow('notes/a.txt, which Tampung did not write');
  rmSync(join(path, 'notes'), { recursive: true });
  await filled(open(), 'mine');
});

test.each(['results', 'results/charts'])(
  'results that cannot be taken away, for %s is read-only, are refused before anything is run',
  async (readOnly) => {
    const above = emptyFolder();
    const path = join(above, 'results');
    const open = () => openFolder(path, 'mine', []);
    await filled(open(), 'mine');
    mkdirSync(join(path, 'charts'));
    const before = inside(above);
    whileReadOnly(join(above, readOnly), () => expect(open).toThrow('EACCES'));
    expect(inside(above)).toEqual(before);
  },
);

test('results are not put into other results, which could not be replaced with them inside', async () => {
  const above = emptyFolder();
  const path = join(above, 'results');
  await filled(openFolder(path, 'mine', []), 'mine');
  const before = inside(above);
  for (const within of ['report', 'a/b'])
    expect(() => openFolder(join(path, within), 'mine', [], 'tampung-report')).toThrow(
      `${join(path, within)} lies in the results ${path}, which could then not be written again`,
    );
  expect(inside(above)).toEqual(before);
});
