/** What one run showed, as a list of named figures: the rows of the summary table, and of experiments. */

import { STAGES } from '../scenario/as-read/scenario.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { Counts, Remains, tallyOf } from './counts.ts';
import { clearedAt } from './drain.ts';
import { fairnessFigures } from './fairness.ts';
import { type Figure, figure } from './figure.ts';
import { CLEARED, type Unit } from './measures.ts';
import {
  type Carried,
  CLASSES,
  type Delay,
  type Outcome,
  type StageTally,
  type Tally,
} from './outcome.ts';
import { StageBook } from './stage-book.ts';

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
  for (const key of BEFORE) yield figure('national', `before.${key}`, before[key]);
  yield figure('national', CLEARED, clearedAt(plan, outcome.steps));
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
      ...BEFORE.map((key) => figure('national', `before.${key}`, 0)),
      figure('national', CLEARED, 0),
      ...fairnessFigures(plan, { regencies: plan.regencies.map(() => tally) }),
      ...courierFigures(courier),
      ...stages.flatMap((name) => [...stageFigures(name, stage)]),
    ]),
    regency: named([...tallyFigures('', tally), ...carriedFigures('', courier)]),
  };
}

function* tallyFigures(place: string, tally: Tally): Iterable<Figure> {
  const { recorded: whole } = tally;
  yield figure(place, 'recorded', whole);
  for (const name of CLASSES) {
    const part = tally[name];
    yield figure(place, name, part);
    const value = whole === 0 ? null : part / whole;
    yield { ...figure(place, `${name}.share`, value), ratio: { part, whole } };
  }
  yield figure(place, 'waitingPast', tally.waitingPast);
  yield figure(place, 'refusedOnce', tally.refusedOnce);
  yield figure(place, 'people', tally.people);
  yield figure(place, 'turnedAway', tally.turnedAway);
  yield figure(place, 'gaveUp', tally.gaveUp);
  yield figure(place, 'notYetRecorded', tally.notYetRecorded);
  for (const name of ANSWERS) yield figure(place, `answers.${name}`, tally.answers[name]);
  for (const [cause, count] of Object.entries(tally.causes))
    yield figure(place, `causes.${cause}`, count);
  for (const clock of CLOCKS) yield* delayFigures(place, clock, tally[clock]);
  if (tally.print === undefined) return;
  for (const name of CARDS) yield figure(place, `print.${name}`, tally.print[name]);
  yield* delayFigures(place, 'print.delay', tally.print.delay);
}

function* delayFigures(place: string, clock: string, delay: Delay): Iterable<Figure> {
  const whole = delay.finished + delay.unfinished;
  for (const name of DELAYS) {
    const one = figure(place, `${clock}.${name}`, delay[name]);
    const part = (delay.mean ?? 0) * whole;
    yield name === 'mean' ? { ...one, ratio: { part, whole } } : one;
  }
}

function* carriedFigures(place: string, carried: Carried | undefined): Iterable<Figure> {
  if (carried === undefined) return;
  yield figure(place, 'courier.trips', carried.trips);
  yield figure(place, 'courier.records', carried.records);
}

/** Of the country; a regency has no cost of its own. */
function* courierFigures(courier: (Carried & { readonly cost: number }) | undefined) {
  yield* carriedFigures('national', courier);
  if (courier) yield figure('national', 'courier.cost', courier.cost);
}

function* stageFigures(name: string, stage: StageTally): Iterable<Figure> {
  const { wait, ...figures } = stage;
  for (const [key, value] of Object.entries(figures)) {
    yield figure('national', `${name}.${key}`, value);
  }
  for (const [quantile, value] of Object.entries(wait))
    yield figure('national', `${name}.wait.${quantile}`, value);
}
