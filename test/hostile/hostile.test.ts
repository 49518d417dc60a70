/** Bad files as people and programs make them: each is refused, at the right place, at once. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { faultLine, InputError } from '../../src/problem.ts';
import { readText } from '../../src/scenario/text/files.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { readTable } from '../../src/scenario/text/table-read.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const cases = JSON.parse(readFileSync(`${folder}cases.json`, 'utf8')) as Record<string, string[]>;

function refuse(file: string): void {
  const path = folder + file;
  if (!file.endsWith('.csv')) {
    readScenario(path);
    return;
  }
  const table = readText(path, 1_000_000);
  if ('wrong' in table) throw new InputError([{ place: { file: path }, message: table.wrong }]);
  readTable(table.text, path);
}

/** The lines printed for a file, without the folder, and without its own name. */
function linesOf(file: string): string[] {
  try {
    refuse(file);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.faults.map((fault) => {
      const line = faultLine(fault).replaceAll(folder, '');
      return line.startsWith(`${file}:`) ? line.slice(file.length + 1) : line;
    });
  }
  return [];
}

describe('bad files', () => {
  it('are all in the list, and the list has no other', () => {
    const files = readdirSync(folder).filter((file) => /\.(yaml|json|csv)$/.test(file));
    expect(files.filter((file) => file !== 'cases.json').sort()).toEqual(Object.keys(cases).sort());
  });

  it.each(Object.entries(cases))('%s', (file, lines) => {
    const start = performance.now();
    expect(linesOf(file)).toEqual(lines);
    expect(lines.length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('say what is wrong in one short line, and what to do about it', () => {
    for (const line of Object.values(cases).flat()) {
      expect(line.length, line).toBeLessThanOrEqual(240);
      expect(line, line).toMatch(/; ./);
    }
  });

  it('leave no trace in what every object inherits', () => {
    linesOf('yaml-proto.yaml');
    linesOf('yaml-constructor.yaml');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
