/** Long names in charts: cut so that no two become one. */

import { expect, test } from 'vitest';
import type { Drawing } from '../../../src/report/chart/chart.ts';
import { response } from '../../../src/report/chart/response.ts';
import { screeningChart } from '../../../src/report/chart/screening.ts';
import { tornado } from '../../../src/report/chart/tornado.ts';
import { worst } from '../../../src/report/chart/worst.ts';
import { screenedOf } from '../screened.ts';
import { effectOf, endOf, foundOf } from '../sensitive.ts';
import { sweptOf } from '../swept.ts';
import { made } from '../world.ts';

const LONG = 'people.groups.of-the-far-islands.and-of-the-mountains.of-the-east.come-back.share';
const ALIKE = ['first', 'second'].map((last) => `${LONG}.${last}`) as [string, string];
const told = { language: 'en', version: '0' } as const;

/** The texts of all labels that are cut. */
function cutTexts({ plot }: Drawing): string[] {
  const found = JSON.stringify(plot).matchAll(/"text":"([^"]*…[^"]*)"/g);
  return [...found].map(([, text]) => text!);
}

function expectTwo(drawing: Drawing) {
  const texts = cutTexts(drawing);
  expect(texts).toHaveLength(2);
  expect(new Set(texts).size).toBe(2);
}

test('of a tornado: its keys, and what they are set to', () => {
  const effects = ALIKE.map((key) => effectOf(key, [0.2, 0.8, 'higher']));
  expectTwo(tornado({ found: foundOf(effects), ...told }));
  const [low, high] = ALIKE.map((text) => endOf(text, 0.2, 'lower')) as [Ends, Ends];
  const own = { ...effectOf('uplink.timeout', [0.2, 0.8, 'higher']), low, high };
  expectTwo(tornado({ found: foundOf([own]), ...told }));
});

type Ends = ReturnType<typeof endOf>;

test('of a screening', () => {
  const found = screenedOf(ALIKE.map((key) => [key, 0.2, 0.01, 0.1]));
  expectTwo(screeningChart({ found, ...told }));
});

test('of the lines of a sweep', () => {
  const points = ALIKE.flatMap((text) => [
    [['1', text], 0.2] as const,
    [['2', text], 0.3] as const,
  ]);
  const drawing = response({ swept: sweptOf(['match.speed', 'people.law'], points), ...told });
  expectTwo(drawing);
});

test('of the worst regencies', () => {
  const { plan, outcome } = made({ regencies: 2, days: 3, lines: () => 0 });
  const regencies = plan.regencies.map((one, i) => ({ ...one, name: ALIKE[i]! }));
  expectTwo(worst({ plan: { ...plan, regencies }, outcome, ...told })!);
});
