/** Lives that are told are those of the run: the same moments, and the same classes at its end. */

import { describe, expect, test } from 'vitest';
import { simulate } from '../../../src/run/simulate.ts';
import { LIFE_OUTCOMES, Lives } from '../../../src/run/trace/lives.ts';
import { trace } from '../../../src/run/trace/trace.ts';
import { typical } from '../../../src/run/trace/typical.ts';
import type { Plan } from '../../../src/scenario/plan/plan.ts';
import { listedAt, match, planOf, regencies, service, uplink, value } from '../../plans.ts';
import { watch } from '../../watch.ts';
import { busyCountry, wholeCountry } from '../busy-country.ts';

const livesOf = (plan: Plan, regency: number) => new Lives(plan, trace(plan, '2016', 0, regency));

describe('a day of two regencies', () => {
  // 10 s of recording, 20 s of line, 100 s of match; the second regency's are at the match in between.
  const plan = planOf(
    {
      end: 400,
      ...regencies(1, 1),
      station: service({ service: value(10) }),
      uplink: uplink({ speed: value(1), size: value(20) }),
      match: match({ service: value(100) }),
      deadline: 150,
    },
    listedAt([0, 0], [1, 1], [5, 0], [350, 0]),
  );
  const lives = livesOf(plan, 0);
  const short = (person: number) =>
    lives.of(person).moments.map(({ at, what, stage }) => [at, stage ?? '', what].join(' ').trim());

  test('keeps the moments of the one that was asked for, in order', () => {
    expect(lives.people).toBe(3);
    expect(short(2)).toEqual([
      '5  arrived',
      '5 station entered',
      '10 station started',
      '20 station left',
      '20  recorded',
      '20 uplink entered',
      '30 uplink started',
      '50 uplink left',
      '50  delivered',
      '50 match entered',
      '230 match started',
      '330 match left',
      '330  ended',
    ]);
  });

  test('tells what became of each, and how long it took', () => {
    expect([1, 2, 3].map((person) => lives.of(person))).toMatchObject([
      { submission: 1, office: 1, outcome: 'onTime', lasted: 120 },
      { submission: 2, office: 1, outcome: 'delayed', lasted: 310 },
      { submission: 3, office: 1, outcome: 'waitingAtCentre', lasted: 40 },
    ]);
  });
});

describe('in a country in which everything happens', () => {
  test.each([
    ['block', busyCountry()],
    ['the whole flow', wholeCountry()],
    ['copies', busyCountry({ sender: { lostAnswer: value(0.3) } })],
    ['overwrite', busyCountry({ sender: { whenFull: 'overwrite', room: value(8) } })],
    ['drop', busyCountry({ centre: { whenFull: 'drop', room: value(20) } })],
  ])('%s: the classes are those of the run, in every regency', (_, plan) => {
    const outcome = simulate(plan, '2016', 0);
    plan.regencies.forEach((_, regency) => {
      const tally = outcome.regencies[regency]!;
      const lives = livesOf(plan, regency);
      const { counts } = typical(lives);
      const { onTime, delayed, waitingAtOffice, waitingAtCentre, stranded, dropped, lost, gaveUp } =
        tally;
      expect(counts).toEqual({
        onTime,
        delayed,
        waitingAtOffice,
        waitingAtCentre,
        stranded,
        dropped,
        lost,
        gaveUp,
        notYetRecorded: tally.people - tally.recorded - gaveUp,
      });
      expect(lives.people).toBe(tally.people);
    });
  });

  test.each([
    ['without copies', wholeCountry()],
    ['with copies', busyCountry({ sender: { lostAnswer: value(0.3) } })],
    [
      'with copies of stores that are lost',
      busyCountry({
        sender: { lostAnswer: value(0.3), storeLoss: value(1e-5), interrupted: true },
      }),
    ],
  ])('moment by moment what another observer is told, %s', (_, plan) => {
    const { firstOffice, offices } = plan.regencies[3]!;
    const lives = livesOf(plan, 3);
    const told = lives
      .inOrder()
      .flatMap((person) => lives.of(person).moments.map(({ at, what }) => `${at} ${what}`));
    const here = watch(plan, { seed: '2016' }).moments.filter(
      ({ place, what }) =>
        place >= firstOffice &&
        place < firstOffice + offices &&
        ![
          'capacity',
          'observes',
          'before',
          'refusedFirst',
          'awaitsCard',
          'readIn',
          'carries',
        ].includes(what),
    );
    expect(told.length).toBeGreaterThan(5000);
    expect(told.sort()).toEqual(here.map(({ at, what }) => `${at} ${what}`).sort());
  });

  test('submissions are numbered in the order of recording', () => {
    const lives = livesOf(busyCountry(), 3);
    const recorded = lives.inOrder().flatMap((person) => {
      const { submission, moments } = lives.of(person);
      const at = moments.find(({ what }) => what === 'recorded')?.at;
      return submission === undefined ? [] : [{ submission, at: at! }];
    });
    expect(recorded.map(({ submission }) => submission)).toEqual(recorded.map((_, i) => i + 1));
    expect(recorded.map(({ at }) => at)).toEqual(
      recorded.map(({ at }) => at).sort((a, b) => a - b),
    );
  });

  test('the office of those that have no set is the one where they are recorded', () => {
    const plan = busyCountry();
    const { firstOffice } = plan.regencies[3]!;
    const lives = livesOf(plan, 3);
    const moved = lives.inOrder().map((person) => lives.of(person));
    const elsewhere = moved.filter(({ recordedAt }) => recordedAt !== undefined);
    // Half of the sets are broken: with this seed one office of the four has none.
    expect(new Set(elsewhere.map(({ office }) => office)).size).toBeLessThan(4);
    for (const { office, recordedAt } of elsewhere) expect(recordedAt).not.toBe(office);
    expect(firstOffice).toBe(6);
  });

  test('typical are a middle one of each outcome, and the first three', () => {
    const lives = livesOf(busyCountry(), 3);
    const { counts, first, typical: middles } = typical(lives);
    expect(first.map(({ submission }) => submission)).toEqual([1, 2, 3]);
    expect(middles.map(({ outcome }) => outcome)).toEqual(
      LIFE_OUTCOMES.filter((outcome) => counts[outcome] > 0),
    );
    const late = middles.find(({ outcome }) => outcome === 'delayed')!;
    const all = lives.inOrder().map((person) => lives.of(person));
    const shorter = all.filter(
      ({ outcome, lasted }) => outcome === 'delayed' && lasted < late.lasted,
    );
    expect(shorter.length).toBe((counts.delayed - 1) >> 1);
  });
});
