/** What the page says of one option: answer, figures, charts, regencies, assumptions, how to repeat it. */

import type { Findings } from '../../experiment/replicate.ts';
import { periodText } from '../calendar.ts';
import { CHARTS, type Chart, type ChartId } from '../chart/chart.ts';
import { methodOf } from '../document/method.ts';
import { WORDS } from '../document/report-words.ts';
import { costSentence, sentences } from '../document/sentences.ts';
import { assumptionTable, costTableToRead, targetTable } from '../document/tables.ts';
import { DOCUMENT } from '../document/words.ts';
import { draftMark } from '../draft.ts';
import { type Both, EN, ID, inBoth, type Language } from '../format.ts';
import type { Told } from '../told.ts';
import { hasPlaces } from '../undelivered.ts';
import { figures } from './figures.ts';
import { placesMap } from './map.ts';
import { both, scrolling, table, tableOf, text } from './markup.ts';
import { figure, inLanguages } from './numbers.ts';
import { regencies } from './regencies.ts';

/** The bytes of a file as SHA-256. */
export interface Sum {
  readonly name: string;
  readonly sha256: string;
}

export interface PageOption extends Told {
  readonly name: Both;
  /** Every chart in both languages. */
  readonly charts: readonly Chart[];
  /** Of the files that it was made from, and of the results. */
  readonly sums: readonly Sum[];
}

/** @param named gives a name that no other option has */
export function optionOf(option: PageOption, named: (name: string) => string): string {
  const { plan, shown } = option.study;
  const part = (name: keyof typeof WORDS, content: string) =>
    `<section aria-labelledby="${named(name)}"><h2 id="${named(name)}">${both(WORDS[name])}</h2>\n${content}</section>\n`;
  return [
    part('answer', answer(option, named)),
    facts(option),
    option.study.judged.length === 0 ? '' : part('targets', targets(option, named)),
    part('figures', `<div class="figures">\n${figures(option.study)}</div>\n`),
    option.costs.length === 0 ? '' : part('costs', costs(option, named)),
    part(
      'charts',
      `<p class="note hint">${both(WORDS.point)}</p>\n${present(option)
        .map((id) => figure(named(id), inLanguages(option.charts, id)))
        .join('')}`,
    ),
    hasPlaces(plan)
      ? part('regencies', placesMap(plan, shown, named) + regencies(plan, shown, named))
      : '',
    part('assumptions', assumptions(option, named)),
    part('method', method(option)),
    part('again', again(option, named)),
  ].join('');
}

/** The sentences that documents have, of all replications, then what the charts of one of them show. */
function answer(option: PageOption, named: (name: string) => string): string {
  const [inId, inEn] = [ID, EN].map((f) => sentences(option.study, f)) as [string[], string[]];
  const items = inEn.map((en, i) => `<li>${both({ id: inId[i]!, en })}</li>\n`);
  const shown = present(option).filter((id) => FOUND.includes(id));
  const links = shown.map((id) => {
    const charts = inLanguages(option.charts, id);
    return `<li><a href="#${named(id)}">${both(finding(option, charts))}</a></li>\n`;
  });
  return `<ul class="answer">\n${items.join('')}${links.join('')}</ul>\n`;
}

/** Charts whose findings belong to the answer. */
const FOUND: readonly ChartId[] = ['backlog', 'binding'];

/** The title of a chart as a sentence; of one replication among several it says which. */
function finding({ study }: PageOption, charts: Readonly<Record<Language, Chart>>): Both {
  const { count, shown } = study;
  const said = (language: Language) => {
    const which = DOCUMENT.shownRun[language](shown.replication + 1, count);
    return `${charts[language].title}${count === 1 ? '' : ` (${which})`}.`;
  };
  return { id: said('id'), en: said('en') };
}

function facts({ study, version, name }: PageOption): string {
  const { plan, shown: outcome } = study;
  const period = inBoth((f) => periodText(plan, outcome.endedAt, f));
  const rows: [Both, string][] = [
    [WORDS.scenario, text(outcome.scenario)],
    [WORDS.option, both(name)],
    [WORDS.period, both(period)],
    [WORDS.runs, both(runs(study))],
    [WORDS.seed, text(outcome.seed)],
    [WORDS.program, text(`Tampung ${version}`)],
  ];
  const items = rows.map(([key, value]) => `<dt>${both(key)}</dt><dd>${value}</dd>`);
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
function present({ charts }: PageOption): ChartId[] {
  return CHARTS.filter((id) => charts.some((chart) => chart.id === id));
}

function targets({ study }: PageOption, named: (name: string) => string): string {
  return scrolling(
    named('targets'),
    tableOf((f) => targetTable(study, f)!),
  );
}

function costs(option: PageOption, named: (name: string) => string): string {
  const said = inBoth((f) => costSentence(option.costs, f));
  const list = tableOf((f) => costTableToRead(option, f)!);
  return `<p>${both(said)}</p>\n${scrolling(named('costs'), list)}`;
}

function assumptions(option: PageOption, named: (name: string) => string): string {
  if (option.register.length === 0) return `<p>${both(WORDS.none)}</p>\n`;
  return scrolling(
    named('assumptions'),
    tableOf((f) => assumptionTable(option, f)!),
  );
}

function method(option: PageOption): string {
  const items = methodOf(option).map(
    ({ name, text: said }) => `<dt>${both(name)}</dt><dd>${both(said)}</dd>\n`,
  );
  return `<p class="note">${both(WORDS.stress)}</p>\n<dl class="method">\n${items.join('')}</dl>\n`;
}

function again({ command, sums }: PageOption, named: (name: string) => string): string {
  const rows = sums.map(({ name, sha256 }) => [text(name), `<code>${text(sha256)}</code>`]);
  const heads = [WORDS.file, WORDS.sum].map(both);
  const list = rows.length === 0 ? '' : table(both(WORDS.sums), heads, rows, [1]);
  const said = `<pre tabindex="0"><code>${text(command)}</code></pre>\n`;
  return list === '' ? said : said + scrolling(named('again'), list);
}
