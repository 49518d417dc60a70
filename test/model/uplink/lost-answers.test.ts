import { describe, expect, test } from 'vitest';
import { StageId } from '../../../src/model/kinds.ts';
import { simulate } from '../../../src/run/simulate.ts';
import type { SenderPlan } from '../../../src/scenario/plan/plan.ts';
import { backOff, listed, match, planOf, stepping, uplink, value } from '../../plans.ts';
import { watch } from '../../watch.ts';

/** Two submissions, 10 s of transfer and 3 s of match each; answers get lost until 15 s. */
function planWith(of: Partial<SenderPlan> = {}, at = [0, 1]) {
  const sender = uplink({
    speed: value(1),
    size: value(10),
    lostAnswer: stepping([0, 1], [15, 0]),
    failed: { ...backOff({ wait: value(100) }), tries: 5 },
    ...of,
  });
  return planOf({ end: 1000, uplink: sender, match: match({ service: value(3) }) }, listed(...at));
}

describe('an answer that is lost', () => {
  test('leaves the submission at the centre, and a copy to be sent again', () => {
    const run = watch(planWith());
    expect(run.of('delivered')).toEqual([
      [0, 10],
      [1, 20],
    ]);
    expect(run.of('copied')).toEqual([[0, 10]]);
    expect(run.of('started', StageId.uplink)).toEqual([
      [0, 0],
      [1, 10],
      [0, 110],
    ]);
  });

  test('makes a duplicate that uses the match, unless it is recognised', () => {
    const unknown = watch(planWith());
    expect(unknown.ends()).toEqual([
      [0, 'printReady', 13],
      [1, 'printReady', 23],
    ]);
    expect(unknown.times('started', StageId.match)).toEqual([10, 20, 120]);
    expect(unknown.of('discarded')).toEqual([[0, 123]]);
    const known = watch(planWith({ recognised: true }));
    expect(known.times('started', StageId.match)).toEqual([10, 20]);
    expect(known.of('discarded')).toEqual([[0, 120]]);
  });

  test('is counted beside the submissions, never among them', () => {
    const { national, stages } = simulate(planWith(), '2016', 0);
    expect(national.recorded).toBe(2);
    expect(national.answers).toEqual({ printReady: 2, duplicate: 0, recordAgain: 0 });
    expect(national.copies).toEqual({ made: 1, recognised: 0, answered: 1, gone: 0, left: 0 });
    // The stages did the work, whoever it was for.
    expect(stages['match']!.served).toBe(3);
    expect(simulate(planWith({ recognised: true }), '2016', 0).national.copies).toEqual({
      made: 1,
      recognised: 1,
      answered: 0,
      gone: 0,
      left: 0,
    });
  });

  test('keeps the place in the store, and spends a try', () => {
    // Room for one: until the copy is acknowledged at 120 nobody else can be recorded.
    const run = watch(planWith({ room: value(1) }, [0, 119, 121]));
    expect(run.times('turnedAway')).toEqual([119]);
    const failed = { ...backOff({ wait: value(100) }), tries: 1 };
    const { national } = simulate(planWith({ failed }), '2016', 0);
    // The copy is stranded; of the submission the answer is known.
    expect(national).toMatchObject({ recorded: 2, onTime: 2, stranded: 0 });
    expect(national.copies).toMatchObject({ made: 1, left: 1 });
  });

  test('may be lost again: a copy of a copy, or the same one where it is recognised', () => {
    const lostAnswer = stepping([0, 1], [125, 0]);
    const of = { lostAnswer };
    expect(simulate(planWith(of, [0]), '2016', 0).national.copies).toEqual({
      made: 2,
      recognised: 0,
      answered: 2,
      gone: 0,
      left: 0,
    });
    const known = simulate(planWith({ ...of, recognised: true }, [0]), '2016', 0);
    expect(known.national.copies).toMatchObject({ made: 1, recognised: 1 });
    expect(known.stages['match']!.served).toBe(1);
  });

  test('happens as often as it says, by the chance of the submission and its try', () => {
    const sender = uplink({ lostAnswer: value(0.25), failed: { ...backOff(), tries: 99 } });
    const at = Array.from({ length: 4000 }, (_, i) => i);
    const { national } = simulate(planOf({ end: 1e6, uplink: sender }, listed(...at)), '2016', 0);
    // Copies of each: 0.25 / 0.75 on average, geometric; deviation of the mean 0.667 / sqrt(4000).
    const mean = national.copies!.made / 4000;
    expect(Math.abs(mean - 1 / 3)).toBeLessThan(4 * (0.667 / Math.sqrt(4000)));
  });
});
