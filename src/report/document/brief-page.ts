/** One page as a picture: A4 in SVG, its text measured so that the chart takes what is left. */

import { balance, FONT, type Weight, wrap } from '../chart/font.ts';
import { INK, MIDDLE, PAPER, SOFT } from '../chart/palette.ts';
import { escaped } from '../escaped.ts';
import { plain } from '../names.ts';
import type { Block, Document } from './blocks.ts';

/** A4 at 96 to the inch [px], and the margin that leaves room for a chart of 642. */
const [WIDTH, HEIGHT, MARGIN] = [794, 1123, 76];
const INNER = WIDTH - 2 * MARGIN;
/** Below this a chart is not to be read [px]. */
const LEAST = 160;

/** Pixels of the page at 300 to the inch. */
export const PAGE_PIXELS = 2480;

/** How a text is set. */
interface Type {
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
  /** Room that a line takes [px]. */
  readonly lead: number;
}

interface Line extends Type {
  readonly text: string;
  readonly indent: number;
}

const TITLE: Type = { size: 26, weight: 600, colour: INK, lead: 32 };
const SUBTITLE: Type = { size: 13, weight: 400, colour: MIDDLE, lead: 20 };
const HEADING: Type = { size: 15, weight: 600, colour: INK, lead: 19 };
const LEAD: Type = { size: 15, weight: 400, colour: INK, lead: 20 };
const TEXT: Type = { size: 13, weight: 400, colour: INK, lead: 18 };
const FOOT: Type = { size: 9.5, weight: 400, colour: SOFT, lead: 12.5 };

type Piece = { readonly lines: readonly Line[] } | { readonly svg: string };

/** @throws RangeError when the text leaves no room for the chart */
export function briefPage({ title, subtitle, source, language, blocks }: Document): string {
  const head: Piece[] = [
    { lines: linesOf(balance(plain(title), INNER, TITLE.size, TITLE.weight), TITLE) },
    { lines: broken(subtitle, SUBTITLE) },
  ];
  const pieces = [...head, ...blocks.map(pieceOf)];
  const foot = broken(source, FOOT);
  const heightOf = (lines: readonly Line[]) => lines.reduce((sum, { lead }) => sum + lead, 0);
  const taken = pieces.reduce((sum, one) => sum + ('lines' in one ? heightOf(one.lines) : 16), 0);
  const left = HEIGHT - 2 * MARGIN - taken - heightOf(foot) - 12;
  let top = MARGIN;
  const drawn = pieces.map((one) => {
    const at = top;
    if ('lines' in one) {
      top += heightOf(one.lines);
      return text(one.lines, at);
    }
    if (left < LEAST) throw new RangeError(`${left} px are left for the chart`);
    const { markup, height } = placed(one.svg, at + 8, left);
    top += height + 16;
    return markup;
  });
  const bottom = text(foot, HEIGHT - MARGIN - heightOf(foot));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${WIDTH}" height="${HEIGHT}"` +
    ` viewBox="0 0 ${WIDTH} ${HEIGHT}" lang="${language}" font-family="'${FONT}', Arial, sans-serif">` +
    `<rect width="100%" height="100%" fill="${PAPER}"/>${drawn.join('')}${bottom}</svg>\n`
  );
}

function pieceOf(block: Block): Piece {
  switch (block.kind) {
    case 'heading':
      return { lines: linesOf(['', block.text], HEADING) };
    case 'lead':
      return { lines: broken(block.text, LEAD) };
    case 'list':
      return {
        lines: block.items.flatMap((item) => {
          const [first = '', ...rest] = wrap(item, INNER - 16, TEXT.size);
          const lines = linesOf([first, ...rest], TEXT, 16);
          return [{ ...lines[0]!, text: `•  ${first}`, indent: 4 }, ...lines.slice(1)];
        }),
      };
    case 'figure':
      return { svg: block.chart.svg };
    default:
      return {
        lines: 'text' in block ? broken(block.text, TEXT) : [],
      };
  }
}

function broken(words: string, type: Type): Line[] {
  return linesOf(wrap(words, INNER, type.size), type);
}

function linesOf(texts: readonly string[], type: Type, indent = 0): Line[] {
  return texts.map((one) => ({ text: one, indent, ...type }));
}

function text(lines: readonly Line[], top: number): string {
  let y = top;
  return lines
    .map(({ text: words, indent, size, weight, colour, lead }) => {
      y += lead;
      const place = `x="${MARGIN + indent}" y="${(y - lead * 0.28).toFixed(1)}"`;
      return `<text ${place} font-size="${size}" font-weight="${weight}" fill="${colour}" xml:space="preserve">${escaped(words)}</text>`;
    })
    .join('');
}

/** A chart as wide as the text, or as tall as there is room, in the middle. */
function placed(svg: string, top: number, room: number) {
  const size = /^<svg[^>]*? width="([\d.]+)" height="([\d.]+)"/.exec(svg);
  const [width, tall] = [Number(size?.[1]), Number(size?.[2])];
  const scale = Math.min(1, INNER / width, room / tall);
  const height = tall * scale;
  const x = MARGIN + (INNER - width * scale) / 2;
  const markup = svg
    .trim()
    .replace(
      ` width="${size?.[1]}" height="${size?.[2]}"`,
      ` x="${x.toFixed(1)}" y="${top}" width="${(width * scale).toFixed(1)}" height="${height.toFixed(1)}"`,
    );
  return { markup, height };
}
