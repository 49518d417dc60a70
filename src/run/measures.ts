/** Every measure of a run by its name, and what there is to know of it. */

import { STAGES } from '../scenario/as-read/scenario.ts';
import type { CLASSES, Delay, StageTally } from './outcome.ts';

export type Unit = 'submissions' | 'people' | 'times' | 'share' | 's' | 'IDR';

export interface Measure {
  readonly unit: Unit;
  /** Which way is the better one; absent where neither is: what comes, how busy a stage is, what came late but came. */
  readonly better?: 'more' | 'less';
  /** Seconds since the start of the run, and no length of time. */
  readonly isInstant?: true;
  /** Has no value in a run with submissions only where it is not reached by the end. */
  readonly mayBeLater?: true;
  /** Of people who are not recorded yet, or never are: whom the line of the stations holds up or sends home. */
  readonly isOfLine?: true;
  /** Of the law of an instant over several runs: no mean, so its interval is none of a mean. */
  readonly isOfLaw?: true;
}

/** Instant at which the backlog is gone; see `clearedAt`. */
export const CLEARED = 'cleared';

const submissions = { unit: 'submissions' } as const;
const fewer = { unit: 'submissions', better: 'less' } as const;
const more = { unit: 'submissions', better: 'more' } as const;
const shorter = { unit: 's', better: 'less' } as const;
const lowerShare = { unit: 'share', better: 'less' } as const;
const drained = { unit: 's', isInstant: true, isOfLaw: true } as const;

const OF_CLASSES: Readonly<Record<(typeof CLASSES)[number], Measure>> = {
  onTime: more,
  delayed: submissions,
  waitingAtOffice: fewer,
  waitingAtCentre: fewer,
  stranded: fewer,
  dropped: fewer,
  lost: fewer,
};

const percentile = { ...shorter, mayBeLater: true } as const;
const OF_DELAYS: Readonly<Record<Exclude<keyof Delay, 'finished' | 'unfinished'>, Measure>> = {
  mean: shorter,
  p50: percentile,
  p90: percentile,
  p95: percentile,
  p99: percentile,
  max: percentile,
};

/** Of the country or a regency, under their whole names. */
const NAMED: Readonly<Record<string, Measure>> = {
  recorded: submissions,
  ...OF_CLASSES,
  ...renamed(OF_CLASSES, (name) => `${name}.share`, { unit: 'share' }),
  ...renamed(OF_DELAYS, (name) => `delivery.${name}`),
  ...renamed(OF_DELAYS, (name) => `turnRound.${name}`),
  ...renamed(OF_DELAYS, (name) => `print.delay.${name}`),
  waitingPast: fewer,
  refusedOnce: fewer,
  people: { unit: 'people' },
  turnedAway: { unit: 'times', better: 'less', isOfLine: true },
  gaveUp: { unit: 'people', better: 'less', isOfLine: true },
  notYetRecorded: { unit: 'people', better: 'less', isOfLine: true },
  'answers.printReady': more,
  'answers.duplicate': submissions,
  'answers.recordAgain': submissions,
  'print.printed': more,
  'print.waiting': fewer,
  'before.count': submissions,
  'before.answered': submissions,
  'before.waiting': fewer,
  'before.dropped': fewer,
  'before.gaveUp': fewer,
  [CLEARED]: { ...shorter, isInstant: true, mayBeLater: true },
  'cleared.p10': drained,
  'cleared.p50': drained,
  'cleared.p90': drained,
  'cleared.p95': drained,
  'cleared.notByEnd': { unit: 'share', isOfLaw: true },
  'fairness.gini': lowerShare,
  'fairness.unanswered.gini': lowerShare,
  'fairness.gone.gini': lowerShare,
  'fairness.worstTenth.mean': shorter,
  'fairness.slow.mean': shorter,
  'fairness.others.mean': shorter,
  'fairness.slow.unanswered.share': lowerShare,
  'fairness.others.unanswered.share': lowerShare,
  'courier.trips': { unit: 'times' },
  'courier.records': submissions,
  'courier.cost': { unit: 'IDR', better: 'less' },
};

const attempts = { unit: 'times' } as const;
const fewerAttempts = { unit: 'times', better: 'less' } as const;

/** Of each stage, behind its name. */
const OF_STAGES: Readonly<
  Record<Exclude<keyof StageTally, 'wait'> | `wait.${keyof StageTally['wait']}`, Measure>
> = {
  arrivals: attempts,
  served: attempts,
  refused: fewerAttempts,
  dropped: fewerAttempts,
  reneged: fewerAttempts,
  blocked: fewerAttempts,
  retries: fewerAttempts,
  meanWait: shorter,
  meanTime: shorter,
  probabilityOfWait: lowerShare,
  'wait.p50': shorter,
  'wait.p90': shorter,
  'wait.p95': shorter,
  'wait.p99': shorter,
  meanLine: fewer,
  meanInStage: fewer,
  utilisation: { unit: 'share' },
  backlogAtEnd: fewer,
  peakBacklog: fewer,
  peakAt: { unit: 's', isInstant: true },
};

/** @returns nothing of what is no measure of a run: what is drawn, costs, `MEASURE.reached` */
export function measureOf(name: string): Measure | undefined {
  if (Object.hasOwn(NAMED, name)) return NAMED[name];
  if (name.startsWith('causes.')) return fewer;
  const figure = name.slice(name.indexOf('.') + 1);
  return Object.hasOwn(OF_STAGES, figure) ? OF_STAGES[figure as keyof typeof OF_STAGES] : undefined;
}

/** Of the country only where there is a stage of the name. */
const OF_SOME = ['print', 'courier'];

/**
 * Names of the measures of the country that a run with these stages may have: without a plan, so that those that
 * hang on more than its stages are among them.
 * @param stages keys of a scenario, "courier" among them; others are passed over
 */
export function measureNames(stages: readonly string[]): string[] {
  const named = Object.entries(NAMED).filter(([name, { isOfLaw }]) => {
    const of = name.slice(0, Math.max(0, name.indexOf('.')));
    return !isOfLaw && (!OF_SOME.includes(of) || stages.includes(of));
  });
  const there = [...STAGES.filter((stage) => stages.includes(stage))];
  const all = stages.includes('courier') ? [...there, 'readIn'] : there;
  return [
    ...named.map(([name]) => name),
    ...all.flatMap((stage) => Object.keys(OF_STAGES).map((figure) => `${stage}.${figure}`)),
  ];
}

/** Whether the measure is an instant, in seconds since the start of the run, and no length of time. */
export function isInstant(name: string): boolean {
  return measureOf(name)?.isInstant === true;
}

/** Whether the measure is of people before they are recorded, and not of submissions: all of the stations are. */
export function isOfLine(name: string): boolean {
  return name.startsWith('station.') || measureOf(name)?.isOfLine === true;
}

function renamed(
  measures: Readonly<Record<string, Measure>>,
  to: (name: string) => string,
  other: Partial<Measure> = {},
): Record<string, Measure> {
  return Object.fromEntries(
    Object.entries(measures).map(([name, measure]) => [to(name), { ...measure, ...other }]),
  );
}
