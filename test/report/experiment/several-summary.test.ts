import { expect, test } from 'vitest';
import type { Estimate } from '../../../src/experiment/estimates.ts';
import { replicate } from '../../../src/experiment/replicate.ts';
import { severalSummary } from '../../../src/report/experiment/several-summary.ts';
import { simulate } from '../../../src/run/simulate.ts';
import { layOut } from '../../../src/scenario/lay-out/lay-out.ts';
import { readScenario } from '../../../src/scenario/read.ts';

/** Two replications of the two towns. @param set as on the command line */
const where = { folder: 'x', drawn: true };

async function studyOf(set: string) {
  const scenario = readScenario('test/cli/two-towns/two-towns.yaml', { set: [set] });
  const plan = layOut(scenario);
  const make = async (replication: number) => simulate(plan, scenario.seed, replication);
  return replicate(plan, make, { most: 2, ahead: 1 });
}

async function summary(set: string): Promise<string> {
  return severalSummary({ study: await studyOf(set), language: 'en', where });
}

test('of nothing recorded there is no share; of something there may be a share of 0', async () => {
  expect(await summary('people.rate=0 /workday')).toMatch(/^On time .* –$/m);
  expect(await summary('match.speed=1 /day')).toMatch(/^Lost .* 0% +\(0 – 0\)$/m);
});

test('a percentile that no replication reached is not reached, of nothing recorded there is none', async () => {
  const late = await summary('match.speed=1 /day');
  expect(late).toMatch(/^ {2}for 95% .* not reached$/m);
  expect(late).not.toContain('not always reached (0%)');
  expect(await summary('people.rate=0 /workday')).toMatch(/^ {2}for 95% +– +–$/m);
});

test('no interval of a share is rounded to nothing or to all, and no line is too long', async () => {
  const { estimates, ...study } = await studyOf('match.speed=400 /day');
  const other = (changes: Readonly<Record<string, Pick<Estimate, 'value' | 'interval'>>>) => {
    const changed = estimates.map((one) => ({
      ...one,
      ...(one.place === 'national' && changes[one.measure]),
    }));
    return severalSummary({ study: { ...study, estimates: changed }, language: 'en', where });
  };
  const text = other({
    'onTime.share': { value: 0.99993, interval: { low: 0.9998, high: 0.99999 } },
    'lost.share': { value: 0.0003, interval: { low: 0, high: 0.0006 } },
    'delivery.p50': { value: 280, interval: { low: 1, high: 22.6 * 60 } },
    'turnRound.p50': {
      value: 25.3 * 86_400,
      interval: { low: 23.9 * 86_400, high: 26.7 * 86_400 },
    },
  });
  expect(text).toMatch(/^On time .*> 99\.9% +\(>99\.9 – >99\.9\)$/m);
  expect(text).toMatch(/^Lost .*< 0\.1% +\(0 – <0\.1\)$/m);
  expect(text).toMatch(
    /^ {2}median +4\.7 minutes \(1 second – 22\.6 minutes\)\n {50}25\.3 days \(23\.9 – 26\.7 days\)$/m,
  );
  for (const line of text.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(80);
});
