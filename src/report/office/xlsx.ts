/** Tables as a workbook: a sheet a table, its numbers as numbers, its texts never as formulas. */

import { HOUR } from '../../units.ts';
import { type Column, type Kind, kindOf, type Table, type Value } from '../document/table.ts';
import { DOCUMENT } from '../document/words.ts';
import type { Language } from '../format.ts';
import { CURRENCY } from '../money.ts';
import {
  CORE_TYPE,
  contentTypes,
  coreProperties,
  type Parts,
  packed,
  relations,
  TAGS,
  words,
  XML,
} from './package.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Characters of the narrowest column, and of one as wide as 1. */
const NARROWEST = 9;
const WIDE = 16;

/** Places in `cellXfs`. */
const LOOK = {
  text: 0,
  head: 1,
  whole: 2,
  part: 3,
  share: 4,
  hours: 5,
  rupiah: 6,
  sign: 7,
  allOrNone: 8,
  /** Where no head says that it is hours. */
  hoursNamed: 9,
};

/** A share that is neither nothing nor all is never shown as either. */
const SHARES = {
  id: '[&lt;0.001]&quot;&lt; 0,1%&quot;;[&gt;0.999]&quot;&gt; 99,9%&quot;;0.0%',
  en: '[&lt;0.001]&quot;&lt; 0.1%&quot;;[&gt;0.999]&quot;&gt; 99.9%&quot;;0.0%',
} as const;

const styles = (language: Language) =>
  `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="4"><numFmt numFmtId="164" formatCode="#,##0.0"/>` +
  `<numFmt numFmtId="165" formatCode="${SHARES[language]}"/>` +
  `<numFmt numFmtId="166" formatCode="&quot;${CURRENCY[language]}&quot;#,##0"/>` +
  `<numFmt numFmtId="167" formatCode="#,##0.0&quot; ${DOCUMENT.hours[language]}&quot;"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFEDF1F4"/></patternFill></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="10">' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' +
  [3, 164, 165, 4, 166]
    .map(
      (id) =>
        `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
    )
    .join('') +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/>' +
  '<xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="167" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

interface Book {
  readonly title: string;
  /** Where the figures come from. */
  readonly source: string;
  /** The program and its version. */
  readonly creator: string;
  readonly language: Language;
}

export function xlsx(tables: readonly Table[], book: Book): Uint8Array {
  const { title, source, creator, language } = book;
  const sheets = tables.map((table, i) => ({ table, name: `worksheets/sheet${i + 1}.xml` }));
  const names = sheets.map(
    ({ table }, i) =>
      `<sheet name="${words(table.name)}" sheetId="${i + 1}" r:id="sheet${i + 1}"/>`,
  );
  const parts: Parts = {
    '[Content_Types].xml': contentTypes({
      'docProps/core.xml': CORE_TYPE,
      'xl/workbook.xml': `${TYPE}.sheet.main+xml`,
      'xl/styles.xml': `${TYPE}.styles+xml`,
      ...Object.fromEntries(sheets.map(({ name }) => [`xl/${name}`, `${TYPE}.worksheet+xml`])),
    }),
    '_rels/.rels': relations({
      workbook: ['officeDocument', 'xl/workbook.xml'],
      core: ['core-properties', 'docProps/core.xml'],
    }),
    'docProps/core.xml': coreProperties({
      title,
      subject: source,
      creator,
      language: TAGS[language],
    }),
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATED}"><bookViews><workbookView/></bookViews><sheets>${names.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations({
      styles: ['styles', 'styles.xml'],
      ...Object.fromEntries(sheets.map(({ name }, i) => [`sheet${i + 1}`, ['worksheet', name]])),
    }),
    'xl/styles.xml': styles(language),
    ...Object.fromEntries(sheets.map(({ table, name }) => [`xl/${name}`, sheet(table, language)])),
  };
  return packed(parts);
}

function sheet(table: Table, language: Language): string {
  const { columns, rows } = table;
  const widths = columns.map(({ width = 1 }, i) => {
    const size = Math.max(NARROWEST, Math.round(WIDE * width));
    return `<col min="${i + 1}" max="${i + 1}" width="${size}" customWidth="1"/>`;
  });
  const heads = columns.map((column, i) => text(headOf(column, language), i, 1, LOOK.head));
  const body = rows.map((cells, r) => {
    const inside = columns.map(({ kind }, c) => {
      const own = kindOf(table, r, c);
      const look = own === 'time' && kind !== own ? LOOK.hoursNamed : undefined;
      return cell(cells[c] ?? null, own, c, r + 2, look);
    });
    return `<row r="${r + 2}">${inside.join('')}</row>`;
  });
  return (
    `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join('')}</cols><sheetData><row r="1">${heads.join('')}</row>${body.join('')}</sheetData></worksheet>`
  );
}

/** A time is a number of hours: a workbook knows days only. */
function headOf({ head, kind }: Column, language: Language): string {
  return kind === 'time' ? `${head} (${DOCUMENT.hours[language]})` : head;
}

function cell(value: Value, kind: Kind, column: number, row: number, named?: number): string {
  if (value === null) return '';
  if (typeof value === 'string') {
    // Who edits such a cell would make it a formula without the sign that it is quoted.
    return text(value, column, row, /^[=+\-@]/.test(value) ? LOOK.sign : LOOK.text);
  }
  const number = kind === 'time' ? value / HOUR : value;
  return `<c r="${letters(column)}${row}" s="${named ?? look(kind, value)}"><v>${number}</v></c>`;
}

function look(kind: Kind, value: number): number {
  if (kind === 'share') return value > 0 && value < 1 ? LOOK.share : LOOK.allOrNone;
  if (kind === 'time') return LOOK.hours;
  if (kind === 'rupiah') return LOOK.rupiah;
  return Number.isInteger(value) ? LOOK.whole : LOOK.part;
}

function text(value: string, column: number, row: number, style: number): string {
  return (
    `<c r="${letters(column)}${row}" s="${style}" t="inlineStr">` +
    `<is><t xml:space="preserve">${words(value)}</t></is></c>`
  );
}

/** @example letters(27) // "AB" */
function letters(column: number): string {
  const rest = column % 26;
  const above = (column - rest) / 26;
  return (above === 0 ? '' : letters(above - 1)) + String.fromCharCode(65 + rest);
}
