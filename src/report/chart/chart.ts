/** What a chart is made from, what it is before it is drawn, and what drawing gives. */

import type { Band } from '../../experiment/band.ts';
import type { Outcome } from '../../run/outcome.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { assumptionsText } from '../assumptions.ts';
import type { Cell } from '../csv.ts';
import type { Both, Language } from '../format.ts';
import { optionName, plain, scenarioName } from '../names.ts';
import { sampleMark } from '../sampled.ts';

/** Of a run, in their order; one that has nothing to show of it is left out. */
export const CHARTS = [
  'submissions',
  'hours',
  'backlog',
  'binding',
  'utilisation',
  'delay',
  'ledgers',
  'heat',
  'map',
  'worst',
] as const;
/** Charts of a run, and of several. */
export type ChartId =
  | (typeof CHARTS)[number]
  | 'response'
  | 'tornado'
  | 'morris'
  | 'uncertain'
  | 'backtest'
  | 'choice'
  | 'comparison'
  | 'trade'
  | 'lorenz'
  | 'diff';

export interface ChartInput {
  readonly plan: Plan;
  readonly outcome: Outcome;
  /** Of how many replications this outcome is one; 1 when absent. */
  readonly replications?: number;
  /** Of them all, where their backlogs lay. */
  readonly band?: Band;
  readonly language: Language;
  /** The scenario's title, where it has one. */
  readonly title?: Both;
  /** Version of the program. */
  readonly version: string;
}

/** Part of a Vega-Lite specification; its types are Vega-Lite's own business. */
export type Spec = Readonly<Record<string, unknown>>;

/** A chart before it is drawn: every number and word decided. */
export interface Drawing {
  readonly id: ChartId;
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  /** Width and height of the plot [px] and its layers. */
  readonly plot: Spec & { readonly width: number; readonly height: number };
  /** The data behind it, its header first. */
  readonly rows: Iterable<readonly Cell[]>;
  readonly plotted?: Plotted;
}

/** How `rows` lie in the plot, where they are not one beside the other. */
export interface Plotted {
  /** The age at the right edge [s]; of a logarithmic axis also that at the left one. */
  readonly most?: number;
  readonly least?: number;
  /** Rows in a bar, and in a day. */
  readonly bar?: number;
  readonly day?: number;
}

export interface Chart {
  readonly id: ChartId;
  readonly language: Language;
  readonly title: string;
  readonly svg: string;
  /** 2,008 px wide: 170 mm at 300 dpi. */
  readonly png: Uint8Array;
  /** The picture with its letters as shapes, where a document is made that needs it. */
  readonly shapes?: string;
  readonly csv: string;
  readonly plotted?: Plotted;
  /** Vega-Lite, as JSON text. */
  readonly spec: string;
}

/** Where the figures come from: scenario, option, that it is one run, of how many, its seed, the program. */
export function sourceLine(input: ChartInput): string {
  const { outcome, language, version } = input;
  const { option, replication } = outcome;
  const scenario = scenarioName(outcome.scenario, input.title, language);
  const seed = `${plain(outcome.seed)}${replication === 0 ? '' : ` #${replication}`}`;
  const runs = runsWords(input)[language] + sampleMark(input.plan)[language];
  return language === 'id'
    ? `Sumber: simulasi Tampung ${version}; skenario ${scenario}, opsi ${optionName(option, 'id')}; ` +
        `${runs}; benih\u00a0${seed}.`
    : `Source: Tampung ${version} simulation; scenario ${scenario}, option ${optionName(option, 'en')}; ` +
        `${runs}; seed\u00a0${seed}.`;
}

function runsWords({ outcome, replications = 1 }: ChartInput): Both {
  if (replications === 1)
    return {
      id: 'satu ulangan, jadi tanpa selang kepercayaan',
      en: 'one run, hence no confidence interval',
    };
  const number = outcome.replication + 1;
  return {
    id: `ulangan ${number} dari ${replications}, yang di tengah; selang ada di summary.csv`,
    en: `replication ${number} of ${replications}, the middle one; intervals are in summary.csv`,
  };
}

/** What is shown, then the assumptions it rests on. */
export function subtitleOf(shown: Both, assumptions: readonly Both[], language: Language): string {
  const words = assumptionsText(assumptions, language);
  return words === '' ? shown[language] : `${shown[language]} ${words}`;
}
