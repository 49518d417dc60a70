import { describe, expect, test } from 'vitest';
import { ageAxis } from '../../../src/report/chart/age-axis.ts';
import { EN, ID } from '../../../src/report/format.ts';

const DAY = 86_400;
/** Half answered by an age, nine in ten by the last. */
const half = (age: number, last: number) => [
  { age: 0, share: 0 },
  { age, share: 0.6 },
  { age: last, share: 0.9 },
];

describe('the axis of ages', () => {
  test('is even where answers are spread over it', () => {
    const { least, plotted, axis, place, ageAt } = ageAxis([half(40 * DAY, 139 * DAY)], EN);
    expect([least, plotted.least]).toEqual([0, undefined]);
    expect(plotted.most).toBeCloseTo(150 * DAY, 3);
    expect(place(75 * DAY)).toBeCloseTo(0.5, 9);
    expect(ageAt(0.5)).toBeCloseTo(75 * DAY, 3);
    expect(axis).toMatchObject({ title: 'age of a submission (days)' });
  });

  test('is logarithmic where most answers would be squeezed at its left', () => {
    const { least, most, scale, axis, place, ageAt } = ageAxis([half(3_600, 139 * DAY)], ID);
    expect(scale).toMatchObject({ type: 'log', domain: [600, 139 * DAY] });
    expect([least, most]).toEqual([600, 139 * DAY]);
    expect(place(3_600)).toBeCloseTo(Math.log(6) / Math.log((139 * DAY) / 600), 9);
    for (const age of [600, DAY, 139 * DAY]) expect(ageAt(place(age))).toBeCloseTo(age, 3);
    expect(axis).toMatchObject({ title: 'umur kiriman, sumbu logaritmis' });
    expect(String(axis['labelExpr']).replaceAll('\u00a0', ' ')).toContain('["10 menit","1 jam"');
  });

  test('begins before the first of several curves', () => {
    const { least } = ageAxis([half(3_600, 90 * DAY), half(70, 90 * DAY)], EN);
    expect(least).toBe(60);
  });
});
