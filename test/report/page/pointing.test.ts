import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { format } from '../../../src/report/format.ts';
import { undeliveredAtEnd, worstFirst } from '../../../src/report/undelivered.ts';
import { executablePath, opened } from '../browser.ts';
import { html, outcome, plain } from './made-up.ts';

describe.skipIf(executablePath === undefined)('in Chromium (skipped where it is absent)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tampung-page-'));
  let browser: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    const file = join(folder, 'report.html');
    writeFileSync(file, await html());
    browser = await opened(folder);
    page = await browser.newPage();
    await page.goto(pathToFileURL(file).href);
    await page.check('#show-en');
  }, 60_000);

  afterAll(() => browser.close());

  test('pointing at a day tells its figures', async () => {
    const plot = page.locator('#submissions svg:visible .root > g > .background').first();
    await page.locator('#submissions').scrollIntoViewIfNeeded();
    const box = (await plot.boundingBox())!;
    // The fourth of twelve days.
    await page.mouse.move(box.x + (3.5 / 12) * box.width, box.y + box.height / 2);
    const shown = new Intl.NumberFormat('en-GB').format(outcome.days.recorded[3]!);
    await expect
      .poll(() => page.locator('#submissions .tip:visible').allTextContents())
      .toEqual([expect.stringContaining(`Recorded: ${shown}`)]);
  });

  /** The lines of the tip that is shown, their spaces plain. */
  const tipOf = async (id: string) => {
    const lines = await page.locator(`#${id} .tip:visible span`).allTextContents();
    return lines.map((line) => line.replaceAll('\u00a0', ' '));
  };

  test('the bars, the curve, the ledgers and the worst tell their figures too, where the pointer is', async () => {
    const pointAt = async (id: string, x: number, y: number) => {
      await page.locator(`#${id}`).scrollIntoViewIfNeeded();
      const plot = page.locator(`#${id} svg:visible .root > g > .background`).first();
      const box = (await plot.boundingBox())!;
      // In two moves, as a hand does: a page that has just been scrolled may tell of the old place once more.
      const place = [box.x + x * box.width, box.y + y * box.height] as const;
      await page.mouse.move(...place, { steps: 2 });
    };
    await pointAt('ledgers', 0.999, 0.5);
    const { centreHolds } = outcome.steps.ledgers!.at(-1)!;
    const held = new Intl.NumberFormat('en-GB').format(centreHolds);
    await expect.poll(() => tipOf('ledgers')).toContain(`At the centre: ${held}`);
    await pointAt('backlog', 0.0001, 0.5);
    await expect.poll(async () => (await tipOf('backlog'))[0]).toMatch(/^15 August 2016.*00:00/);
    await pointAt('worst', 0.5, 1.5 / 20);
    const [, second] = undeliveredAtEnd(plain, outcome).sort(worstFirst);
    const share = format('en').share(second!.undelivered, second!.recorded);
    await expect
      .poll(() => tipOf('worst'))
      .toEqual([
        `${second!.regency.name}, ${second!.regency.province}`,
        `Recorded: ${format('en').count(second!.recorded)}`,
        `undelivered: ${format('en').count(second!.undelivered)}`,
        `share undelivered: ${share.replaceAll('\u00a0', ' ')}`,
      ]);
    await pointAt('utilisation', 30.5 / (12 * 24), 0.1);
    // Without a shift the 31st hour ends at seven in the morning of the second day.
    await expect
      .poll(async () => (await tipOf('utilisation'))[0])
      .toMatch(/^16 August 2016.*07:00/);
    const match = format('en').share(outcome.utilisation['match']![30]!, 1);
    expect(await tipOf('utilisation')).toContain(`match: ${match}`);
    await pointAt('delay', 0.9999, 0.5);
    await expect
      .poll(() => tipOf('delay'))
      .toEqual([expect.stringMatching(/^age: .* (days|hours)$/), 'share answered: –']);
  });

  test('the arrows lead through them, with the shift key further', async () => {
    await page.locator('#worst svg:visible').first().focus();
    for (const key of ['Shift+ArrowUp', 'ArrowDown']) await page.keyboard.press(key);
    const [, second] = undeliveredAtEnd(plain, outcome).sort(worstFirst);
    await expect.poll(async () => (await tipOf('worst'))[0]).toContain(second!.regency.name);
    await page.locator('#utilisation svg:visible').first().focus();
    const back = ['Shift+ArrowLeft', 'Shift+ArrowLeft', 'ArrowLeft'];
    for (const key of [...back, 'Shift+ArrowRight']) await page.keyboard.press(key);
    await expect
      .poll(async () => (await tipOf('utilisation'))[0])
      .toMatch(/^16 August 2016.*01:00/);
    await page.keyboard.press('Escape');
    expect(await tipOf('utilisation')).toEqual([]);
  });
});
