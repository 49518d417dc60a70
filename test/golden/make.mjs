// Makes the golden files anew: `npm run golden`.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const GOLDEN = 'test/golden/september-2016';
const parent = mkdtempSync(join(tmpdir(), 'tampung-golden-'));
const folder = join(parent, 'out');
const words = ['run', 'scenarios/september-2016.yaml', '--out', folder];
execFileSync('node', ['bin/tampung.js', ...words], { stdio: 'inherit' });
for (const file of ['summary.csv', 'regencies.csv', 'daily.csv']) {
  copyFileSync(join(folder, file), join(GOLDEN, file));
}
for (const file of ['submissions.en.png', 'backlog.id.png']) {
  copyFileSync(join(folder, 'charts', file), join(GOLDEN, file));
}
rmSync(parent, { recursive: true });
