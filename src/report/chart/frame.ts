/** The page around a plot: title, subtitle, source line. */

import { escaped } from '../escaped.ts';
import type { Drawing } from './chart.ts';
import { balance, FONT, type Weight, wrap } from './font.ts';
import { GRID, INK, MIDDLE, PAPER, SOFT } from './palette.ts';

/** Width of a chart [CSS px]: 170 mm. */
export const OUTER = 642;

interface Block {
  readonly lines: readonly string[];
  readonly size: number;
  readonly lead: number;
  readonly colour: string;
  readonly weight: Weight;
}

/** A whole SVG document around the inside of a plot `height` px tall. */
export function frame(drawing: Drawing, plot: string, height: number): string {
  const { id, title, subtitle, source, language } = drawing;
  const name = `${id}-${language}`;
  const head = { lines: balance(title, OUTER, 18, 600), size: 18, lead: 22, colour: INK } as const;
  const shown = { lines: wrap(subtitle, OUTER, 12), size: 12, lead: 15.5, colour: MIDDLE } as const;
  const foot = { lines: wrap(source, OUTER, 9.5), size: 9.5, lead: 12.5, colour: SOFT } as const;
  const belowHead = head.lines.length * head.lead + 3;
  const top = belowHead + shown.lines.length * shown.lead + 12;
  const rule = top + height + 10;
  const bottom = Math.ceil(rule + 4 + foot.lines.length * foot.lead + 3);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"`,
    ` width="${OUTER}" height="${bottom}" viewBox="0 0 ${OUTER} ${bottom}" lang="${language}"`,
    ` role="img" aria-labelledby="${name}-title ${name}-text"`,
    ` font-family="'${FONT}', 'Source Sans Pro', Arial, sans-serif">`,
    `<title id="${name}-title">${escaped(title)}</title><desc id="${name}-text">${escaped(subtitle)}</desc>`,
    `<rect width="100%" height="100%" fill="${PAPER}"/>`,
    block({ ...head, weight: 600 }, 0),
    block({ ...shown, weight: 400 }, belowHead),
    `<g transform="translate(0,${top})">${plot}</g>`,
    `<line x1="0" x2="${OUTER}" y1="${rule}" y2="${rule}" stroke="${GRID}"/>`,
    block({ ...foot, weight: 400 }, rule + 4),
    '</svg>\n',
  ].join('');
}

function block({ lines, size, lead, colour, weight }: Block, top: number): string {
  return lines
    .map((line, i) => {
      const y = Math.round((top + (i + 0.75) * lead) * 10) / 10;
      return (
        `<text x="0" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour}">` +
        `${escaped(line)}</text>`
      );
    })
    .join('');
}
