/** The charts of a run, drawn one after the other. */

import { isAnsweredLater } from '../../experiment/default-measures.ts';
import { backlog } from './backlog.ts';
import { binding } from './binding.ts';
import type { Chart, ChartInput, Drawing } from './chart.ts';
import { delay } from './delay.ts';
import { heat } from './heat.ts';
import { hours } from './hours.ts';
import { ledgers } from './ledgers.ts';
import { map } from './map.ts';
import { people } from './people.ts';
import { render } from './render.ts';
import { submissions } from './submissions.ts';
import { utilisation } from './utilisation.ts';
import { worst } from './worst.ts';

/** One that has nothing to show of a run gives none. */
const DRAWINGS: readonly ((input: ChartInput) => Drawing | undefined)[] = [
  submissions,
  hours,
  backlog,
  binding,
  utilisation,
  delay,
  ledgers,
  heat,
  map,
  worst,
];

/** Of a lone station: there a submission takes no time, waits nowhere and has no centre to reach. */
const OF_STATION: typeof DRAWINGS = [submissions, people, utilisation];

/**
 * Draws each chart when it is asked for. Nothing is written; the same input gives the same bytes. Two
 * must not be drawn at the same time: the drawing library numbers parts of a picture by a counter of
 * the whole process.
 */
export async function* drawCharts(input: ChartInput): AsyncGenerator<Chart, void, void> {
  for (const drawing of drawings(input)) yield await render(drawing);
}

/** What is drawn of a run, in the order of `DRAWINGS`. */
export function* drawings(input: ChartInput): Generator<Drawing, void, void> {
  for (const draw of isAnsweredLater(input.plan) ? DRAWINGS : OF_STATION) {
    const drawing = draw(input);
    if (drawing !== undefined) yield drawing;
  }
}
