/** What `tampung size` found, and its one JSON object. */

import type { Candidate } from '../../experiment/size/select.ts';
import type { Sized } from '../../experiment/size/size.ts';
import type { Point } from '../../experiment/vary/points.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { sampleJson } from '../sampled.ts';
import { targetJson } from '../target-text.ts';

export interface SizeReport {
  readonly sized: Sized;
  readonly plan: Plan;
  readonly seed: string;
  readonly keys: readonly string[];
  readonly points: readonly Point[];
  readonly candidates: readonly Candidate[];
  /** Of the costs and the zone: "IDR", or that of the only key. */
  readonly unit: string;
  readonly zone: number;
  /** Of all statements together. */
  readonly sure: number;
  readonly monotone: boolean;
}

/** @param folder of the results */
export function sizeJson(report: SizeReport, folder: string) {
  const { sized, plan, seed, keys, zone, unit, sure, monotone } = report;
  const { end, winner, runnerUp, expected, oneLess, open, contradiction, replications } = sized;
  const at = (index: number) => pointJson(report, index);
  return {
    schemaVersion: 1,
    scenario: plan.name,
    option: plan.option,
    seed,
    ...sampleJson(plan),
    end,
    sure,
    zone,
    unit,
    monotone,
    points: report.points.length,
    replications,
    expected: at(expected),
    winner: winner === undefined ? null : at(winner),
    runnerUp: runnerUp === undefined ? null : at(runnerUp),
    oneLess: Object.fromEntries(
      keys.map((key, i) => [key, oneLess[i] === undefined ? null : at(oneLess[i])]),
    ),
    open: open.map(at),
    ...(contradiction && { contradiction: [contradiction.good, contradiction.bad].map(at) }),
    tested: [...sized.asked.keys()].map(at),
    folder,
  };
}

function pointJson({ keys, points, candidates, sized }: SizeReport, index: number) {
  const found = sized.findings.get(index);
  return {
    values: Object.fromEntries(keys.map((key, i) => [key, points[index]![i]!.text])),
    cost: candidates[index]!.cost,
    verdict: found?.verdict ?? null,
    ...(found && { replications: found.count, targets: found.judged.map(targetJson) }),
  };
}
