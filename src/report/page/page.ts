/**
 * The report of a run as one page: no other file and no network is needed to read it. Its answer is
 * made of the findings of the charts, so every sentence rests on a tested rule.
 */

import { parse } from 'csv-parse/sync';
import type { Findings } from '../../experiment/replicate.ts';
import { dayStart, lastDay, local } from '../calendar.ts';
import { CHARTS, type Chart, type ChartId, optionName } from '../chart/chart.ts';
import { draftMark } from '../draft.ts';
import { type Both, LANGUAGES } from '../format.ts';
import { WEIGHTS } from '../register.ts';
import type { Told } from '../told.ts';
import { figures, inBoth } from './figures.ts';
import { placesMap } from './map.ts';
import { both, either, table, text } from './markup.ts';
import { regencies } from './regencies.ts';
import { shell } from './shell.ts';
import { METHOD, WORDS } from './words.ts';

export interface PageInput extends Told {
  /** Every chart in both languages. */
  readonly charts: readonly Chart[];
}

/** A chart with more rows than this has them in its file only. */
const MOST_ROWS = 400;

/** The page as text; the same input gives the same bytes. */
export function page(input: PageInput): string {
  const { study, question } = input;
  const { plan, shown: outcome } = study;
  const content = [
    switches(),
    '<main>\n',
    `<p class="kind">${both(WORDS.report)}</p>\n<h1>${both(titleOf(input))}</h1>\n`,
    question === undefined ? '' : part('question', `<p class="lead">${both(question)}</p>\n`),
    part('answer', answer(input)),
    facts(input),
    part('figures', `<div class="figures">\n${figures(study)}</div>\n`),
    part(
      'charts',
      present(input)
        .map((id) => figure(input, id))
        .join(''),
    ),
    part('regencies', placesMap(plan, outcome) + regencies(plan, outcome)),
    part('assumptions', assumptions(input)),
    part('method', `<ul>\n${METHOD.map((one) => `<li>${both(one)}</li>\n`).join('')}</ul>\n`),
    part('again', `<pre><code>${text(input.command)}</code></pre>\n`),
    '</main>\n',
  ];
  return shell(titleOf(input).id, content.join(''));
}

function titleOf({ title, study }: PageInput): Both {
  const { scenario } = study.shown;
  return title ?? { id: scenario, en: scenario };
}

/** The choice works without a script: the style shows what is chosen. */
function switches(): string {
  const names = { id: 'Bahasa Indonesia', en: 'English' };
  const buttons = LANGUAGES.map(
    (language) =>
      `<input type="radio" name="language" id="show-${language}"` +
      `${language === 'id' ? ' checked' : ''}><label for="show-${language}">${names[language]}</label>`,
  );
  return `<fieldset class="language"><legend>${both(WORDS.language)}</legend>${buttons.join('')}</fieldset>\n`;
}

function part(name: keyof typeof WORDS, content: string): string {
  return `<section aria-labelledby="${name}"><h2 id="${name}">${both(WORDS[name])}</h2>\n${content}</section>\n`;
}

/** What the charts of submissions, backlog and regencies found. */
function answer({ charts }: PageInput): string {
  const sentence = (id: ChartId): Both => ({
    id: `${chartOf(charts, id, 'id').title}.`,
    en: `${chartOf(charts, id, 'en').title}.`,
  });
  const items = (['submissions', 'backlog', 'binding', 'worst'] as const).map(
    (id) => `<li><a href="#${id}">${both(sentence(id))}</a></li>\n`,
  );
  return `<ul class="answer">\n${items.join('')}</ul>\n`;
}

function facts({ study, version }: PageInput): string {
  const { plan, shown: outcome } = study;
  const period = inBoth((f) => {
    const at = local(plan, dayStart(plan, 0));
    const last = lastDay(plan, outcome.endedAt, f);
    return at === undefined ? f.duration(outcome.endedAt) : `${f.date(at)} – ${last}`;
  });
  const rows: [Both, string][] = [
    [WORDS.scenario, text(outcome.scenario)],
    [
      WORDS.option,
      both({ id: optionName(outcome.option, 'id'), en: optionName(outcome.option, 'en') }),
    ],
    [WORDS.period, both(period)],
    [WORDS.runs, both(runs(study))],
    [WORDS.seed, text(outcome.seed)],
    [WORDS.program, text(`Tampung ${version}`)],
  ];
  const items = rows.map(([name, value]) => `<dt>${both(name)}</dt><dd>${value}</dd>`);
  return `<dl class="facts">${items.join('')}</dl>\n`;
}

function runs(study: Findings): Both {
  const [said, draft] = [replications(study), draftMark(study.count)];
  if (draft === undefined) return said;
  return { id: `${said.id}; ${draft.id}`, en: `${said.en}; ${draft.en}` };
}

function replications({ count, shown }: Findings): Both {
  if (count === 1) return WORDS.oneRun;
  const number = shown.replication + 1;
  return {
    id: `${count}; grafik dan tabel menampilkan ulangan ${number}, yang di tengah`,
    en: `${count}; charts and tables show replication ${number}, the middle one`,
  };
}

/** Charts that this run has. */
function present({ charts }: PageInput): ChartId[] {
  return CHARTS.filter((id) => charts.some((chart) => chart.id === id));
}

function figure({ charts }: PageInput, id: ChartId): string {
  const pictures = either((language) => chartOf(charts, id, language).svg, 'div');
  const numbers = either((language) => numbersOf(chartOf(charts, id, language)), 'div');
  return `<figure id="${id}">${pictures}${numbers}</figure>\n`;
}

function numbersOf({ id, language, csv, title }: Chart): string {
  const [head = [], ...body] = (parse(csv) as string[][]).map((row) => row.map(text));
  if (body.length > MOST_ROWS) {
    return `<p class="numbers">${WORDS.numbersIn[language]} <code>charts/${id}.${language}.csv</code>.</p>`;
  }
  return (
    `<details><summary>${WORDS.numbers[language]}</summary>` +
    `<div class="wide">${table(text(title), head, body)}</div></details>`
  );
}

function assumptions({ register }: PageInput): string {
  if (register.length === 0) return `<p>${both(WORDS.none)}</p>\n`;
  const heads = [WORDS.of, WORDS.value, WORDS.range, WORDS.weight, WORDS.basis].map(both);
  const rows = register.map((one) => [
    `<code>${text(one.of)}</code>`,
    text(one.value ?? one.absent ?? '–'),
    text(one.range?.join(' – ') ?? '–'),
    one.weight === undefined ? '–' : both(WEIGHTS[one.weight]!),
    text(one.basis),
  ]);
  return `<div class="wide">${table(both(WORDS.assumptions), heads, rows)}</div>\n`;
}

function chartOf(charts: readonly Chart[], id: ChartId, language: string): Chart {
  const found = charts.find((chart) => chart.id === id && chart.language === language);
  if (found === undefined) throw new RangeError(`no chart ${id} in ${language}`);
  return found;
}
