import { expect, test } from 'vitest';
import type { Judged } from '../../src/experiment/targets.ts';
import { targetJson, targetText } from '../../src/report/target-text.ts';
import { layOut } from '../../src/scenario/lay-out/lay-out.ts';
import { targetPlan } from '../../src/scenario/lay-out/targets.ts';
import { readScenario } from '../../src/scenario/read.ts';

/** A target with such a window, met in all of 60 replications. */
function judged(window: string) {
  const target = `{name: Cepat, measure: onTime.share, at-least: 90 %, in: 95 %, window: ${window}}`;
  const set = [`targets=[${target}]`];
  const scenario = readScenario('test/cli/two-towns/two-towns.yaml', { set });
  const plan = layOut(scenario);
  const laid = targetPlan(scenario.targets[0]!, plan);
  const interval = { low: 0.951, high: 1 };
  const one: Judged = { target: laid, verdict: 'met', value: 1, interval, count: 60 };
  return { plan, one };
}

test.each([
  ['run', '', '', undefined],
  ['each-day', ' setiap hari', ' on each day', 'each-day'],
  ['each-week', ' setiap pekan', ' in each week', 'each-week'],
  ['any 24 h', ' dalam 24 jam mana pun', ' in any 24 hours', { any: 86_400 }],
  ['any 60 min', ' dalam 1 jam mana pun', ' in any 1 hour', { any: 3_600 }],
  [
    '{from: 2016-09-02, to: 2016-09-03}',
    ' dari 2 September 2016 sampai 3 September 2016',
    ' from 2 September 2016 to 3 September 2016',
    { days: [2, 3] },
  ],
])('%s is said in both languages and as JSON', (window, id, en, json) => {
  const { plan, one } = judged(window);
  expect(targetText(plan, [one], 'id')).toBe(
    `TERCAPAI: Cepat: onTime.share ≥ 90,0%${id}, di ≥ 95,0%; 100% (95,1% – 100%), 60 ulangan\n`,
  );
  expect(targetText(plan, [one], 'en')).toBe(
    `MET: Cepat: onTime.share ≥ 90.0%${en}, in ≥ 95.0%; 100% (95.1% – 100%), 60 replications\n`,
  );
  expect(targetJson(one)).toMatchObject({ name: 'Cepat', atLeast: 0.9, in: 0.95, verdict: 'met' });
  expect((targetJson(one) as { window?: unknown }).window).toEqual(json);
});
