/**
 * The answer of `tampung run --json` from several replications: the shape of one run's with means for
 * numbers, and beside it `intervals` of the same shape with [low, high]. Null where a quantile was not
 * reached in every replication: `reached` has the share that did.
 */

import { type Estimate, LEVEL } from '../../experiment/estimates.ts';
import type { Study } from '../../experiment/replicate.ts';
import { isInstant } from '../../run/measures.ts';
import { STAGES } from '../../scenario/as-read/scenario.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { type Block, empty, pathOf, put, type Value } from '../block.ts';
import { isoInstant } from '../calendar.ts';
import type { Cost } from '../json.ts';
import { sampleJson } from '../sampled.ts';

/** The object, in the order it is documented. */
export function severalJson(study: Study, cost: Cost, series: string) {
  const { plan, shown, count, fates, events, submissionsInFlightPeak } = study;
  const low = study.estimates.filter(({ interval }) => interval !== null);
  return {
    schemaVersion: 1,
    scenario: shown.scenario,
    option: shown.option,
    seed: shown.seed,
    replications: count,
    ...sampleJson(plan),
    level: LEVEL,
    from: isoInstant(plan, 0),
    to: isoInstant(plan, shown.endedAt),
    ...blocks(plan, study.estimates, ({ value }) => value),
    intervals: blocks(plan, low, ({ interval }) => [interval!.low, interval!.high]),
    ...(fates && { fates }),
    series,
    engine: {
      events,
      seconds: cost.seconds,
      eventsPerSecond: cost.seconds > 0 ? Math.round(events / cost.seconds) : null,
      peakMemoryBytes: cost.peakMemoryBytes,
      submissionsInFlightPeak,
    },
  };
}

const CARDS = ['printed', 'waiting', 'delay'];
const OF_STAGES: readonly string[] = [...STAGES, 'readIn'];

type Read = (estimate: Estimate) => number | null | readonly [number, number];

function blocks(plan: Plan, estimates: readonly Estimate[], read: Read) {
  const [national, stages, courier, reached] = [empty(), empty(), empty(), empty()];
  const regencies = Object.fromEntries(plan.regencies.map(({ code }) => [code, empty()]));
  for (const estimate of estimates) {
    const { place, measure } = estimate;
    const path = pathOf(measure);
    // Shares follow from the counts beside them, as in the answer of one run.
    const follows = path.at(-1) === 'share' && path[0] !== 'fairness';
    if (follows) continue;
    // Cards are counted by regency, so that they are no figures of the stage that prints them.
    const isStage = OF_STAGES.includes(path[0]!) && !CARDS.includes(path[1]!);
    const isCountry = place === 'national';
    if (path.at(-1) === 'reached') reached[`${place} ${measure}`] = read(estimate) as Value;
    else if (path[0] === 'courier')
      put(courier, [...(isCountry ? [] : ['regencies', place]), ...path.slice(1)], read(estimate));
    else if (!isCountry) put(regencies[place]!, path, read(estimate));
    else put(isStage ? stages : national, path, shownAs(plan, measure, read(estimate)));
  }
  const some = (block: Block) => Object.keys(block).length > 0;
  return {
    national,
    stages,
    regencies,
    ...(some(courier) && { courier }),
    ...(some(reached) && { reached }),
  };
}

/** An instant as in the answer of one run. */
function shownAs(plan: Plan, measure: string, value: ReturnType<Read>): Value {
  if (!isInstant(measure) || value === null) return value;
  if (typeof value === 'number') return isoInstant(plan, value);
  // An interval may be open towards the end of the run.
  const [low, high] = value;
  return [isoInstant(plan, low), Number.isFinite(high) ? isoInstant(plan, high) : null];
}
