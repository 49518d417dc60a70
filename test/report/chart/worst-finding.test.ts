import { describe, expect, test } from 'vitest';
import { worstFinding, worstOf } from '../../../src/report/chart/worst-finding.ts';
import { made } from '../world.ts';
import { CUT_OFF, NOBODY, QUIET, say } from './say.ts';

describe('the worst regencies', () => {
  test('nobody owes anything', () => {
    expect(say(worstFinding, QUIET).en).toBe(
      'By 28 August 2016 every submission had reached the centre',
    );
    expect(say(worstFinding, NOBODY).en).toBe('No submissions were recorded');
  });

  test('equal shares are one figure, and ties are in order of codes', () => {
    const world = { ...CUT_OFF, regencies: 30 };
    expect(say(worstFinding, world).en).toBe(
      'In the 20 worst regencies and cities 100% of submissions had not reached the centre by 28 August 2016',
    );
    const { plan, outcome } = made(world);
    const { listed, tied } = worstOf(plan, outcome);
    expect(tied).toBe(true);
    expect(listed.map((one) => one.regency.code)).toEqual(
      plan.regencies.slice(0, 20).map((one) => one.code),
    );
  });

  test('a province with more than half of them is named', () => {
    const { en, id } = say(worstFinding, {
      regencies: 60,
      days: 14,
      lines: (r) => (r < 23 ? 0.1 + r / 1e3 : 2),
    });
    expect(en).toBe('All 20 worst regencies and cities are in Aceh');
    expect(id).toBe('Seluruh 20 kabupaten/kota terburuk berada di Aceh');
  });

  test('a run within one province says nothing of provinces', () => {
    const { en } = say(worstFinding, { regencies: 12, days: 14, lines: (r) => 0.1 + r / 100 });
    expect(en).toMatch(/^In all 12 regencies and cities /);
  });

  test('that are all there are, are not the worst of them', () => {
    const both = say(worstFinding, { ...CUT_OFF, regencies: 2 });
    expect(both.en).toMatch(/^In both places 100% of submissions /);
    expect(both.id).toMatch(/^Di kedua kabupaten\/kota, 100% kiriman /);
    const three = say(worstFinding, { ...CUT_OFF, regencies: 3 });
    expect(three.en).toMatch(/^In all 3 regencies and cities 100% /);
    expect(three.id).toMatch(/^Di seluruh 3 kabupaten\/kota, 100% /);
  });

  test('a handful of submissions is chance', () => {
    const { plan, outcome } = made({
      regencies: 6,
      days: 14,
      lines: (r) => (r === 2 ? 0 : 9),
      match: 1e6,
    });
    const few = Int32Array.from(outcome.days.regencies.recorded, (count, i) =>
      Math.floor(i / 14) === 2 ? Math.min(count, 3) : count,
    );
    const days = { ...outcome.days, regencies: { ...outcome.days.regencies, recorded: few } };
    expect(worstOf(plan, { ...outcome, days }).listed).toEqual([]);
    expect(worstFinding(plan, { ...outcome, days }).en.replaceAll('\u00a0', ' ')).toBe(
      'By 28 August 2016 regencies and cities with at least 100 submissions had delivered all of them',
    );
  });
});
