/** The blocks of a document as WordprocessingML (ECMA-376, part 1). */

import type { Chart } from '../chart/chart.ts';
import type { Block } from '../document/blocks.ts';
import { type Table, textsOf } from '../document/table.ts';
import { format, type Language } from '../format.ts';
import { words } from './package.ts';

/** Width of the text: A4 with margins of 20 mm, in twentieths of a point. */
const WIDTH = 9638;
/** The same as a picture measures it. */
const MILLIMETRE = 36_000;
const PICTURE = 170 * MILLIMETRE;
/** The tallest picture that leaves room for its caption [mm]. */
const TALLEST = 222;
/** A table of so few lines, two thirds of a page, stays on one page, with its caption. */
const SHORT = 36;
/** Of a character of a wide font in a cell, and what a cell keeps free, in twentieths of a point. */
const CHARACTER = 108;
const PADDING = 170;

/** A picture of the body: its number names its part and its relation. */
export interface Picture {
  readonly chart: Chart;
  readonly number: number;
}

/** @param pictures to which those of the blocks are added */
export function bodyOf(blocks: readonly Block[], language: Language, pictures: Picture[]): string {
  return blocks.map((block) => part(block, language, pictures)).join('');
}

export function paragraph(style: string, text: string, properties = ''): string {
  return (
    `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>` +
    `<w:r><w:t xml:space="preserve">${words(text)}</w:t></w:r></w:p>`
  );
}

function part(block: Block, language: Language, pictures: Picture[]): string {
  switch (block.kind) {
    case 'heading':
      return paragraph(block.level === 2 ? 'Heading2' : 'Heading1', block.text);
    case 'text':
      return paragraph('Normal', block.text);
    case 'lead':
      return paragraph('Lead', block.text);
    case 'code':
      return paragraph('Code', block.text);
    case 'list':
      return block.items.map((item) => paragraph('ListBullet', item)).join('');
    case 'figure': {
      const picture = { chart: block.chart, number: pictures.length + 1 };
      pictures.push(picture);
      const { caption, tallest = TALLEST } = block;
      return (
        drawn(picture, tallest) + (caption === undefined ? '' : paragraph('FigureCaption', caption))
      );
    }
    case 'table':
      return paragraph('Caption', block.caption, '<w:keepNext/>') + table(block.table, language);
  }
}

/** A picture as wide as the text, or as tall as a page allows. */
function drawn({ chart, number }: Picture, tallest: number): string {
  const view = new DataView(chart.png.buffer, chart.png.byteOffset);
  // The header of a PNG: width and height follow the eight bytes of the signature and eight of IHDR.
  const ratio = view.getUint32(20) / view.getUint32(16);
  const height = Math.min(tallest * MILLIMETRE, Math.round(PICTURE * ratio));
  const width = Math.round(height / ratio);
  const size = `cx="${width}" cy="${height}"`;
  const name = `name="${chart.id}" descr="${words(chart.title)}"`;
  return (
    '<w:p><w:pPr><w:pStyle w:val="Picture"/></w:pPr><w:r><w:drawing>' +
    `<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/>` +
    `<wp:docPr id="${number}" ${name}/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">` +
    `<pic:pic><pic:nvPicPr><pic:cNvPr id="${number}" ${name}/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="picture${number}">${vector(chart, number)}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
  );
}

/** What a program that can draws instead of the picture of dots. */
function vector({ shapes }: Chart, number: number): string {
  if (shapes === undefined) return '';
  return (
    '<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">' +
    '<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"' +
    ` r:embed="shapes${number}"/></a:ext></a:extLst>`
  );
}

function table(shown: Table, language: Language): string {
  const { caption, columns } = shown;
  const whole = columns.reduce((sum, { width = 1 }) => sum + width, 0);
  const widths = columns.map(({ width = 1 }) => Math.floor((WIDTH * width) / whole));
  const row = (cells: readonly string[], isHead: boolean, isKept: boolean) => {
    const inside = cells.map((text, i) => {
      const side = columns[i]?.kind === 'text' ? '' : '<w:jc w:val="right"/>';
      const keep = isKept ? '<w:keepNext/>' : '';
      return (
        `<w:tc><w:tcPr><w:tcW w:w="${widths[i]}" w:type="dxa"/></w:tcPr>` +
        `${paragraph('Cell', text, keep + side)}</w:tc>`
      );
    });
    return `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${inside.join('')}</w:tr>`;
  };
  const texts = textsOf(shown, format(language));
  const isShort = texts.reduce((sum, cells) => sum + linesOf(cells, widths), 0) <= SHORT;
  const body = texts.map((cells, i) =>
    shown.groups?.includes(i)
      ? group(cells[0]!, columns.length)
      : row(cells, false, isShort && i < texts.length - 1),
  );
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="Figures"/><w:tblW w:w="${WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    `<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>` +
    `<w:tblCaption w:val="${words(caption)}"/></w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    `${row(
      columns.map(({ head }) => head),
      true,
      true,
    )}${body.join('')}</w:tbl>${paragraph('Cell', '')}`
  );
}

/** A row of one cell, which stays with the rows that it is of. */
function group(text: string, columns: number): string {
  return (
    `<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="${WIDTH}" w:type="dxa"/>` +
    `<w:gridSpan w:val="${columns}"/></w:tcPr>${paragraph('Group', text, '<w:keepNext/>')}</w:tc></w:tr>`
  );
}

/** Lines of a row, at most. @param widths of the columns, in twentieths of a point */
function linesOf(cells: readonly string[], widths: readonly number[]): number {
  return Math.max(
    ...cells.map((text, i) => Math.ceil((text.length * CHARACTER) / (widths[i]! - PADDING))),
    1,
  );
}
