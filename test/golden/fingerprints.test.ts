/**
 * The fingerprints of small scenarios in which everything happens that can. When one moves on purpose,
 * `npx vitest run test/golden/fingerprints.test.ts -u` writes them anew, and CHANGELOG.md says why.
 *
 * Exponentials and logarithms are those of V8: another version may round a last digit otherwise.
 */

import { expect, test } from 'vitest';
import { simulate } from '../../src/run/simulate.ts';
import { layOut } from '../../src/scenario/lay-out/lay-out.ts';
import type { Choice } from '../../src/scenario/options.ts';
import type { Plan } from '../../src/scenario/plan/plan.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { value } from '../plans.ts';
import { busyCountry } from '../run/busy-country.ts';

const written = (file: string, choice: Choice = {}) => layOut(readScenario(file, choice));
const TWO_TOWNS = 'test/cli/two-towns/two-towns.yaml';
const MADIUN = { only: ['35.19'] };

const plans: Readonly<Record<string, () => Plan>> = {
  'a busy country': () => busyCountry(),
  'a busy country whose stores overwrite': () =>
    busyCountry({ sender: { whenFull: 'overwrite', room: value(10) } }),
  'a busy country whose match drops': () =>
    busyCountry({ centre: { whenFull: 'drop', room: value(30) } }),
  'two towns': () => written(TWO_TOWNS),
  'two towns, more match': () => written(TWO_TOWNS, { option: 'more-match' }),
  'Madiun in september-2016': () => written('scenarios/september-2016.yaml', MADIUN),
  'Madiun in 2016-2017': () => written('scenarios/2016-2017.yaml', MADIUN),
};

test('are as committed', async () => {
  const made = Object.entries(plans).map(([name, plan]) => {
    const { fingerprint } = simulate(plan(), '2016', 0, { fingerprint: true });
    return [name, fingerprint];
  });
  const text = `${JSON.stringify(Object.fromEntries(made), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot('fingerprints.json');
});
