/**
 * Random small scenarios of the whole vocabulary, in the product and in the reference: every moment is the
 * same, to the last bit.
 * `TAMPUNG_SCENARIOS=100000 npx vitest run test/reference` plays more of them, `TAMPUNG_SEED=7` others.
 */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Heap } from '../engine/heap.ts';
import { referenceTells } from './simulate.ts';
import { somePlans } from './some-plans.ts';
import { difference, productTells } from './told.ts';

const SCENARIOS = Number(process.env['TAMPUNG_SCENARIOS'] ?? 20_000);
const SEED = Number(process.env['TAMPUNG_SEED'] ?? 2016);

test('the product and the reference tell the same, with the wheel and with a heap', () => {
  let moments = 0;
  fc.assert(
    fc.property(somePlans, fc.nat(), (plan, chance) => {
      const told = productTells(plan, `${chance}`);
      expect(difference(told, referenceTells(plan, `${chance}`))).toBeUndefined();
      expect(difference(told, productTells(plan, `${chance}`, new Heap()))).toBeUndefined();
      moments += told.length;
    }),
    { numRuns: SCENARIOS, seed: SEED },
  );
  expect(moments).toBeGreaterThan(20 * SCENARIOS);
}, 600_000);
