import { expect, test } from 'vitest';
import type { Gathered } from '../../../src/experiment/gather.ts';
import { Sample } from '../../../src/experiment/sample.ts';
import { sensitivity } from '../../../src/experiment/vary/sensitivity.ts';
import type { Figure } from '../../../src/run/figure.ts';
import { nobody, planOf } from '../../plans.ts';
import { counted, shared } from '../figures.ts';

const plan = planOf({ end: 86_400 }, nobody);
const end = (text: string) => ({ text, command: `tampung run x.yaml --set k=${text}` });
const ranged = [{ key: 'k', value: '2', whole: 'value', low: end('1'), high: end('3') }] as const;

/** Of two replications alike. */
const of = (figure: Figure) => {
  const sample = new Sample();
  for (const more of [1, 2]) sample.add([figure, counted('recorded', more)]);
  return { gathered: { plan, sample, count: 2 } as Gathered };
};

const apartOf = (measure: string, figures: readonly Figure[]) => {
  const asked = { plan, seed: 'x', replications: 2, measure, ranged, unvaried: [] };
  const [effect] = sensitivity(asked, figures.map(of)).effects;
  return [effect!.low, effect!.high].map(({ difference }) => difference.apart);
};

test('an end without a value is not like a base without one, where the figure is of nobody', () => {
  const none = shared('onTime.share', 0, 0);
  expect(apartOf('onTime.share', [none, none, none])).toEqual(['unclear', 'unclear']);
});

test('what is later than the end in the base and at an end is alike', () => {
  const later = counted('cleared', null);
  expect(apartOf('cleared', [later, later, counted('cleared', 5)])).toEqual(['same', 'unclear']);
});
