/**
 * One measurement, alone in its process: `measure.js KIND [SUBMISSIONS]` prints it as one line of JSON.
 * Reading the scenario is not part of it; laying out the model is.
 */

import { unobserved } from '../../src/model/observer.ts';
import { observe, simulate } from '../../src/run/simulate.ts';
import { layOut } from '../../src/scenario/lay-out.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { runPrototypeModel } from './prototype-model.ts';

export interface Measurement {
  /** Submissions of the run, as far as its observer counts them. */
  readonly submissions?: number;
  readonly events: number;
  readonly inFlightPeak: number;
  /** User time of the process, and wall clock [s]. */
  readonly userS: number;
  readonly wallS: number;
  /** Largest resident set of the process [MiB]. */
  readonly maxRssMiB: number;
}

type Run = () => Pick<Measurement, 'submissions' | 'events' | 'inFlightPeak'>;

function runOf(kind: string | undefined, submissions: number): Run {
  if (kind === 'stages') return () => runPrototypeModel(submissions);
  const { seed, ...scenario } = readScenario('scenarios/september-2016.yaml');
  const plan = layOut({ ...scenario, seed });
  if (kind === 'unobserved') {
    return () => {
      const { events, entities } = observe(plan, seed, 0, () => unobserved);
      return { events, inFlightPeak: entities.peak };
    };
  }
  if (kind !== 'collector') throw new Error(`nothing called "${kind}" to measure`);
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

const [kind, submissions] = process.argv.slice(2);
console.log(JSON.stringify(measure(runOf(kind, Number(submissions)))));
