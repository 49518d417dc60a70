/** A comparison as a document: what a budget proposal argues with, from the finding to the line that makes it again. */

import { LEVEL } from '../../experiment/estimates.ts';
import { STAGES } from '../../scenario/as-read/scenario.ts';
import { periodText } from '../calendar.ts';
import type { Chart, ChartId } from '../chart/chart.ts';
import { comparisonFinding } from '../chart/comparison-finding.ts';
import { comparisonSource } from '../chart/comparison-input.ts';
import type { Block, Document } from '../document/blocks.ts';
import { Captions } from '../document/captions.ts';
import { type Ending, endBlocks, questionBlocks } from '../document/frame.ts';
import { methodItems } from '../document/method.ts';
import { WORDS } from '../document/report-words.ts';
import type { Table } from '../document/table.ts';
import { draftMark } from '../draft.ts';
import { type Both, EN, type Format, format, ID, type Language } from '../format.ts';
import { optionName, plain } from '../names.ts';
import { costTable, gainTable, isPriced, lineTable, priceBases } from './money-tables.ts';
import { arrearsTable, fairnessTable } from './more-tables.ts';
import {
  beatenSentence,
  certaintySentences,
  costSentence,
  optionSentences,
  partSentences,
  targetSentence,
} from './sentences.ts';
import { differenceTable, optionTable, targetTable } from './tables.ts';
import type { ComparisonTold } from './told.ts';
import { COMPARISON, notModelled } from './words.ts';

/** @param charts in the language, in the order in which they stand */
export function comparisonDocument(
  told: ComparisonTold,
  charts: readonly Chart[],
  language: Language,
): Document {
  const { comparison } = told;
  const f = format(language);
  const heading = (words: Both): Block => ({ kind: 'heading', text: words[language] });
  const captions = new Captions(language);
  const tables = (...all: readonly (Table | undefined)[]) =>
    all.flatMap((table) => (table === undefined ? [] : [captions.table(table)]));
  const money = isPriced(comparison);
  const { plan } = comparison.options[0]!.gathered;
  const blocks: Block[] = [
    ...questionBlocks(told, f),
    heading(WORDS.answer),
    { kind: 'list', items: answers(told, charts, f) },
    heading(COMPARISON.options),
    ...tables(optionTable(told, f)),
    heading(COMPARISON.differs),
    { kind: 'list', items: certaintySentences(comparison, f) },
    ...tables(differenceTable(told, f), targetTable(told, f)),
    ...tables(arrearsTable(told, f), fairnessTable(told, f)),
    heading(COMPARISON.money),
    { kind: 'text', text: costSentence(comparison, f) },
    ...(money
      ? [
          ...tables(costTable(comparison, f), gainTable(comparison, f), lineTable(comparison, f)),
          { kind: 'heading', level: 2, text: COMPARISON.priceBasis[language] } as const,
          { kind: 'list', items: priceBases(comparison, f) } as const,
        ]
      : []),
    heading(WORDS.charts),
    ...inOrder(charts).map((chart) => captions.figure(chart)),
    ...endBlocks(told, { limits: notModelled(plan), method: methodOf(told) }, captions, f),
  ];
  return {
    language,
    ...titles(told, charts, f),
    source: comparisonSource({ ...told, language }),
    blocks,
  };
}

/** Costs and effects first; what takes a whole page, and says what the table of differences does, last. */
const ORDER: readonly ChartId[] = ['trade', 'backlog', 'delay', 'lorenz', 'comparison'];

function inOrder(charts: readonly Chart[]): Chart[] {
  return ORDER.flatMap((id) => charts.find((chart) => chart.id === id) ?? []);
}

/** Title and the line below it: what was found, and of what. */
export function titles(
  told: ComparisonTold,
  charts: readonly Chart[],
  f: Format,
): { title: string; subtitle: string } {
  const name = plain(told.title?.[f.language] ?? told.scenario);
  const subtitle = `${COMPARISON.kind[f.language]}: ${name}; ${periodLine(told, f)}`;
  return { title: finding(told, charts, f), subtitle };
}

/** Of when it is, and that it is a draft where it is one. */
export function periodLine({ comparison }: ComparisonTold, f: Format): string {
  const { plan } = comparison.options[0]!.gathered;
  const draft = draftMark(comparison.count)?.[f.language];
  return [periodText(plan, plan.end, f), ...(draft === undefined ? [] : [draft])].join('; ');
}

/** With targets and prices the recommendation, or why there is none; else the difference that matters most. */
function finding({ comparison }: ComparisonTold, charts: readonly Chart[], f: Format): string {
  const judged = comparison.options.some(({ gathered }) => gathered.judged.length > 0);
  const trade = judged ? charts.find(({ id }) => id === 'trade') : undefined;
  return trade?.title ?? comparisonFinding(comparison)[f.language];
}

/** The sentences of the answer; what the title says is not said again. */
function answers(told: ComparisonTold, charts: readonly Chart[], f: Format): string[] {
  const { comparison } = told;
  const title = finding(told, charts, f);
  const found = inOrder(charts).filter((chart) => chart.title !== title);
  const target = targetSentence(comparison, f);
  return [
    ...partSentences(comparison, f),
    ...(target === undefined ? [] : [target]),
    ...optionSentences(comparison, f),
    ...found.map((chart) => `${chart.title}.`),
    beatenSentence(comparison, f),
  ];
}

/** What must be known to judge the simulation. */
function methodOf(told: ComparisonTold): Ending['method'] {
  const { comparison, ...known } = told;
  const { plan, estimates } = comparison.options[0]!.gathered;
  const has = (stage: string) => estimates.some(({ measure }) => measure.startsWith(`${stage}.`));
  return methodItems({
    ...known,
    ...{ plan, stages: [...STAGES, 'readIn'].filter(has), endedAt: plan.end },
    aims: aimsOf(told),
    estimation: estimationOf(told),
    lock: { id: 'scenario.OPSI.lock.yaml setiap opsi', en: 'scenario.OPTION.lock.yaml of each' },
  });
}

function aimsOf({ comparison: { options } }: ComparisonTold): Both {
  const names = (language: Language) =>
    options.map(({ name }) => optionName(name, language)).join(', ');
  return {
    id: `${ID.count(options.length)} opsi dari satu skenario (${names('id')}), masing-masing dengan warga yang sama pada setiap ulangan.`,
    en: `${EN.count(options.length)} options of one scenario (${names('en')}), each with the same citizens in every replication.`,
  };
}

function estimationOf({ comparison: { count, differences, each } }: ComparisonTold): Both {
  const level = (f: Format) => `${f.decimal(100 * each, 3)}%`;
  const all = (f: Format) => `${f.decimal(100 * LEVEL, 1)}%`;
  return {
    id: `Rerata ${ID.count(count)} ulangan yang bebas satu sama lain; selang setiap selisih dari selisih ulangan yang berpasangan, masing-masing ${level(ID)}, sehingga ${ID.count(differences)} selisih berlaku bersama-sama dengan keyakinan ${all(ID)} (Bonferroni).`,
    en: `Means of ${EN.count(count)} independent replications; the interval of each difference is from the differences of paired replications, each at ${level(EN)}, so that ${EN.count(differences)} hold together at ${all(EN)} (Bonferroni).`,
  };
}
