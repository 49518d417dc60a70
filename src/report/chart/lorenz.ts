/** Chart: which share of all waiting falls on which share of the submissions, one curve an option. */

import { type Bearing, bearingOf } from '../bearing.ts';
import type { Cell } from '../csv.ts';
import { type Both, EN, type Format, format, ID } from '../format.ts';
import { optionNames } from '../names.ts';
import { TEXTS } from '../texts.ts';
import type { Drawing, Spec } from './chart.ts';
import { type ComparisonInput, comparisonSource } from './comparison-input.ts';
import {
  type EndLabel,
  endLabels,
  endLabelWidth,
  GREY,
  mostLabels,
  unlabelled,
} from './end-labels.ts';
import { distinct } from './font.ts';
import { OUTER } from './frame.ts';
import { countAxis } from './layers.ts';
import { MIDDLE, NEUTRAL, SERIES } from './palette.ts';
import { SIZE } from './style.ts';

const HEIGHT = 250;
const NAME = 150;

const WORDS = {
  submissions: {
    id: 'bagian kiriman, dari daerah yang paling sebentar menunggu (%)',
    en: 'share of submissions, from the regencies that wait least (%)',
  },
  waiting: { id: 'bagian seluruh waktu tunggu (%)', en: 'share of all waiting (%)' },
  gini: { id: 'Gini', en: 'Gini' },
} as const satisfies Record<string, Both>;

export interface Spread extends Bearing {
  readonly option: string;
  readonly name: Both;
  /** Gini coefficient, the mean of the replications. */
  readonly gini: number;
}

/** Nothing where an option has fewer than two regencies, or nobody who waits. */
export function lorenzChart(input: ComparisonInput): Drawing | undefined {
  const { comparison, language } = input;
  const spreads = comparison.options.map(({ name, gathered }): Spread | undefined => {
    const bearing = bearingOf(gathered);
    const gini = gathered.estimates.find(({ measure }) => measure === 'fairness.gini')?.value;
    if (bearing === undefined || gini == null) return undefined;
    return {
      ...bearing,
      gini,
      option: name,
      name: optionNames(name),
    };
  });
  if (!spreads.every((one) => one !== undefined)) return undefined;
  const f = format(language);
  const named = spreads.slice(0, mostLabels(HEIGHT));
  const full = named.map(({ name }) => name[language]);
  const names = distinct(full, NAME, SIZE, 600);
  const ends = named.map(({ gini }, i): EndLabel => {
    return {
      name: names[i]!,
      detail: `${WORDS.gini[language]} ${f.share(gini, 1)}`,
      colour: SERIES[i % SERIES.length]![1],
      // All curves end in the same corner: the names stand below it, in the order of the options.
      y: 0,
    };
  });
  return {
    id: 'lorenz',
    language,
    title: lorenzFinding(spreads)[language],
    subtitle: subtitle(spreads.length - named.length, comparison.count)[language],
    source: comparisonSource(input),
    plot: {
      width: OUTER - 52 - endLabelWidth(ends),
      height: HEIGHT,
      layer: [...layers(spreads, f), ...endLabels(ends, HEIGHT)],
    },
    rows: rows(spreads, f),
  };
}

function subtitle(unnamed: number, count: number): Both {
  const grey = unlabelled(unnamed, GREY);
  return {
    id:
      'Kurva Lorenz waktu sampai dijawab antardaerah (yang belum dijawab dihitung sampai akhir simulasi); ' +
      `rerata ${count} ulangan tiap opsi. Garis putus-putus: semua daerah sama.${grey.id}`,
    en:
      'Lorenz curve of the time to an answer among regencies (the unanswered count up to the end of the run); ' +
      `means of ${count} replications of each option. Dashed: all regencies alike.${grey.en}`,
  };
}

/** Of the figures as printed, the base first. */
export function lorenzFinding(spreads: readonly Spread[]): Both {
  const [base] = spreads as [Spread, ...Spread[]];
  const least = spreads.reduce((best, one) => (one.worst < best.worst ? one : best));
  const printed = ({ worst }: Spread) => EN.share(worst, 1);
  const isAlike = spreads.every((one) => printed(one) === printed(base));
  const isBase = printed(least) === printed(base);
  const [id, en] = [ID, EN].map((f) => [f.share(base.worst, 1), f.share(least.worst, 1)] as const);
  if (isAlike)
    return {
      id: `Di semua opsi, sepersepuluh kiriman, dari daerah yang menunggu paling lama, menanggung ${id![0]} waktu tunggu`,
      en: `In all options the tenth of submissions whose regencies wait longest bears ${en![0]} of the waiting`,
    };
  const [more, other] = isBase
    ? [`tidak lebih sedikit dengan opsi mana pun`, 'no less with any other option']
    : [`${id![1]} dengan ${least.name.id}`, `${en![1]} with ${least.name.en}`];
  return {
    id: `Sepersepuluh kiriman, dari daerah yang menunggu paling lama, menanggung ${id![0]} waktu tunggu dengan ${base.name.id}, ${more}`,
    en: `The tenth of submissions whose regencies wait longest bears ${en![0]} of the waiting with ${base.name.en}, ${other}`,
  };
}

function layers(spreads: readonly Spread[], { language }: Format): Spec[] {
  const percents = [0, 20, 40, 60, 80, 100];
  const scale = { domain: [0, 100], nice: false };
  const x = {
    ...{ field: 'submissions', type: 'quantitative', scale },
    axis: { title: WORDS.submissions[language], titleAnchor: 'end', values: percents },
  };
  const y = {
    ...{ field: 'waiting', type: 'quantitative', scale },
    axis: countAxis(percents, WORDS.waiting[language]),
  };
  const line = (points: Spread['points'], mark: Spec): Spec => ({
    data: { values: points.map(([a, b]) => ({ submissions: 100 * a, waiting: 100 * b })) },
    mark: { type: 'line', interpolate: 'linear', ...mark },
    encoding: { x, y },
  });
  const even = [
    [0, 0],
    [1, 1],
  ] as const;
  return [
    line(even, { color: MIDDLE, strokeDash: [4, 3], strokeWidth: 1.2 }),
    ...spreads.map(({ points }, i) => {
      const color = i < mostLabels(HEIGHT) ? SERIES[i % SERIES.length]![0] : NEUTRAL;
      return line(points, { color, strokeWidth: 1.8 });
    }),
  ];
}

function* rows(spreads: readonly Spread[], { language }: Format): Iterable<readonly Cell[]> {
  yield [TEXTS.option[language], WORDS.submissions[language], WORDS.waiting[language]];
  const rounded = (share: number) => Math.round(1e6 * share) / 1e4;
  for (const { option, points } of spreads)
    for (const [submissions, waiting] of points)
      yield [option, rounded(submissions), rounded(waiting)];
}
