/** Chart: which share of submissions has its answer at which age, of a run or of several options. */

import type { Comparison } from '../../experiment/compare.ts';
import { targetAssumption } from '../assumptions.ts';
import type { Both } from '../format.ts';
import { optionName } from '../names.ts';
import { TEXTS } from '../texts.ts';
import { type ChartInput, type Drawing, sourceLine, subtitleOf } from './chart.ts';
import { type ComparisonInput, comparisonSource } from './comparison-input.ts';
import { type Curve, curvesPlot } from './curves.ts';
import { delayFinding, delaysFinding } from './delay-finding.ts';
import { GREY, unlabelled } from './end-labels.ts';

/** Nothing where nothing was recorded. */
export function delay(input: ChartInput): Drawing | undefined {
  const { plan, outcome, language } = input;
  if (outcome.national.recorded === 0) return undefined;
  const { option, ages } = outcome;
  const curve = { option, name: TEXTS.answered[language], ages, deadline: plan.deadline };
  const { plot, rows, plotted } = curvesPlot([curve], language);
  return {
    id: 'delay',
    language,
    title: delayFinding(outcome)[language],
    subtitle: subtitleOf(SHOWN, [targetAssumption(plan)], language),
    source: sourceLine(input),
    plot,
    rows,
    plotted,
  };
}

/** Of each option with all of its replications; nothing where some recorded nothing. */
export function delays(input: ComparisonInput): Drawing | undefined {
  const { comparison, language } = input;
  const curves = curvesOf(comparison, language);
  if (curves === undefined) return undefined;
  const { plot, rows, unnamed } = curvesPlot(curves, language);
  const { count } = comparison;
  const grey = unlabelled(unnamed, GREY);
  const more: Both = {
    id: `${count} ulangan tiap opsi digabung.${grey.id}`,
    en: `${count} replications of each option, taken together.${grey.en}`,
  };
  return {
    id: 'delay',
    language,
    title: delaysFinding(curves)[language],
    subtitle: `${SHOWN[language]} ${more[language]}`,
    source: comparisonSource(input),
    plot,
    rows,
  };
}

const SHOWN: Both = {
  id: 'Bagian kiriman yang sudah dijawab menurut umurnya sejak direkam (Kaplan-Meier: yang belum dijawab saat simulasi berakhir dihitung sampai umurnya saat itu).',
  en: 'Share of submissions that are answered by their age since recording (Kaplan-Meier: those without an answer when the run ended count up to the age they had then).',
};

function curvesOf(
  { options }: Comparison,
  language: ComparisonInput['language'],
): Curve[] | undefined {
  const curves = options.map(({ name, gathered, ages }) => {
    return {
      option: name,
      name: optionName(name, language),
      ages,
      deadline: gathered.plan.deadline,
    };
  });
  return curves.every(({ ages }) => ages.ended.length > 0 && total(ages) > 0) ? curves : undefined;
}

function total({ ended, unfinished, never }: Curve['ages']): number {
  const sum = (bins: ArrayLike<number>) => Array.from(bins).reduce((all, one) => all + one, 0);
  return sum(ended) + sum(unfinished) + never;
}
