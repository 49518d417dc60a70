import { describe, expect, test } from 'vitest';
import { layOut } from '../../../src/scenario/lay-out/lay-out.ts';
import { OFFSETS, people, places, scenario, stage, value, week } from '../make.ts';

describe('numbers and coming back', () => {
  const made = (enter: 'station' | 'match', hours: boolean) =>
    scenario({
      clock: { ...OFFSETS, from: '2016-09-01', hours: { office: week({}) } },
      people: people({
        rate: { value: value(1), per: 'time' },
        enter,
        limit: value(150),
        comeBack: 0.8,
      }),
      station: stage(hours ? { hours: 'office' } : {}),
      match: stage({}),
    });

  test.each([
    ['has no hours', 'station', false, '; give the station hours'],
    ['is passed by', 'match', true, ', which people pass by; let them enter there'],
  ] as const)('are refused where the station %s', (_, enter, hours, remedy) => {
    const words = ['people.limit', 'people.come-back'].map(
      (path) => `made.yaml:${path.length}: ${path}: goes by the opening of the station${remedy}`,
    );
    expect(() => layOut(made(enter, hours))).toThrow(words.join('\n'));
  });

  test('go by the opening of the station that people come to', () => {
    expect(layOut(made('station', true)).people).toMatchObject({ enter: 'station', comeBack: 0.8 });
  });
});

describe('sets', () => {
  const made = (sets: number, seat?: number) =>
    scenario({
      places: places(`
        code,name,province,zone,offices,sets
        31.71,Jakarta Pusat,DKI Jakarta,7,1,2
        51.71,Kota Denpasar,Bali,8,3,${sets}
        91.71,Kota Jayapura,Papua,9,2,${sets}`),
      station: stage({
        servers: { form: 'column', column: 'sets', factor: 1, ...(seat !== undefined && { seat }) },
      }),
    });

  test('may be missing at an office', () => {
    const { servers } = layOut(made(0, 3)).station!;
    expect(servers).toEqual({ form: 'offices', values: Float64Array.of(3, 3, 0, 0, 3, 0) });
  });

  test('must not be missing in a whole regency', () => {
    const fault = (code: string) =>
      `made.yaml:15: station.servers: no sets in regency ${code}; give it one, or leave it out`;
    expect(() => layOut(made(0))).toThrow([fault('51.71'), fault('91.71')].join('\n'));
    expect(() => layOut(made(1))).not.toThrow();
  });
});
