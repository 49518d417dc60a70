import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { comparisonDocument } from '../../../src/report/comparison/document.ts';
import type { Document } from '../../../src/report/document/blocks.ts';
import { LANGUAGES, type Language } from '../../../src/report/format.ts';
import { documentPage } from '../../../src/report/page/document-page.ts';
import { executablePath, opened } from '../browser.ts';
import { chartsOfComparison, comparisonTold } from '../comparison-told.ts';

const document = (language: Language, ...texts: string[]): Document => ({
  ...{ language, title: 'T', subtitle: 'S', source: 'Q' },
  blocks: texts.map((text, i) => ({ kind: i === 0 ? 'heading' : 'text', text })),
});

test('documents that are not of the same blocks are no page', () => {
  const id = document('id', 'a', 'b');
  expect(() => documentPage({ id, en: document('en', 'a') }, [])).toThrow(RangeError);
  const other = { ...id, blocks: [id.blocks[0]!, { kind: 'list', items: ['b'] } as const] };
  expect(() => documentPage({ id, en: other }, [])).toThrow(RangeError);
});

test('a row of a group spans the table and heads the rows below it', () => {
  const table = {
    ...{ name: 'N', caption: 'C', groups: [0, 2] },
    columns: [{ head: 'A', kind: 'text' } as const, { head: 'B', kind: 'count' } as const],
    rows: [['first'], ['x', 1], ['second'], ['y', 2]],
  };
  const blocks = [
    { kind: 'heading', text: 'H' } as const,
    { kind: 'table', caption: 'C', table } as const,
  ];
  const own = { ...document('id'), blocks };
  const html = documentPage({ id: own, en: own }, []);
  expect(html.match(/<th scope="rowgroup" colspan="2">(first|second)<\/th>/g)).toHaveLength(2);
  expect(html.match(/<tbody>/g)!.length).toBe(html.match(/<\/tbody>/g)!.length);
});

describe.skipIf(executablePath === undefined)('in Chromium (skipped where it is absent)', () => {
  test('the page of a comparison shows one language, is printed on A4, asks for nothing, and has no serious fault of accessibility', async () => {
    const told = await comparisonTold();
    const charts = await chartsOfComparison(told);
    const [id, en] = LANGUAGES.map((language) =>
      comparisonDocument(
        told,
        charts.filter((one) => one.language === language),
        language,
      ),
    );
    const folder = mkdtempSync(join(tmpdir(), 'tampung-document-'));
    const file = join(folder, 'report.html');
    writeFileSync(
      file,
      documentPage({ id: id!, en: en! }, [{ name: 'x', sha256: 'a'.repeat(64) }]),
    );
    const browser = await opened(folder);
    try {
      const page = await browser.newPage();
      const asked: string[] = [];
      page.on('console', (message) => asked.push(message.text()));
      page.on('pageerror', (error) => asked.push(error.message));
      page.on('request', (request) => {
        if (!/^(file|data):/.test(request.url())) asked.push(request.url());
      });
      await page.goto(pathToFileURL(file).href);
      await page.evaluate(axe.source);
      for (const language of LANGUAGES) {
        await page.check(`#show-${language}`);
        expect(await page.getAttribute('html', 'lang')).toBe(language);
        const other = LANGUAGES.find((one) => one !== language)!;
        expect(await page.locator(`h2 [lang="${other}"]`).first().isVisible()).toBe(false);
        const faults = await page.evaluate(`axe.run().then(({ violations }) => violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 200)))`);
        expect(faults).toEqual([]);
      }
      const ids = await page.locator('[id]').evaluateAll((all) => all.map((one) => one.id));
      expect(ids.filter((one, i) => ids.indexOf(one) !== i)).toEqual([]);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf).toMatch(/\/MediaBox \[0 0 594\.9\d* 841\.9\d*\]/);
      expect(asked).toEqual([]);
    } finally {
      await browser.close();
    }
  }, 120_000);
});
