// Makes the golden files anew: `npm run golden`.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const GOLDEN = 'test/golden/september-2016';
const parent = mkdtempSync(join(tmpdir(), 'tampung-golden-'));
const folder = join(parent, 'out');
const asked = ['--json', '--fingerprint'];
const words = ['run', 'scenarios/september-2016.yaml', '--out', folder, ...asked];
const json = execFileSync('node', ['bin/tampung.js', ...words], {
  stdio: ['ignore', 'pipe', 'inherit'],
  maxBuffer: 2 ** 28,
});
writeFileSync(join(GOLDEN, 'fingerprint.txt'), `${JSON.parse(json).engine.fingerprint}\n`);
for (const file of ['summary.csv', 'regencies.csv', 'daily.csv']) {
  copyFileSync(join(folder, file), join(GOLDEN, file));
}
for (const file of ['submissions.en.png', 'backlog.id.png']) {
  copyFileSync(join(folder, 'charts', file), join(GOLDEN, file));
}
rmSync(parent, { recursive: true });
