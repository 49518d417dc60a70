import { expect, test } from 'vitest';
import { type Estimate, estimates } from '../../../src/experiment/estimates.ts';
import { replicate } from '../../../src/experiment/replicate.ts';
import { Sample } from '../../../src/experiment/sample.ts';
import { severalSummary } from '../../../src/report/experiment/several-summary.ts';
import { simulate } from '../../../src/run/simulate.ts';
import { layOut } from '../../../src/scenario/lay-out/lay-out.ts';
import type { Plan } from '../../../src/scenario/plan/plan.ts';
import { readScenario } from '../../../src/scenario/read.ts';
import { counted } from '../../experiment/figures.ts';

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

test('where nobody is recorded in some replications only, that is told apart from what is late', async () => {
  const study = await studyOf('match.speed=100 /day');
  const told = (recorded: readonly number[], p50: readonly (number | null)[]) => {
    const sample = new Sample();
    for (const [i, count] of recorded.entries())
      sample.add([counted('recorded', count), counted('turnRound.p50', p50[i]!)]);
    const changed = { ...study, sample, estimates: [...estimates(sample)] };
    return (['en', 'id'] as const).map((language) =>
      severalSummary({ study: { ...changed, count: recorded.length }, language, where })
        .split('\n')
        .find((line) => /^ {2}median/.test(line))!
        .replace(/^ {2}median +– +/, ''),
    );
  };
  expect(told([0, 7], [null, 60])).toEqual([
    'in 50.0% of replications only',
    'hanya di 50,0% ulangan',
  ]);
  expect(told([7, 7, 0], [null, 60, null])).toEqual([
    'not always reached (50.0%)',
    'tak selalu tercapai (50,0%)',
  ]);
});

test('without lines from the offices there is no time to the centre', async () => {
  const { plan, ...study } = await studyOf('match.speed=100 /day');
  const { uplink: _, gateway: __, ...centre } = plan;
  const text = (own: Plan) =>
    severalSummary({ study: { plan: own, ...study }, language: 'en', where });
  expect(text(plan)).toMatch(/^FROM RECORDING +to centre +to answer$/m);
  expect(text(centre)).toMatch(/^FROM RECORDING +to answer$/m);
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

test('people, cards and what is left of those before are told as of one run, with intervals', async () => {
  const study = await studyOf('match.speed=400 /day');
  const row = (measure: string, value: number, low: number, high: number): Estimate => {
    const known = { place: 'national', unit: 'times', level: 0.95 } as const;
    return { ...known, measure, value, interval: { low, high } };
  };
  const estimates = [
    row('people', 29665, 29384, 29946),
    row('turnedAway', 60366.4, 57087, 63645),
    row('gaveUp', 1, 0, 2.5),
    row('before.count', 9, 9, 9),
    row('before.waiting', 0, 0, 0),
    row('print.printed', 16.4, 12.1, 20.7),
    row('print.waiting', 0.01, 0, 0.02),
    row('courier.trips', 18.4, 17.7, 19.1),
  ];
  const [en, id] = (['en', 'id'] as const).map((language) =>
    severalSummary({ study: { ...study, estimates }, language, where }).replace(/\s+/g, ' '),
  );
  expect(en).toContain(
    '29,665 (29,384 – 29,946) people came; 60,366 (57,087 – 63,645) times left unserved; 1 (0 – 2.5) person gave up; 0 (0 – 0) left of those before; 16 (12 – 21) cards printed; < 0.1 (0 – < 0.1) waiting for one; 18 (18 – 19) courier trips.',
  );
  expect(id).toContain('1 (0 – 2,5) orang menyerah; 0 (0 – 0) sisa tumpukan awal; 16');
});

test('what never occurred is told with how many others may have some, reached or not', async () => {
  const study = { ...(await studyOf('match.speed=400 /day')), never: ['stranded'], count: 64 };
  const text = (language: 'id' | 'en', more = {}) =>
    severalSummary({ study: { ...study, ...more }, language, where, until: 'half-width 5 %' });
  const told = 'Stranded: 0 in all 64 replications; up to 4.6% of others may differ';
  expect(text('en')).toContain(`Precision reached: half-width 5 %\n${told}`);
  expect(text('en', { widest: 'stranded' })).toContain(`widest: Stranded\n${told}`);
  expect(text('id')).toContain('Tertahan: 0 pada semua 64 ulangan; hingga 4,6% ulangan lain');
});

test('delays that the end cut off are said to be estimates, in both languages', async () => {
  const study = await studyOf('match.speed=1 /day');
  const text = (language: 'id' | 'en') => severalSummary({ study, language, where });
  expect(text('en')).toContain(
    '\nBy Kaplan-Meier: the unfinished count up to their age at the end;',
  );
  expect(text('id')).toContain('\nMenurut Kaplan-Meier: yang belum selesai dihitung');
  expect(await summary('people.rate=0 /workday')).not.toContain('Kaplan');
});
