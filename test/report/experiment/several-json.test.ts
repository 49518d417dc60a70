import { describe, expect, test } from 'vitest';
import { replicate } from '../../../src/experiment/replicate.ts';
import { severalJson } from '../../../src/report/experiment/several-json.ts';
import { toJson } from '../../../src/report/json.ts';
import { simulate } from '../../../src/run/simulate.ts';
import { layOut } from '../../../src/scenario/lay-out/lay-out.ts';
import type { Plan } from '../../../src/scenario/plan/plan.ts';
import { readScenario } from '../../../src/scenario/read.ts';

const COST = { seconds: 2, peakMemoryBytes: 100_000_000 };
const PRINT = 'print={servers: 1, service: {exponential: 1 min}}';

type Keyed = Readonly<Record<string, unknown>>;

/** Paths of all that is no object; `before` of one run has more, which is no figure. */
function pathsOf(value: unknown, path = ''): string[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [path];
  return Object.entries(value as Keyed)
    .filter(([key]) => !(key === 'answers' && path.endsWith('.before')))
    .flatMap(([key, inner]) => pathsOf(inner, `${path}.${key}`));
}

async function bothOf(file: string, set: readonly string[], changed = (plan: Plan) => plan) {
  const scenario = readScenario(file, { set: [...set] });
  const plan = changed(layOut(scenario));
  const make = async (replication: number) => simulate(plan, scenario.seed, replication);
  const study = await replicate(plan, make, { most: 2, ahead: 1 });
  const one = toJson(plan, study.shown, COST, '');
  return { one, several: JSON.parse(JSON.stringify(severalJson(study, COST, ''))) };
}

describe('the object of several replications', () => {
  test.each([
    ['scenarios/courier.yaml', ['clock.to=2016-09-20']],
    ['test/cli/two-towns/two-towns.yaml', []],
    ['test/cli/two-towns/two-towns.yaml', [PRINT]],
  ])('of %s %j has each figure where that of one has it', async (file, set) => {
    const { one, several } = await bothOf(file, set);
    // Quantiles of an instant are of several runs.
    const { mean } = several.national.cleared;
    const national = { ...several.national, cleared: { mean } };
    for (const key of ['national', 'stages', 'regencies', 'courier'] as const) {
      const inOne = pathsOf(one[key]).sort();
      const inSeveral = pathsOf(key === 'national' ? national : several[key]).sort();
      // A cause that struck in the other replication only is in the means alone.
      expect(inSeveral.filter((path) => !path.includes('.causes.'))).toEqual(
        inOne.filter((path) => !/\.causes(\.|$)/.test(path)),
      );
    }
  });

  test('keeps a regency whatever its code', async () => {
    const { several } = await bothOf('scenarios/courier.yaml', ['clock.to=2016-09-20'], (plan) => ({
      ...plan,
      regencies: plan.regencies.map((one) => ({ ...one, code: '__proto__' })),
    }));
    const { regencies, courier } = several;
    expect(Object.entries(regencies)).toMatchObject([
      ['__proto__', { recorded: expect.any(Number) }],
    ]);
    expect(Object.entries(courier.regencies)).toMatchObject([
      ['__proto__', { trips: expect.any(Number) }],
    ]);
    expect(Object.hasOwn(Object.prototype, 'trips')).toBe(false);
  });
});
