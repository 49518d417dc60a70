import { expect, test } from 'vitest';
import type { Finding } from '../../../src/experiment/size/feasible.ts';
import type { Judged, Verdict } from '../../../src/experiment/targets.ts';
import type { SizeReport } from '../../../src/report/experiment/size-json.ts';
import { testedLines } from '../../../src/report/experiment/size-points.ts';
import { EN, ID } from '../../../src/report/format.ts';
import { nobody, planOf } from '../../plans.ts';

/** Points of one key, tested in an order that is not that of their costs; `targets` of the first are met. */
function report(costs: readonly number[], winner: number | undefined, targets = 1): SizeReport {
  const finding = (index: number): Finding => {
    const verdict: Verdict = index === winner ? 'met' : 'missed';
    const judged = Array.from({ length: targets }, (_, i): Judged => {
      const target = { measure: 'onTime.share', place: 'national', atMost: false, sure: 0.95 };
      const interval = { low: 0.1, high: 0.9 };
      const own = i === 0 ? verdict : 'met';
      const all = { ...target, bound: 0.9, dimension: 'share' } as const;
      return { target: all, verdict: own, value: 0.5, interval, count: 10 };
    });
    return { verdict, judged, count: 10 };
  };
  const indexes = costs.map((_, i) => i).reverse();
  return {
    plan: planOf({ end: 86_400 }, nobody),
    keys: ['match.speed'],
    points: costs.map((_, i) => [{ text: `${50 * (i + 1)} 000 /day` }]),
    candidates: costs.map((cost) => ({ cost, places: [] })),
    unit: 'IDR',
    sized: {
      findings: new Map(indexes.map((index) => [index, finding(index)])),
      ...(winner !== undefined && { winner }),
    },
  } as unknown as SizeReport;
}

test('a line a tested point, the cheapest first, its bar on the scale of the dearest', () => {
  expect(testedLines(report([600e6, 1200e6, 0], 1), ID)).toEqual([
    '',
    'DIUJI, yang termurah dulu, menurut match.speed',
    `  150 000 /day ${' '.repeat(24)}          Rp0  50,0%  tidak tercapai`,
    `  50 000 /day  ${'█'.repeat(12).padEnd(24)}   Rp600 juta  50,0%  tidak tercapai`,
    `> 100 000 /day ${'█'.repeat(24)} Rp1.200 juta  50,0%  tercapai`,
  ]);
});

test('of several targets it says how many are met; without prices the value is the cost', () => {
  const some = { ...report([1, 100], undefined, 3), unit: '/day' };
  expect(testedLines(some, EN)).toEqual([
    '',
    'TESTED, cheapest first, by match.speed',
    `  50 000 /day  ${'▎'.padEnd(24)}   2/3  missed`,
    `  100 000 /day ${'█'.repeat(24)}   2/3  missed`,
  ]);
});

test('of many points it shows those beside the winner, in 80 columns', () => {
  const costs = Array.from({ length: 40 }, (_, i) => 1e9 * (i + 1));
  for (const f of [EN, ID]) {
    const lines = testedLines(report(costs, 30), f);
    expect(lines.filter((line) => line.includes('█'))).toHaveLength(12);
    expect(lines.filter((line) => line.startsWith('> 1550 000 /day '))).toHaveLength(1);
    expect(lines.at(-1)).toMatch(/^ {2}\(28 /);
    for (const line of lines) expect([...line].length).toBeLessThanOrEqual(80);
    expect(lines.join('')).not.toContain('\x1b');
  }
  const long = { ...report(costs, 30), points: costs.map(() => [{ text: 'x'.repeat(90) }]) };
  for (const line of testedLines(long as unknown as SizeReport, ID))
    expect([...line].length).toBeLessThanOrEqual(80);
});

test('the bar gives way to the values of a point, so that no two points read alike', () => {
  const points = [1, 2].map((n) => [{ text: '250 000 /day' }, { text: `${n} 000 /day` }]);
  const wide = { ...report([6_000_400e6, 36_001_200e6], 0), points } as unknown as SizeReport;
  for (const line of testedLines(wide, ID).slice(2)) {
    expect(line).toMatch(/^[> ] 250 000 \/day, \d 000 \/day +█/);
    expect([...line].length).toBeLessThanOrEqual(80);
  }
});
