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

interface Line {
  readonly text: string;
  readonly indent: number;
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
  /** Room that the line takes [px]. */
  readonly lead: number;
}

type Piece = { readonly lines: readonly Line[] } | { readonly svg: string };

/** @throws RangeError when the text leaves no room for the chart */
export function briefPage({ title, subtitle, source, language, blocks }: Document): string {
  const head: Piece[] = [
    { lines: linesOf(balance(plain(title), INNER, 26, 600), 26, 600, INK, 32) },
    { lines: linesOf(wrap(subtitle, INNER, 13), 13, 400, MIDDLE, 20) },
  ];
  const pieces = [...head, ...blocks.map(pieceOf)];
  const foot = linesOf(wrap(source, INNER, 9.5), 9.5, 400, SOFT, 12.5);
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
      return { lines: linesOf(['', block.text], 15, 600, INK, 19) };
    case 'lead':
      return { lines: linesOf(wrap(block.text, INNER, 15), 15, 400, INK, 20) };
    case 'list':
      return {
        lines: block.items.flatMap((item) => {
          const [first = '', ...rest] = wrap(item, INNER - 16, 13);
          const lines = linesOf([first, ...rest], 13, 400, INK, 18, 16);
          return [{ ...lines[0]!, text: `•  ${first}`, indent: 4 }, ...lines.slice(1)];
        }),
      };
    case 'figure':
      return { svg: block.chart.svg };
    default:
      return {
        lines: 'text' in block ? linesOf(wrap(block.text, INNER, 13), 13, 400, INK, 18) : [],
      };
  }
}

function linesOf(
  texts: readonly string[],
  size: number,
  weight: Weight,
  colour: string,
  lead: number,
  indent = 0,
): Line[] {
  return texts.map((one) => ({ text: one, indent, size, weight, colour, lead }));
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
