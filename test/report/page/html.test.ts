import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { briefOf } from '../../../src/report/document/brief.ts';
import { html } from '../../../src/report/page/html.ts';
import { executablePath, opened } from '../browser.ts';
import { chartsOf, toldOf } from '../told.ts';

const words = 'kata '.repeat(200);
const long = { id: words, en: words };

describe.skipIf(executablePath === undefined)('in Chromium (skipped where it is absent)', () => {
  test('a run on one page is one page of A4 on paper, with the longest texts and with the shortest', async () => {
    const told = await toldOf(1);
    const charts = (await chartsOf(told)).filter(({ language }) => language === 'id');
    const entry = { of: words, value: words, basis: words };
    const full = { ...told, title: long, question: long, register: [entry] };
    const folder = mkdtempSync(join(tmpdir(), 'tampung-brief-'));
    const browser = await opened(folder);
    try {
      const page = await browser.newPage();
      const refused: string[] = [];
      page.on('console', (message) => refused.push(message.text()));
      for (const one of [told, full]) {
        const file = join(folder, 'brief.html');
        writeFileSync(file, html(briefOf(one, charts, 'id')));
        await page.goto(pathToFileURL(file).href);
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
        expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
        expect(pdf).toMatch(/\/MediaBox \[0 0 594\.9\d* 841\.9\d*\]/);
      }
      expect(refused).toEqual([]);
    } finally {
      await browser.close();
    }
  }, 60_000);
});
