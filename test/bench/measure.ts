/**
 * One measurement, alone in its process, printed as one line of JSON:
 *
 *   measure.js hold CALENDAR ENTRIES [DIR]     measure.js textbook MODEL CUSTOMERS
 *   measure.js stages SUBMISSIONS SERVERS      measure.js unobserved | collector [threefold]
 *
 * Reading a scenario or filling a calendar is not part of it; laying out a model is.
 */

import { compileForSimulation } from '../../src/cli/threads/v8-settings.ts';
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
/** September 2016 with three times the people, the equipment, the lines and the centre: 26 million submissions. */
const THREEFOLD = [
  'people.surge.base=120 000 /workday',
  'people.surge.total=14 400 000',
  'people.supply.total=44 100 000',
  'people.supply.newly-eligible=33 000 /day',
  'people.limit=450',
  'station.servers=6',
  'uplink.size={lognormal: 0.5 MB, p95: 0.8667 MB}',
  'uplink.timeout=100 s',
  'uplink.room=30 000',
  'gateway.accepts=900 000 /day',
  'match.speed=150 000 /day',
  'match.room=15 000 000',
  'match.licence.used=140 500 000',
  'start.match=1 050 000',
];

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
      return september(kind, first === 'threefold' ? THREEFOLD : []);
    default:
      throw new Error(`nothing called "${kind}" to measure`);
  }
}

function september(kind: 'unobserved' | 'collector', set: readonly string[]): Run {
  const { seed, ...scenario } = readScenario('scenarios/september-2016.yaml', { set });
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

compileForSimulation();
console.log(JSON.stringify(measure(await runOf(process.argv.slice(2)))));
