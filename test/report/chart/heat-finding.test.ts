import { describe, expect, test } from 'vitest';
import { drawings } from '../../../src/report/chart/charts.ts';
import { heat } from '../../../src/report/chart/heat.ts';
import { heatFinding } from '../../../src/report/chart/heat-finding.ts';
import type { Plan } from '../../../src/scenario/plan/plan.ts';
import { made } from '../world.ts';
import { CUT_OFF, NOBODY, QUIET, say } from './say.ts';

describe('the heat map', () => {
  test('everything was delivered', () => {
    expect(say(heatFinding, QUIET).id).toBe(
      'Hingga 28 Agustus 2016 semua kiriman sudah sampai ke pusat',
    );
  });

  test('one regency is called by its name', () => {
    const { en } = say(heatFinding, { ...CUT_OFF, regencies: 1 });
    expect(en).toBe(
      '100% of the submissions of Aceh 1 had not reached the centre by 28 August 2016',
    );
  });

  test('a textbook model without places has no map of them, and no worst', () => {
    const { plan, outcome } = made({ ...CUT_OFF, regencies: 1 });
    const idsOf = (own: Plan) =>
      [...drawings({ plan: own, outcome, language: 'en', version: '0.1.0' })].map(({ id }) => id);
    expect(idsOf(plan)).toEqual(expect.arrayContaining(['backlog', 'heat', 'worst']));
    const regencies = plan.regencies.map((one) => ({ ...one, code: '-' }));
    const ids = idsOf({ ...plan, regencies });
    expect(ids).toContain('backlog');
    for (const id of ['heat', 'map', 'worst']) expect(ids).not.toContain(id);
  });

  test('all are bad', () => {
    const { en, id } = say(heatFinding, CUT_OFF);
    expect(en).toBe(
      'All 4 regencies and cities had more than half of their submissions undelivered by 28 August 2016',
    );
    expect(id).toBe(
      'Seluruh 4 kabupaten/kota belum menyampaikan lebih dari separuh kirimannya hingga 28 Agustus 2016',
    );
  });

  test('of what is little both languages say by when: the map before it may show more', () => {
    const { en, id } = say(heatFinding, { regencies: 2, days: 1 }, (outcome) => {
      const flow = (values: number[]) => Int32Array.from(values);
      const { regencies } = outcome.days;
      const flows = { ...regencies, recorded: flow([100, 100]), delivered: flow([95, 100]) };
      return { ...outcome, days: { ...outcome.days, regencies: flows } };
    });
    expect(en).toContain('more than a tenth undelivered by 15 August 2016;');
    expect(id).toContain('Hingga 15 Agustus 2016 tidak ada kabupaten/kota');
  });

  test('of two both are', () => {
    const { en, id } = say(heatFinding, { ...CUT_OFF, regencies: 2 });
    expect(en).toBe(
      'Both places had more than half of their submissions undelivered by 28 August 2016',
    );
    expect(id).toBe(
      'Kedua kabupaten/kota belum menyampaikan lebih dari separuh kirimannya hingga 28 Agustus 2016',
    );
  });

  test('is left out where nobody came', () => {
    expect(heat({ ...made(NOBODY), language: 'id', version: '0.1.0' })).toBeUndefined();
  });

  test('exactly half is not more than half', () => {
    const { en } = say(heatFinding, { regencies: 2, days: 1 }, (outcome) => {
      const flow = (values: number[]) => Int32Array.from(values);
      const regencies = {
        ...outcome.days.regencies,
        recorded: flow([10, 10]),
        delivered: flow([5, 10]),
      };
      return { ...outcome, days: { ...outcome.days, regencies } };
    });
    expect(en).toBe(
      '1 of 2 regencies and cities had more than a quarter of their submissions undelivered by 15 August 2016',
    );
  });
});
