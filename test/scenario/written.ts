/** Scenarios written to a folder of their own, for tests that read files. */

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { faultLine, InputError } from '../../src/problem.ts';
import type { Scenario } from '../../src/scenario/as-read/scenario.ts';
import type { Choice } from '../../src/scenario/options.ts';
import { readScenario } from '../../src/scenario/read.ts';

export const HEAD = 'format: 1\nname: test\n';

/** Writes a scenario under the usual head, and tables beside it; gives its path. */
export function written(body: string, tables: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'tampung-'));
  for (const [name, text] of Object.entries(tables)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const path = join(folder, 's.yaml');
  writeFileSync(path, HEAD + body);
  return path;
}

export function read(
  body: string,
  choice: Choice = {},
  tables: Readonly<Record<string, string>> = {},
): Scenario {
  return readScenario(written(body, tables), choice);
}

/** What is said of a scenario, one line a fault, places without the folder. */
export function said(action: () => unknown): string[] {
  try {
    action();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.faults.map((fault) => faultLine(fault).replace(/\S*\/tampung-[^/]*\//g, ''));
  }
  return [];
}
