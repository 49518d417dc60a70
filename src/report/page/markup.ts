/** Safe pieces of HTML: text from data stays text. */

import { plain } from '../chart/font.ts';
import { escaped } from '../escaped.ts';
import { type Both, LANGUAGES } from '../format.ts';

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

/** A table: its caption, its heads, and rows of cells that are HTML already; the first is a head. */
export function table(
  caption: string,
  heads: readonly string[],
  rows: Iterable<readonly string[]>,
): string {
  const head = heads.map((one) => `<th scope="col">${one}</th>`).join('');
  const body = Array.from(rows, ([first = '', ...rest]) => {
    const cells = rest.map((cell) => `<td>${cell}</td>`).join('');
    return `<tr><th scope="row">${first}</th>${cells}</tr>\n`;
  }).join('');
  return (
    `<table><caption>${caption}</caption>\n<thead><tr>${head}</tr></thead>\n` +
    `<tbody>\n${body}</tbody></table>\n`
  );
}

/** A part that scrolls by itself, so that the keyboard must reach it. @param heading id of what names it */
export function scrolling(heading: string, content: string, more = ''): string {
  return `<div class="wide${more}" tabindex="0" role="region" aria-labelledby="${heading}">${content}</div>\n`;
}
