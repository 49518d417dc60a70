import { describe, expect, test } from 'vitest';
import { expanded } from '../../src/run/expanded.ts';
import { busiestOf } from '../../src/run/hour-book.ts';
import { CLASSES } from '../../src/run/outcome.ts';
import { simulate } from '../../src/run/simulate.ts';
import { layOut } from '../../src/scenario/lay-out/lay-out.ts';
import { readScenario } from '../../src/scenario/read.ts';

const TOWNS = 'test/cli/two-towns/two-towns.yaml';
const plan = layOut(readScenario(TOWNS, { set: ['start.match=100'] }));
const one = simulate(plan, 'expanded', 0);
const sample = { oneIn: 7, offices: 5, ofOffices: 35, ofRegencies: 2 };
const all = expanded(one, sample);
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);

test('without a sample it is the very same', () => {
  expect(expanded(one, undefined)).toBe(one);
});

describe('one that stands for seven', () => {
  test('counts seven, and what added up still does', () => {
    for (const [i, tally] of [all.national, ...all.regencies].entries()) {
      const own = [one.national, ...one.regencies][i]!;
      expect(tally.recorded).toBe(7 * own.recorded);
      expect(sum(CLASSES.map((name) => tally[name]))).toBe(tally.recorded);
      expect(tally.people).toBe(7 * own.people);
      expect(tally.answers.duplicate).toBe(7 * own.answers.duplicate);
      expect(tally.turnRound.finished + tally.turnRound.unfinished).toBe(tally.recorded);
    }
    expect(all.before.count).toBe(700);
    const { days, hours, steps, ages, held } = all;
    const busiest = busiestOf(hours);
    expect([days.days, steps.step]).toEqual([one.days.days, one.steps.step]);
    expect(busiest.day).toBe(busiestOf(one.hours).day);
    for (const name of ['recorded', 'onTime', 'delayed', 'waitingPast', 'stranded'] as const) {
      expect(sum(busiest[name])).toBe(days[name][busiest.day]);
    }
    expect(sum(ages.ended) + sum(ages.unfinished) + ages.never).toBe(all.national.recorded);
    expect(sum(days.recorded)).toBe(all.national.recorded);
    expect([hours.before, sum(hours.recorded)]).toEqual([one.hours.before, sum(days.recorded)]);
    expect(sum(days.regencies.recorded)).toBe(all.national.recorded);
    expect(sum(steps.recorded)).toBe(all.national.recorded);
    expect(sum(held.match)).toBe(7 * sum(one.held.match));
    expect(all.submissionsInFlightPeak).toBe(7 * one.submissionsInFlightPeak);
  });

  test('leaves times, shares and instants as they were', () => {
    const { finished: _, unfinished: __, ...delay } = one.national.turnRound;
    expect(all.national.turnRound).toMatchObject(delay);
    const { match } = one.stages;
    const { meanWait, meanTime, probabilityOfWait, wait, utilisation, peakAt } = match!;
    expect(all.stages['match']).toMatchObject({
      ...{ meanWait, meanTime, probabilityOfWait, wait, utilisation, peakAt },
      served: 7 * match!.served,
      meanLine: 7 * match!.meanLine,
      peakBacklog: 7 * match!.peakBacklog,
    });
    expect([all.events, all.endedAt]).toEqual([one.events, one.endedAt]);
  });
});

test('a match that never idles answers the same of a fifth as of all, but for a fifth at the end', () => {
  const rush = (of: number) =>
    layOut(
      readScenario('scenarios/september-2016.yaml', {
        sample: of,
        only: ['35.19', '35.77', '35.20', '35.21'],
        set: [
          'match.speed=300 /day',
          'match.closed=null',
          'clock.to=2016-09-10',
          'start.match=5 000',
        ],
      }),
    );
  const [whole, fifth] = [1, 5].map((of) => simulate(rush(of), 'x', 0));
  const answered = ({ before, national }: typeof one) =>
    before.answered + national.onTime + national.delayed;
  expect(fifth!.stages['match']!.utilisation).toBe(1);
  expect(Math.abs(answered(fifth!) - answered(whole!))).toBeLessThanOrEqual(5);
});
