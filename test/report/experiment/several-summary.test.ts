import { expect, test } from 'vitest';
import { replicate } from '../../../src/experiment/replicate.ts';
import { severalSummary } from '../../../src/report/experiment/several-summary.ts';
import { simulate } from '../../../src/run/simulate.ts';
import { layOut } from '../../../src/scenario/lay-out/lay-out.ts';
import { readScenario } from '../../../src/scenario/read.ts';

/** Of two replications of the two towns. @param set as on the command line */
async function summary(set: string): Promise<string> {
  const scenario = readScenario('test/cli/two-towns/two-towns.yaml', { set: [set] });
  const plan = layOut(scenario);
  const make = async (replication: number) => simulate(plan, scenario.seed, replication);
  const study = await replicate(plan, make, { most: 2, ahead: 1 });
  return severalSummary({ study, language: 'en', charts: 'x' });
}

test('of nothing recorded there is no share; of something there may be a share of 0', async () => {
  expect(await summary('people.rate=0 /workday')).toMatch(/^On time .* –$/m);
  expect(await summary('match.speed=1 /day')).toMatch(/^Lost .* 0% +\(0 – 0\)$/m);
});
