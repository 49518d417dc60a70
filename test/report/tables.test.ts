import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { estimates } from '../../src/experiment/estimates.ts';
import { Sample } from '../../src/experiment/sample.ts';
import { dailyTable, regencyTable, summaryTable } from '../../src/report/tables.ts';
import { figuresOf } from '../../src/run/figures.ts';
import { made } from './world.ts';

const { plan, outcome } = made({ regencies: 3, days: 30, before: 1_000, trouble: { lost: 0.01 } });
const sample = new Sample();
sample.add(figuresOf(plan, outcome));
const figures = [...estimates(sample)];
type Row = Record<string, string>;
const rows = (text: string): Row[] => parse(text, { columns: true });

describe('summary.csv', () => {
  const all = rows(summaryTable(figures));
  const value = (place: string, measure: string) =>
    all.find((row) => row['place'] === place && row['measure'] === measure)?.['value'];

  test('is long, with one run and no interval', () => {
    const columns = ['place', 'measure', 'level', 'value', 'low', 'high', 'unit'];
    expect(Object.keys(all[0]!)).toEqual(columns);
    for (const row of all) expect([row['level'], row['low'], row['high']]).toEqual(['', '', '']);
    const names = all.map((row) => `${row['place']} ${row['measure']}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test('has counts, shares, delays, stages and causes', () => {
    const { national } = outcome;
    expect(value('national', 'recorded')).toBe(String(national.recorded));
    expect(Number(value('national', 'lost.share'))).toBe(national.lost / national.recorded);
    expect(value('national', 'causes.overwritten')).toBe(String(national.lost));
    expect(value('national', 'match.peakBacklog')).toBe(
      String(outcome.stages['match']!.peakBacklog),
    );
    expect(value('national', 'match.wait.p99')).toBe('');
    expect(value('11.03', 'delivery.p50')).toBe(String(outcome.regencies[2]!.delivery.p50 ?? ''));
    expect(value('national', 'before.count')).toBe('1000');
  });
});

describe('daily.csv', () => {
  const all = rows(dailyTable(plan, outcome.days));

  test('has every day, and the classes of a day add up', () => {
    expect(all.map((row) => row['day'])).toContain('2016-09-13');
    expect(all).toHaveLength(30);
    const classes = [
      'onTime',
      'delayed',
      'waitingWithin',
      'waitingPast',
      'stranded',
      'dropped',
      'lost',
    ];
    for (const row of all) {
      const sum = classes.reduce((total, name) => total + Number(row[name]), 0);
      expect(sum).toBe(Number(row['recorded']));
    }
  });

  test('adds up to the country', () => {
    const sum = all.reduce((total, row) => total + Number(row['recorded']), 0);
    expect(sum).toBe(outcome.national.recorded);
  });
});

describe('regencies.csv', () => {
  test('has one row each, and they add up to the country', () => {
    const all = rows(regencyTable(plan, figures));
    expect(all.map((row) => row['code'])).toEqual(['11.01', '11.02', '11.03']);
    for (const key of ['recorded', 'lost', 'waitingAtOffice'] as const) {
      const sum = all.reduce((total, row) => total + Number(row[key]), 0);
      expect(sum).toBe(outcome.national[key]);
    }
    expect(Object.keys(all[0]!).at(-1)).toBe('notYetRecorded');
    expect(all[0]!['turnRound.p90']).toBe(String(outcome.regencies[0]!.turnRound.p90 ?? ''));
  });

  test('guards names', () => {
    const regencies = plan.regencies.map((one) => ({ ...one, name: '=cmd' }));
    expect(rows(regencyTable({ ...plan, regencies }, figures))[0]!['name']).toBe("'=cmd");
  });
});
