/**
 * Runs textbook models and holds what they give against the exact answer.
 *
 * Where chance has a part: 20 independent replications; the exact value must lie in the interval of
 * Student's t at 0.9995 on each side, and the interval must be narrow. A right program fails a quantity
 * once in a thousand fresh seeds, and never with a seed that passed.
 *
 * Warm-up: every run begins empty and is counted from its first instant. The bias that this leaves in a mean
 * is the time that the start is felt over the length of the run; lengths are such that it is below a tenth of
 * the half-width (tested for the slowest, M/M/1 at 95 %). Cases that name instants need no warm-up.
 */

import type { Outcome } from '../../run/outcome.ts';
import { simulate } from '../../run/simulate.ts';
import { layOut } from '../../scenario/lay-out/lay-out.ts';
import { readScenario } from '../../scenario/read.ts';
import { meanInterval } from '../../statistics/intervals.ts';
import type { Case, Certain, Computed, Finding, Random, Study, Verdict } from './case.ts';

const REPLICATIONS = 20;
/** Of the intervals: Student's t at 0.9995 on each side. */
const LEVEL = 0.999;
/** What doubles may be off, as a share of the value. */
const ROUNDING = 1e-9;

interface Bench {
  /** Folder of the scenarios, ending in `/`. */
  readonly folder: string;
  /** Another seed than the one that the scenarios have. */
  readonly seed?: string;
  /** Changes to the scenarios, as of `--set`: a suite that cannot fail shows nothing. */
  readonly set?: readonly string[];
}

/** Runs one case. */
export function verdict({ id, shows, studies }: Case, bench: Bench): Verdict {
  const findings = studies.flatMap((study) => findingsOf(study, bench));
  return { id, shows, findings, passed: findings.every((finding) => finding.verdict === 'passed') };
}

function findingsOf(study: Study, bench: Bench): readonly Finding[] {
  if ('computed' in study) return study.computed.map(compute);
  const { scenario: name, option } = study;
  const { folder, seed, set } = bench;
  const choice = { ...(option && { option }), ...(seed && { seed }), ...(set && { set }) };
  const scenario = readScenario(`${folder}${name}.yaml`, choice);
  const plan = layOut(scenario);
  const runs = 'certain' in study ? 1 : REPLICATIONS;
  const outcomes = Array.from({ length: runs }, (_, n) => simulate(plan, scenario.seed, n));
  return 'certain' in study
    ? study.certain.map((quantity) => measure(quantity, outcomes[0]!))
    : study.random.map((quantity) => average(quantity, outcomes));
}

function compute({ name, formula, exact, value, off }: Computed): Finding {
  return around({ name, formula, exact }, value(), off);
}

function measure({ name, formula, exact, of, off }: Certain, outcome: Outcome): Finding {
  return around({ name, formula, exact }, of(outcome), off + ROUNDING * Math.abs(exact));
}

function average(
  { name, formula, exact, of, widest }: Random,
  outcomes: readonly Outcome[],
): Finding {
  const { low, high } = meanInterval(outcomes.map(of), LEVEL);
  const half = (high - low) / 2;
  const found = around({ name, formula, exact }, (low + high) / 2, half);
  return half > widest * exact && found.verdict === 'passed'
    ? { ...found, verdict: 'too wide' }
    : found;
}

function around(
  quantity: Pick<Finding, 'name' | 'formula' | 'exact'>,
  value: number,
  half: number,
): Finding {
  const verdict = Math.abs(value - quantity.exact) <= half ? 'passed' : 'off';
  return { ...quantity, value, low: value - half, high: value + half, verdict };
}
