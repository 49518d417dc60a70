import { describe, expect, test } from 'vitest';
import {
  submissionsFinding,
  turnForTheWorse,
} from '../../../src/report/chart/submissions-finding.ts';
import { made } from '../world.ts';
import { BUSY, CUT_OFF, NOBODY, QUIET, say } from './say.ts';

describe('submissions by recording day', () => {
  test('nobody came', () => {
    expect(say(submissionsFinding, NOBODY)).toEqual({
      id: 'Tidak ada kiriman yang direkam',
      en: 'No submissions were recorded',
    });
  });

  test('everything was in time', () => {
    const { en } = say(submissionsFinding, QUIET);
    expect(en).toMatch(/^Every submission \([\d,]+\) was answered within the target of 24 hours$/);
  });

  test('nothing was answered', () => {
    const { en, id } = say(submissionsFinding, CUT_OFF);
    expect(en).toMatch(/^None of the submissions \([\d,]+\) was answered by 28 August 2016$/);
    expect(id).toMatch(/^Tidak satu pun kiriman \([\d.]+\) dijawab hingga 28 Agustus 2016$/);
  });

  test('all were answered, some late', () => {
    const late = { ...BUSY, days: 60, deadline: 3, match: 1_500 };
    const { en } = say(submissionsFinding, late, (outcome) => ({
      ...outcome,
      national: { ...outcome.national, recorded: 1_000, onTime: 999, delayed: 1 },
    }));
    expect(en).toBe(
      'Every submission was answered, but 0.1% of them later than the target of 24 hours',
    );
  });

  test('what is gone is not called late, and a sliver is not called nothing', () => {
    const { en } = say(submissionsFinding, QUIET, (outcome) => ({
      ...outcome,
      national: { ...outcome.national, recorded: 1e6, onTime: 999_998, dropped: 1, lost: 1 },
    }));
    expect(en).toBe(
      '< 0.1% of submissions were dropped or lost; the rest were answered by 28 August 2016',
    );
  });

  test('some are unfinished', () => {
    const { en, id } = say(submissionsFinding, { ...BUSY, days: 5 });
    expect(en).toMatch(/^[\d.]+% of submissions were not answered by 19 August 2016; /);
    expect(id).toMatch(/^[\d,]+% kiriman belum dijawab hingga 19 Agustus 2016; /);
  });
});

describe('the turn for the worse', () => {
  const days = (onTime: number[], waitingWithin: number[] = []) => {
    const { outcome } = made({ regencies: 1, days: onTime.length });
    const array = (values: number[]) => Int32Array.from(onTime, (_, day) => values[day] ?? 0);
    return {
      ...outcome.days,
      recorded: array(onTime.map(() => 10)),
      onTime: array(onTime),
      waitingWithin: array(waitingWithin),
    };
  };

  test('is the first day of the lasting bad time', () => {
    expect(turnForTheWorse(days([9, 9, 5, 4, 4, 0, 1, 2]))).toBe(3);
  });

  test('is not a bad beginning, nor a few bad days at the end', () => {
    expect(turnForTheWorse(days([1, 1, 1, 1, 1, 1, 1]))).toBeUndefined();
    expect(turnForTheWorse(days([9, 9, 9, 9, 9, 1, 1]))).toBeUndefined();
  });

  test('is not made by submissions that still have time', () => {
    const waiting = [0, 0, 0, 0, 0, 0, 0, 8];
    expect(turnForTheWorse(days([9, 4, 4, 4, 4, 4, 4, 0], waiting))).toBeUndefined();
  });
});
