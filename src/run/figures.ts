/** What one run showed, as a list of named figures: the rows of the summary table, and of experiments. */

import { STAGES } from '../scenario/as-read/scenario.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { Counts, Remains, tallyOf } from './counts.ts';
import { clearedAt } from './drain.ts';
import { fairnessFigures } from './fairness.ts';
import type { Figure, Unit } from './figure.ts';
import {
  type Carried,
  CLASSES,
  type Delay,
  type Outcome,
  type StageTally,
  type Tally,
} from './outcome.ts';
import { StageBook } from './stage-book.ts';

export type { Figure, Unit } from './figure.ts';

/** Instant at which the backlog is gone; see `clearedAt`. */
export const CLEARED = 'cleared';

/** Whether a measure in seconds is an instant, from the start of the run: of one run, or of the law of several. */
export function isInstant(measure: string): boolean {
  return /^cleared(\.p\d\d)?$|\.peakAt$/.test(measure);
}

const BEFORE = ['count', 'answered', 'waiting', 'dropped', 'gaveUp'] as const;

/** Of the figures of a tally, those of its parts, in the order of all tables. */
export const ANSWERS = ['printReady', 'duplicate', 'recordAgain'] as const;
export const CARDS = ['printed', 'waiting'] as const;
export const CLOCKS = ['delivery', 'turnRound'] as const;
export const DELAYS = ['mean', 'p50', 'p90', 'p95', 'p99', 'max'] as const;

/** The figures of the country, of what was there before, of the stages, then of each regency. */
export function* figuresOf(plan: Plan, outcome: Outcome): Iterable<Figure> {
  yield* tallyFigures('national', outcome.national);
  const { before } = outcome;
  for (const key of BEFORE) yield plain('national', `before.${key}`, before[key], 'submissions');
  yield plain('national', CLEARED, clearedAt(plan, outcome.steps), 's');
  yield* fairnessFigures(plan, outcome);
  yield* courierFigures(outcome.courier);
  for (const [name, stage] of Object.entries(outcome.stages)) yield* stageFigures(name, stage);
  for (const [i, { code }] of plan.regencies.entries()) {
    const tally = outcome.regencies[i];
    if (tally !== undefined) yield* tallyFigures(code, tally);
    yield* carriedFigures(code, outcome.courier?.regencies[i]);
  }
}

/** Names of the figures of the country in a plan, but for the causes of what was dropped. */
export function measuresOf(plan: Plan): string[] {
  return [...unitsOf(plan).country.keys()];
}

/** By name, the units of those figures, and of the figures that each regency has. */
interface Units {
  readonly country: ReadonlyMap<string, Unit>;
  readonly regency: ReadonlyMap<string, Unit>;
}

/** Those of a run of the plan in which nothing happened. */
export function unitsOf(plan: Plan): Units {
  const tally = tallyOf(new Counts(), new Remains(), plan.print !== undefined);
  const courier = plan.courier && { trips: 0, records: 0, cost: 0 };
  const stages: string[] = STAGES.filter((stage) => plan[stage] !== undefined);
  if (plan.courier) stages.push('readIn');
  const stage = new StageBook().tally(0);
  const named = (figures: Iterable<Figure>) =>
    new Map(Array.from(figures, ({ measure, unit }) => [measure, unit] as const));
  return {
    country: named([
      ...tallyFigures('national', tally),
      ...BEFORE.map((key) => plain('national', `before.${key}`, 0, 'submissions')),
      plain('national', CLEARED, 0, 's'),
      ...fairnessFigures(plan, { regencies: plan.regencies.map(() => tally) }),
      ...courierFigures(courier),
      ...stages.flatMap((name) => [...stageFigures(name, stage)]),
    ]),
    regency: named([...tallyFigures('', tally), ...carriedFigures('', courier)]),
  };
}

function plain(place: string, measure: string, value: number | null, unit: Unit): Figure {
  return { place, measure, unit, value };
}

function* tallyFigures(place: string, tally: Tally): Iterable<Figure> {
  const { recorded: whole } = tally;
  yield plain(place, 'recorded', whole, 'submissions');
  for (const name of CLASSES) {
    const part = tally[name];
    yield plain(place, name, part, 'submissions');
    const value = whole === 0 ? null : part / whole;
    yield { place, measure: `${name}.share`, unit: 'share', value, ratio: { part, whole } };
  }
  yield plain(place, 'waitingPast', tally.waitingPast, 'submissions');
  yield plain(place, 'refusedOnce', tally.refusedOnce, 'submissions');
  yield plain(place, 'people', tally.people, 'people');
  yield plain(place, 'turnedAway', tally.turnedAway, 'times');
  yield plain(place, 'gaveUp', tally.gaveUp, 'people');
  yield plain(place, 'notYetRecorded', tally.notYetRecorded, 'people');
  for (const name of ANSWERS)
    yield plain(place, `answers.${name}`, tally.answers[name], 'submissions');
  for (const [cause, count] of Object.entries(tally.causes))
    yield plain(place, `causes.${cause}`, count, 'submissions');
  for (const clock of CLOCKS) yield* delayFigures(place, clock, tally[clock]);
  if (tally.print === undefined) return;
  for (const name of CARDS) yield plain(place, `print.${name}`, tally.print[name], 'submissions');
  yield* delayFigures(place, 'print.delay', tally.print.delay);
}

function* delayFigures(place: string, clock: string, delay: Delay): Iterable<Figure> {
  const whole = delay.finished + delay.unfinished;
  for (const name of DELAYS) {
    const figure = plain(place, `${clock}.${name}`, delay[name], 's');
    const part = (delay.mean ?? 0) * whole;
    yield name === 'mean' ? { ...figure, ratio: { part, whole } } : figure;
  }
}

function* carriedFigures(place: string, carried: Carried | undefined): Iterable<Figure> {
  if (carried === undefined) return;
  yield plain(place, 'courier.trips', carried.trips, 'times');
  yield plain(place, 'courier.records', carried.records, 'submissions');
}

/** Of the country; a regency has no cost of its own. */
function* courierFigures(courier: (Carried & { readonly cost: number }) | undefined) {
  yield* carriedFigures('national', courier);
  if (courier) yield plain('national', 'courier.cost', courier.cost, 'IDR');
}

/** Unit of each figure of a stage; what is not named counts attempts. */
const STAGE_UNITS: Partial<Record<keyof StageTally, Unit>> = {
  meanWait: 's',
  meanTime: 's',
  probabilityOfWait: 'share',
  meanLine: 'submissions',
  meanInStage: 'submissions',
  utilisation: 'share',
  backlogAtEnd: 'submissions',
  peakBacklog: 'submissions',
  peakAt: 's',
};

function* stageFigures(name: string, stage: StageTally): Iterable<Figure> {
  const { wait, ...figures } = stage;
  for (const [key, value] of Object.entries(figures)) {
    const unit = STAGE_UNITS[key as keyof StageTally] ?? 'times';
    yield plain('national', `${name}.${key}`, value, unit);
  }
  for (const [quantile, value] of Object.entries(wait))
    yield plain('national', `${name}.wait.${quantile}`, value, 's');
}
