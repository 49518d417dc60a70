/**
 * The report of a run, or of several options, as one page: no other file and no network is needed to read
 * it. Its answer is made of the findings of the charts, so every sentence rests on a tested rule.
 */

import type { Chart } from '../chart/chart.ts';
import { WORDS } from '../document/report-words.ts';
import type { Both } from '../format.ts';
import { plain } from '../names.ts';
import { both } from './markup.ts';
import { figure, inLanguages } from './numbers.ts';
import { optionOf, type PageOption } from './option.ts';
import { shell } from './shell.ts';
import { sideBySide } from './side-by-side.ts';
import { optionId, switches } from './switches.ts';

/**
 * The page as text; the same input gives the same bytes.
 * @param options of one scenario, at least one; the reader chooses which is shown
 * @param together charts of them all, each in both languages
 */
export function page(options: readonly PageOption[], together: readonly Chart[] = []): string {
  const first = options[0];
  if (first === undefined) throw new RangeError('a page without an option');
  const { question, study } = first;
  const title: Both = first.title ?? { id: study.shown.scenario, en: study.shown.scenario };
  const names = options.map(({ name }) => name);
  const content = [
    switches(names),
    '<main>\n',
    `<p class="kind">${both(WORDS.report)}</p>\n<h1>${both(title)}</h1>\n`,
    question === undefined ? '' : part('question', `<p class="lead">${both(question)}</p>\n`),
    options.length < 2 ? '' : part('options', sideBySide(options, names) + figuresOf(together)),
    ...options.map((option, i) => {
      const named = (name: string) => (i === 0 ? name : `${name}-${i + 1}`);
      const told = optionOf(option, named);
      // Until it is chosen it is one text to a browser with scripts, so that the page opens as fast as that of one.
      const content = i === 0 ? told : `<noscript>\n${told}</noscript>\n`;
      return `<div class="option of-${optionId(i)}">\n${content}</div>\n`;
    }),
    '</main>\n',
  ];
  return shell(plain(title.id), content.join(''), options.length);
}

/** Each chart once, by names that no option has. */
function figuresOf(charts: readonly Chart[]): string {
  const ids = [...new Set(charts.map(({ id }) => id))];
  return ids.map((id) => figure(`options-${id}`, inLanguages(charts, id))).join('');
}

function part(name: keyof typeof WORDS, content: string): string {
  return `<section aria-labelledby="${name}"><h2 id="${name}">${both(WORDS[name])}</h2>\n${content}</section>\n`;
}
