/** The tables of a results folder: CSV, keys as in `--json`, numbers with a decimal point. */

import { CLASSES, type Outcome, type StageTally, type Tally } from '../run/outcome.ts';
import type { Plan } from '../scenario/plan.ts';
import { isoDay } from './calendar.ts';
import { type Cell, csv } from './csv.ts';

const PEOPLE = ['people', 'turnedAway', 'gaveUp'] as const;
const ANSWERS = ['printReady', 'duplicate', 'recordAgain'] as const;
const CLOCKS = ['delivery', 'turnRound'] as const;
const PRINT = ['printed', 'waiting'] as const;
const DELAYS = ['mean', 'p50', 'p90', 'p95', 'p99', 'max'] as const;

/**
 * `summary.csv`, one figure a row: place ("national" or a code), measure ("turnRound.p95",
 * "lost.share"), the level of the interval from low to high, the value, the unit. One run has no
 * interval: level, low and high are empty; so is a value that was not reached.
 */
export function summaryTable(plan: Plan, outcome: Outcome): string {
  return csv(summaryRows(plan, outcome));
}

function* summaryRows(plan: Plan, outcome: Outcome): Iterable<Cell[]> {
  yield ['place', 'measure', 'level', 'value', 'low', 'high', 'unit'];
  yield* tallyRows('national', outcome.national);
  const { before } = outcome;
  for (const key of ['count', 'answered', 'waiting', 'dropped', 'gaveUp'] as const)
    yield row('national', `before.${key}`, before[key], 'submissions');
  for (const [name, stage] of Object.entries(outcome.stages)) yield* stageRows(name, stage);
  for (const [i, { code }] of plan.regencies.entries()) {
    const tally = outcome.regencies[i];
    if (tally !== undefined) yield* tallyRows(code, tally);
  }
}

function row(place: string, measure: string, value: number | null, unit: string): Cell[] {
  return [place, measure, null, value, null, null, unit];
}

function* tallyRows(place: string, tally: Tally): Iterable<Cell[]> {
  yield row(place, 'recorded', tally.recorded, 'submissions');
  for (const name of CLASSES) {
    yield row(place, name, tally[name], 'submissions');
    const share = tally.recorded === 0 ? null : tally[name] / tally.recorded;
    yield row(place, `${name}.share`, share, 'share');
  }
  yield row(place, 'waitingPast', tally.waitingPast, 'submissions');
  yield row(place, 'refusedOnce', tally.refusedOnce, 'submissions');
  yield row(place, 'people', tally.people, 'people');
  yield row(place, 'turnedAway', tally.turnedAway, 'times');
  yield row(place, 'gaveUp', tally.gaveUp, 'people');
  for (const name of ANSWERS)
    yield row(place, `answers.${name}`, tally.answers[name], 'submissions');
  for (const [cause, count] of Object.entries(tally.causes))
    yield row(place, `causes.${cause}`, count, 'submissions');
  for (const clock of CLOCKS)
    for (const name of DELAYS) yield row(place, `${clock}.${name}`, tally[clock][name], 's');
  if (tally.print === undefined) return;
  for (const name of PRINT) yield row(place, `print.${name}`, tally.print[name], 'submissions');
  for (const name of DELAYS) yield row(place, `print.delay.${name}`, tally.print.delay[name], 's');
}

/** Unit of each figure of a stage; what is not named counts attempts. */
const STAGE_UNITS: Partial<Record<keyof StageTally, string>> = {
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

function* stageRows(name: string, stage: StageTally): Iterable<Cell[]> {
  const { wait, ...figures } = stage;
  for (const [key, value] of Object.entries(figures)) {
    const unit = STAGE_UNITS[key as keyof StageTally] ?? 'times';
    yield row('national', `${name}.${key}`, value, unit);
  }
  for (const [quantile, value] of Object.entries(wait))
    yield row('national', `${name}.wait.${quantile}`, value, 's');
}

/**
 * `daily.csv`, the country by day of the centre's calendar: submissions recorded on the day with
 * their class at the end of the run, people turned away, and answers given on the day.
 */
export function dailyTable(plan: Plan, outcome: Outcome): string {
  const { days } = outcome;
  const columns = [
    'recorded',
    'onTime',
    'delayed',
    'waitingWithin',
    'waitingPast',
    'stranded',
    'dropped',
    'lost',
    'turnedAway',
    'answered',
  ] as const;
  const rows: Cell[][] = [['day', ...columns]];
  for (let day = 0; day < days.days; day++)
    rows.push([isoDay(plan, day), ...columns.map((name) => days[name][day] ?? 0)]);
  return csv(rows);
}

/**
 * `regencies.csv`, one row a regency in the order of the scenario's table; times in seconds. The cards
 * have columns where there is a print stage.
 */
export function regencyTable(plan: Plan, outcome: Outcome): string {
  const clocks = CLOCKS.flatMap((clock) => DELAYS.map((name) => [clock, name] as const));
  const counts = ['recorded', ...CLASSES, 'waitingPast', 'refusedOnce', ...PEOPLE] as const;
  const rows: Cell[][] = [
    [
      ...['code', 'name', 'province', ...counts, ...ANSWERS],
      ...clocks.map((pair) => pair.join('.')),
      ...(plan.print ? cardColumns() : []),
    ],
  ];
  for (const [i, { code, name, province }] of plan.regencies.entries()) {
    const tally = outcome.regencies[i];
    if (tally === undefined) continue;
    rows.push([
      code,
      name,
      province,
      ...counts.map((count) => tally[count]),
      ...ANSWERS.map((answer) => tally.answers[answer]),
      ...clocks.map(([clock, measure]) => tally[clock][measure]),
      ...(tally.print ? cardCells(tally.print) : []),
    ]);
  }
  return csv(rows);
}

function cardColumns(): string[] {
  return [...PRINT, ...DELAYS.map((name) => `delay.${name}`)].map((name) => `print.${name}`);
}

function cardCells(print: NonNullable<Tally['print']>): Cell[] {
  return [...PRINT.map((name) => print[name]), ...DELAYS.map((name) => print.delay[name])];
}
