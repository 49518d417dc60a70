/** A back-test from runs that are written out. */

import { type BackTest, backTest } from '../../src/experiment/backtest/backtest.ts';
import type { PointResult } from '../../src/experiment/vary/replicate-points.ts';
import type { Drawn, DrawnSetting } from '../../src/experiment/vary/uncertain.ts';
import type { Observed, ObservedPlan } from '../../src/scenario/lay-out/observed.ts';
import { made } from './world.ts';

export function figureOf(of: Partial<ObservedPlan> = {}): ObservedPlan {
  return {
    ...{ measure: 'unanswered', to: '2016-09-05', value: 410, low: 410, high: 410 },
    ...{ use: 'check', source: 'a paper', regencies: [0], days: [0, 5] },
    ...of,
  };
}

const SPEED: Drawn = {
  ...{ key: 'match.speed', value: '5 /day', whole: 'value', law: 'triangular' },
  ends: ['0 /day', '99 /day'],
};

/** Of a draw by its number. */
function speedOf(number: number): DrawnSetting {
  const shown = `${number} /day`;
  return { number, shown, key: 'match.speed', text: shown };
}

/** @param draws by draw, by figure, by replication; a draw without figures failed */
export function backTestOf(
  figures: readonly ObservedPlan[],
  draws: readonly (readonly (readonly number[])[])[],
  left: readonly Observed[] = [],
): BackTest {
  const { plan } = made({ regencies: 2, days: 30 });
  const results = draws.map((onRecord): PointResult => {
    if (onRecord.length === 0) return { failed: new Error('no room') } as unknown as PointResult;
    return { gathered: { onRecord } } as unknown as PointResult;
  });
  return backTest(
    {
      ...{ plan, seed: 'tampung', replications: draws[0]![0]!.length, figures, left },
      drawn: draws.length > 1 ? [SPEED] : [],
      notDrawn: draws.length > 1 ? [{ key: 'match.hours', why: { reason: 'no range' } }] : [],
      draws: draws.map((_, i) => ({
        command: `tampung run x.yaml --seed ${i}`,
        settings: draws.length > 1 ? [speedOf(i)] : [],
      })),
    },
    results,
  );
}
