/** The tables of what options change and what differs between them. */

import { meaningOf } from '../../experiment/better.ts';
import type { Comparison } from '../../experiment/compare.ts';
import { LEVEL } from '../../experiment/estimates.ts';
import { inLanguage } from '../../scenario/as-read/prose.ts';
import type { Registered } from '../../scenario/register.ts';
import { type Column, type Kind, type Table, textColumn, type Value } from '../document/table.ts';
import { DOCUMENT } from '../document/words.ts';
import { differenceText, noValue } from '../experiment/compare-text.ts';
import { figureText } from '../figure-text.ts';
import type { Format } from '../format.ts';
import { measureName } from '../measures.ts';
import { optionName, plain } from '../names.ts';
import { intervalsTogether } from '../noun.ts';
import { targetCells } from '../target-text.ts';
import type { ComparisonTold } from './told.ts';
import { APART, COMPARISON } from './words.ts';
import { writtenText } from './written-text.ts';

/** What each option changes of the base, a key a row. */
export function optionTable(told: ComparisonTold, f: Format): Table {
  const { comparison, changes, register } = told;
  const { language } = f;
  const base = optionName(comparison.options[0]!.name, language);
  const at = language === 'id' ? 'Nilai pada' : 'Value in';
  const rows = comparison.options.flatMap(({ name }, i): Value[][] => {
    const own = optionName(name, language);
    if (i === 0) return [[own, COMPARISON.held[language], '', '', '']];
    const changed = changes[i] ?? [];
    if (changed.length === 0) return [[own, unchanged(comparison, i)[language], '', '', '']];
    return changed.map(({ of, was, is }) => [
      own,
      plain(of),
      writtenText(was, f),
      writtenText(is, f),
      basisOf(of, register, language),
    ]);
  });
  return {
    name: COMPARISON.sheetOptions[language],
    caption: language === 'id' ? 'Opsi dan yang diubahnya' : 'The options and what they change',
    columns: [
      textColumn(COMPARISON.option[language], 1.3),
      textColumn(COMPARISON.changed[language], 1.7),
      textColumn(`${at} ${base}`, 1),
      textColumn(language === 'id' ? 'Nilai pada opsi' : 'Value in the option', 1.5),
      textColumn(COMPARISON.basis[language], 2),
    ],
    rows,
  };
}

/** An option may be another price, and nothing else. */
function unchanged({ options }: Comparison, at: number) {
  const [base, own] = [options[0]!, options[at]!].map(({ lines }) => JSON.stringify(lines));
  return base === own ? COMPARISON.unchanged : COMPARISON.costsOnly;
}

/** What the assumption rests on that is of the key, of a part of it, or of what it is a part of. */
function basisOf(of: string, register: readonly Registered[], language: Format['language']): Value {
  const isWithin = (whole: string, part: string) => part === whole || part.startsWith(`${whole}.`);
  const found = register.find((one) => isWithin(one.of, of) || isWithin(of, one.of));
  return found === undefined ? null : plain(inLanguage(found.basis, language));
}

/** Every measure of every option, with its difference to the base in words. */
export function differenceTable({ comparison }: ComparisonTold, f: Format): Table {
  const { measures, options } = comparison;
  const { language } = f;
  const groups: number[] = [];
  const rows: Value[][] = [];
  measures.forEach(({ measure, unit, better }, i) => {
    const most = mostOf(comparison, i);
    groups.push(rows.length);
    rows.push([measureName(measure)[language]]);
    for (const { name, gathered, measured } of options) {
      const { own, difference } = measured[i]!;
      const value =
        own.value === null
          ? noValue(gathered, measure, f)
          : figureText(gathered.plan, { measure, unit }, own.value, f);
      const said = difference && meaningOf(difference.apart, better);
      rows.push([
        optionName(name, language),
        value,
        difference ? differenceText(difference, unit, f, most) : '',
        said ? APART[said][language] : '',
      ]);
    }
  });
  return {
    name: COMPARISON.sheetDiffers[language],
    caption: differenceCaption(comparison, f),
    columns: [
      textColumn(COMPARISON.measureOf[language], 1.7),
      { head: COMPARISON.mean[language], kind: 'count', width: 0.9 },
      { head: COMPARISON.difference[language], kind: 'count', width: 1.9 },
      textColumn(COMPARISON.apart[language], 1),
    ],
    rows,
    groups,
  };
}

/** Of what differs: with how many decimals its differences are told hangs on it. */
export function mostOf({ options }: Comparison, at: number): number {
  return Math.max(...options.map(({ measured }) => Math.abs(measured[at]!.own.value ?? 0)));
}

function differenceCaption({ options, differences, count }: Comparison, f: Format): string {
  const base = optionName(options[0]!.name, f.language);
  const together = intervalsTogether(differences, LEVEL, f);
  const runs = f.count(count);
  return f.language === 'id'
    ? `Rerata ${runs} ulangan dan selisih tiap opsi terhadap ${base}; ${together}`
    : `Means of ${runs} replications and the difference of each option to ${base}; ${together}`;
}

/** The same as numbers, for a workbook: an interval of the value at 95%, and the joint one of the difference. */
export function differenceSheet({ comparison }: ComparisonTold, f: Format): Table {
  const { measures, options } = comparison;
  const { language } = f;
  const kinds: Kind[] = [];
  const rows = measures.flatMap(({ measure, unit, better }, i) =>
    options.map(({ name, measured }): Value[] => {
      const { own, difference } = measured[i]!;
      kinds.push(unit === 's' ? 'time' : unit === 'share' ? 'share' : 'count');
      const said = difference && meaningOf(difference.apart, better);
      return [
        ...[measureName(measure)[language], optionName(name, language), own.value],
        ...[own.interval?.low ?? null, own.interval?.high ?? null],
        ...[difference?.value ?? null],
        ...[difference?.interval?.low ?? null, difference?.interval?.high ?? null],
        said ? APART[said][language] : null,
      ];
    }),
  );
  const head = (words: string, end: 'low' | 'high') => `${words}, ${COMPARISON[end][language]}`;
  const number = (name: string): Column => ({ head: name, kind: 'count' });
  // Wide enough for the many decimals of a small one.
  const change = (name: string): Column => ({ head: name, kind: 'points', width: 1.3 });
  const [own, joint] = [COMPARISON.own95[language], COMPARISON.joint[language]];
  return {
    name: COMPARISON.sheetDiffers[language],
    caption: differenceCaption(comparison, f),
    columns: [
      textColumn(COMPARISON.measure[language], 2.8),
      textColumn(COMPARISON.option[language], 1.5),
      number(COMPARISON.mean[language]),
      ...(['low', 'high'] as const).map((end) => number(head(own, end))),
      change(language === 'id' ? 'Selisih' : 'Difference'),
      ...(['low', 'high'] as const).map((end) => change(head(joint, end))),
      textColumn(COMPARISON.apart[language], 1.2),
    ],
    rows,
    kinds,
  };
}

/** What was wanted and what was found of it with each option; nothing in a scenario without targets. */
export function targetTable({ comparison }: ComparisonTold, f: Format): Table | undefined {
  const { language } = f;
  const found = comparison.options.flatMap(({ name, gathered: { plan, judged } }) =>
    judged.map((one) => ({
      option: optionName(name, language),
      isNamed: one.target.name !== undefined,
      ...targetCells(plan, one, f),
    })),
  );
  if (found.length === 0) return undefined;
  // A name that says what is asked for does not have it said again.
  const asked = (one: (typeof found)[number]) =>
    one.isNamed ? `${one.name}: ${one.wanted}` : one.name;
  const all = [...new Set(found.map(asked))];
  const groups: number[] = [];
  const rows: Value[][] = [];
  for (const target of all) {
    groups.push(rows.length);
    rows.push([target]);
    for (const one of found)
      if (asked(one) === target) rows.push([one.option, one.found, one.verdict]);
  }
  return {
    name: COMPARISON.sheetTargets[language],
    caption: COMPARISON.targets[language],
    columns: [
      textColumn(COMPARISON.targetOf[language], 1.6),
      textColumn(DOCUMENT.found[language], 2.4),
      textColumn(DOCUMENT.verdict[language], 1),
    ],
    rows,
    groups,
  };
}
