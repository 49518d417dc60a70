import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { choiceChart } from '../../../src/report/chart/choice.ts';
import { render } from '../../../src/report/chart/render.ts';
import { choiceFinding } from '../../../src/report/experiment/choice-finding.ts';
import { choiceText } from '../../../src/report/experiment/choice-text.ts';
import { LANGUAGES } from '../../../src/report/format.ts';
import { choiceOf } from '../../experiment/choices.ts';
import { clipped, labelsOf, overlapping } from '../labels.ts';
import { made } from '../world.ts';

const DRAWS = [
  [10, 5, 7],
  [10, 8, 4],
  [6, 6, 9],
];
const { plan } = made({ regencies: 1, days: 30 });

describe('the finding', () => {
  test.each([
    ['no targets', { draws: DRAWS }, 'By stranded a is best on the mean, and in 2 of 3 draws'],
    [
      'two alike',
      {
        draws: [
          [3, 2, 2],
          [3, 1, 1],
        ],
      },
      'By stranded a and b are equally good on the mean',
    ],
    [
      'targets that nothing keeps',
      { draws: DRAWS, atMost: 1 },
      'No option keeps every target in any of 3 draws; by stranded a is best on the mean, and in 2 of 3 draws',
    ],
    [
      'targets without costs',
      { draws: DRAWS, atMost: 6 },
      'a keeps every target most often: in 2 of 3 draws',
    ],
    [
      'the cheapest is another',
      { draws: [...DRAWS, [6, 6, 6]], atMost: 6, costs: [1, 2, 3] },
      'a keeps every target most often: in 3 of 4 draws; the cheapest that does is most often base, in 2 of 4 draws',
    ],
    [
      'two keep them as often',
      {
        draws: [
          [9, 5, 6],
          [9, 6, 9],
          [9, 9, 6],
        ],
        atMost: 6,
        costs: [1, 2, 3],
      },
      'a and b keep every target most often: in 2 of 3 draws; the cheapest that does is most often a, in 2 of 3 draws',
    ],
    [
      'all keep them as often',
      { draws: DRAWS, atMost: 100 },
      'All options keep every target as often: in all 3 draws; by stranded a is best on the mean, and in 2 of 3 draws',
    ],
    [
      'the cheapest is the same',
      { draws: DRAWS, atMost: 6, costs: [5, 2, 3] },
      'a keeps every target most often: in 2 of 3 draws; it is also most often the cheapest that does, in 2 of 3 draws',
    ],
  ] as const)('%s', (_, asked, expected) => {
    expect(choiceFinding(choiceOf(asked)).en).toBe(expected);
  });

  test('in Indonesian', () => {
    expect(choiceFinding(choiceOf({ draws: DRAWS, atMost: 6, costs: [5, 2, 3] })).id).toBe(
      'a paling sering memenuhi semua sasaran: di 2 dari 3 tarikan; ia juga paling sering yang termurah ' +
        'di antaranya, di 2 dari 3 tarikan',
    );
  });
});

const LONG = ['base', 'lines-day-and-night-with-twice-the-stations', 'x'];
const ALL = choiceOf({ plan, draws: DRAWS, names: LONG, atMost: 6, costs: [1, 2, 3] });

test.each(LANGUAGES)('no label is cut off or lies on another (%s)', async (language) => {
  const alike = choiceOf({
    plan,
    draws: [
      [2, 2, 2],
      [2, 2, 2],
    ],
  });
  for (const found of [ALL, alike]) {
    const { svg, csv } = await render(choiceChart({ found, language, version: '0' }));
    const labels = labelsOf(svg);
    expect(overlapping(labels)).toEqual([]);
    expect(clipped(labels, svg)).toEqual([]);
    expect(svg).not.toContain('NaN');
    expect((parse(csv) as string[][]).length).toBe(4);
  }
});

test.each(LANGUAGES)('the text has 80 columns, and says what knowing is worth (%s)', (language) => {
  const text = choiceText(ALL, 'output/x', language);
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  // 19/3 less 5.
  expect(text.replace(/\s+/g, ' ')).toContain(
    language === 'id' ? '1,3 terhadap selalu' : '1.3 on the mean',
  );
});
