/** What `tampung run --uncertain` prints: 80 columns, a block a measure, then what was drawn and what not. */

import { defaultMeasures } from '../../experiment/default-measures.ts';
import { LEVEL } from '../../experiment/estimates.ts';
import type { Spread, Uncertain } from '../../experiment/vary/uncertain.ts';
import { CLEARED } from '../../run/measures.ts';
import { figureText } from '../figure-text.ts';
import { type Both, type Format, format, type Language } from '../format.ts';
import { measureName } from '../measures.ts';
import { optionName, plain } from '../names.ts';
import { reportedLines } from '../reported.ts';
import { sampleLines } from '../sampled.ts';
import { screen, wrapped } from '../wrapped.ts';
import { failedDraws } from './failed-draws.ts';
import { LAW_OF_DRAWS, leftLines, wholeWords } from './sensitivity-words.ts';

const WORDS = {
  mean: { id: 'rerata', en: 'mean' },
  nine: { id: 'sembilan dari sepuluh ulangan', en: 'nine in ten runs' },
  alone: { id: 'karena kebetulan saja', en: 'by chance alone' },
  inputs: { id: 'varians dari asumsi', en: 'variance from the assumptions' },
  chance: { id: 'sisanya kebetulan', en: 'the rest is chance' },
  still: { id: 'tidak berubah', en: 'does not vary' },
  drawn: { id: 'DITARIK', en: 'DRAWN' },
  triangular: { id: 'segitiga', en: 'triangular' },
  uniform: { id: 'merata', en: 'uniform' },
  files: { id: 'Hasil', en: 'Results' },
} as const satisfies Record<string, Both>;

/** @param path of the results, as the user would type it */
export function uncertainText(found: Uncertain, path: string, language: Language): string {
  const f = format(language);
  const lines = [
    ...heading(found, f),
    ...found.spreads
      .filter(({ measure }) => mainMeasures(found).includes(measure))
      .flatMap((one) => ['', ...spreadLines(found, one, f)]),
    ...goneLines(found, f),
    '',
    WORDS.drawn[language],
    ...found.drawn.flatMap(({ key, value, whole, ends, law }) =>
      wrapped(
        `  ${plain(key)} ${plain(ends[0])} – ${plain(ends[1])}, ${WORDS[law][language]} ` +
          `(${wholeWords(plain(value), whole)[language]})`,
        4,
      ),
    ),
    ...leftLines(found.unvaried, f),
    ...failedDraws(found, f),
    '',
    `${WORDS.files[language]}: ${path}`,
  ];
  return screen(lines);
}

function heading({ plan, draws, replications, drawn }: Uncertain, f: Format): string[] {
  const [count, runs, of] = [draws.length, replications, drawn.length].map((n) => f.count(n));
  const name = `${plain(plan.name)} (${optionName(plan.option, f.language)})`;
  const words =
    f.language === 'id'
      ? `${count} tarikan dari ${of} asumsi, ${runs} ulangan tiap tarikan, kejadian acaknya sendiri`
      : `${count} draws of ${of} assumption${of === '1' ? '' : 's'}, ${runs} replications each, on chances of their own`;
  return [
    ...wrapped(`${name}: ${words}`),
    ...sampleLines(plan, f),
    ...reportedLines({ plan }, f),
    ...wrapped(LAW_OF_DRAWS[f.language]),
  ];
}

/** What is told first; of a reported backlog the day on which it is gone is what is asked. */
export function mainMeasures({ plan }: Uncertain): readonly string[] {
  const usual = defaultMeasures(plan);
  return plan.reported ? [...usual, CLEARED] : usual;
}

/** In how many runs the backlog is gone, where it is not in all. */
function goneLines({ plan, missing, draws, replications }: Uncertain, f: Format): string[] {
  const gone = missing.find(({ measure }) => measure === CLEARED);
  if (!plan.reported || gone === undefined) return [];
  const runs = replications * draws.filter(({ failed }) => failed === undefined).length;
  const [some, all] = [f.count(gone.reached), f.count(runs)];
  return [
    '',
    f.language === 'id'
      ? `Tunggakan habis di akhir dalam ${some} dari ${all} ulangan`
      : `Arrears gone by the end in ${some} of ${all} runs`,
  ];
}

function spreadLines({ plan }: Uncertain, one: Spread, f: Format): string[] {
  const word = (key: keyof typeof WORDS) => WORDS[key][f.language];
  const text = (value: number) => figureText(plan, one, value, f);
  const level = `${f.decimal(100 * LEVEL, 1)}%`;
  const { interval, share, shareInterval, byChance } = one;
  const band = `${text(Math.max(0, interval.low))} – ${text(interval.high)}`;
  return [
    measureName(one.measure)[f.language],
    ...wrapped(`  ${word('mean')} ${text(one.mean)} (${level}: ${band})`, 4),
    ...wrapped(`  ${word('nine')}: ${text(one.low)} – ${text(one.high)}`, 4),
    ...wrapped(`  ${word('alone')}: ${text(byChance.low)} – ${text(byChance.high)}`, 4),
    ...(share === null || shareInterval === null
      ? [`  ${word('still')}`]
      : wrapped(
          `  ${word('inputs')}: ${f.share(share, 1)} (${level}: ${f.share(shareInterval.low, 1)} – ` +
            `${f.share(shareInterval.high, 1)}); ${word('chance')}`,
          4,
        )),
  ];
}
