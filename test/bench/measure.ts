/**
 * One measurement, alone in its process, printed as one line of JSON:
 *
 *   measure.js hold CALENDAR ENTRIES [DIR]     measure.js textbook MODEL CUSTOMERS
 *   measure.js stages SUBMISSIONS SERVERS      measure.js unobserved | collector
 *
 * Reading a scenario or filling a calendar is not part of it; laying out a model is.
 */

import { inlineMore } from '../../src/cli/threads/v8-settings.ts';
import { unobserved } from '../../src/model/observer.ts';
import { observe, simulate } from '../../src/run/simulate.ts';
import { layOut } from '../../src/scenario/lay-out/lay-out.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { holdOf } from './hold.ts';
import { runPrototypeModel } from './prototype-model.ts';
import { textbook } from './textbook.ts';

export interface Measurement {
  /** Submissions of the run, as far as its observer counts them. */
  readonly submissions?: number;
  readonly events: number;
  readonly inFlightPeak?: number;
  /** User time of the process, and wall clock [s]. */
  readonly userS: number;
  readonly wallS: number;
  /** Largest resident set of the process [MiB]. */
  readonly maxRssMiB?: number;
}

type Run = () => Pick<Measurement, 'submissions' | 'events' | 'inFlightPeak'>;

const OPERATIONS = 5_000_000;

async function runOf([kind, ...words]: readonly string[]): Promise<Run> {
  const [first = '', second = '', third = ''] = words;
  switch (kind) {
    case 'hold':
      return holdOf(first, Number(second), OPERATIONS, third);
    case 'textbook':
      return textbook(first as Parameters<typeof textbook>[0], Number(second));
    case 'stages':
      return () => runPrototypeModel(Number(first), Number(second));
    case 'unobserved':
    case 'collector':
      return september(kind);
    default:
      throw new Error(`nothing called "${kind}" to measure`);
  }
}

function september(kind: 'unobserved' | 'collector'): Run {
  const { seed, ...scenario } = readScenario('scenarios/september-2016.yaml');
  const plan = layOut({ ...scenario, seed });
  if (kind === 'unobserved') {
    return () => {
      const { events, entities } = observe(plan, seed, 0, () => unobserved);
      return { events, inFlightPeak: entities.peak };
    };
  }
  return () => {
    const { national, events, submissionsInFlightPeak } = simulate(plan, seed, 0);
    return { submissions: national.recorded, events, inFlightPeak: submissionsInFlightPeak };
  };
}

function measure(run: Run): Measurement {
  const start = performance.now();
  const before = process.cpuUsage();
  const counts = run();
  const { user } = process.cpuUsage(before);
  const wallS = (performance.now() - start) / 1000;
  const maxRssMiB = process.resourceUsage().maxRSS / 1024;
  return { ...counts, userS: user / 1e6, wallS, maxRssMiB };
}

inlineMore();
console.log(JSON.stringify(measure(await runOf(process.argv.slice(2)))));
