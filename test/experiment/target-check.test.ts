import { describe, expect, test } from 'vitest';
import { targetsOf } from '../../src/experiment/target-check.ts';
import { InputError } from '../../src/problem.ts';
import { layOut } from '../../src/scenario/lay-out/lay-out.ts';
import type { Choice } from '../../src/scenario/options.ts';
import { readScenario } from '../../src/scenario/read.ts';

describe('targets of a scenario', () => {
  const TWO_TOWNS = 'test/cli/two-towns/two-towns.yaml';
  const check = (targets: string) => {
    const scenario = readScenario(TWO_TOWNS, { set: [`targets=[${targets}]`] });
    return targetsOf(scenario, layOut(scenario));
  };
  const fault = (targets: string): string => {
    try {
      check(targets);
    } catch (error) {
      if (error instanceof InputError) return error.message;
      throw error;
    }
    return '';
  };

  test('are laid out in seconds from the start, a day to its end in the centre', () => {
    // The run begins at midnight of 1 September in UTC+9, which is 22:00 of 31 August at the centre.
    const [one] = check('{name: a, measure: cleared, before: 2016-09-03, in: 90 %}');
    expect(one).toMatchObject({ bound: 3 * 86_400 + 7_200, atMost: true, in: 0.9, sure: 0.95 });
    const [two] = check('{name: b, measure: onTime.share, at-least: 90 %, window: each-day}');
    expect(two!.windows!.spans).toHaveLength(7);
    const span = 'window: {from: 2016-09-02, to: 2016-09-03}';
    const [three] = check(`{name: c, measure: delayed, at-most: 5, ${span}}`);
    expect(three!.windows).toEqual({ kind: 'span', spans: [[1, 3]] });
    // Seven days and two hours: from 22:00 of the day before to 22:00.
    const [four] = check('{name: d, measure: lost.share, at-most: 1 %, window: any 48 h}');
    const { spans } = four!.windows!;
    expect([four!.windows!.kind, spans[0], spans[1]]).toEqual(['any', [-2, 46], [-1, 47]]);
  });

  test('are of whole days and weeks: what the end of the run cuts is none', () => {
    const spansIn = (hours: number, window: string) => {
      const set = [`targets=[{measure: recorded, at-least: 1, window: ${window}}]`];
      const scenario = readScenario(TWO_TOWNS, { set });
      const plan = { ...layOut(scenario), end: hours * 3600 };
      return targetsOf(scenario, plan)[0]!.windows!.spans;
    };
    // The first day of the centre begins two hours after the run.
    const two = [
      [0, 1],
      [1, 2],
    ];
    expect(spansIn(2 + 48, 'each-day')).toEqual(two);
    expect(spansIn(2 + 71, 'each-day')).toEqual(two);
    expect(spansIn(2 + 7 * 24, 'each-week')).toEqual([[0, 7]]);
    expect(() => spansIn(1 + 7 * 24, 'each-week')).toThrow('no such window lies in the run');
  });

  test('of the east alone end with its own last midnight, two hours before that of the centre', () => {
    const set = ['targets=[{measure: recorded, at-least: 1, window: each-day}]'];
    const scenario = readScenario(TWO_TOWNS, { set });
    const plan = { ...layOut(scenario), zones: [9], end: 7 * 86_400 };
    expect(plan.centreMidnight).toBe(7_200);
    expect(targetsOf(scenario, plan)[0]!.windows!.spans).toHaveLength(7);
  });

  test.each([
    ['{name: a, measure: onTime.shore, at-least: 1 %}', 'did you mean onTime.share'],
    ['{name: a, measure: onTime.share, at-least: 5 h}', 'onTime.share is a share'],
    ['{name: a, measure: turnRound.p95, at-most: 5}', 'turnRound.p95 is a time'],
    ['{name: a, measure: recorded, before: 2016-09-03}', 'recorded is no instant'],
    ['{name: a, measure: turnRound.p95, at-most: 5 h, window: each-day}', 'not known by day'],
    [
      '{name: a, measure: turnedAway, at-most: 5, window: any 24 h}',
      'turnedAway is not known by hour;',
    ],
    ['{name: a, measure: turnRound.mean, at-most: 5 h, window: any 24 h}', 'not known by hour;'],
    [
      '{name: a, measure: lost, at-most: 5, window: any 24 h, place: "35.10"}',
      'lost is not known by hour in a regency',
    ],
    ['{name: a, measure: lost, at-most: 5 h, window: any 24 h}', 'lost is a plain number'],
    ['{name: a, measure: lost, at-most: 5, window: any 99999 d}', 'no such window lies in the run'],
    [
      '{name: a, measure: lost, at-most: 5, window: {from: 2016-09-05, to: 2016-09-03}}',
      'no such window lies in the run',
    ],
    [
      '{name: a, measure: lost, at-most: 5, window: {from: 2017-09-05, to: 2017-09-06}}',
      'no such window lies in the run',
    ],
    ['{name: a, measure: onTime.share, at-least: 120 %}', 'at-least: is 120 %, and no share is'],
    ['{name: a, measure: lost.share, at-most: 100.5 %}', 'at-most: is 100.5 %, and no share is'],
    ['{name: a, measure: cleared, before: 2016-08-30}', 'before: is before the run begins;'],
    ['{name: a, measure: lost, at-most: 5, place: "99.99"}', 'no regency "99.99" runs'],
    ['{name: a, measure: match.served, at-least: 5, place: "35.10"}', 'no measure "match.served"'],
  ])('%s is refused', (targets, message) => {
    expect(fault(targets)).toContain(message);
  });

  test('of a regency may be every figure that it has in the tables, and no other', () => {
    const set = [
      'courier={when: {more-than: 9}, trip: 4 h, load: 50, read-in: {speed: 500 /day}}',
      'print={speed: 300 /day}',
    ];
    const of = (measure: string) => {
      const targets = `targets=[{measure: ${measure}, place: "35.10", at-most: 5}]`;
      const scenario = readScenario(TWO_TOWNS, { set: [...set, targets] });
      return () => targetsOf(scenario, layOut(scenario));
    };
    for (const measure of ['people', 'print.printed', 'courier.trips'])
      expect(of(measure)()).toMatchObject([{ measure, place: '35.10' }]);
    for (const measure of ['readIn.arrivals', 'courier.cost', 'before.count', 'cleared'])
      expect(of(measure)).toThrow(`no measure "${measure}" there`);
  });
});

test('a date before a reported backlog is missed, and no slip: the target was the whole run’s', () => {
  const choice = {
    backlog: { on: '2016-09-04', match: '5' },
    set: ['targets=[{measure: cleared, before: 2016-09-02}]'],
  };
  const scenario = readScenario('test/cli/two-towns/two-towns.yaml', choice);
  expect(targetsOf(scenario, layOut(scenario))[0]!.bound).toBeLessThan(0);
});

describe('an instant that the run has no clock for is refused', () => {
  const fault = (path: string, choice: Choice) => {
    const scenario = readScenario(path, choice);
    return () => targetsOf(scenario, layOut(scenario));
  };

  test.each(['before: 2016-09-02', 'at-most: 5, window: {from: 2016-09-01, to: 2016-09-02}'])(
    'a date, in a scenario of offsets: %s',
    (bound) => {
      const measure = bound.startsWith('before') ? 'cleared' : 'recorded';
      const set = [`targets=[{measure: ${measure}, ${bound}}]`];
      const said = 'targets.0: a date, in a scenario of offsets; write an offset ("8 h")';
      expect(fault('scenarios/theory/fluid-2016.yaml', { set })).toThrow(said);
    },
  );

  test('an offset, where the run begins later than the scenario', () => {
    const backlog = { on: '2016-09-04', match: '5' };
    const set = ['targets=[{measure: cleared, before: 8 h}]'];
    const said = 'targets.0: an offset, and the run begins later, with a backlog; write a date';
    expect(fault('test/cli/two-towns/two-towns.yaml', { backlog, set })).toThrow(said);
  });
});
