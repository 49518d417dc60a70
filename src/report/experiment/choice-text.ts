/** What `tampung compare --uncertain` prints: 80 columns, what is best, what keeps the targets, what would change it. */

import { LEVEL } from '../../experiment/estimates.ts';
import type { Choice, Chosen, Often } from '../../experiment/vary/choice.ts';
import { ENOUGH } from '../draft.ts';
import { figureText } from '../figure-text.ts';
import { type Both, type Format, format, type Language } from '../format.ts';
import { measureName, signedAlike } from '../measures.ts';
import { optionName, plain } from '../names.ts';
import { reportedLines } from '../reported.ts';
import { sampleLines } from '../sampled.ts';
import { cutWithin, screen, wrapped } from '../wrapped.ts';
import { choiceFinding, inDraws } from './choice-finding.ts';
import { besideText } from './choice-words.ts';
import { failedDraws } from './failed-draws.ts';
import { LAW_OF_DRAWS, leftLines } from './sensitivity-words.ts';
import { assumptionLines, method } from './told-lines.ts';

const WORDS = {
  mean: { id: 'rerata (sembilan dari sepuluh tarikan)', en: 'mean (nine in ten draws)' },
  best: { id: 'terbaik', en: 'best' },
  beside: { id: 'SELISIH TERHADAP', en: 'DIFFERENCE TO' },
  better: { id: 'lebih baik', en: 'better' },
  worse: { id: 'lebih buruk', en: 'worse' },
  alike: { id: 'sama di semua tarikan', en: 'alike in all draws' },
  targets: { id: 'SEMUA SASARAN TERPENUHI', en: 'EVERY TARGET KEPT' },
  cheapest: { id: 'termurah di antaranya', en: 'the cheapest of those' },
  change: { id: 'APA YANG AKAN MENGUBAH PILIHAN', en: 'WHAT WOULD CHANGE THE CHOICE' },
  drawn: { id: 'DITARIK', en: 'DRAWN' },
  where: { id: 'terbaik pada', en: 'best at' },
  files: { id: 'Hasil', en: 'Results' },
} as const satisfies Record<string, Both>;

/** Of the name of an option [columns]. */
const NAME = 26;

/** @param path of the results, as the user would type it */
export function choiceText(found: Choice, path: string, language: Language): string {
  const f = format(language);
  return screen([
    ...heading(found, f),
    '',
    ...wrapped(`${choiceFinding(found)[language]}.`),
    ...bestLines(found, f),
    ...unknownLines(found, f),
    ...besideLines(found, f),
    ...targetLines(found, f),
    ...knowingLines(found, f),
    ...changeLines(found, f),
    ...leftLines(found.unvaried, f),
    ...failedDraws({ draws: found.draws.map(failure) }, f),
    ...draftLines(found, f),
    '',
    `${WORDS.files[language]}: ${path}`,
  ]);
}

function heading({ plan, draws, replications, told, options }: Choice, f: Format): string[] {
  const numbers = [draws.length, replications, told.length, options.length];
  const [count, runs, of, width] = numbers.map((number) => f.count(number));
  const words =
    f.language === 'id'
      ? `${count} tarikan dari ${of} asumsi, ${runs} ulangan tiap tarikan dari ${width} opsi pada warga yang sama`
      : `${count} draws of ${of} assumption${of === '1' ? '' : 's'}, ${runs} ${runs === '1' ? 'replication' : 'replications'} in each of ${width} options on the same citizens`;
  return [
    ...wrapped(`${plain(plan.name)}: ${words}`),
    ...sampleLines(plan, f),
    ...reportedLines({ plan }, f),
    ...wrapped(LAW_OF_DRAWS[f.language]),
  ];
}

function nameOf({ name }: Chosen, f: Format): string {
  return `  ${cutWithin(optionName(name, f.language), NAME - 4)}`.padEnd(NAME);
}

function bestLines({ plan, options, measure, unit, known }: Choice, f: Format): string[] {
  const text = (value: number) => figureText(plan, { measure, unit }, value, f);
  const head = `${WORDS.mean[f.language]}, ${WORDS.best[f.language]}`;
  return [
    '',
    ...wrapped(`${measureName(measure)[f.language]}: ${head}`),
    ...options.flatMap((one) => {
      const band = `${text(one.mean)} (${text(one.low)} – ${text(one.high)})`;
      return wrapped(`${nameOf(one, f)}${band}, ${oftenText(one.best, known, f)}`, NAME);
    }),
  ];
}

/** Of draws that are passed over silently nobody would know that they are the hard ones. */
function unknownLines({ known, judged }: Choice, f: Format): string[] {
  if (known === judged) return [];
  const left = inDraws(judged - known, judged, f);
  return wrapped(
    f.language === 'id'
      ? `  Tidak semua opsi memilikinya ${left}: waktunya belum tercapai sampai akhir, atau tidak ada orangnya. Tarikan itu disisihkan di sini, dan bisa jadi justru yang berat; pilih dengan --measures ukuran yang selalu ada, misalnya onTime.share.`
      : `  Not every option has it ${left}: it is not reached by the end, or is of nobody. These are left out here, and may well be the hard ones; choose by --measures with one that is always there, as onTime.share.`,
    2,
  );
}

function failure({ failed }: Choice['draws'][number]) {
  return failed === undefined
    ? { command: '' }
    : { failed: failed.message, command: failed.command };
}

function besideLines({ options, unit, known }: Choice, f: Format): string[] {
  const [base, ...others] = options as readonly [Chosen, ...Chosen[]];
  const name = optionName(base.name, f.language);
  return [
    '',
    ...wrapped(`${WORDS.beside[f.language]} ${name.toUpperCase()}`),
    ...others.flatMap((one) => {
      const { better, worse } = one.beside!;
      // Never better says nothing of how often it is worse.
      const side = better.count > 0 ? 'better' : 'worse';
      const often = `${WORDS[side][f.language]} ${oftenText(one.beside![side], known, f)}`;
      const alike = better.count + worse.count === 0;
      const text = `${besideText(one.beside!, unit, f)}, ${alike ? WORDS.alike[f.language] : often}`;
      return wrapped(`${nameOf(one, f)}${text}`, NAME);
    }),
  ];
}

function targetLines({ options, judged }: Choice, f: Format): string[] {
  if (options.some(({ keeps }) => keeps === undefined)) return [];
  return [
    '',
    WORDS.targets[f.language],
    ...options.flatMap((one) => {
      const { keeps, cheapest } = one;
      const also =
        cheapest && `; ${WORDS.cheapest[f.language]} ${inDraws(cheapest.count, judged, f)}`;
      return wrapped(`${nameOf(one, f)}${oftenText(keeps!, judged, f)}${also ?? ''}`, NAME);
    }),
  ];
}

/** "in 14 of 20 draws (46% – 88%)" */
function oftenText({ count, interval }: Often, known: number, f: Format): string {
  const band = [interval.low, interval.high].map((end) => `${f.decimal(100 * end, 0)}%`);
  return `${inDraws(count, known, f)} (${band.join(' – ')})`;
}

function knowingLines({ knowing, unit, options, chosen }: Choice, f: Format): string[] {
  const name = optionName(options[chosen]!.name, f.language);
  const [text = ''] = signedAlike([knowing], unit, f);
  const gain = text.replace(/^\+/, '');
  if (knowing === 0)
    return [
      '',
      ...wrapped(
        f.language === 'id'
          ? `Dalam tarikan ini mengetahui asumsi sebelum memilih tidak akan menambah apa-apa: ${name} terbaik di semuanya.`
          : `In these draws it would gain nothing to know the assumptions before the choice: ${name} is best in every one.`,
      ),
    ];
  return [
    '',
    ...wrapped(
      f.language === 'id'
        ? `Dalam tarikan ini mengetahui asumsi sebelum memilih akan menambah rerata ${gain} terhadap selalu memilih ${name} (nilai informasi sempurna). Kebetulan dalam tiap tarikan ikut terhitung: nilai sebenarnya cenderung lebih kecil.`
        : `In these draws it would gain ${gain} on the mean to know the assumptions before the choice, over always taking ${name} (value of perfect information). What differs by chance within a draw is in it: the true value is rather less.`,
    ),
  ];
}

/** Of a choice that is the same in all draws the assumptions alone: nothing in their ranges changes it. */
function changeLines({ told, options, chosen }: Choice, f: Format): string[] {
  const changes = told.some(({ apart }) => apart !== undefined);
  const name = optionName(options[chosen]!.name, f.language);
  const sides =
    f.language === 'id'
      ? `Tarikan dengan ${name} terbaik dibandingkan dengan yang lain:`
      : `Draws in which ${name} is best, held against the others:`;
  const shown = changes ? firstWhatDiffers(told) : told.map(({ kept: _, ...drawn }) => drawn);
  return [
    '',
    (changes ? WORDS.change : WORDS.drawn)[f.language],
    ...(changes ? wrapped(sides) : []),
    ...shown.flatMap((one) => assumptionLines(one, WORDS.where, f)),
    ...(changes ? wrapped(method(told, f)) : []),
  ];
}

/** In the order of the scenario where the test tells as little. */
function firstWhatDiffers(told: Choice['told']): Choice['told'] {
  const chance = (one: Choice['told'][number]) => one.apart?.together ?? 1;
  return [...told].sort((a, b) => chance(a) - chance(b));
}

function draftLines({ known }: Choice, f: Format): string[] {
  if (known >= ENOUGH) return [];
  const level = `${f.decimal(100 * LEVEL, 0)}%`;
  const words = wrapped(
    f.language === 'id'
      ? `Draf: kurang dari ${ENOUGH} tarikan; selang ${level} dalam kurung lebar.`
      : `A draft: fewer than ${ENOUGH} draws; the ${level} intervals in brackets are wide.`,
  );
  return ['', ...words];
}
