/** What `tampung sweep --assumptions --morris` prints: 80 columns, the largest effect first. */

import { LEVEL } from '../../experiment/estimates.ts';
import type { Screening } from '../../experiment/vary/screening.ts';
import { type Both, type Format, format, type Language } from '../format.ts';
import { signed } from '../measures.ts';
import { optionName, plain } from '../names.ts';
import { sampleLines } from '../sampled.ts';
import { screen, wrapped } from '../wrapped.ts';
import { screeningFinding } from './screening-finding.ts';
import { leftLines, wholeWords } from './sensitivity-words.ts';

const WORDS = {
  meaning: {
    id:
      'mu*: rerata besar pengaruh asumsi bila digeser sepanjang rentangnya, di tempat acak dalam rentang ' +
      'asumsi lain; sigma: seberapa jauh pengaruh itu bergantung pada tempatnya.',
    en:
      'mu*: mean size of the effect of an assumption over its whole range, at random places in the ranges ' +
      'of the others; sigma: how much that hangs on the place.',
  },
  failed: { id: 'GAGAL', en: 'FAILED' },
  again: { id: 'ulangi dengan', en: 'to run it again' },
  files: { id: 'Hasil', en: 'Results' },
} as const satisfies Record<string, Both>;

/** @param path of the results, as the user would type it */
export function screeningText(found: Screening, path: string, language: Language): string {
  const f = format(language);
  const { plan, unvaried, failed } = found;
  const lines = [
    ...wrapped(`${screeningFinding(found)[language]}.`),
    ...wrapped(`${plain(plan.name)} (${optionName(plan.option, language)}): ${ofWhat(found, f)}`),
    ...sampleLines(plan, f),
    ...wrapped(WORDS.meaning[language]),
    ...found.effects.flatMap((effect) => ['', ...effectLines(found, effect, f)]),
    ...draftLines(found, f),
    ...leftLines(unvaried, f),
    ...failed.flatMap(({ command, why }) => [
      '',
      ...wrapped(`${WORDS.failed[language]}: ${plain(why)}`),
      `  ${WORDS.again[language]}: ${command}`,
    ]),
    '',
    `${WORDS.files[language]}: ${path}`,
  ];
  return screen(lines);
}

/** Of fewer trajectories the intervals miss far more often than they say: of 5 once in seven, of 2 mostly. */
const ENOUGH = 10;

function draftLines({ trajectories }: Screening, f: Format): string[] {
  if (trajectories >= ENOUGH) return [];
  const said =
    f.language === 'id'
      ? `Draf: kurang dari ${ENOUGH} lintasan; selangnya lebih sering meleset daripada yang tertulis.`
      : `A draft: fewer than ${ENOUGH} trajectories; the intervals miss more often than they say.`;
  return ['', ...wrapped(said)];
}

function ofWhat({ trajectories, effects, replications }: Screening, f: Format): string {
  const [count, of, runs] = [trajectories, effects.length, replications].map((n) => f.count(n));
  const level = `${f.decimal(100 * LEVEL, 1)}%`;
  return f.language === 'id'
    ? `${count} lintasan Morris atas ${of} asumsi, ${runs} ulangan tiap titik, kejadian acaknya sama; ` +
        `semua selang bersama-sama ${level} (Bonferroni)`
    : `${count} Morris trajectories over ${of} assumption${of === '1' ? '' : 's'}, ${runs} ${replications === 1 ? 'replication' : 'replications'} a point on the same ` +
        `chances; all intervals together ${level} (Bonferroni)`;
}

function effectLines(
  { unit }: Screening,
  { key, value, whole, ends, mu, muStar, interval, sigma }: Screening['effects'][number],
  f: Format,
): string[] {
  const size = (number: number | null) =>
    number === null ? '–' : signed(number, unit, f).replace(/^\+/, '');
  const band = interval === null ? '' : ` (${size(interval.low)} – ${size(interval.high)})`;
  const range = `${plain(ends[0])} – ${plain(ends[1])}`;
  return [
    ...wrapped(`${plain(key)} ${range} (${wholeWords(plain(value), whole)[f.language]})`),
    `  mu* ${size(muStar)}${band}, mu ${mu === null ? '–' : signed(mu, unit, f)}, sigma ${size(sigma)}`,
  ];
}
