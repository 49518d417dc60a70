/** The long tables, for a workbook: every regency, every day. */

import { DAILY } from '../../experiment/daily.ts';
import { CLASSES } from '../../run/outcome.ts';
import { isoDay } from '../calendar.ts';
import type { Format } from '../format.ts';
import { plain } from '../names.ts';
import { TEXTS } from '../texts.ts';
import type { Told } from '../told.ts';
import { WORDS } from './report-words.ts';
import type { Column, Table, Value } from './table.ts';
import { DOCUMENT } from './words.ts';

/** Every regency; means where there are several replications. */
export function regencyTableOf({ study }: Told, f: Format): Table {
  const { language } = f;
  const values = new Map(
    study.estimates.map(({ place, measure, value }) => [`${place} ${measure}`, value]),
  );
  const measures = ['recorded', ...CLASSES, 'delivery.p95', 'turnRound.p95'];
  const heads: readonly Column[] = [
    { head: WORDS.code[language], kind: 'text', width: 0.6 },
    { head: WORDS.name[language], kind: 'text', width: 2 },
    { head: WORDS.province[language], kind: 'text', width: 1.5 },
    ...(['recorded', ...CLASSES] as const).map(
      (name): Column => ({ head: TEXTS[name][language], kind: 'count' }),
    ),
    { head: DOCUMENT.toCentre95[language], kind: 'time' },
    { head: DOCUMENT.toAnswer95[language], kind: 'time' },
  ];
  return {
    name: DOCUMENT.sheetRegencies[language],
    caption: DOCUMENT.all[language],
    columns: heads,
    rows: study.plan.regencies.map(({ code, name, province }): Value[] => [
      code,
      plain(name),
      plain(province),
      ...measures.map((measure) => values.get(`${code} ${measure}`) ?? null),
    ]),
  };
}

/** The country by day; means where there are several replications. */
export function dayTable({ study }: Told, f: Format): Table {
  const { language } = f;
  const { plan, daily } = study;
  const head = (name: (typeof DAILY)[number]) =>
    name === 'answered' || name === 'turnedAway' ? DOCUMENT[name][language] : TEXTS[name][language];
  return {
    name: DOCUMENT.sheetDays[language],
    caption: DOCUMENT.days[language],
    columns: [
      { head: DOCUMENT.day[language], kind: 'text' },
      ...DAILY.map((name): Column => ({ head: head(name), kind: 'count' })),
    ],
    rows: Array.from({ length: daily.days }, (_, day): Value[] => [
      isoDay(plan, day),
      ...DAILY.map((name) => daily[name][day] ?? 0),
    ]),
  };
}
