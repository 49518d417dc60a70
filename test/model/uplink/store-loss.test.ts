import { describe, expect, test } from 'vitest';
import { Chance } from '../../../src/engine/chance.ts';
import { Purpose, StageId } from '../../../src/model/kinds.ts';
import { simulate } from '../../../src/run/simulate.ts';
import type { SenderPlan } from '../../../src/scenario/plan/plan.ts';
import { backOff, listed, planOf, stepping, uplink, value } from '../../plans.ts';
import { watch } from '../../watch.ts';

const chance = new Chance('2016', 0);
/** The rate at which the first loss of the only store falls on an instant. */
const lostAt = (instant: number) =>
  value(-Math.log(chance.draw(Purpose.storeLoss, 0, 0)) / instant);

function planWith(of: Partial<SenderPlan>, at: number[]) {
  const sender = uplink({
    speed: value(1),
    size: value(10),
    storeLoss: lostAt(100.5),
    interrupted: true,
    ...of,
  });
  return planOf({ end: 150, uplink: sender }, listed(...at));
}

describe('a store that is lost', () => {
  test.each([
    ['own line', { servers: 1 as const }],
    ['shared line', { servers: { transfers: value(1), line: 'office' as const } }],
  ])('takes all that is in it, also what is being sent; recording goes on: %s', (_, line) => {
    const run = watch(planWith(line, [86, 87, 88, 95, 101]));
    const gone = run.ends().filter(([, how]) => how === 'lost store');
    expect(gone.map(([who]) => who)).toEqual([1, 2, 3]);
    expect(gone.every(([, , at]) => Math.abs(at - 100.5) < 1e-9)).toBe(true);
    expect(run.of('delivered')).toEqual([
      [0, 96],
      [4, 111],
    ]);
  });

  test('takes what waits between two tries, and what is stranded', () => {
    const fails = stepping([0, 1], [25, 0]);
    const tried = { ...backOff({ wait: value(200) }), tries: 2 };
    const waiting = simulate(planWith({ fails, failed: tried }, [0]), '2016', 0);
    expect(waiting.national).toMatchObject({ lost: 1, waitingAtOffice: 0, causes: { store: 1 } });
    const stranded = simulate(planWith({ fails, failed: { ...tried, tries: 1 } }, [0]), '2016', 0);
    expect(stranded.national).toMatchObject({ lost: 1, stranded: 0, causes: { store: 1 } });
    expect([...stranded.days.regencies.stranded]).toEqual([0]);
    expect(stranded.steps.stranded.at(-1) ?? 0).toBe(0);
  });

  test('gives its room to those that are held', () => {
    const failed = { ...backOff({ wait: value(1e6) }), tries: 9 };
    const run = watch(planWith({ room: value(1), fails: value(1), failed }, [0, 50, 101]));
    expect(run.times('turnedAway')).toEqual([50]);
    expect(run.of('entered', StageId.uplink).at(-1)).toEqual([2, 101]);
  });

  test('takes copies too, of which the centre has the submission', () => {
    const of = { lostAnswer: value(1), failed: { ...backOff({ wait: value(1e6) }), tries: 9 } };
    const { national } = simulate(planWith(of, [0]), '2016', 0);
    expect(national).toMatchObject({ onTime: 1, lost: 0, causes: {} });
    expect(national.copies).toEqual({ made: 1, recognised: 0, answered: 0, gone: 1, left: 0 });
  });

  test('comes as often as its rate says', () => {
    const sender = uplink({ size: value(0), storeLoss: value(1 / 100) });
    let losses = 0;
    // A line that never opens: each loss that finds somebody is counted by who came since the last.
    const shut = [{ from: 0, to: 1e6, told: false, why: '' }];
    const at = Array.from({ length: 90_000 }, (_, i) => i);
    const plan = planOf({ end: 90_000, uplink: { ...sender, shut } }, listed(...at));
    let last = -1;
    for (const [, how, when] of watch(plan).ends()) {
      if (how === 'lost store' && when !== last) losses++;
      last = when;
    }
    // Poisson with mean 900, less the 1 % of gaps in which nobody came; deviation 30.
    expect(Math.abs(losses - 895)).toBeLessThan(4 * 30);
  });
});
