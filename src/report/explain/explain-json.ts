/** `tampung explain --json`: what held submissions up by day, and what stood behind each target. */

import type { PlaceDelay } from '../../run/binding.ts';
import { HOLDERS } from '../../run/delay-book.ts';
import { isoDay } from '../calendar.ts';
import { stretches } from '../chart/binding.ts';
import { goneJson, goneOf } from '../gone.ts';
import { sampleJson } from '../sampled.ts';
import { targetJson } from '../target-text.ts';
import type { Told } from '../told.ts';

/** Times in submission-days; days by their date. */
export function explainJson(told: Told, { place, held, binds }: PlaceDelay) {
  const { plan, judged } = told.study;
  const sum = (days: readonly number[]) => days.reduce((total, time) => total + time, 0);
  return {
    schemaVersion: 1,
    scenario: plan.name,
    option: plan.option,
    ...sampleJson(plan),
    place,
    replication: told.study.shown.replication,
    submissionDays: Object.fromEntries(HOLDERS.map((one) => [one, sum(held[one])])),
    stretches: stretches(binds).flatMap(({ x, x2, holder }) =>
      holder === null
        ? []
        : [{ holder, from: isoDay(plan, x), to: isoDay(plan, x2 - 1), days: x2 - x }],
    ),
    days: binds.map((bound, day) => ({
      day: isoDay(plan, day),
      binds: bound,
      ...Object.fromEntries(HOLDERS.map((one) => [one, held[one][day]!])),
    })),
    targets: judged.map((one) => {
      const gone = one.verdict === 'met' ? undefined : goneOf(plan, told.study.shown, one);
      return { ...targetJson(one), ...(gone && { why: goneJson(plan, gone) }) };
    }),
  };
}
