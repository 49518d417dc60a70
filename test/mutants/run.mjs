/**
 * `npm run mutants`: plants one fault after the other into a copy of the sources and demands that a test
 * notices, and says which did. It takes some minutes. `npm run mutants -- 3` plants the third one only.
 */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A fault that makes the tests hang is no fault for this list [ms]. */
const LONGEST = 900_000;
/** Of the tests that noticed a fault. */
const SHOWN = 3;

const faults = JSON.parse(readFileSync('test/mutants/faults.json', 'utf8'));
const copy = mkdtempSync(join(tmpdir(), 'tampung-mutants-'));

/** Names of failed tests, or undefined if they did not run to their end. */
function failures(tests) {
  const counts = join(copy, 'counts.json');
  rmSync(counts, { force: true });
  const words = ['run', '--maxWorkers=1', '--reporter=json', `--outputFile=${counts}`, ...tests];
  const env = { ...process.env, TAMPUNG_SCENARIOS: '2000' };
  const how = { cwd: copy, env, stdio: 'ignore', timeout: LONGEST, killSignal: 'SIGKILL' };
  spawnSync(resolve('node_modules/.bin/vitest'), words, how);
  try {
    const { testResults, numTotalTests } = JSON.parse(readFileSync(counts, 'utf8'));
    const all = testResults.flatMap(({ assertionResults }) => assertionResults);
    const failed = all.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
    return numTotalTests === 0 ? undefined : failed;
  } catch {
    return undefined;
  }
}

/** Which tests noticed a fault, or what is wrong: one of the two. */
function verdict({ file, text, fault, tests }) {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  if (source.split(text).length !== 2) return { problem: 'its text is not found exactly once' };
  writeFileSync(
    path,
    source.replace(text, () => fault),
  );
  const failed = failures(tests);
  writeFileSync(path, source);
  if (failed === undefined) return { problem: 'the tests did not run to their end' };
  return failed.length === 0 ? { problem: 'NO TEST NOTICED IT' } : { failed };
}

try {
  for (const name of [
    'src',
    'test',
    'scenarios',
    'package.json',
    'tsconfig.json',
    'vitest.config.ts',
  ])
    cpSync(name, join(copy, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  const chosen = process.argv.slice(2).map(Number);
  const planted = faults.filter((_, i) => chosen.length === 0 || chosen.includes(i + 1));
  const all = [...new Set(planted.flatMap(({ tests }) => tests))];
  const before = failures(all) ?? ['the tests did not run to their end'];
  if (before.length > 0)
    throw new Error(`without any fault: ${before.join('; ')}; mend this first`);
  const wrong = planted.filter((fault) => {
    const { problem, failed } = verdict(fault);
    console.log(`${problem ?? 'caught'}: ${fault.why}`);
    for (const name of failed?.slice(0, SHOWN) ?? []) console.log(`  by "${name}"`);
    if (failed?.length > SHOWN) console.log(`  and ${failed.length - SHOWN} more`);
    return problem !== undefined;
  });
  console.log(`${planted.length - wrong.length} of ${planted.length} faults were caught`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
