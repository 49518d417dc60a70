/** The charts of several results together: their backlogs beside each other, in each language. */

import { type Course, waitingOf } from '../../experiment/band.ts';
import type { Findings } from '../../experiment/replicate.ts';
import { type Both, LANGUAGES } from '../format.ts';
import type { Told } from '../told.ts';
import { backlogs } from './backlogs.ts';
import type { Chart } from './chart.ts';
import { render } from './render.ts';

/** @param options of one scenario, the first of them held against the others; nothing of a single one */
export async function chartsOfSeveral(
  options: readonly (Told & { readonly name: Both })[],
): Promise<Chart[]> {
  const [base] = options;
  if (base === undefined || options.length < 2) return [];
  const { study, title, version } = base;
  const { scenario, seed } = study.shown;
  const known = { scenario, seed, version, ...(title && { title }) };
  const drawn: Chart[] = [];
  for (const language of LANGUAGES) {
    const own = options.map(({ name, study }) => {
      return { name, plan: study.plan, course: courseOf(study) };
    });
    const drawing = backlogs({ ...known, language, options: own });
    if (drawing !== undefined) drawn.push(await render(drawing));
  }
  return drawn;
}

/** Of all replications, or of the only one. */
function courseOf({ band, shown }: Findings): Course {
  if (band !== undefined) return band.all;
  const levels = waitingOf(shown.steps);
  return { low: levels, median: levels, high: levels, count: 1 };
}
