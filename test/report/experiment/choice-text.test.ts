import { expect, test } from 'vitest';
import { choiceText } from '../../../src/report/experiment/choice-text.ts';
import { choiceOf } from '../../experiment/choices.ts';
import { made } from '../world.ts';

const { plan } = made({ regencies: 1, days: 30 });

const textOf = (draws: Parameters<typeof choiceOf>[0]['draws'], language: 'id' | 'en' = 'en') =>
  choiceText(choiceOf({ plan, draws, names: ['base', 'a'] }), 'out', language);

test('of an option that is never better how often it is worse', () => {
  const draws = [
    [1, 2],
    [1, 1],
    [1, 3],
  ];
  expect(textOf(draws)).toMatch(/ a .*, worse in 2 of 3\n? *draws/);
  expect(textOf(draws, 'id')).toMatch(/ a .*, lebih\n? *buruk di 2 dari 3/);
  expect(textOf([...draws, [1, 0]])).toMatch(/ a .*, better in 1 of 4\n? *draws/);
});

test('what failed is run again by the command of the option that failed', () => {
  const failed = new Error('no memory');
  const text = textOf([
    [1, 2],
    [1, 1],
    [1, failed],
  ]);
  expect(text).toContain('FAILED, draw 3: no memory\n  to run it again: run 2 a\n');
});

test('no line is longer than the terminal, whatever the names', () => {
  const draws = [
    [1, 2, 3],
    [3, 1, null],
    [3, 1, 2],
  ];
  const names = ['b', 'o', 'x'].map((letter) => letter.repeat(70));
  for (const language of ['id', 'en'] as const) {
    const text = choiceText(choiceOf({ plan, draws, names, atMost: 1 }), 'out', language);
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
  }
});
