import { describe, expect, test } from 'vitest';
import { StageId } from '../../src/model/kinds.ts';
import { simulate } from '../../src/run/simulate.ts';
import type { AdjudicatePlan, AnswerShares, Plan } from '../../src/scenario/plan/plan.ts';
import { everyGap, listed, match, open, planOf, service, value } from '../plans.ts';
import { watch } from '../watch.ts';

const EVEN = { unique: 0.5, duplicate: 0.3, again: 0.2 };
const ALL = { unique: 0, duplicate: 0, again: 0 };

function adjudicate(of: Partial<AdjudicatePlan> = {}): AdjudicatePlan {
  return { ...service({ service: value(10) }), results: EVEN, ...of };
}

/** One comes each second; the match needs none of it. */
function each(count: number, results: AnswerShares, of: Partial<Plan> = {}): Plan {
  return planOf(
    { end: count + 0.5, match: match({ service: value(0), results }), ...of },
    everyGap(value(1)),
  );
}

describe('what the match leaves open', () => {
  test('waits for people in their hours, at the centre all the time', () => {
    const plan = planOf(
      {
        end: 1000,
        series: 10,
        match: match({ service: value(1), results: ALL }),
        adjudicate: adjudicate({ openings: open([0, 15], [100, 200]) }),
      },
      listed(0, 1, 2),
    );
    const run = watch(plan);
    expect(run.of('left', StageId.match)).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    // From 1 to 11; the second begins before the closing at 15 and ends; the third waits for 100.
    expect(run.of('left', StageId.adjudicate)).toEqual([
      [0, 11],
      [1, 21],
      [2, 110],
    ]);
    expect(run.ends().map(([who, , at]) => [who, at])).toEqual([
      [0, 11],
      [1, 21],
      [2, 110],
    ]);
    const { steps, stages } = simulate(plan, '2016', 0);
    expect([...steps.atCentre.slice(0, 12)]).toEqual([3, 2, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0]);
    expect(stages['adjudicate']).toMatchObject({
      arrivals: 3,
      served: 3,
      meanWait: (0 + 9 + 97) / 3,
    });
  });

  test('is waiting at the centre at the end, and finds no room where there is none', () => {
    const centre = { match: match({ service: value(1), results: ALL }) };
    const plan = (of: Partial<AdjudicatePlan>) =>
      planOf({ end: 8, ...centre, adjudicate: adjudicate(of) }, listed(0, 1, 2));
    expect(simulate(plan({}), '2016', 0).national).toMatchObject({ waitingAtCentre: 3 });
    const full = simulate(plan({ room: value(1) }), '2016', 0).national;
    expect(full).toMatchObject({ waitingAtCentre: 2, dropped: 1, causes: { refused: 1 } });
    const blocked = watch(plan({ room: value(0), whenFull: 'block' }));
    expect(blocked.times('blocked', StageId.match)).toEqual([2]);
  });
});

describe('what people decide', () => {
  const COUNT = 20_000;
  const machine = { unique: 0.5, duplicate: 0.1, again: 0.2 };
  const quick = (results: AnswerShares) =>
    adjudicate({ service: value(0), results }) satisfies AdjudicatePlan;
  const answersOf = (plan: Plan) =>
    new Map(
      watch(plan)
        .ends()
        .map(([who, how]) => [who, how]),
    );

  test('has the shares stated, each within four deviations', () => {
    const results = { unique: 0.1, duplicate: 0.6, again: 0.3 };
    const run = watch(each(COUNT, machine, { adjudicate: quick(results) }));
    const open = new Set(run.of('left', StageId.adjudicate).map(([who]) => who));
    expect(Math.abs(open.size - 0.2 * COUNT)).toBeLessThan(4 * Math.sqrt(COUNT * 0.2 * 0.8));
    const decided = run.ends().filter(([who]) => open.has(who));
    for (const [how, share] of [
      ['printReady', 0.1],
      ['duplicate', 0.6],
      ['recordAgain', 0.3],
    ] as const) {
      const count = decided.filter((end) => end[1] === how).length;
      const deviation = Math.sqrt(open.size * share * (1 - share));
      expect(Math.abs(count - open.size * share)).toBeLessThan(4 * deviation);
    }
  });

  test('changes no answer that the match gives by itself', () => {
    const alone = answersOf(each(2000, { ...machine, again: 0.4 }));
    const helped = answersOf(each(2000, machine, { adjudicate: quick({ ...ALL, duplicate: 1 }) }));
    let changed = 0;
    for (const [who, how] of helped) {
      if (how === alone.get(who)) continue;
      changed++;
      expect(alone.get(who)).toBe('recordAgain');
      expect(how).toBe('duplicate');
    }
    expect(changed).toBeGreaterThan(300);
  });

  test('takes places of the licence too, and ends when the match does', () => {
    const plan = planOf(
      {
        end: 1000,
        match: match({ service: value(1), licence: 3, results: ALL }),
        adjudicate: adjudicate({ service: value(1), results: { ...ALL, unique: 1 } }),
      },
      everyGap(value(1)),
    );
    const run = watch(plan);
    expect(run.ends().length).toBe(3);
    // The third is answered at 5; both stages start nothing after that.
    expect(run.times('started', StageId.adjudicate).at(-1)).toBeLessThanOrEqual(5);
    expect(run.times('started', StageId.match).at(-1)).toBeLessThanOrEqual(5);
  });
});
