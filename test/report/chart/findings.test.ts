import { describe, expect, test } from 'vitest';
import { backlogFinding } from '../../../src/report/chart/backlog-finding.ts';
import { heatFinding } from '../../../src/report/chart/heat-finding.ts';
import {
  submissionsFinding,
  turnForTheWorse,
} from '../../../src/report/chart/submissions-finding.ts';
import { worstFinding, worstOf } from '../../../src/report/chart/worst-finding.ts';
import type { Both } from '../../../src/report/format.ts';
import type { Outcome, StageTally } from '../../../src/run/outcome.ts';
import type { Plan } from '../../../src/scenario/plan.ts';
import { made, type World } from './../world.ts';

type Finding = (plan: Plan, outcome: Outcome) => Both;

function say(finding: Finding, world: World, change?: (outcome: Outcome) => Outcome): Both {
  const { plan, outcome } = made(world);
  const both = finding(plan, change?.(outcome) ?? outcome);
  return {
    id: both.id.replaceAll('\u00a0', ' '),
    en: both.en.replaceAll('\u00a0', ' '),
  };
}

const QUIET: World = { regencies: 4, days: 14, lines: () => 9, match: 1e6 };
const NOBODY: World = { regencies: 4, days: 14, demand: 0 };
const CUT_OFF: World = { regencies: 4, days: 14, lines: () => 0 };
const BUSY: World = { regencies: 4, days: 14, match: 900 };

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
    expect(id).toMatch(/^Tidak satu pun kiriman \([\d.]+\) selesai hingga 28 Agustus 2016$/);
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
    expect(id).toMatch(/^[\d,]+% kiriman belum selesai hingga 19 Agustus 2016; /);
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

describe('the backlog', () => {
  const levels = (outcome: Outcome, atCentre: number[], atOffice: number[] = []): Outcome => {
    const array = (values: number[]) => Int32Array.from(atCentre, (_, i) => values[i] ?? 0);
    const steps = { ...outcome.steps, atCentre: array(atCentre), atOffice: array(atOffice) };
    return { ...outcome, steps: { ...steps, stranded: array([]) } };
  };
  const match = (outcome: Outcome, change: Partial<StageTally>): Outcome => ({
    ...outcome,
    stages: { match: { ...outcome.stages['match']!, peakBacklog: 0, ...change } },
  });

  test('there is none', () => {
    expect(say(backlogFinding, NOBODY).en).toBe(
      'No submissions were waiting at any of the times shown',
    );
  });

  test('a full queue is not said to peak', () => {
    const full = { ...BUSY, room: 50 };
    const { en } = say(backlogFinding, full, (outcome) =>
      match(levels(outcome, [10, 50, 50, 20]), { peakBacklog: 50, peakAt: 7_200, refused: 3 }),
    );
    expect(en).toBe(
      'The queue at the centre reached its limit of 50 submissions on 15 August 2016, and further ones were refused',
    );
    expect(en).not.toMatch(/peak/);
  });

  test('a limit that refusals show was met, though the count stayed below it', () => {
    const { id } = say(backlogFinding, { ...BUSY, room: 50 }, (outcome) =>
      match(levels(outcome, [10, 48, 20]), { peakBacklog: 48, refused: 3 }),
    );
    expect(id).toBe('Antrean pusat mencapai batasnya, 50 kiriman, dan kiriman berikutnya ditolak');
  });

  test('at its highest at the end, even if it was as high before', () => {
    const { en } = say(backlogFinding, BUSY, (outcome) => match(levels(outcome, [5, 9, 2, 9]), {}));
    expect(en).toBe(
      'The backlog stood at its highest when the run ended: 9 submissions were waiting, all of them at the centre',
    );
  });

  test('peaked and was cleared', () => {
    const { en, id } = say(backlogFinding, BUSY, (outcome) =>
      match(levels(outcome, [1, 2, 0, 0], [0, 5, 0, 0]), {}),
    );
    expect(en).toBe(
      'The backlog peaked on 15 August 2016 at 7 submissions, most of them at the offices; it was cleared on 15 August 2016',
    );
    expect(id).toBe(
      'Tumpukan memuncak pada 15 Agustus 2016 dengan 7 kiriman, sebagian besar di kantor; habis pada 15 Agustus 2016',
    );
  });

  test('an even split is nobody’s majority', () => {
    const { en } = say(backlogFinding, BUSY, (outcome) =>
      match(levels(outcome, [0, 5, 1], [0, 5, 0]), {}),
    );
    expect(en).toBe(
      'The backlog peaked on 15 August 2016 at 10 submissions; 1 was left by 28 August 2016',
    );
  });
});

describe('the heat map', () => {
  test('everything was delivered', () => {
    expect(say(heatFinding, QUIET).id).toBe(
      'Hingga 28 Agustus 2016 semua kiriman sudah sampai ke pusat',
    );
  });

  test('one regency is called by its name', () => {
    const { en } = say(heatFinding, { ...CUT_OFF, regencies: 1 });
    expect(en).toBe(
      '100% of the submissions of Aceh 1 had not reached the centre by 28 August 2016',
    );
  });

  test('all are bad', () => {
    const { en, id } = say(heatFinding, CUT_OFF);
    expect(en).toBe(
      'All 4 regencies and cities had more than half of their submissions undelivered by 28 August 2016',
    );
    expect(id).toBe(
      'Seluruh 4 kabupaten/kota belum menyampaikan lebih dari separuh kirimannya hingga 28 Agustus 2016',
    );
  });

  test('nobody came', () => {
    expect(say(heatFinding, NOBODY).en).toBe('No submissions were recorded');
  });

  test('exactly half is not more than half', () => {
    const { en } = say(heatFinding, { regencies: 2, days: 1 }, (outcome) => {
      const flow = (values: number[]) => Int32Array.from(values);
      const regencies = {
        ...outcome.days.regencies,
        recorded: flow([10, 10]),
        delivered: flow([5, 10]),
      };
      return { ...outcome, days: { ...outcome.days, regencies } };
    });
    expect(en).toBe(
      '1 of 2 regencies and cities had more than a quarter of their submissions undelivered by 15 August 2016',
    );
  });
});

describe('the worst regencies', () => {
  test('nobody owes anything', () => {
    expect(say(worstFinding, QUIET).en).toBe(
      'By 28 August 2016 every submission had reached the centre',
    );
    expect(say(worstFinding, NOBODY).en).toBe('No submissions were recorded');
  });

  test('equal shares are one figure, and ties are in order of codes', () => {
    const world = { ...CUT_OFF, regencies: 30 };
    expect(say(worstFinding, world).en).toBe(
      'In the 20 worst regencies and cities 100% of submissions had not reached the centre by 28 August 2016',
    );
    const { plan, outcome } = made(world);
    const { listed, tied } = worstOf(plan, outcome);
    expect(tied).toBe(true);
    expect(listed.map((one) => one.regency.code)).toEqual(
      plan.regencies.slice(0, 20).map((one) => one.code),
    );
  });

  test('a province with more than half of them is named', () => {
    const { en, id } = say(worstFinding, {
      regencies: 60,
      days: 14,
      lines: (r) => (r < 23 ? 0.1 + r / 1e3 : 2),
    });
    expect(en).toBe('All 20 worst regencies and cities are in Aceh');
    expect(id).toBe('Seluruh 20 kabupaten/kota terburuk berada di Aceh');
  });

  test('a run within one province says nothing of provinces', () => {
    const { en } = say(worstFinding, { regencies: 12, days: 14, lines: (r) => 0.1 + r / 100 });
    expect(en).toMatch(/^In the 12 worst regencies and cities /);
  });

  test('a handful of submissions is chance', () => {
    const { plan, outcome } = made({
      regencies: 6,
      days: 14,
      lines: (r) => (r === 2 ? 0 : 9),
      match: 1e6,
    });
    const few = Int32Array.from(outcome.days.regencies.recorded, (count, i) =>
      Math.floor(i / 14) === 2 ? Math.min(count, 3) : count,
    );
    const days = { ...outcome.days, regencies: { ...outcome.days.regencies, recorded: few } };
    expect(worstOf(plan, { ...outcome, days }).listed).toEqual([]);
    expect(worstFinding(plan, { ...outcome, days }).en.replaceAll('\u00a0', ' ')).toBe(
      'By 28 August 2016 regencies and cities with at least 100 submissions had delivered all of them',
    );
  });
});
