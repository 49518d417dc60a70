/** The map of the page: a circle a regency, which says its figures when pointed at and selects its row. */

import type { Outcome } from '../../run/outcome.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { classOf } from '../chart/grid.ts';
import { type Panel, panelsOf, placeIn } from '../chart/map-places.ts';
import { HEAT } from '../chart/palette.ts';
import { WORDS } from '../document/report-words.ts';
import { type Undelivered, undeliveredAtEnd } from '../undelivered.ts';
import { both, text } from './markup.ts';

/** As wide as the text of the page [px]. */
const WIDTH = 900;
/** Radius of the largest and the smallest circle [px]. */
const LARGEST = 9;
const LEAST = 2.5;

/**
 * @param named gives a name that no other option of the page has
 * Empty where fewer than two regencies have a position. The table below it says the same to those who do not see it.
 */
export function placesMap(plan: Plan, outcome: Outcome, named: (name: string) => string): string {
  const panels = panelsOf(plan, WIDTH);
  const last = panels.at(-1);
  if (last === undefined) return '';
  const all = undeliveredAtEnd(plan, outcome);
  const most = Math.max(1, ...all.map(({ recorded }) => recorded));
  const frames = panels.map(
    ({ top, width, height }) =>
      `<rect y="${top}" width="${Math.round(width)}" height="${Math.round(height)}"/>`,
  );
  const largestFirst = [...all].sort((a, b) => b.recorded - a.recorded);
  const circles = panels.flatMap((panel) => largestFirst.map((one) => circle(panel, one, most)));
  const height = Math.ceil(last.top + last.height);
  return (
    `<p class="note hint" id="${named('choose')}">${both(WORDS.choose)}</p>\n` +
    `<svg class="map" aria-labelledby="${named('choose')}" viewBox="0 0 ${WIDTH} ${height}" role="img">` +
    `${frames.join('')}${circles.join('')}</svg>\n` +
    '<p class="says" role="status"></p>\n'
  );
}

function circle(panel: Panel, { regency, recorded, undelivered }: Undelivered, most: number) {
  const place = regency.position && placeIn(panel, regency.position);
  if (place === undefined || recorded === 0) return '';
  const radius = Math.max(LEAST, LARGEST * Math.sqrt(recorded / most)).toFixed(1);
  const fill = HEAT[classOf(undelivered, recorded)];
  return (
    `<circle cx="${place.x}" cy="${place.y}" r="${radius}" fill="${fill}" ` +
    `data-code="${text(regency.code)}"><title>${text(`${regency.name}, ${regency.province}`)}</title></circle>`
  );
}
