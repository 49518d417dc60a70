/** A made-up sensitivity. */

import type { Apart } from '../../src/experiment/better.ts';
import type { Effect, EffectEnd, Sensitivity } from '../../src/experiment/vary/sensitivity.ts';
import { nobody, planOf } from '../plans.ts';

const BASE = 0.5;

export function endOf(text: string, figure: number | null, apart: Apart): EffectEnd {
  const value = figure === null ? null : figure - BASE;
  const interval = value === null ? null : { low: value - 0.01, high: value + 0.01 };
  const difference = { value, interval, apart, gain: null };
  return { text, command: 'tampung run x.yaml', figure, difference };
}

type Told = readonly [low: number | null, high: number | null, apart: Apart];

export function effectOf(key: string, [low, high, apart]: Told): Effect {
  const known = [low, BASE, high].filter((figure) => figure !== null);
  const swing = known.length < 2 ? null : Math.max(...known) - Math.min(...known);
  const [from, to] = [endOf('120 s', low, apart), endOf('3 600 s', high, apart)];
  return { key, value: '300 s', whole: 'value', low: from, high: to, swing };
}

export function foundOf(effects: readonly Effect[], more: Partial<Sensitivity> = {}): Sensitivity {
  const unit = 'share';
  const measure = 'onTime.share';
  return {
    plan: planOf({ end: 86_400 }, nobody),
    ...{ seed: 'x', replications: 9, measure, unit, better: 'more', each: 0.99, effects },
    base: { place: 'national', measure, unit, value: BASE, interval: null, level: 0.95 },
    unvaried: [],
    ...more,
  };
}
