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

/** Of a line, and of the highest row that there may be [pt]. */
const LINE = 15;
const TALLEST = 409;
/** Characters of a head or foot: with the signs in it 255 are the most. */
const MOST_ON_PAPER = 120;

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
  /** Above figures. */
  headOfFigures: 10,
  /** In per cent of the whole, with a sign. */
  points: 11,
  /** Of what one decimal would show as nothing. */
  fine: 12,
  finePoints: 13,
  fineNamed: 14,
};

/** A share that is neither nothing nor all is never shown as either. */
const SHARES = {
  id: '[&lt;0.001]&quot;&lt; 0,1%&quot;;[&gt;0.999]&quot;&gt; 99,9%&quot;;0.0%',
  en: '[&lt;0.001]&quot;&lt; 0.1%&quot;;[&gt;0.999]&quot;&gt; 99.9%&quot;;0.0%',
} as const;

/** A text goes on in the next line; a figure beside it stands at its first one. */
const READ = '<alignment horizontal="left" vertical="top" wrapText="1" indent="1"/>';
const TOP = '<alignment vertical="top"/>';

const look = (format: number, alignment: string, more = '') =>
  `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"${more}>${alignment}</xf>`;

const head = (alignment: string) =>
  `<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1">${alignment}</xf>`;

/** With a sign. */
const points = (number: string, language: Language) => {
  const unit = `&quot; ${DOCUMENT.points[language]}&quot;`;
  return `+${number}${unit};-${number}${unit};0`;
};

const styles = (language: Language) =>
  `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="8"><numFmt numFmtId="164" formatCode="#,##0.0"/>` +
  `<numFmt numFmtId="165" formatCode="${SHARES[language]}"/>` +
  `<numFmt numFmtId="166" formatCode="&quot;${CURRENCY[language]}&quot;#,##0"/>` +
  `<numFmt numFmtId="167" formatCode="#,##0.0&quot; ${DOCUMENT.hours[language]}&quot;"/>` +
  `<numFmt numFmtId="168" formatCode="${points('0.0', language)}"/>` +
  '<numFmt numFmtId="169" formatCode="0.0########"/>' +
  `<numFmt numFmtId="170" formatCode="${points('0.0########', language)}"/>` +
  `<numFmt numFmtId="171" formatCode="0.0########&quot; ${DOCUMENT.hours[language]}&quot;"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFEDF1F4"/></patternFill></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="15">' +
  look(0, READ) +
  head(READ) +
  [3, 164, 165, 4, 166].map((id) => look(id, TOP)).join('') +
  look(0, READ, ' quotePrefix="1"') +
  look(9, TOP) +
  look(167, TOP) +
  head('<alignment horizontal="right" vertical="top" wrapText="1"/>') +
  [168, 169, 170, 171].map((id) => look(id, TOP)).join('') +
  '</cellXfs>' +
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
  const heads = tables.map(
    ({ name }, i) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">'${words(name).replaceAll("'", "''")}'!$1:$1</definedName>`,
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
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATED}"><bookViews><workbookView/></bookViews><sheets>${names.join('')}</sheets><definedNames>${heads.join('')}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': relations({
      styles: ['styles', 'styles.xml'],
      ...Object.fromEntries(sheets.map(({ name }, i) => [`sheet${i + 1}`, ['worksheet', name]])),
    }),
    'xl/styles.xml': styles(language),
    ...Object.fromEntries(sheets.map(({ table, name }) => [`xl/${name}`, sheet(table, book)])),
  };
  return packed(parts);
}

function sheet(table: Table, { title, language }: Book): string {
  const { caption, columns, rows } = table;
  const sizes = columns.map(({ width = 1 }) => Math.max(NARROWEST, Math.round(WIDE * width)));
  const widths = sizes.map(
    (size, i) => `<col min="${i + 1}" max="${i + 1}" width="${size}" customWidth="1"/>`,
  );
  const named = columns.map((column) => headOf(column, language));
  const heads = named.map((name, i) =>
    text(name, i, 1, columns[i]!.kind === 'text' ? LOOK.head : LOOK.headOfFigures),
  );
  const body = rows.map((cells, r) => {
    const inside = columns.map(({ kind }, c) => {
      const own = kindOf(table, r, c);
      return cell(cells[c] ?? null, own, c, r + 2, kind === own);
    });
    return `<row r="${r + 2}"${tall(cells, sizes)}>${inside.join('')}</row>`;
  });
  return (
    `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join('')}</cols><sheetData><row r="1"${tall(named, sizes)}>${heads.join('')}</row>${body.join('')}</sheetData>` +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    `<headerFooter><oddHeader>${onPaper('&L', caption)}</oddHeader>` +
    `<oddFooter>${onPaper('&L', title)}&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`
  );
}

/** Not every program finds by itself how high a row is whose texts go on in the next line. */
function tall(cells: readonly Value[], sizes: readonly number[]): string {
  const lines = cells.map((value, i) =>
    // The last words of a line do not fill it.
    typeof value === 'string' ? Math.ceil(value.length / (0.85 * sizes[i]!)) : 1,
  );
  const most = Math.max(...lines);
  return most < 2 ? '' : ` ht="${Math.min(TALLEST, LINE * most)}" customHeight="1"`;
}

/** A text at the head or the foot of each page, where `&` begins a sign. @param place the sign of its place */
function onPaper(place: string, said: string): string {
  const short = [...said].slice(0, MOST_ON_PAPER).join('');
  return words(place + short.replaceAll('&', '&&'));
}

/** A time is a number of hours: a workbook knows days only. */
function headOf({ head, kind }: Column, language: Language): string {
  return kind === 'time' ? `${head} (${DOCUMENT.hours[language]})` : head;
}

/** @param isSaid whether the head says what kind it is */
function cell(value: Value, kind: Kind, column: number, row: number, isSaid: boolean): string {
  if (value === null) return '';
  if (typeof value === 'string') {
    // Who edits such a cell would make it a formula without the sign that it is quoted.
    return text(value, column, row, /^[=+\-@]/.test(value) ? LOOK.sign : LOOK.text);
  }
  const number = kind === 'time' ? value / HOUR : kind === 'points' ? 100 * value : value;
  return `<c r="${letters(column)}${row}" s="${lookOf(kind, number, isSaid)}"><v>${number}</v></c>`;
}

/** @param number as it stands in the cell */
function lookOf(kind: Kind, number: number, isSaid: boolean): number {
  const isFine = number !== 0 && Math.abs(number) < 0.05;
  if (kind === 'share') return number > 0 && number < 1 ? LOOK.share : LOOK.allOrNone;
  if (kind === 'rupiah') return LOOK.rupiah;
  if (kind === 'points') return isFine ? LOOK.finePoints : LOOK.points;
  if (kind === 'time' && !isSaid) return isFine ? LOOK.fineNamed : LOOK.hoursNamed;
  if (isFine) return LOOK.fine;
  return kind === 'time' ? LOOK.hours : Number.isInteger(number) ? LOOK.whole : LOOK.part;
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
