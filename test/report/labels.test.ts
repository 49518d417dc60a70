import { expect, test } from 'vitest';
import { clipped, labelsOf, overlapping } from './labels.ts';

const svg = (inside: string) => `<svg width="100" height="40">${inside}</svg>`;

test('texts that lie on each other are found through the groups they stand in, a halo is none', () => {
  const one = '<text x="10" y="20" font-size="10">Aceh</text>';
  const other =
    '<g transform="translate(5,10)"><g transform="translate(8,0)"><text text-anchor="start" ' +
    'transform="translate(0,9)" font-size="10px">Bali</text></g></g>';
  expect(overlapping(labelsOf(svg(one + other)))).toEqual(['"Aceh" and "Bali"']);
  expect(overlapping(labelsOf(svg(one + one)))).toEqual([]);
  expect(overlapping(labelsOf(svg(one + other.replace('5,10', '30,10'))))).toEqual([]);
});

test('texts that leave the picture are found', () => {
  const at = (x: number, y: number, anchor: string) =>
    `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="10">A&amp;B</text>`;
  const whole = svg(at(0, 10, 'start') + at(50, 10, 'middle') + at(100, 40, 'end'));
  expect(clipped(labelsOf(whole), whole)).toEqual([]);
  const cut = svg(
    at(0, 10, 'middle') + at(99, 10, 'start') + at(50, 5, 'start') + at(50, 41, 'end'),
  );
  expect(clipped(labelsOf(cut), cut)).toEqual(['A&B', 'A&B', 'A&B', 'A&B']);
});
