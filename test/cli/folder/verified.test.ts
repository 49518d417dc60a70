import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { CommandFault, IntegrityFault } from '../../../src/cli/exit/faults.ts';
import { type Manifest, sealed } from '../../../src/cli/folder/manifest.ts';
import { verifiedFolder } from '../../../src/cli/folder/verified.ts';
import { emptyFolder } from '../program.ts';

const FILES = { 'summary.csv': 'place,measure\n', 'charts/worst.id.svg': '<svg/>\n' };

let folder = '';
beforeEach(() => {
  folder = emptyFolder();
  mkdirSync(join(folder, 'charts'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'manifest.json'), sealed(manifestOf(Object.entries(FILES))));
});

function manifestOf(files: readonly (readonly [string, string])[]): Manifest {
  return {
    kind: 'tampung-results',
    format: 1,
    scenario: 'two-towns',
    option: 'base',
    seed: 'seed',
    replications: 1,
    command: 'tampung run two-towns.yaml',
    versions: { tampung: '0.1.0', node: '20', v8: '11' },
    inputs: [],
    files: files.map(([name, text]) => ({
      name,
      bytes: text.length,
      sha256: createHash('sha256').update(text).digest('hex'),
    })),
  };
}

function fault(): unknown {
  try {
    verifiedFolder(folder);
    return undefined;
  } catch (error) {
    return error;
  }
}

describe('a results folder', () => {
  test('is read when every byte is as it was written', () => {
    const verified = verifiedFolder(folder);
    expect(verified.manifest.scenario).toBe('two-towns');
    expect(verified.read('summary.csv').toString()).toBe(FILES['summary.csv']);
    expect(verified.has('charts/worst.id.svg')).toBe(true);
    expect(verified.has('manifest.json')).toBe(false);
  });

  test('may hold notes that no manifest names', () => {
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    expect(fault()).toBeUndefined();
  });

  test.each(Object.keys(FILES))('is refused for one other byte in %s', (name) => {
    const bytes = readFileSync(join(folder, name));
    bytes[3]! ^= 1;
    writeFileSync(join(folder, name), bytes);
    expect(fault()).toBeInstanceOf(IntegrityFault);
    expect(String(fault())).toContain(`${join(folder, name)} is not as it was written`);
  });

  test('is refused for any other byte in its manifest', () => {
    const path = join(folder, 'manifest.json');
    const whole = readFileSync(path);
    for (let at = 0; at < whole.length; at++) {
      const bytes = Buffer.from(whole);
      bytes[at]! ^= 1;
      writeFileSync(path, bytes);
      expect(fault(), `byte ${at}`).toBeInstanceOf(IntegrityFault);
    }
  });

  test('is refused without one of its files, or with a folder in its place', () => {
    rmSync(join(folder, 'summary.csv'));
    expect(String(fault())).toContain('summary.csv is missing');
    mkdirSync(join(folder, 'summary.csv'));
    expect(fault()).toBeInstanceOf(IntegrityFault);
  });

  test.each(['../outside.csv', 'charts/../../outside.csv', '/etc/hostname', ''])(
    'is refused when its manifest names %s',
    (name) => {
      writeFileSync(join(folder, 'manifest.json'), sealed(manifestOf([[name, 'x']])));
      expect(String(fault())).toContain('names a file that no run writes');
    },
  );

  test('is no fault of the results where there are none', () => {
    rmSync(join(folder, 'manifest.json'));
    expect(fault()).toBeInstanceOf(CommandFault);
    folder = join(folder, 'missing');
    expect(String(fault())).toContain('there is no folder');
    const other = emptyFolder();
    writeFileSync(
      join(other, 'manifest.json'),
      sealed({ ...manifestOf([]), kind: 'tampung-report' }),
    );
    folder = other;
    expect(fault()).toBeInstanceOf(CommandFault);
  });

  test('of a later version is not read, and no fault of the results', () => {
    const later = {
      ...manifestOf([]),
      format: 2,
      versions: { tampung: '9.1.0', node: '30', v8: '20' },
    };
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...later, more: true }));
    expect(fault()).toBeInstanceOf(CommandFault);
    expect(String(fault())).toMatch(
      /was filled by a later Tampung, 9.1.0, this is .*; use that version/,
    );
  });
});
