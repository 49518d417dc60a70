/** Safe pieces of HTML: text from data stays text. */

import { type Table, textsOf } from '../document/table.ts';
import { escaped } from '../escaped.ts';
import { type Both, EN, type Format, ID, LANGUAGES } from '../format.ts';
import { plain } from '../names.ts';

/** Text from data as HTML. */
export function text(words: string): string {
  return escaped(plain(words));
}

/** One text in both languages; the page shows the one that is chosen. What is alike stands once. */
export function both(texts: Both): string {
  if (texts.id === texts.en) return text(texts.id);
  return either((language) => text(texts[language]), 'span');
}

/** The same piece for each language, each shown in its own. */
export function either(
  piece: (language: (typeof LANGUAGES)[number]) => string,
  tag: 'span' | 'div',
): string {
  return LANGUAGES.map((language) => `<${tag} lang="${language}">${piece(language)}</${tag}>`).join(
    '',
  );
}

/**
 * A table: its caption, its heads, and rows of cells that are HTML already; the first is a head.
 * @param words columns that are read and not compared, from 1: they stand at the left, as the first does
 * @param groups numbers of the rows that only say what those below them are of
 */
export function table(
  caption: string,
  heads: readonly string[],
  rows: Iterable<readonly string[]>,
  words: readonly number[] = [],
  groups: readonly number[] = [],
): string {
  const left = (at: number) => (words.includes(at) ? ' class="words"' : '');
  const head = heads.map((one, at) => `<th scope="col"${left(at)}>${one}</th>`).join('');
  const body = Array.from(rows, ([first = '', ...rest], row) => {
    if (groups.includes(row)) {
      const begun = row === 0 ? '' : '</tbody>\n<tbody>\n';
      return `${begun}<tr><th scope="rowgroup" colspan="${heads.length}">${first}</th></tr>\n`;
    }
    const cells = rest.map((cell, i) => `<td${left(i + 1)}>${cell}</td>`).join('');
    return `<tr><th scope="row">${first}</th>${cells}</tr>\n`;
  }).join('');
  return (
    `<table><caption>${caption}</caption>\n<thead><tr>${head}</tr></thead>\n` +
    `<tbody>\n${body}</tbody></table>\n`
  );
}

/** A table of the documents, in both languages. */
export function tableOf(make: (f: Format) => Table): string {
  return tableInBoth(make(ID), make(EN));
}

/** The same table made for each language. */
export function tableInBoth(id: Table, en: Table): string {
  const [ours, theirs] = [textsOf(id, ID), textsOf(en, EN)];
  const heads = id.columns.map(({ head }, at) => both({ id: head, en: en.columns[at]!.head }));
  const rows = ours.map((row, i) => row.map((cell, at) => both({ id: cell, en: theirs[i]![at]! })));
  const words = id.columns.flatMap(({ kind }, at) => (kind === 'text' ? [at] : []));
  return table(both({ id: id.caption, en: en.caption }), heads, rows, words, id.groups);
}

/**
 * A part that scrolls by itself, so that the keyboard must reach it.
 * @param heading id of what names it @param isWhole whether it is as high as it must be, and scrolls sideways alone
 */
export function scrolling(heading: string, content: string, isWhole = false): string {
  return `<div class="wide${isWhole ? ' whole' : ''}" tabindex="0" role="region" aria-labelledby="${heading}">${content}</div>\n`;
}
