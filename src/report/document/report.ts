/** The report of a run as a document: what a budget proposal has as its annex. */

import { periodText } from '../calendar.ts';
import { type Chart, sourceLine } from '../chart/chart.ts';
import { draftMark } from '../draft.ts';
import { type Format, format, type Language } from '../format.ts';
import { optionName, plain } from '../names.ts';
import type { Told } from '../told.ts';
import type { Block, Document } from './blocks.ts';
import { Captions } from './captions.ts';
import { fairnessTable } from './fairness-table.ts';
import { methodOf } from './method.ts';
import { WORDS } from './report-words.ts';
import { costSentence, sentences } from './sentences.ts';
import type { Table } from './table.ts';
import {
  assumptionTable,
  costTableToRead,
  delayTable,
  outcomeTable,
  stageTable,
  targetTable,
  worstTable,
} from './tables.ts';
import { DOCUMENT } from './words.ts';

/** Regencies in the table of the worst. */
const WORST = 20;

/** @param charts in the language, in the order in which they stand */
export function documentOf(told: Told, charts: readonly Chart[], language: Language): Document {
  const { study, question } = told;
  const f = format(language);
  const heading = (name: keyof typeof WORDS): Block => ({
    kind: 'heading',
    text: WORDS[name][language],
  });
  const captions = new Captions(language);
  const tables = (...all: readonly (Table | undefined)[]) =>
    all.flatMap((table) => (table === undefined ? [] : [captions.table(table)]));
  const assumed = assumptionTable(told, f);
  const blocks: Block[] = [
    ...(question === undefined
      ? []
      : [heading('question'), { kind: 'lead', text: plain(question[language]) } as const]),
    heading('answer'),
    { kind: 'list', items: sentences(study, f) },
    heading('figures'),
    ...tables(outcomeTable(study, f), targetTable(study, f)),
    ...tables(shownRun(delayTable(study, f), told, f), shownRun(stageTable(study, f), told, f)),
    heading('costs'),
    { kind: 'text', text: costSentence(told.costs, f) },
    ...tables(costTableToRead(told, f)),
    heading('charts'),
    ...charts.map((chart) => captions.figure(chart)),
    ...(study.plan.regencies.length < 2
      ? []
      : [
          heading('regencies'),
          ...tables(fairnessTable(study, f), shownRun(worstTable(study, f, WORST), told, f)),
        ]),
    heading('assumptions'),
    ...(assumed === undefined
      ? [{ kind: 'text', text: WORDS.none[language] } as const]
      : tables(assumed)),
    heading('method'),
    { kind: 'text', text: WORDS.stress[language] },
    {
      kind: 'list',
      items: methodOf(told).map(({ name, text }) => `${name[language]}: ${plain(text[language])}`),
    },
    heading('again'),
    { kind: 'code', text: told.command },
  ];
  return { language, ...titles(told, f), source: sourceOf(told, language), blocks };
}

export function sourceOf({ study, version, title }: Told, language: Language): string {
  const { plan, shown: outcome, count: replications } = study;
  return sourceLine({ plan, outcome, replications, language, version, ...(title && { title }) });
}

/** Title and the line below it. */
export function titles({ study, title }: Told, f: Format): { title: string; subtitle: string } {
  const { plan, shown } = study;
  const period = periodText(plan, shown.endedAt, f);
  const draft = draftMark(study.count);
  const option = `${WORDS.option[f.language].toLowerCase()} ${optionName(shown.option, f.language)}`;
  return {
    title: plain(title?.[f.language] ?? shown.scenario),
    subtitle: `${WORDS.report[f.language]}, ${period}, ${option}${draft ? `; ${draft[f.language]}` : ''}`,
  };
}

/** A table of one replication among several says which. */
function shownRun(table: Table, { study }: Told, f: Format): Table {
  if (study.count === 1) return table;
  const run = DOCUMENT.shownRun[f.language](study.shown.replication + 1, study.count);
  return { ...table, caption: `${table.caption} (${run})` };
}
