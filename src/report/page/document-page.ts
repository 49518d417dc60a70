/**
 * A document as one page in both languages: no other file and no network is needed to read it. What stands in it,
 * and in what order, is the document's; the page adds the switch of the language and the numbers behind charts.
 */

import type { Block, Document } from '../document/blocks.ts';
import { WORDS } from '../document/report-words.ts';
import { type Both, LANGUAGES, type Language } from '../format.ts';
import { both, scrolling, table, tableInBoth, text } from './markup.ts';
import { figure } from './numbers.ts';
import type { Sum } from './option.ts';
import { shell } from './shell.ts';
import { switches } from './switches.ts';

/**
 * The page as text; the same documents give the same bytes.
 * @param documents the same one in each language, block by block @param sums of what it was made from
 * @throws RangeError where the blocks of the two are not of one kind
 */
export function documentPage(
  documents: Readonly<Record<Language, Document>>,
  sums: readonly Sum[],
): string {
  const { id, en } = documents;
  const of = (read: (document: Document) => string): Both => ({ id: read(id), en: read(en) });
  const content = [
    switches([]),
    '<main>\n',
    `<h1>${both(of(({ title }) => title))}</h1>\n`,
    `<p class="kind">${both(of(({ subtitle }) => subtitle))}</p>\n`,
    ...sectionsOf(documents).map(section),
    sumSection(sums),
    `<p class="note">${both(of(({ source }) => source))}</p>\n`,
    '</main>\n',
  ];
  return shell(id.title, content.join(''), 1);
}

/** The same block in each language. */
type Pair = Readonly<Record<Language, Block>>;

/** Each begins with its heading; one of the second level stands within. */
function sectionsOf({ id, en }: Readonly<Record<Language, Document>>): Pair[][] {
  if (id.blocks.length !== en.blocks.length)
    throw new RangeError('a document has not the same blocks in both languages');
  const sections: Pair[][] = [];
  id.blocks.forEach((block, i) => {
    const pair = { id: block, en: en.blocks[i]! };
    if (pair.id.kind === 'heading' && pair.id.level !== 2) sections.push([]);
    sections.at(-1)!.push(pair);
  });
  return sections;
}

function section(pairs: readonly Pair[], index: number): string {
  const name = `part-${index + 1}`;
  const [heading, ...rest] = pairs as [Pair, ...Pair[]];
  const content = rest.map((pair) => piece(pair, name)).join('');
  return part(name, both(textsOf(heading)), content);
}

function part(name: string, heading: string, content: string): string {
  return `<section aria-labelledby="${name}"><h2 id="${name}">${heading}</h2>\n${content}</section>\n`;
}

/** @param name of the section, by which what scrolls in it is called */
function piece({ id, en }: Pair, name: string): string {
  if (id.kind === 'table' && en.kind === 'table')
    return scrolling(name, tableInBoth(captioned(id), captioned(en)), true);
  if (id.kind === 'figure' && en.kind === 'figure')
    return figure(id.chart.id, { id: id.chart, en: en.chart });
  if (id.kind === 'list' && en.kind === 'list') {
    const items = id.items.map((item, i) => both({ id: item, en: en.items[i]! }));
    return `<ul>\n${items.map((item) => `<li>${item}</li>\n`).join('')}</ul>\n`;
  }
  const said = both(textsOf({ id, en }));
  if (id.kind === 'heading') return `<h3>${said}</h3>\n`;
  if (id.kind === 'code') return `<pre tabindex="0"><code>${said}</code></pre>\n`;
  return `<p${id.kind === 'lead' ? ' class="lead"' : ''}>${said}</p>\n`;
}

function captioned({ table, caption }: Extract<Block, { kind: 'table' }>) {
  return { ...table, caption };
}

function textsOf(pair: Pair): Both {
  const [id, en] = LANGUAGES.map((language) => {
    const block = pair[language];
    if ('text' in block && block.kind === pair.id.kind) return block.text;
    throw new RangeError(`a ${pair.id.kind} is a ${block.kind} in ${language}`);
  });
  return { id: id!, en: en! };
}

function sumSection(sums: readonly Sum[]): string {
  const rows = sums.map(({ name, sha256 }) => [text(name), `<code>${text(sha256)}</code>`]);
  const list = table(both(WORDS.sums), [WORDS.file, WORDS.sum].map(both), rows, [1]);
  return part('again', both(WORDS.sums), scrolling('again', list));
}
