import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { REPLICATIONS } from '../../src/report/parquet/replications.ts';
import { SERIES } from '../../src/report/parquet/series.ts';
import { emptyFolder, TWO_TOWNS, tampung } from './program.ts';

type Rows = Record<string, unknown>[];

describe('the Parquet files of a run, as DuckDB reads them', () => {
  const cwd = emptyFolder();
  const results = join(cwd, 'output/two-towns/base');
  let ask: (sql: string) => Promise<Rows>;
  beforeAll(async () => {
    const print = ['--set', 'print={servers: 1, service: 15 min, hours: office}'];
    const words = ['run', TWO_TOWNS, ...print, '--out', results, '--replications', '3', '--quiet'];
    const { code } = await tampung([...words, '--no-charts'], { cwd });
    expect(code).toBe(0);
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    ask = async (sql) => {
      const text = sql.replace(/(\w+)\.parquet/g, (name) => `'${join(results, name)}'`);
      return (await connection.runAndReadAll(text)).getRowObjectsJson() as Rows;
    };
  }, 60_000);
  const table = (name: string): Record<string, string>[] =>
    parse(readFileSync(join(results, name)), { columns: true });

  test.each([
    ['series.parquet', SERIES],
    ['replications.parquet', REPLICATIONS],
  ])('%s has the columns that it documents, and the documentation in it', async (name, heads) => {
    const columns = await ask(`describe select * from ${name}`);
    expect(columns.map((row) => row['column_name'])).toEqual(heads.map((head) => head.name));
    const metadata = await ask(
      `select decode(key) as name, decode(value) as means from parquet_kv_metadata(${name})`,
    );
    expect(metadata).toEqual(heads.map(({ name, means }) => ({ name, means })));
  });

  test('each replication by regency and day adds up to the country by day and by step', async () => {
    const sums = await ask(`
      select replication, series, sum(recorded)::int as recorded, sum(answered)::int as answered
      from series.parquet group by all order by all`);
    expect(sums).toHaveLength(9);
    for (const replication of [1, 2, 3]) {
      const of = sums.filter((row) => row['replication'] === replication);
      for (const row of of)
        expect([row['recorded'], row['answered']]).toEqual([
          of[0]!['recorded'],
          of[0]!['answered'],
        ]);
    }
    expect(new Set(sums.map((row) => row['recorded'])).size).toBe(3);
  });

  test('the means over the replications are those of daily.csv', async () => {
    const days = await ask(`
      select strftime(time + interval 7 hours, '%Y-%m-%d') as day, avg(recorded) as recorded,
        avg(onTime) as onTime, avg("waitingPast") as past, avg("strandedAtEnd") as stranded
      from series.parquet where series = 'country-day' group by day order by day`);
    const daily = table('daily.csv');
    expect(days).toHaveLength(daily.length);
    for (const [i, row] of days.entries()) {
      const { day, recorded, onTime, waitingPast, stranded } = daily[i]!;
      expect(row['day']).toBe(day);
      const expected = [recorded, onTime, waitingPast, stranded].map(Number);
      const found = ['recorded', 'onTime', 'past', 'stranded'].map((name) => row[name]);
      for (const [at, value] of expected.entries()) expect(found[at]).toBeCloseTo(value, 9);
    }
  });

  test('the figures of the replications have the means of summary.csv', async () => {
    const figures = await ask(`
      select place, measure, any_value(unit) as unit, avg(value) as mean, count(*)::int as runs
      from replications.parquet where measure in ('recorded', 'stranded', 'turnRound.p50')
      group by place, measure`);
    expect(figures).toHaveLength(9);
    const summary = table('summary.csv');
    for (const { place, measure, unit, mean, runs } of figures) {
      const row = summary.find((one) => one['place'] === place && one['measure'] === measure)!;
      expect({ unit, runs }).toEqual({ unit: row['unit'], runs: 3 });
      expect(mean).toBeCloseTo(Number(row['value']), 6);
    }
  });

  test('who waits for a recording or a card in the end is who came less who was dealt with', async () => {
    const waiting = await ask(`
      with last as (
        select replication, place, last(persons order by "from") as persons,
          last("awaitingCard" order by "from") as cards
        from series.parquet where series = 'regency-day' group by all),
      figures as (
        pivot (from replications.parquet
          where place <> 'national'
            and measure in ('people', 'recorded', 'gaveUp', 'print.waiting'))
        on measure using first(value) group by replication, place)
      select persons, (people - recorded - "gaveUp")::int as still, cards,
        "print.waiting"::int as unprinted
      from last join figures using (replication, place)`);
    expect(waiting).toHaveLength(6);
    for (const { persons, still, cards, unprinted } of waiting)
      expect({ persons, cards }).toEqual({ persons: still, cards: unprinted });
    for (const name of ['persons', 'cards'])
      expect(waiting.some((row) => Number(row[name]) > 0)).toBe(true);
    const sums = await ask(`
      select series, count("awaitingCard")::int as cards, sum(persons)::int > 0 as people
      from series.parquet group by all order by all`);
    const days = 7 * 3;
    expect(sums).toEqual([
      { series: 'country-day', cards: days, people: true },
      { series: 'country-step', cards: 0, people: true },
      { series: 'regency-day', cards: 2 * days, people: true },
    ]);
  });

  test('what holds submissions up is, of the replication that is shown, that of delays.csv', async () => {
    const held = await ask(`
      select replication, sum("held.match") as match, sum("held.uplink") as uplink
      from series.parquet where series = 'regency-day' group by all`);
    const total = (name: string) =>
      table('delays.csv').reduce((sum, row) => sum + Number(row[name]), 0);
    const shown = held.filter(({ match, uplink }) =>
      [Number(match) - total('match'), Number(uplink) - total('uplink')].every(
        // delays.csv has three decimals.
        (difference) => Math.abs(difference) < 0.05,
      ),
    );
    expect(shown).toHaveLength(1);
  });
});
