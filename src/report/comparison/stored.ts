/**
 * `comparison.json`: what documents of a comparison are made from, so that they can be made again without
 * simulating. Numbers, names and what the scenario says; no sentence in a language that was chosen. Of the
 * figures of single replications, and of regencies, only those that a document tells are kept.
 */

import type { Compared } from '../../experiment/compare.ts';
import type { Estimate } from '../../experiment/estimates.ts';
import { type Column, Sample } from '../../experiment/sample.ts';
import { CLEARED } from '../../run/measures.ts';
import { fromText, toText } from '../number-text.ts';
import type { ComparisonTold } from './told.ts';

/** Name of the file in the folder of a comparison. */
export const COMPARED = 'comparison.json';
/** Of the file: what a later one holds is not for this version to read. */
const FORMAT = 1;

/** Of regencies, which the curve of Lorenz is made of. */
const OF_REGENCIES = ['recorded', 'turnRound.mean'];

/** @returns the text of `comparison.json`; the same comparison gives the same bytes */
export function comparisonText(told: ComparisonTold): string {
  const { comparison } = told;
  const names = comparison.measures.map(({ measure }) => measure);
  const options = comparison.options.map((option) => storedOption(option, names));
  return `${toText({ format: FORMAT, ...told, comparison: { ...comparison, options } })}\n`;
}

/**
 * What `comparisonText` was given, without what no document tells.
 * @param text by the same version of the program
 */
export function restoredComparison(text: string): ComparisonTold {
  const { format: _, ...told } = fromText(text) as StoredTold;
  const options = told.comparison.options.map(({ gathered, ...option }): Compared => {
    const { columns, ...rest } = gathered;
    return { ...option, gathered: { ...rest, sample: sampleOf(columns) } };
  });
  return { ...told, comparison: { ...told.comparison, options } };
}

type StoredOption = Omit<Compared, 'gathered'> & {
  readonly gathered: Omit<Compared['gathered'], 'sample'> & { readonly columns: readonly Column[] };
};

interface StoredTold extends Omit<ComparisonTold, 'comparison'> {
  readonly format: number;
  readonly comparison: Omit<ComparisonTold['comparison'], 'options'> & {
    readonly options: readonly StoredOption[];
  };
}

/** @param measures that are compared */
function storedOption({ gathered, ...option }: Compared, measures: readonly string[]) {
  const { sample, estimates, ...rest } = gathered;
  const wanted = new Set([...measures, 'recorded', CLEARED]);
  const columns = [...wanted].flatMap((measure) => sample.column('national', measure) ?? []);
  return {
    ...option,
    gathered: { ...rest, estimates: estimates.filter(isTold), columns },
  } satisfies StoredOption;
}

function isTold({ place, measure }: Estimate): boolean {
  return place === 'national' || OF_REGENCIES.includes(measure);
}

function sampleOf(columns: readonly Column[]): Sample {
  const sample = new Sample();
  const count = columns[0]?.values.length ?? 0;
  for (let run = 0; run < count; run++)
    sample.add(
      columns.map(({ head, isRatio, values, parts, wholes }) => ({
        ...head,
        value: Number.isNaN(values[run]) ? null : values[run]!,
        ...(isRatio && { ratio: { part: parts[run]!, whole: wholes[run]! } }),
      })),
    );
  return sample;
}
