/** One temporary folder a run of the tests, taken away at its end: every other one lies in it, whoever made it. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const PREFIX = 'tampung-tests-';

/**
 * Begun before the processes that test, which inherit where temporary folders are. Once for each project of the
 * tests: only the first makes one, since a browser's socket has no room for the path of one in another.
 */
export default function setup(): (() => void) | undefined {
  if (basename(tmpdir()).startsWith(PREFIX)) return undefined;
  const root = mkdtempSync(join(tmpdir(), PREFIX));
  // Windows asks TEMP, the others TMPDIR.
  process.env['TMPDIR'] = root;
  process.env['TEMP'] = root;
  return () => rmSync(root, { recursive: true, force: true, maxRetries: 3 });
}
