/** Widths of text in Source Sans 3, so that a layout does not depend on fonts of the machine. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { plain } from '../names.ts';

export const FONT = 'Source Sans 3';

export type Weight = 400 | 600 | 700;

const ASSETS = new URL('../assets/', import.meta.url);

/** The three files the pictures are drawn with. */
export const FONT_FILES = ['Regular', 'SemiBold', 'Bold'].map((name) =>
  fileURLToPath(new URL(`SourceSans3-${name}.ttf`, ASSETS)),
);

/** A character the table lacks takes the room of a wide one, so that nothing is cut off. */
const UNKNOWN = 1_000;

let widths: ReadonlyMap<string, number>[] | undefined;

function table(weight: Weight): ReadonlyMap<string, number> | undefined {
  widths ??= Object.values(
    JSON.parse(readFileSync(new URL('widths.json', ASSETS), 'utf8')) as Record<
      Weight,
      Record<string, number>
    >,
  ).map((row) => new Map(Object.entries(row)));
  return widths[weight === 400 ? 0 : weight === 600 ? 1 : 2];
}

/** Width of a line of text [px] at a font size [px]; kerning, which only narrows, is left out. */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
  const row = table(weight);
  let total = 0;
  for (const character of text) total += row?.get(character) ?? UNKNOWN;
  return (total / 1_000) * size;
}

/** Text from data, cut with an ellipsis to at most `width` px. */
export function shortened(text: string, width: number, size: number, weight: Weight = 400): string {
  const characters = [...plain(text)];
  if (textWidth(characters.join(''), size, weight) <= width) return characters.join('');
  while (characters.length > 0) {
    characters.pop();
    const cut = `${characters.join('').trimEnd()}…`;
    if (textWidth(cut, size, weight) <= width) return cut;
  }
  return '…';
}

/**
 * Names cut to at most `width` px in such a way that no two become one: of each both ends stay, and of those that
 * are alike so what follows the place where they part.
 */
export function distinct(
  names: readonly string[],
  width: number,
  size: number,
  weight: Weight = 400,
): string[] {
  const texts = names.map(plain);
  const cuts = texts.map((text) => cutWithin(text, width, size, weight));
  return cuts.map((own, i) => {
    const twins = [...new Set(texts.filter((_, j) => cuts[j] === own))];
    if (twins.length === 1) return own;
    const from = partingOf(twins);
    const rests = twins.map((text) => [...text].slice(from).join(''));
    const room = width - textWidth('…', size, weight);
    return `…${distinct(rests, room, size, weight)[twins.indexOf(texts[i]!)]}`;
  });
}

function cutWithin(text: string, width: number, size: number, weight: Weight): string {
  const characters = [...text];
  let cut = text;
  for (let left = characters.length - 1; textWidth(cut, size, weight) > width && left > 0; left--) {
    const tail = Math.floor(left / 2);
    const ends = [characters.slice(0, left - tail), characters.slice(characters.length - tail)];
    cut = ends.map((end) => end.join('')).join('…');
  }
  return cut;
}

/**
 * Where they part, after what all of them begin with [characters]: at the start of that word, if it is not
 * the first.
 */
function partingOf([first = '', ...others]: readonly string[]): number {
  const letters = others.map((text) => [...text]);
  const own = [...first];
  const found = own.findIndex((letter, i) => letters.some((other) => other[i] !== letter));
  const at = found < 0 ? own.length : found;
  const word = own.slice(0, at).findLastIndex((letter) => !/[\p{L}\p{N}]/u.test(letter)) + 1;
  return word === 0 ? at : word;
}

/** Lines of at most `width` px, broken at spaces; a single longer word is cut into pieces. */
export function wrap(text: string, width: number, size: number, weight: Weight = 400): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((one) => pieces(one, width, size, weight))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size, weight) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function pieces(word: string, width: number, size: number, weight: Weight): string[] {
  if (textWidth(word, size, weight) <= width) return [word];
  const parts = [''];
  for (const character of word) {
    const longer = `${parts.at(-1)}${character}`;
    if (textWidth(longer, size, weight) <= width) parts[parts.length - 1] = longer;
    else parts.push(character);
  }
  return parts;
}

/** As many lines as `wrap` gives, but of even length: no title ends in a lone word. */
export function balance(text: string, width: number, size: number, weight: Weight): string[] {
  const lines = wrap(text, width, size, weight).length;
  let low = width / lines / 2;
  let high = width;
  for (let step = 0; step < 12; step++) {
    const middle = (low + high) / 2;
    if (wrap(text, middle, size, weight).length <= lines) high = middle;
    else low = middle;
  }
  return wrap(text, high, size, weight);
}
