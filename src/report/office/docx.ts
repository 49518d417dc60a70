/**
 * A document as DOCX. Written here and not by a library: those found put the date of the making, and
 * numbers counted up through the life of the process, into their files, and the same results must give
 * the same bytes.
 */

import type { Document } from '../document/blocks.ts';
import { DOCUMENT } from '../document/words.ts';
import { bodyOf, type Picture, paragraph } from './docx-body.ts';
import { MAIN, NUMBERING, stylesPart } from './docx-styles.ts';
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

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const SPACES =
  `xmlns:w="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
  ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"' +
  ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
  ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';

/** A4, margins of 20 mm, in twentieths of a point. */
const PAGE =
  '<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';

/** @param creator the program and its version */
export function docx(document: Document, creator: string): Uint8Array {
  const { language, title, subtitle, source, blocks } = document;
  const pictures: Picture[] = [];
  const body =
    paragraph('Title', title) +
    paragraph('Subtitle', subtitle) +
    bodyOf(blocks, language, pictures);
  const media = (number: number) => `media/picture${number}.png`;
  const shapes = (number: number) => `media/shapes${number}.svg`;
  const parts: Parts = {
    '[Content_Types].xml': contentTypes({
      'docProps/core.xml': CORE_TYPE,
      'word/document.xml': `${TYPE}.document.main+xml`,
      'word/styles.xml': `${TYPE}.styles+xml`,
      'word/numbering.xml': `${TYPE}.numbering+xml`,
      'word/settings.xml': `${TYPE}.settings+xml`,
      'word/footer.xml': `${TYPE}.footer+xml`,
    }),
    '_rels/.rels': relations({
      document: ['officeDocument', 'word/document.xml'],
      core: ['core-properties', 'docProps/core.xml'],
    }),
    'docProps/core.xml': coreProperties({
      title,
      subject: source,
      creator,
      language: TAGS[language],
    }),
    'word/document.xml': `${XML}<w:document ${SPACES}><w:body>${body}${PAGE}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations({
      styles: ['styles', 'styles.xml'],
      numbering: ['numbering', 'numbering.xml'],
      settings: ['settings', 'settings.xml'],
      footer: ['footer', 'footer.xml'],
      ...Object.fromEntries(
        pictures.flatMap(({ number, chart }) => [
          [`picture${number}`, ['image', media(number)]],
          ...(chart.shapes === undefined ? [] : [[`shapes${number}`, ['image', shapes(number)]]]),
        ]),
      ),
    }),
    'word/styles.xml': stylesPart(language),
    'word/numbering.xml': NUMBERING,
    'word/settings.xml': settings(document),
    'word/footer.xml': footer(document),
    ...Object.fromEntries(
      pictures.flatMap(({ number, chart }) => [
        [`word/${media(number)}`, chart.png],
        ...(chart.shapes === undefined ? [] : [[`word/${shapes(number)}`, chart.shapes]]),
      ]),
    ),
  };
  return packed(parts);
}

function settings({ language }: Document): string {
  const [decimal, list] = language === 'id' ? [',', ';'] : ['.', ','];
  return (
    `${XML}<w:settings xmlns:w="${MAIN}"><w:zoom w:percent="100"/><w:compat>` +
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
    `<w:themeFontLang w:val="${TAGS[language]}"/><w:decimalSymbol w:val="${decimal}"/><w:listSeparator w:val="${list}"/></w:settings>`
  );
}

/** The source on every page, and the page's number. */
function footer({ source, language }: Document): string {
  return (
    `${XML}<w:ftr ${SPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>` +
    `<w:r><w:t xml:space="preserve">${words(source)}</w:t></w:r><w:r><w:tab/>` +
    `<w:t xml:space="preserve">${DOCUMENT.page[language]} </w:t></w:r>` +
    '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>'
  );
}
