/** From a drawing to pictures. The only file that knows Vega and resvg, and it loads them late. */

import { csv } from '../csv.ts';
import type { Chart, Drawing, Spec } from './chart.ts';
import { FONT, FONT_FILES, textWidth, type Weight } from './font.ts';
import { frame, OUTER } from './frame.ts';
import { withDensity } from './png.ts';
import { config, SIZE } from './style.ts';

const DPI = 300;
/** 170 mm at 300 dpi. */
const PIXELS = Math.round((170 / 25.4) * DPI);

/** Draws a chart: the same drawing gives the same bytes on every machine. */
export async function render(drawing: Drawing): Promise<Chart> {
  const { id, language, title, plotted } = drawing;
  const { svg, spec } = await vector(drawing);
  return {
    id,
    language,
    title,
    svg,
    png: await rasterised(svg),
    csv: csv(drawing.rows),
    ...(plotted && { plotted }),
    spec,
  };
}

/** The picture as an SVG and its specification, without its pixels: they take most of the time. */
export async function vector(drawing: Drawing): Promise<Pick<Chart, 'svg' | 'spec'>> {
  const { spec, plot, height } = await fitted(specOf(drawing));
  return { svg: frame(drawing, plot, height), spec: `${JSON.stringify(spec)}\n` };
}

type Sized = Spec & { readonly width: number };

function specOf(drawing: Drawing): Sized {
  const { id, title, subtitle, source, language, plot } = drawing;
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: title,
    usermeta: { id, language, title, subtitle, source },
    ...plot,
    config: config(language),
  };
}

/**
 * Labels beside a plot make it wider than its `width`, by how much only drawing shows: it is drawn
 * once to measure and once to fit, a pixel short for the strokes at the edge. (`autosize: fit` does not
 * see marks outside the plot.)
 */
async function fitted(spec: Sized): Promise<{ spec: Sized; plot: string; height: number }> {
  const first = await drawn(spec);
  const fit = { ...spec, width: spec.width + Math.floor(OUTER - 1 - first.width) };
  const second = fit.width === spec.width ? first : await drawn(fit);
  return { spec: fit, plot: second.inside, height: second.height };
}

async function drawn(spec: Spec): Promise<{ inside: string; width: number; height: number }> {
  const [vega, vegaLite] = await Promise.all([import('vega'), import('vega-lite')]);
  measureWithTable(vega);
  // Names of gradients and clips count up through the life of the process; each chart begins anew.
  vega.resetSVGDefIds();
  const compiled = vegaLite.compile(spec as unknown as Parameters<typeof vegaLite.compile>[0]);
  const view = new vega.View(vega.parse(compiled.spec), { renderer: 'none' });
  view.logLevel(vega.Warn);
  const svg = await view.toSVG();
  view.finalize();
  const size = /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg);
  if (size === null) throw new Error('Vega gave an SVG without a size');
  const inside = svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'));
  return { inside: withoutRoles(inside), width: Number(size[1]), height: Number(size[2]) };
}

/**
 * The picture as a whole has its words, and the table of its numbers. The roles that Vega gives to each
 * of its parts have none, so that a screen reader would say thousands of times that here is a symbol.
 */
function withoutRoles(svg: string): string {
  return svg.replace(/<[a-z][^>]*>/g, (tag) =>
    tag.replace(/ (role|aria-(label|roledescription|hidden))="[^"]*"/g, ''),
  );
}

interface Measured {
  readonly fontSize?: number;
  readonly fontWeight?: number | string;
}

/** Without a canvas Vega guesses widths by the number of letters, wrong by a factor of three. */
function measureWithTable(vega: typeof import('vega')): void {
  const metrics = (vega as unknown as { textMetrics: Record<string, unknown> }).textMetrics;
  metrics['width'] = (item: Measured, text: unknown): number => {
    const weight: Weight = item.fontWeight === 600 ? 600 : item.fontWeight === 'bold' ? 700 : 400;
    return textWidth(String(text ?? '').trim(), item.fontSize ?? SIZE, weight);
  };
}

const FONTS = {
  fontFiles: FONT_FILES,
  loadSystemFonts: false,
  defaultFontFamily: FONT,
  sansSerifFamily: FONT,
};

/** @param pixels wide, at 300 to the inch */
export async function rasterised(svg: string, pixels = PIXELS): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: pixels },
    background: '#FFFFFF',
    font: FONTS,
  });
  return withDensity(image.render().asPng(), DPI);
}

/**
 * The same picture with its letters as shapes, for programs that have not its font; to a hundredth of a
 * pixel. Its words are in the text beside it.
 */
async function outlined(svg: string): Promise<string> {
  const { Resvg } = await import('@resvg/resvg-js');
  const shapes = new Resvg(svg, { font: FONTS }).toString();
  return shapes
    .replace(/\n\s*/g, '')
    .replace(/-?\d+\.\d{3,}(e-?\d+)?/g, (number) => String(Number(Number(number).toFixed(2))));
}

/** The charts with their letters as shapes too, one after the other. */
export async function withShapes(charts: readonly Chart[]): Promise<Chart[]> {
  const shaped: Chart[] = [];
  for (const chart of charts) shaped.push({ ...chart, shapes: await outlined(chart.svg) });
  return shaped;
}
