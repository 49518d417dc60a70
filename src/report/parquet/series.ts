/**
 * `series.parquet`: every replication in time, a row for each regency and day, for the country and each
 * day, and for the country and each step of the series. The column `series` says which of the three a row
 * is of; take one of them, or the same submissions are counted more than once. Names are those of
 * `--json`. What a kind of row has not is null.
 */

import { HOLDERS } from '../../run/delay-book.ts';
import type { Outcome } from '../../run/outcome.ts';
import { stepEnd } from '../../run/step-ends.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { DAY } from '../../units.ts';
import { dayStart } from '../calendar.ts';
import { type Head, ParquetFile, type Value } from './columns.ts';

/** Names of what is known by recording day for the country: the class at the end of the run. */
const CLASSES = [
  'onTime',
  'delayed',
  'waitingWithin',
  'waitingPast',
  'strandedAtEnd',
  'dropped',
  'lost',
] as const;
const LEVELS = ['persons', 'atOffice', 'atCentre'] as const;

const count = (name: string, means: string): Head => {
  return { name, type: 'INT32', nullable: true, means };
};

/** The columns in their order. */
export const SERIES: readonly Head[] = [
  { name: 'replication', type: 'INT32', means: 'number of the replication, from 1' },
  {
    name: 'series',
    type: 'STRING',
    means: 'regency-day, country-day or country-step: what the row is of; take one of them',
  },
  { name: 'place', type: 'STRING', means: 'code of the regency, or national' },
  { name: 'from', type: 'DOUBLE', means: 'begin of the day or step, s since the start of the run' },
  {
    name: 'time',
    type: 'TIMESTAMP',
    nullable: true,
    means: 'the same as an instant of UTC; null in a scenario without dates',
  },
  { name: 'length', type: 'DOUBLE', means: 'length of the day or step, s' },
  count('recorded', 'submissions recorded in the day or step'),
  count('delivered', 'submissions that reached the centre in it'),
  count('answered', 'submissions answered in it, whenever recorded'),
  count('gone', 'submissions dropped or lost in it, whenever recorded; not country-step'),
  count('stranded', 'submissions stranded at its end'),
  count(
    'persons',
    'people who came and are not recorded at its end, those who will come back among them; of the ' +
      'country by step also those from before the start, who are of no regency',
  ),
  count(
    'awaitingCard',
    'print-ready without a card at the end of the day: the answer on its way, or in the line of the ' +
      'printers; null without a print stage; not country-step',
  ),
  count('refused', 'refusals by gateway or match in the step; country-step only'),
  count(
    'atOffice',
    'submissions at offices, still tried, at the end of the step; country-step only',
  ),
  count('atCentre', 'submissions at the centre at the end of the step; country-step only'),
  count('turnedAway', 'times somebody left unserved on the day; country-day only'),
  ...CLASSES.map((name) =>
    count(name, 'of those recorded on the day, how many are so at the end; country-day only'),
  ),
  ...HOLDERS.map((holder): Head => {
    return {
      name: `held.${holder}`,
      type: 'DOUBLE',
      nullable: true,
      means: `submission-days of delay on the day that ${holder} is the cause of; not country-step`,
    };
  }),
];

/** Rows that are in memory at a time, as JavaScript has them. */
const GROUP = 25_000;

/** @param outcomes in the order of their numbers */
export async function seriesFile(
  plan: Plan,
  outcomes: AsyncIterable<Outcome>,
): Promise<Uint8Array> {
  const file = new ParquetFile(SERIES);
  for await (const outcome of outcomes) {
    let columns: Value[][] = SERIES.map(() => []);
    for (const row of rows(plan, outcome)) {
      for (const [i, { name }] of SERIES.entries()) columns[i]!.push(row[name] ?? null);
      if (columns[0]!.length < GROUP) continue;
      file.add(columns);
      columns = SERIES.map(() => []);
    }
    if (columns[0]!.length > 0) file.add(columns);
  }
  return file.finish();
}

type Row = Readonly<Record<string, Value>>;

function* rows(plan: Plan, outcome: Outcome): Iterable<Row> {
  const replication = outcome.replication + 1;
  const when = (from: number, length: number): Row => {
    const time = plan.epoch === undefined ? null : new Date(plan.epoch + from * 1000);
    return { replication, from, time, length };
  };
  const { days } = outcome.days;
  const day = (d: number) => when(dayStart(plan, d), DAY);
  for (const [r, { code }] of plan.regencies.entries())
    for (let d = 0; d < days; d++)
      yield { series: 'regency-day', place: code, ...day(d), ...ofRegency(plan, outcome, r, d) };
  const country = { series: 'country-day', place: 'national' };
  for (let d = 0; d < days; d++) yield { ...country, ...day(d), ...ofDay(plan, outcome, d) };
  const { recorded } = outcome.steps;
  for (let i = 0; i < recorded.length; i++) {
    const from = stepEnd(plan, i - 1);
    yield {
      series: 'country-step',
      place: 'national',
      ...when(from, stepEnd(plan, i) - from),
      ...ofStep(outcome, i),
    };
  }
}

function ofRegency(plan: Plan, { days, held }: Outcome, regency: number, day: number): Row {
  const at = regency * days.days + day;
  const { awaitingCard, ...regencies } = days.regencies;
  const columns = Object.entries(regencies).map(([name, values]) => [name, values[at]!]);
  const holders = HOLDERS.map((name) => [`held.${name}`, (held[name][at]! * plan.series) / DAY]);
  return {
    ...Object.fromEntries([...columns, ...holders]),
    ...(awaitingCard && { awaitingCard: awaitingCard[at]! }),
  };
}

function ofDay(plan: Plan, outcome: Outcome, day: number): Row {
  const { days } = outcome;
  const sums: Record<string, number> = {};
  for (let r = 0; r < plan.regencies.length; r++)
    for (const [name, value] of Object.entries(ofRegency(plan, outcome, r, day)))
      sums[name] = (sums[name] ?? 0) + (value as number);
  const classes = CLASSES.map((name) => {
    return [name, days[name === 'strandedAtEnd' ? 'stranded' : name][day]!];
  });
  return { ...sums, turnedAway: days.turnedAway[day]!, ...Object.fromEntries(classes) };
}

function ofStep({ steps }: Outcome, i: number): Row {
  const levels = LEVELS.map((name) => [name, steps[name][i]!]);
  return {
    recorded: steps.recorded[i]!,
    delivered: steps.delivered[i]!,
    answered: steps.answered[i]!,
    stranded: steps.stranded[i]!,
    refused: steps.refused[i]!,
    ...Object.fromEntries(levels),
  };
}
