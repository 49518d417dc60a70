import { expect, test } from 'vitest';
import { fluid } from '../../../src/run/fluid/fluid.ts';
import { planOf, poisson, uplink, value } from '../../plans.ts';

const DAY = 86_400;

test('the estimate lets in no more than the quota of each day', () => {
  const days = 3;
  const plan = planOf(
    {
      end: days * DAY,
      uplink: uplink({}),
      gateway: {
        accepts: value(Number.POSITIVE_INFINITY),
        burst: 1,
        shut: [],
        quota: value(60),
      },
    },
    poisson([0, 100 / DAY]),
  );
  const { moments } = fluid(plan, [DAY / 2, DAY, 2 * DAY, 3 * DAY]);
  const [noon, ...nights] = moments.map(({ recorded, atOffice }) => recorded - atOffice);
  expect(noon).toBeCloseTo(50, 6);
  expect(nights[0]).toBeCloseTo(60, 6);
  expect(nights[1]).toBeCloseTo(120, 6);
  expect(nights[2]).toBeCloseTo(180, 6);
});
