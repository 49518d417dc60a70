import { describe, expect, test } from 'vitest';
import { layOut } from '../../../src/scenario/lay-out/lay-out.ts';
import { people, places, scenario, table, value } from '../make.ts';
import { COUNTRY, DAY, poisson, rush, SURGE } from '../rush.ts';

describe('shares and supply', () => {
  const column = (name: string) => ({ form: 'column', column: name, factor: 1 }) as const;
  const supply = {
    unrecorded: column('people'),
    share: column('share'),
    total: 16_000_000,
    newlyEligible: 160_000 / DAY,
  };

  test('go by unrecorded x share, scaled to the total, evenly inside a regency', () => {
    const { supply: laid, baseShare, newPerDay } = poisson(rush({ supply }));
    // 6 : 6 : 4 over 2, 3 and 2 offices.
    expect([...laid!]).toEqual([3, 3, 2, 2, 2, 2, 2].map((million) => million * 1e6));
    for (const [office, count] of laid!.entries()) {
      expect(baseShare[office]! * 16e6).toBeCloseTo(count, 6);
      expect(newPerDay[office]! * 100).toBeCloseTo(count, 6);
    }
  });

  test('of the surge follow the multiplier and add up to 1', () => {
    const surge = { ...SURGE, multiplier: column('multiplier') };
    const { surgeShare } = poisson(rush({ supply, surge }));
    // 6 : 6 : 16.
    expect([...surgeShare]).toEqual(
      [3, 3, 2, 2, 2, 8, 8].map((share) => expect.closeTo(share / 28, 12)),
    );
  });

  test('of one regency alone are those it has in the country', () => {
    const whole = poisson(rush({ supply }));
    const part = poisson(rush({ supply }, { places: places(COUNTRY, ['51.71']) }));
    expect(part.baseShare).toEqual(whole.baseShare.slice(2, 5));
    expect(part.surgeShare).toEqual(whole.surgeShare.slice(2, 5));
    expect(part.supply).toEqual(whole.supply!.slice(2, 5));
  });

  test('are equal over offices without a supply', () => {
    const { baseShare, supply: none } = poisson(rush());
    expect([...baseShare]).toEqual(Array(7).fill(expect.closeTo(1 / 7, 12)));
    expect(none).toBeUndefined();
  });

  test('count people without points between thousands', () => {
    const indonesian = { places: places(COUNTRY.replace(',60,', ',60.000,')) };
    expect(() => rush({ supply }, indonesian)).toThrow(
      'places.csv:2: people: "60.000" may have a point between thousands; write 60000',
    );
  });

  test('need somebody to come', () => {
    const nobody = { unrecorded: value(0), newlyEligible: 0 };
    expect(() => rush({ supply: nobody })).toThrow('people.supply: nobody is to come');
  });
});

test('a renewal has one office', () => {
  const made = { people: people({ gaps: value(10) }) };
  expect(layOut(scenario(made)).people.arrivals).toEqual({
    kind: 'renewal',
    gap: { form: 'value', value: 10 },
  });
  expect(() => layOut(scenario({ ...made, places: places(COUNTRY) }))).toThrow('people.gaps');
});

test('a table of places may be the only thing wrong with a table of arrivals', () => {
  const made = { people: people({ table: table('at\n1', 'a.csv') }), places: places(COUNTRY) };
  expect(() => layOut(scenario(made))).toThrow('a.csv: no column "place" in a.csv; it has at');
});
