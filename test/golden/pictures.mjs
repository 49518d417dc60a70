// Makes the pictures under test anew: `npm run pictures`. Look at what has changed before it is committed.
import { spawnSync } from 'node:child_process';

const env = { ...process.env, TAMPUNG_PICTURES: 'make' };
const words = ['node_modules/vitest/vitest.mjs', 'run', 'test/golden/pictures.test.ts'];
process.exitCode = spawnSync(process.execPath, words, { env, stdio: 'inherit' }).status ?? 1;
