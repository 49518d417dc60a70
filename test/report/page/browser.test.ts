import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/report/format.ts';
import { executablePath, opened } from '../browser.ts';
import { HOSTILE, html, outcome, plain } from './made-up.ts';

/** A rule of axe-core that the page breaks. */
interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

describe.skipIf(executablePath === undefined)('in Chromium (skipped where it is absent)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tampung-page-'));
  const told: string[] = [];
  let browser: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    const file = join(folder, 'report.html');
    writeFileSync(file, await html());
    browser = await opened(folder);
    page = await browser.newPage();
    page.on('console', (message) => told.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => told.push(`error: ${error.message}`));
    page.on('request', (request) => {
      const url = request.url();
      if (url !== pathToFileURL(file).href && !url.startsWith('data:')) told.push(`asks: ${url}`);
    });
    await page.goto(pathToFileURL(file).href);
  }, 60_000);

  afterAll(() => browser.close());

  const seen = (selector: string) => page.locator(selector).first().isVisible();

  test('shows one language, and the other when it is chosen', async () => {
    expect([await seen('h2 [lang="id"]'), await seen('h2 [lang="en"]')]).toEqual([true, false]);
    await page.check('#show-en');
    expect([await seen('h2 [lang="id"]'), await seen('h2 [lang="en"]')]).toEqual([false, true]);
    expect(await page.getAttribute('html', 'lang')).toBe('en');
  });

  test('sorts and searches the table', async () => {
    await page.click('#places thead th:nth-child(4) button');
    const counts = await page
      .locator('#places tbody td:nth-child(4)')
      .evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute('data-value'))));
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(counts).toHaveLength(60);
    await page.fill('#find', '11.07');
    expect(await page.locator('#places tbody tr:visible').count()).toBe(1);
    await page.fill('#find', '');
  });

  test('a circle of the map selects the row, and a row its circle', async () => {
    const chosen = () => page.locator('#places tr.chosen td:first-child').allTextContents();
    await page
      .locator('.of-option-1 .map circle[data-code="11.07"]')
      .first()
      .dispatchEvent('click');
    expect(await chosen()).toEqual(['11.07']);
    await page.locator('#places tbody tr', { hasText: '11.10' }).click();
    expect(await chosen()).toEqual(['11.10']);
    const codes = await page
      .locator('.of-option-1 .map circle.chosen')
      .evaluateAll((circles) => circles.map((one) => one.getAttribute('data-code')));
    expect(new Set(codes)).toEqual(new Set(['11.10']));
  });

  test('the arrows lead over the map, and Enter selects', async () => {
    const stops = page.locator('.of-option-1 .map circle[tabindex="0"]');
    expect(await stops.count()).toBe(1);
    const from = Number(await stops.getAttribute('cx'));
    await stops.focus();
    await page.keyboard.press('ArrowRight');
    expect(Number(await stops.getAttribute('cx'))).toBeGreaterThan(from);
    await page.keyboard.press('Enter');
    const code = await stops.getAttribute('data-code');
    expect(await page.locator('#places tr.chosen td:first-child').allTextContents()).toEqual([
      code,
    ]);
    const name = await page.locator('#places tr.chosen th').textContent();
    expect(await page.locator('.says').first().textContent()).toContain(`${name}, `);
  });

  test('a table of the numbers behind each chart is made when it is opened, as the reader writes them', async () => {
    const details = page.locator('#submissions details');
    expect(await details.locator('table').count()).toBe(0);
    await details.locator('summary').click();
    await expect.poll(() => details.locator('tbody tr').count()).toBe(12);
    const cell = details.locator('tbody tr').nth(3).locator('td').nth(1);
    const shown = new Intl.NumberFormat('en-GB').format(outcome.days.recorded[3]!);
    expect(await cell.textContent()).toBe(shown);
    for (const id of ['backlog', 'heat', 'map', 'worst'])
      expect(await page.locator(`#${id} details script`).count()).toBe(1);
    await details.locator('summary').click();
  });

  test('the option that is chosen is shown, and the other not', async () => {
    const command = (name: string) => page.getByText(`--option ${name}`, { exact: false });
    expect([await command('first').isVisible(), await command('second').isVisible()]).toEqual([
      true,
      false,
    ]);
    const made = () => page.locator('.of-option-2 table').count();
    expect(await made()).toBe(0);
    await page.check('#option-2');
    expect([await command('first').isVisible(), await command('second').isVisible()]).toEqual([
      false,
      true,
    ]);
    expect(await made()).toBeGreaterThan(0);
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    await page.fill('#find-2', '11.07');
    expect(await page.locator('#places-2 tbody tr:visible').count()).toBe(1);
    await page.fill('#find-2', '');
    await page.check('#option-1');
  });

  test('the option that is chosen is shown without scripts, too', async () => {
    const still = await browser.newPage();
    const session = await browser.newCDPSession(still);
    await session.send('Emulation.setScriptExecutionDisabled', { value: true });
    await still.goto(page.url());
    const table = still.locator('#places-2');
    expect(await table.isVisible()).toBe(false);
    await still.check('#option-2');
    expect(await table.isVisible()).toBe(true);
    await still.close();
  });

  test('without places there is no table of them, and all else works', async () => {
    const file = join(folder, 'no-places.html');
    const unnamed = plain.regencies.map(({ position: _, ...one }) => ({ ...one, code: '-' }));
    writeFileSync(file, await html(unnamed));
    const other = await browser.newPage();
    const errors: string[] = [];
    other.on('pageerror', (error) => errors.push(error.message));
    await other.goto(pathToFileURL(file).href);
    expect(await other.locator('.places, #regencies, #heat, #map, #worst').count()).toBe(0);
    await other.check('#show-en');
    expect(await other.getAttribute('html', 'lang')).toBe('en');
    expect(errors).toEqual([]);
    await other.close();
  });

  test('on paper there is the chosen option alone, in the chosen language, without what only a screen can do', async () => {
    await page.emulateMedia({ media: 'print' });
    const visible = await page
      .locator('header, .find, .map, .hint, details, .of-option-2, [lang="id"]')
      .evaluateAll(
        (all) =>
          all.filter((one) => (one as unknown as { checkVisibility(): boolean }).checkVisibility())
            .length,
      );
    await page.emulateMedia({ media: null });
    expect(visible).toBe(0);
  });

  test('on paper pages have numbers, and the method its source', async () => {
    await page.emulateMedia({ media: 'print' });
    const source = page.locator('.of-option-1 p.note', { hasText: 'STRESS-DES' });
    expect(await source.isVisible()).toBe(true);
    await page.emulateMedia({ media: null });
    const rules = await page.evaluate(
      'Array.from(document.styleSheets, (sheet) => Array.from(sheet.cssRules, (one) => one.cssText).join("")).join("")',
    );
    expect(rules).toMatch(/@bottom-right \{[^}]*counter\(page\) " \/ " counter\(pages\)/);
  });

  test('a hostile name is text', async () => {
    expect(await page.title()).toBe('september-2016');
    expect(await page.locator('#places tbody', { hasText: HOSTILE }).count()).toBe(1);
    expect(await page.locator('.of-option-1 .map circle title').allTextContents()).toContain(
      `${HOSTILE}, Aceh`,
    );
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('script:not([type])').count()).toBe(1);
  });

  test('has no serious fault of accessibility, in either language', async () => {
    await page.evaluate(axe.source);
    for (const language of LANGUAGES) {
      await page.check(`#show-${language}`);
      const found = await page.evaluate(async () => {
        const { axe: rules } = globalThis as unknown as {
          axe: { run(): Promise<{ violations: Violation[] }> };
        };
        return (await rules.run()).violations;
      });
      const serious = found.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
    }
  }, 60_000);

  test('said nothing to the console and asked for nothing', () => {
    expect(told).toEqual([]);
  });
});
