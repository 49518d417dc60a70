import { describe, expect, test } from 'vitest';
import { readScenario } from '../../src/scenario/read.ts';
import { registerOf } from '../../src/scenario/register.ts';

const FILE = 'scenarios/september-2016.yaml';
const of = (key: string, choice = {}) =>
  registerOf(readScenario(FILE, choice)).find((one) => one.of === key);

describe('the register of assumptions', () => {
  test('gives the value as written, with its range, basis and weight', () => {
    expect(of('people.surge.half-life')).toEqual({
      of: 'people.surge.half-life',
      value: '21 d',
      range: ['10 d', '40 d'],
      basis: {
        id: 'Jakarta Timur turun dari 2.500-3.000 sehari menjadi 800 pada Oktober 2016',
        en: 'East Jakarta fell from 2,500-3,000 a day to 800 in October 2016',
      },
      weight: 'middle',
    });
  });

  test('gives it as an option or a setting leaves it', () => {
    expect(of('people.surge.half-life', { set: ['people.surge.half-life=30 d'] })?.value).toBe(
      '30 d',
    );
    const without = of('uplink.timeout', { option: 'no-time-out' });
    expect(without).toMatchObject({ absent: 'none', range: ['120 s', '3 600 s'] });
    expect(without).not.toHaveProperty('value');
  });

  test('gives a block in one line, and of a column its lowest and highest cell', () => {
    expect(of('people.spread')?.value).toBe('{national: 0.1, local: 0.2}');
    expect(of('uplink.speed')).toMatchObject({
      value: '{column: line_kbps, unit: kbps, seat: 1 Mbps}',
      cells: [64, 128],
    });
  });

  test('gives the keys of a long block, and the length of a long list', () => {
    const long = Array.from({ length: 24 }, (_, hour) => 1000 + hour).join(', ');
    expect(of('people.profile', { set: [`people.profile=[${long}]`] })?.long).toBe(24);
    const courier = registerOf(readScenario('scenarios/courier.yaml')).find(
      (one) => one.of === 'uplink',
    );
    expect(courier?.long).toEqual(expect.arrayContaining(['speed', 'useful', 'failed']));
    expect(courier?.value).toContain('{wait: 15 min');
    expect(of('clock.hours.office')).not.toHaveProperty('long');
    expect(of('people.profile')).not.toHaveProperty('long');
  });

  test('the heaviest come first, each weight in the order of the file', () => {
    const scenario = readScenario(FILE);
    const weights = registerOf(scenario).map(({ weight }) => weight);
    expect(weights).toEqual(
      ['high', 'middle', 'low'].flatMap((weight) => weights.filter((one) => one === weight)),
    );
    const high = scenario.assumptions.filter(({ weight }) => weight === 'high');
    expect(registerOf(scenario).slice(0, high.length)).toMatchObject(high);
  });
});
