/** What is behind a chart: its picture in both languages, and its numbers, which the script of the page shows. */

import { parse } from 'csv-parse/sync';
import type { Chart, ChartId } from '../chart/chart.ts';
import { WORDS } from '../document/report-words.ts';
import { LANGUAGES, type Language } from '../format.ts';
import { plain } from '../names.ts';
import { TEXTS } from '../texts.ts';
import { both, either } from './markup.ts';

/** Decimals that a table of numbers shows. */
const DIGITS = 3;

/**
 * How the place of the pointer leads to a row: a day or an hour, an instant, the end of a step, the steps of
 * a bar, an age, a row from the top, or a row and a day.
 */
const HOVER: Partial<Record<ChartId, string>> = {
  submissions: 'day',
  binding: 'day',
  hours: 'day',
  backlog: 'instant',
  utilisation: 'bar',
  delay: 'age',
  ledgers: 'step',
  worst: 'row',
  heat: 'grid',
};

/** @param name of the figure, once in the page @param charts the same one in each language */
export function figure(name: string, charts: Readonly<Record<Language, Chart>>): string {
  const { id } = charts.id;
  const pictures = either((language) => within(charts[language].svg, name, id), 'div');
  const plotted = Object.entries(charts.id.plotted ?? {}).map(
    ([key, at]) => ` data-${key}="${at}"`,
  );
  const hover = HOVER[id] === undefined ? '' : ` data-hover="${HOVER[id]}"${plotted.join('')}`;
  const file = LANGUAGES.map((language) => `charts/${id}.${language}.csv`);
  return (
    `<figure id="${name}"${hover}>${pictures}` +
    `<details class="numbers"><summary>${both(WORDS.numbers)}</summary>` +
    `<p class="unscripted">${both(WORDS.numbersIn)} <code>${file.join(', ')}</code></p>` +
    `<script type="application/json">${data(charts)}</script></details></figure>\n`
  );
}

/** @throws RangeError where the chart is not there in each language */
export function inLanguages(
  charts: readonly Chart[],
  id: ChartId,
): Readonly<Record<Language, Chart>> {
  const found = LANGUAGES.map((language) => {
    const chart = charts.find((one) => one.id === id && one.language === language);
    if (chart === undefined) throw new RangeError(`no chart ${id} in ${language}`);
    return [language, chart];
  });
  return Object.fromEntries(found) as Record<Language, Chart>;
}

/** A picture whose names are those of its figure, so that each is there once in the page. */
function within(svg: string, name: string, id: string): string {
  if (name === id) return svg;
  const named = (word: string) => `${name}-${word}`;
  return svg
    .replace(/ id="([^"]*)"/g, (_, word: string) => ` id="${named(word)}"`)
    .replace(
      / aria-labelledby="([^"]*)"/g,
      (_, words: string) => ` aria-labelledby="${words.split(' ').map(named).join(' ')}"`,
    )
    .replace(/url\(#([^)]*)\)/g, (_, word: string) => `url(#${named(word)})`)
    .replace(/href="#([^"]*)"/g, (_, word: string) => `href="#${named(word)}"`);
}

type Cell = string | number | null;

/** Heads in both languages, and rows; those in English only where they are others. No end of a script is in it. */
function data(charts: Readonly<Record<Language, Chart>>): string {
  const [id, en] = LANGUAGES.map((language) => read(charts[language].csv)) as [Read, Read];
  const sameRows = JSON.stringify(id.rows) === JSON.stringify(en.rows);
  const all = {
    title: { id: plain(charts.id.title), en: plain(charts.en.title) },
    heads: { id: id.head, en: en.head },
    rows: sameRows ? id.rows : { id: id.rows, en: en.rows },
  };
  return JSON.stringify(all).replaceAll('<', '\\u003c');
}

interface Read {
  readonly head: readonly string[];
  readonly rows: readonly Cell[][];
}

/** A column of numbers as numbers; codes of regencies look like numbers and are none. */
function read(csv: string): Read {
  const [head = [], ...body] = parse(csv) as string[][];
  const codes: readonly string[] = LANGUAGES.map((language) => TEXTS.code[language]);
  const isNumber = head.map(
    (word, i) => !codes.includes(word) && body.every((row) => row[i] === '' || isPlain(row[i]!)),
  );
  const rows = body.map((row) =>
    row.map((cell, i): Cell => {
      if (cell === '') return null;
      return isNumber[i] ? rounded(Number(cell)) : cell;
    }),
  );
  return { head, rows };
}

/** What is a part must not seem to be nothing, or the whole. */
function rounded(value: number): number {
  const short = Number(value.toFixed(DIGITS));
  return Number.isInteger(short) && Math.abs(value) < 1 ? Number(value.toPrecision(4)) : short;
}

function isPlain(cell: string): boolean {
  return /^-?\d+(\.\d+)?(e-?\d+)?$/.test(cell);
}
