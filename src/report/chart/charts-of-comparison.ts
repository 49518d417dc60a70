/** The charts of a comparison, drawn one after the other. */

import { backlogOfOptions } from './backlogs.ts';
import type { Chart, Drawing } from './chart.ts';
import { comparison } from './comparison.ts';
import type { ComparisonInput } from './comparison-input.ts';
import { delays } from './delay.ts';
import { lorenzChart } from './lorenz.ts';
import { render } from './render.ts';
import { trade } from './trade.ts';

/** One that has nothing to show of the options gives none. */
const DRAWINGS: readonly ((input: ComparisonInput) => Drawing | undefined)[] = [
  comparison,
  backlogOfOptions,
  delays,
  trade,
  lorenzChart,
];

/** Draws each when it is asked for; two must not be drawn at the same time, as in `drawCharts`. */
export async function* drawComparison(input: ComparisonInput): AsyncGenerator<Chart, void, void> {
  for (const draw of DRAWINGS) {
    const drawing = draw(input);
    if (drawing !== undefined) yield await render(drawing);
  }
}
