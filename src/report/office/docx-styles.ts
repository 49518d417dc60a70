/** How a document looks: styles by name, so that an office can lay its own over them. */

import type { Language } from '../format.ts';
import { TAGS, XML } from './package.ts';

export const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const INK = '1F2A33';
const SOFT = '5B6670';
const RULE = '9AA5AE';

interface Style {
  readonly id: string;
  /** As Word names it: "heading 1" is a heading to every program. */
  readonly name: string;
  readonly paragraph: string;
  readonly run: string;
  readonly next?: string;
}

/** Sizes in half points, distances in twentieths of a point. */
const STYLES: readonly Style[] = [
  {
    id: 'Title',
    name: 'Title',
    paragraph: '<w:keepNext/><w:spacing w:before="0" w:after="60"/>',
    run: `<w:b/><w:color w:val="${INK}"/><w:sz w:val="40"/>`,
    next: 'Subtitle',
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    paragraph: '<w:spacing w:before="0" w:after="240"/>',
    run: `<w:color w:val="${SOFT}"/><w:sz w:val="22"/>`,
  },
  {
    id: 'Heading1',
    name: 'heading 1',
    paragraph:
      '<w:keepNext/><w:keepLines/><w:spacing w:before="320" w:after="100"/><w:outlineLvl w:val="0"/>',
    run: `<w:b/><w:color w:val="${INK}"/><w:sz w:val="28"/>`,
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    paragraph:
      '<w:keepNext/><w:keepLines/><w:spacing w:before="180" w:after="60"/><w:outlineLvl w:val="1"/>',
    run: `<w:b/><w:color w:val="${INK}"/><w:sz w:val="24"/>`,
  },
  {
    id: 'Lead',
    name: 'Lead',
    paragraph: '<w:spacing w:before="60" w:after="160" w:line="288" w:lineRule="auto"/>',
    run: '<w:sz w:val="25"/>',
  },
  {
    id: 'Caption',
    name: 'caption',
    paragraph: '<w:keepLines/><w:spacing w:before="200" w:after="80"/>',
    run: `<w:b/><w:color w:val="${INK}"/><w:sz w:val="19"/>`,
  },
  {
    id: 'FigureCaption',
    name: 'Figure Caption',
    paragraph: '<w:keepLines/><w:spacing w:before="40" w:after="280"/>',
    run: `<w:color w:val="${SOFT}"/><w:sz w:val="19"/>`,
  },
  {
    id: 'Picture',
    name: 'Picture',
    paragraph:
      '<w:keepNext/><w:spacing w:before="120" w:after="0" w:line="240" w:lineRule="auto"/>',
    run: '',
  },
  {
    id: 'Cell',
    name: 'Cell',
    paragraph: '<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>',
    run: '<w:sz w:val="18"/>',
  },
  {
    id: 'Group',
    name: 'Group',
    paragraph: '<w:spacing w:before="80" w:after="20" w:line="240" w:lineRule="auto"/>',
    run: '<w:b/><w:sz w:val="18"/>',
  },
  {
    id: 'Code',
    name: 'Code',
    paragraph: '<w:spacing w:before="40" w:after="120"/>',
    run: '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/><w:noProof/><w:sz w:val="18"/>',
  },
  {
    id: 'ListBullet',
    name: 'List Bullet',
    paragraph:
      '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:spacing w:before="0" w:after="80"/>',
    run: '',
  },
  {
    id: 'Footer',
    name: 'footer',
    paragraph: '<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs><w:spacing w:after="0"/>',
    run: `<w:color w:val="${SOFT}"/><w:sz w:val="16"/>`,
  },
];

export function stylesPart(language: Language): string {
  const defaults =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"' +
    ' w:eastAsia="Calibri" w:cs="Calibri"/><w:sz w:val="21"/><w:szCs w:val="21"/>' +
    `<w:lang w:val="${TAGS[language]}" w:eastAsia="${TAGS[language]}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
    '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>';
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>';
  return (
    `${XML}<w:styles xmlns:w="${MAIN}">${defaults}${normal}` +
    `${STYLES.map(style).join('')}${TABLE_STYLES}</w:styles>`
  );
}

function style({ id, name, paragraph, run, next = 'Normal' }: Style): string {
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>` +
    `<w:basedOn w:val="Normal"/><w:next w:val="${next}"/><w:qFormat/>` +
    `<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
  );
}

const TABLE_STYLES =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>' +
  '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>' +
  '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  '<w:style w:type="table" w:styleId="Figures"><w:name w:val="Figures"/><w:basedOn w:val="TableNormal"/>' +
  `<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="${INK}"/>` +
  `<w:bottom w:val="single" w:sz="8" w:space="0" w:color="${INK}"/>` +
  `<w:insideH w:val="single" w:sz="4" w:space="0" w:color="${RULE}"/></w:tblBorders></w:tblPr>` +
  '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="EDF1F4"/></w:tcPr></w:tblStylePr></w:style>';

/** The bullets of lists. */
export const NUMBERING = `${XML}<w:numbering xmlns:w="${MAIN}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\u2022"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="340" w:hanging="227"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
