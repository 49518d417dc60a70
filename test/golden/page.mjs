// Takes the pictures of the page in the READMEs anew: `npm run page`, which needs Chromium.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const parent = mkdtempSync(join(tmpdir(), 'tampung-page-'));
const folder = join(parent, 'out');
const words = ['run', 'scenarios/deadline-2018.yaml', '--quiet', '--out', folder];
// Whether its target is met decides how it ends, and is not asked here.
spawnSync('node', ['bin/tampung.js', ...words], { stdio: 'inherit' });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const language of ['en', 'id']) {
  const page = await browser.newPage({ viewport: { width: 1100, height: 1400 } });
  await page.goto(`file://${join(folder, 'report.html')}`);
  await page.check(`#show-${language}`, { force: true });
  await page.screenshot({ path: `test/golden/page.${language}.png` });
}
await browser.close();
rmSync(parent, { recursive: true });
