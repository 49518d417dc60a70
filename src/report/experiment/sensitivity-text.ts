/** What `tampung sweep --assumptions` prints: 80 columns, the largest swing first, then what was left. */

import { LEVEL } from '../../experiment/estimates.ts';
import type { Effect, EffectEnd, Sensitivity } from '../../experiment/vary/sensitivity.ts';
import { figureText } from '../figure-text.ts';
import { type Both, type Format, format, type Language } from '../format.ts';
import { measureName, signed } from '../measures.ts';
import { optionName, plain } from '../names.ts';
import { intervalsTogether } from '../noun.ts';
import { sampleLines } from '../sampled.ts';
import { COLUMNS, cut, screen, wrapped } from '../wrapped.ts';
import { alikeLines } from './alike.ts';
import { differenceText, verdict } from './compare-text.ts';
import { sensitivityFinding } from './sensitivity-finding.ts';
import { leftLines, wholeWords } from './sensitivity-words.ts';

const WORDS = {
  once: { id: 'satu ulangan per ujung, tanpa selang', en: 'one replication each, no interval' },
  each: {
    id: 'ulangan per ujung, kejadian acak yang sama',
    en: 'replications each, on the same chances',
  },
  alone: {
    id: 'Satu asumsi digeser sendiri; pengaruh beberapa asumsi bersama tidak terlihat di sini.',
    en: 'One assumption moves at a time; what several do together does not show here.',
  },
  base: { id: 'dasar', en: 'base' },
  differences: { id: 'Selisih terhadap dasar', en: 'Differences to the base' },
  swing: { id: 'ayunan', en: 'swing' },
  failed: { id: 'GAGAL', en: 'FAILED' },
  again: { id: 'ulangi dengan', en: 'to run it again' },
  files: { id: 'Hasil', en: 'Results' },
} as const satisfies Record<string, Both>;

const NAME = 22;

/** @param path of the results, as the user would type it */
export function sensitivityText(found: Sensitivity, path: string, language: Language): string {
  const f = format(language);
  const lines = [
    ...heading(found, f),
    ...sampleLines(found.plan, f),
    ...found.effects.flatMap((effect) => ['', ...effectLines(found, effect, f)]),
    ...alike(found, f),
    ...leftLines(found.unvaried, f),
    '',
    `${WORDS.files[language]}: ${path}`,
  ];
  return screen(lines);
}

function heading(found: Sensitivity, f: Format): string[] {
  const { plan, replications, measure, base, effects } = found;
  const { language } = f;
  const runs =
    replications === 1 ? WORDS.once[language] : `${f.count(replications)} ${WORDS.each[language]}`;
  const name = `${plain(plan.name)} (${optionName(plan.option, language)})`;
  const together = `${WORDS.differences[language]}; ${intervalsTogether(2 * effects.length, LEVEL, f)}.`;
  return [
    ...wrapped(`${sensitivityFinding(found)[language]}.`),
    ...wrapped(`${name}: ${runs}`),
    ...wrapped(
      `${measureName(measure)[language]}, ${WORDS.base[language]}: ${shown(found, base.value, f)}`,
    ),
    ...(replications === 1 || effects.length === 0 ? [] : [together]),
    ...(effects.length === 0 ? [] : wrapped(WORDS.alone[language])),
  ];
}

function alike({ effects, replications, each }: Sensitivity, f: Format): string[] {
  const differences = effects.flatMap(({ low, high }) => [low.difference, high.difference]);
  const lines = alikeLines(differences, replications, each, f);
  return lines.length === 0 ? [] : ['', ...lines];
}

/** The assumption with its swing, then its low and its high end. */
function effectLines(found: Sensitivity, effect: Effect, f: Format): string[] {
  const { key, value, whole, swing, low, high } = effect;
  const size = swing === null ? '–' : signed(swing, found.unit, f).replace(/^\+/, '');
  const head = `${plain(key)} (${wholeWords(plain(value), whole)[f.language]}), ${WORDS.swing[f.language]} ${size}`;
  return [...wrapped(head), ...endLines(found, low, f), ...endLines(found, high, f)];
}

function endLines(found: Sensitivity, end: EffectEnd, f: Format): string[] {
  const setting = plain(end.text);
  if (end.failed !== undefined)
    return [
      ...wrapped(`  ${setting} ${WORDS.failed[f.language]}: ${plain(end.failed)}`, 4),
      `    ${WORDS.again[f.language]}: ${end.command}`,
    ];
  const left =
    `  ${cut(setting, NAME - 2)}`.padEnd(NAME) + shown(found, end.figure, f).padStart(12);
  const difference = `${differenceText(end.difference, found.unit, f)} `.padEnd(28);
  const line = `${left}  ${difference}`;
  // Without an interval there is nothing to tell apart by.
  if (end.difference.interval === null && end.difference.apart === 'unclear') return [line];
  const apart = verdict(end.difference, found.better, f);
  if (line.length + apart.length <= COLUMNS) return [line + apart];
  return [line.trimEnd(), `${' '.repeat(NAME + 14)}${apart}`];
}

function shown({ plan, measure, unit }: Sensitivity, value: number | null, f: Format): string {
  return value === null ? '–' : figureText(plan, { measure, unit }, value, f);
}
