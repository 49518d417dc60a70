/**
 * What Word and Excel refuse and LibreOffice forgives: elements in another order than that of the schemas of
 * ECMA-376 (part 1, 5th edition; annex A), parts without a type, numbers given twice.
 */

import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { docx } from '../../../src/report/office/docx.ts';
import { xlsx } from '../../../src/report/office/xlsx.ts';
import { type Element, elementsOf, within } from './elements.ts';
import { sample, table } from './sample.ts';

/** Of the elements that may hold each, those that are written here, as their schema orders them. */
const ORDER: Readonly<Record<string, string>> = {
  'w:document': 'w:body',
  'w:p': 'w:pPr w:r w:fldSimple',
  'w:pPr':
    'w:pStyle w:keepNext w:keepLines w:numPr w:tabs w:spacing w:ind w:jc w:outlineLvl w:rPr w:sectPr',
  'w:numPr': 'w:ilvl w:numId',
  'w:rPr': 'w:rFonts w:b w:noProof w:color w:sz w:szCs w:lang',
  'w:tbl': 'w:tblPr w:tblGrid w:tr',
  'w:tblPr':
    'w:tblStyle w:tblW w:tblInd w:tblBorders w:tblLayout w:tblCellMar w:tblLook w:tblCaption',
  'w:tblBorders': 'w:top w:left w:bottom w:right w:insideH w:insideV',
  'w:tblCellMar': 'w:top w:left w:bottom w:right',
  'w:tr': 'w:trPr w:tc',
  'w:tc': 'w:tcPr w:p',
  'w:tcPr': 'w:tcW w:shd',
  'w:sectPr': 'w:footerReference w:pgSz w:pgMar',
  'wp:inline': 'wp:extent wp:docPr a:graphic',
  'pic:pic': 'pic:nvPicPr pic:blipFill pic:spPr',
  'pic:nvPicPr': 'pic:cNvPr pic:cNvPicPr',
  'pic:blipFill': 'a:blip a:stretch',
  'pic:spPr': 'a:xfrm a:prstGeom',
  'a:xfrm': 'a:off a:ext',
  'w:styles': 'w:docDefaults w:style',
  'w:docDefaults': 'w:rPrDefault w:pPrDefault',
  'w:style': 'w:name w:basedOn w:next w:qFormat w:pPr w:rPr w:tblPr w:tblStylePr',
  'w:tblStylePr': 'w:rPr w:tcPr',
  'w:numbering': 'w:abstractNum w:num',
  'w:abstractNum': 'w:multiLevelType w:lvl',
  'w:lvl': 'w:start w:numFmt w:lvlText w:lvlJc w:pPr',
  'w:settings': 'w:zoom w:compat w:themeFontLang w:decimalSymbol w:listSeparator',
  workbook: 'bookViews sheets definedNames',
  headerFooter: 'oddHeader oddFooter',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles',
  font: 'b sz name',
  border: 'left right top bottom diagonal',
  worksheet: 'sheetPr sheetViews cols sheetData pageSetup headerFooter',
  sheetView: 'pane selection',
  c: 'is v',
};
/** Those that may stand in any order, or hold but one kind. */
const FREE = new Set(
  (
    'w:body w:r w:trPr w:rPrDefault w:pPrDefault w:tabs w:compat w:num w:tblGrid w:fldSimple w:ftr w:drawing ' +
    'a:graphic a:graphicData a:blip a:extLst a:ext a:stretch a:prstGeom Types Relationships cp:coreProperties ' +
    'bookViews sheets numFmts fonts fills fill patternFill borders cellStyleXfs cellXfs xf cellStyles sheetViews ' +
    'cols sheetData row is definedNames sheetPr'
  ).split(' '),
);

type Files = Readonly<Record<string, Uint8Array>>;

const shapes = '<svg xmlns="http://www.w3.org/2000/svg"/>';
const blocks = [...sample.blocks, ...sample.blocks].map((block) =>
  block.kind === 'figure' ? { ...block, chart: { ...block.chart, shapes } } : block,
);
const book = { title: 'x', source: 'x', creator: 'x', language: 'id' } as const;
const FILES: readonly (readonly [string, Files])[] = [
  ['a document', unzipSync(docx({ ...sample, blocks }, 'Tampung 0.0.0'))],
  ['a workbook', unzipSync(xlsx([table, { ...table, name: 'b' }], book))],
];

const root = (files: Files, name: string) => elementsOf(strFromU8(files[name]!));
const named = (element: Element, name: string) =>
  Array.from(within(element)).filter((one) => one.name === name);
const isXml = (name: string) => /\.(xml|rels)$/.test(name);

describe.each(FILES)('%s', (_, files) => {
  test.each(Object.keys(files).filter(isXml))('%s is in the order of the schema', (name) => {
    for (const { name: outer, children } of within(root(files, name))) {
      if (children.length === 0 || FREE.has(outer)) continue;
      const order = (ORDER[outer] ?? '').split(' ');
      const places = children.map((child) => order.indexOf(child.name));
      expect(places, `${outer}: ${children.map((child) => child.name)}`).toEqual(
        places.toSorted((a, b) => a - b),
      );
      expect(Math.min(...places), `${outer}: ${children.map((child) => child.name)}`).not.toBe(-1);
    }
  });

  test('types every part once, and numbers every relation once', () => {
    const types = root(files, '[Content_Types].xml').children;
    const known = types.map(({ attributes: { PartName, Extension } }) => PartName ?? Extension!);
    expect(new Set(known).size).toBe(known.length);
    for (const name of Object.keys(files).filter((one) => one !== '[Content_Types].xml')) {
      const own = name.endsWith('.xml') ? `/${name}` : name.replace(/.*\./, '');
      expect(known, name).toContain(own);
    }
    for (const name of Object.keys(files).filter((one) => one.endsWith('.rels'))) {
      const ids = root(files, name).children.map(({ attributes }) => attributes['Id']!);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/);
    }
  });
});

describe('of a document', () => {
  const document = root(FILES[0]![1], 'word/document.xml');
  const body = document.children[0]!;

  test('the section stands last, and between two tables a paragraph', () => {
    const kinds = body.children.map(({ name }) => name);
    expect(kinds.at(-1)).toBe('w:sectPr');
    expect(kinds.join(' ')).not.toMatch(/w:tbl (w:tbl|w:sectPr)/);
  });

  test('a table has as many columns as its grid, and a paragraph ends each cell', () => {
    for (const one of named(body, 'w:tbl')) {
      const columns = named(one, 'w:gridCol').length;
      for (const row of named(one, 'w:tr')) expect(named(row, 'w:tc')).toHaveLength(columns);
    }
    for (const cell of named(body, 'w:tc')) expect(cell.children.at(-1)!.name).toBe('w:p');
  });

  test('each picture has its number', () => {
    const numbers = named(body, 'wp:docPr').map(({ attributes }) => attributes['id']);
    expect(numbers).toEqual(['1', '2']);
  });
});

describe('of a workbook', () => {
  const files = FILES[1]![1];
  const styles = root(files, 'xl/styles.xml');
  const looks = named(styles, 'cellXfs')[0]!;

  test('each list of styles is as long as it says', () => {
    for (const { name, attributes, children } of styles.children)
      expect(Number(attributes['count']), name).toBe(children.length);
  });

  test('rows and cells ascend, each with a look that is there', () => {
    const sheet = root(files, 'xl/worksheets/sheet1.xml');
    for (const [i, row] of named(sheet, 'row').entries()) {
      expect(row.attributes['r']).toBe(String(i + 1));
      const places = row.children.map(({ attributes }) => attributes['r']!);
      expect(places).toEqual(places.toSorted());
      for (const { attributes } of row.children) {
        expect(attributes['r']).toMatch(new RegExp(`^[A-E]${i + 1}$`));
        expect(Number(attributes['s'])).toBeLessThan(looks.children.length);
      }
    }
  });

  test('a sheet is seen through a window that is there', () => {
    expect(named(root(files, 'xl/workbook.xml'), 'workbookView')).toHaveLength(1);
  });
});
