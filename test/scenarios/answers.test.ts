/**
 * The question of each scenario is answered by its numbers, here on a scaled country with the scenario's
 * own seed. Figures are shares and times, which hardly depend on the size; each bound is a statement that a
 * planner would make, not the run's own figure with a margin.
 */

import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../src/run/outcome.ts';
import { simulate } from '../../src/run/simulate.ts';
import { scaled } from './scaled.ts';

const HOUR = 3_600;
const DAY = 24 * HOUR;

function ran(name: string, every: number, option = 'base'): Outcome & { share: number } {
  const { plan, seed, share } = scaled(name, every, { option });
  return { ...simulate(plan, seed, 0), share };
}

const onTime = ({ national }: Outcome) => national.onTime / national.recorded;

describe('upgrade-2018: four million wait, 327,000 a day are matched', () => {
  test('the old ones are through in a fortnight', () => {
    const { stages, days } = ran('upgrade-2018', 32);
    expect(stages.match!.backlogAtEnd).toBeLessThan(20);
    // 4 million / (327,000 - 37,000 by calendar day) = 14 days: then answers keep up with recordings.
    const share = (day: number) => days.onTime[day]! / days.recorded[day]!;
    expect(share(9)).toBeLessThan(0.1);
    expect(share(17)).toBeGreaterThan(0.9);
  });

  test('then an answer takes hours, as in 2020; the time-out of the lines is what is still late', () => {
    const { national } = ran('upgrade-2018', 32, 'no-backlog');
    expect(national.turnRound.p50).toBeLessThan(HOUR);
    expect(national.turnRound.p90).toBeLessThan(6 * HOUR);
    expect(national.onTime / national.recorded).toBeGreaterThan(0.94);
    expect(onTime(ran('upgrade-2018', 32, 'no-backlog-no-time-out'))).toBeGreaterThan(0.999);
  });

  test('had nothing been bought, nobody would be answered within a day', () => {
    const { national, stages } = ran('upgrade-2018', 32, 'old-match');
    expect(national.onTime).toBe(0);
    expect(stages.match!.utilisation).toBeGreaterThan(0.99);
  });
});

describe('mass-2012: a million a day', () => {
  test('two sets a district record nearly all who come', () => {
    const { national, share } = ran('mass-2012', 64);
    expect(national.recorded / national.people).toBeGreaterThan(0.99);
    // Twelve days, Good Friday closed, Saturdays less.
    expect(national.people / share).toBeGreaterThan(10e6);
    // 128 kbps do not carry it: an eighth is still at the offices.
    expect(national.waitingAtOffice / national.recorded).toBeGreaterThan(0.1);
  });

  test('lines of 1 Mbps carry it', () => {
    expect(onTime(ran('mass-2012', 64, 'lines-of-1-mbps'))).toBeGreaterThan(0.99);
  });

  test('the centre of 2016 would have matched one in twenty', () => {
    const { national } = ran('mass-2012', 64, 'centre-of-2016');
    expect((national.onTime + national.delayed) / national.recorded).toBeLessThan(0.1);
  });
});

describe('deadline-2018: twice the usual against six times the capacity', () => {
  test('nothing waits at the centre; what is late is held by the lines', () => {
    const { national, stages } = ran('deadline-2018', 16);
    expect(stages.match!.utilisation).toBeLessThan(0.25);
    expect(national.waitingAtCentre).toBe(0);
    expect(onTime(ran('deadline-2018', 16, 'no-time-out'))).toBeGreaterThan(0.99);
  });

  test('the match of 2016 would have kept up too, a day behind on the worst days', () => {
    const { national } = ran('deadline-2018', 16, 'match-of-2016');
    expect(national.waitingAtCentre).toBe(0);
    expect(onTime(ran('deadline-2018', 16))).toBeGreaterThan(national.onTime / national.recorded);
  });
});

describe('centre-outage: seven weeks down', () => {
  test('the stores last: nobody is sent home', () => {
    const { national, stages } = ran('centre-outage', 32);
    expect(national.gaveUp).toBe(0);
    expect(stages.station!.blocked).toBe(0);
    expect(stages.match!.backlogAtEnd).toBe(0);
  });

  test('stores of a hundred do not: one in five gives up', () => {
    const { national } = ran('centre-outage', 32, 'small-stores');
    expect(national.gaveUp / national.people).toBeGreaterThan(0.15);
  });

  test('with a second site after a week nine of ten are answered within a day', () => {
    expect(onTime(ran('centre-outage', 32))).toBeLessThan(0.5);
    expect(onTime(ran('centre-outage', 32, 'one-week'))).toBeGreaterThan(0.85);
  });
});

describe('quota-by-day: seven numbers an office', () => {
  test('the centre keeps up, and the wait is moved to the door: two of three give up', () => {
    const quota = ran('quota-by-day', 32);
    expect(onTime(quota)).toBeGreaterThan(0.75);
    expect(quota.national.gaveUp / quota.national.people).toBeGreaterThan(0.6);
    const without = ran('quota-by-day', 32, 'no-quota');
    expect(onTime(without)).toBe(0);
    expect(without.national.gaveUp / without.national.people).toBeLessThan(0.01);
    // More people are answered without it, later.
    const answered = ({ national }: Outcome) => national.onTime + national.delayed;
    expect(answered(without)).toBeGreaterThan(1.5 * answered(quota));
  });
});

describe('courier: Madiun with dead lines', () => {
  const arrived = ({ national }: Outcome) => national.delivery.finished;

  test('without one nothing arrives', () => {
    const { national } = ran('courier', 1, 'no-courier');
    expect(national.delivery.finished).toBe(0);
    expect(national.waitingAtOffice).toBe(national.recorded);
    expect(national.recorded).toBeGreaterThan(25_000);
  });

  test('with one all arrive but the last load, and the box that is away sends people home', () => {
    const base = ran('courier', 1);
    expect(base.national.recorded - arrived(base)).toBeLessThanOrEqual(1000);
    expect(base.national.gaveUp / base.national.people).toBeGreaterThan(0.3);
    expect(base.courier!.trips).toBeLessThan(30);
  });

  test('a copy that goes while the box stays brings all, within days', () => {
    const stays = ran('courier', 1, 'box-stays');
    expect(arrived(stays) / stays.national.recorded).toBeGreaterThan(0.95);
    expect(stays.national.gaveUp / stays.national.people).toBeLessThan(0.02);
    expect(stays.national.delivery.p50).toBeLessThan(7 * DAY);
  });

  test('beside a line that works it takes what the line leaves', () => {
    const line = ran('courier', 1, 'line-on-no-courier');
    const both = ran('courier', 1, 'line-on');
    expect(line.national.stranded).toBeGreaterThan(500);
    expect(both.national.stranded).toBeLessThan(50);
  });
});

describe('aadhaar-scale: a million and a half a day', () => {
  test('a week at a million leaves about 3.8 million waiting, for two to three days', () => {
    const { stages, national, share } = ran('aadhaar-scale', 64);
    // Seven days with half a million more than the match takes, and the hours that it is idle at first.
    expect(stages.match!.peakBacklog / share).toBeGreaterThan(3.5e6);
    expect(stages.match!.peakBacklog / share).toBeLessThan(4.2e6);
    expect(national.turnRound.p95).toBeGreaterThan(2 * DAY);
    expect(national.turnRound.p95).toBeLessThan(3 * DAY);
  });

  test('with two million a day nobody waits a night', () => {
    const { national } = ran('aadhaar-scale', 64, 'two-million');
    expect(national.turnRound.p95).toBeLessThan(12 * HOUR);
  });
});
