/** The table of all regencies, to be searched and sorted, each with a small chart of what it still owes. */

import type { Outcome, Tally } from '../../run/outcome.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { WORDS } from '../document/report-words.ts';
import { inBoth } from '../format.ts';
import { nameOf, type Undelivered, undeliveredAtEnd } from '../undelivered.ts';
import { both, scrolling, text } from './markup.ts';

/** Of the small chart [px], and the most points that it has. */
const WIDTH = 120;
const HEIGHT = 24;
const POINTS = 60;

const HEADS = [
  'code',
  'name',
  'province',
  'recorded',
  'onTime',
  'undelivered',
  'unanswered',
] as const;

export function regencies(plan: Plan, outcome: Outcome, named: (name: string) => string): string {
  const heads = HEADS.map(
    (name) => `<th scope="col"><button type="button">${both(WORDS[name])}</button></th>`,
  ).join('');
  const rows = undeliveredAtEnd(plan, outcome).map((one) => row(outcome, one));
  return (
    `<p class="find"><label for="${named('find')}">${both(WORDS.find)}</label> ` +
    `<input id="${named('find')}" type="search" autocomplete="off"> ` +
    `<output for="${named('find')}"></output></p>\n` +
    scrolling(
      named('regencies'),
      `<table id="${named('places')}" class="places"><caption>${both(WORDS.regencies)}` +
        `<span class="hint">${both(WORDS.sort)}</span></caption>\n` +
        `<thead><tr>${heads}<th scope="col">${both(WORDS.daily)}</th></tr></thead>\n` +
        `<tbody>\n${rows.join('')}</tbody></table>`,
    )
  );
}

function row(outcome: Outcome, one: Undelivered): string {
  const { regency, recorded, undelivered, index } = one;
  const tally = outcome.regencies[index];
  if (tally === undefined) return '';
  const name = both(inBoth((f) => nameOf(regency, f.language)));
  const cells = [
    count(recorded),
    share(tally.onTime, recorded),
    share(undelivered, recorded),
    share(unanswered(tally), recorded),
    `<td>${spark(outcome, index, recorded)}</td>`,
  ];
  return (
    `<tr><td>${text(regency.code)}</td><th scope="row">${name}</th>` +
    `<td>${text(regency.province)}</td>${cells.join('')}</tr>\n`
  );
}

function unanswered(tally: Tally): number {
  return tally.recorded - tally.onTime - tally.delayed;
}

function count(value: number): string {
  return `<td data-value="${value}">${both(inBoth((f) => f.count(value)))}</td>`;
}

function share(part: number, whole: number): string {
  const value = whole === 0 ? -1 : part / whole;
  return `<td data-value="${value}">${both(inBoth((f) => f.share(part, whole)))}</td>`;
}

/** Recorded and not at the centre at the end of each day, against all that the regency recorded. */
function spark({ days: series }: Outcome, regency: number, recorded: number): string {
  const { days } = series;
  if (recorded === 0) return '';
  const every = Math.max(1, Math.ceil(days / POINTS));
  const points: string[] = [];
  let owed = 0;
  for (let day = 0; day < days; day++) {
    const at = regency * days + day;
    owed += series.regencies.recorded[at]! - series.regencies.delivered[at]!;
    if (day % every !== 0 && day !== days - 1) continue;
    const x = days === 1 ? WIDTH : (day / (days - 1)) * WIDTH;
    points.push(`${x.toFixed(1)},${(HEIGHT * (1 - owed / recorded)).toFixed(1)}`);
  }
  const area = `0,${HEIGHT} ${points.join(' ')} ${WIDTH},${HEIGHT}`;
  return (
    `<svg width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">` +
    `<polygon points="${area}"/></svg>`
  );
}
