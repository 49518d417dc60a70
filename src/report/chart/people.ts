/** Chart of a lone station: the people who wait to be recorded, over time. */

import { stepEnd } from '../../run/step-ends.ts';
import { dayName, isoInstant, stepLength, zoneMark } from '../calendar.ts';
import type { Cell } from '../csv.ts';
import { type Both, EN, format, ID, inBoth } from '../format.ts';
import { TEXTS } from '../texts.ts';
import { type ChartInput, type Drawing, sourceLine } from './chart.ts';
import { type EndLabel, endLabels, endLabelWidth } from './end-labels.ts';
import { OUTER } from './frame.ts';
import { LEVELS } from './palette.ts';
import { stepAxes } from './step-axes.ts';
import { thinned } from './thin.ts';
import { roundTicks } from './ticks.ts';

const HEIGHT = 250;
const [[, COLOUR, LABEL]] = LEVELS;

/** It stands where other runs have the backlog of submissions, of which a lone station has none. */
export function people(input: ChartInput): Drawing {
  const { plan, outcome, language } = input;
  const { persons } = outcome.steps;
  const ticks = roundTicks(Math.max(plan.start.station, greatest(persons)));
  const last = persons.at(-1) ?? 0;
  const end: EndLabel = {
    name: TEXTS.persons[language],
    detail: format(language).count(last),
    colour: LABEL,
    y: HEIGHT * (1 - last / ticks.at(-1)!),
  };
  const width = OUTER - 60 - endLabelWidth([end]);
  const unit = TEXTS.peopleWaiting[language];
  const axes = { steps: persons.length, ticks, width, field: 'waiting', unit };
  const { x, y, day } = stepAxes(plan, axes, language);
  const points = thinned(persons, 2 * width).map((i) => ({ day: day(i), waiting: persons[i] }));
  const values = [{ day: day(-1), waiting: plan.start.station }, ...points];
  const mark = { type: 'line', color: COLOUR, strokeWidth: 1.6 };
  return {
    id: 'backlog',
    language,
    title: peopleFinding(input)[language],
    subtitle: shown(input)[language],
    source: sourceLine(input),
    plot: {
      width,
      height: HEIGHT,
      layer: [{ data: { values }, mark, encoding: { x, y } }, ...endLabels([end], HEIGHT)],
    },
    rows: rows(input),
  };
}

function shown({ plan }: ChartInput): Both {
  const zone = zoneMark(plan);
  return {
    id: `Orang yang sudah datang dan belum direkam, termasuk yang akan datang lagi, dihitung tiap ${stepLength(plan, ID)}${zone}.`,
    en: `People who came and are not recorded yet, those who will come back among them, counted every ${stepLength(plan, EN)}${zone}.`,
  };
}

/** What it shows, in one sentence; of the figures as printed. */
export function peopleFinding({ plan, outcome }: Pick<ChartInput, 'plan' | 'outcome'>): Both {
  const { persons } = outcome.steps;
  const [first, later] = [plan.start.station, greatest(persons)];
  const most = Math.max(first, later);
  if (most === 0)
    return {
      id: 'Tidak ada orang yang menunggu direkam pada waktu mana pun yang ditampilkan',
      en: 'Nobody was waiting to be recorded at any of the times shown',
    };
  const at = stepEnd(plan, persons.indexOf(later)) - 1;
  const last = persons.at(-1) ?? 0;
  return inBoth((f) => {
    const id = f.language === 'id';
    const on = `${id ? 'pada' : 'on'} ${dayName(plan, at, f)}`;
    const when = first <= later ? on : id ? 'di awal' : 'at the start';
    return id
      ? `Orang yang menunggu direkam paling banyak ${f.count(most)}, ${when}; di akhir ${f.count(last)}`
      : `At most ${f.count(most)} ${most === 1 ? 'person was' : 'people were'} waiting to be recorded, ${when}; ${f.count(last)} at the end`;
  });
}

function greatest(levels: Int32Array): number {
  return levels.reduce((most, level) => Math.max(most, level), 0);
}

function* rows({ plan, outcome, language }: ChartInput): Iterable<readonly Cell[]> {
  yield [TEXTS.instant[language], TEXTS.persons[language]];
  for (const [i, count] of outcome.steps.persons.entries())
    yield [isoInstant(plan, stepEnd(plan, i)), count];
}
