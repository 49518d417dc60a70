/** One temporary folder a run of the tests, taken away at its end: every other one lies in it, whoever made it. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Begun before the processes that test, which inherit where temporary folders are. */
export default function setup(): () => void {
  const root = mkdtempSync(join(tmpdir(), 'tampung-tests-'));
  // Windows asks TEMP, the others TMPDIR.
  process.env['TMPDIR'] = root;
  process.env['TEMP'] = root;
  return () => rmSync(root, { recursive: true, force: true, maxRetries: 3 });
}
