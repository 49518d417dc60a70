import { expect, test } from 'vitest';
import { causesOf, isOfSample, type Made } from '../../../src/report/experiment/diff-causes.ts';

const MADE: Made = {
  scenario: 'towns',
  option: 'base',
  seed: 's',
  replications: 2,
  versions: { tampung: '1', node: '20', v8: '11' },
  inputs: [
    { name: 'towns.yaml', sha256: 'a' },
    { name: 'towns.csv', sha256: 'b' },
  ],
  clock: { centreMidnight: 0 },
  files: [{ name: 'summary.csv', sha256: 'c' }],
  lock: { title: 't', match: { speed: 1 }, experiment: { seed: 's' }, steps: [{ at: 1 }, 2] },
};
const VERSIONS = MADE.versions;
const LOCK = MADE.lock as object;
const inputs = (scenario: string, table: string) => [
  { name: 'towns.yaml', sha256: scenario },
  { name: 'towns.csv', sha256: table },
];

test.each([
  ['contradiction', {}],
  ['contradiction', { option: 'more', inputs: inputs('x', 'b'), lock: { ...LOCK, title: 'u' } }],
  ['node', { versions: { ...VERSIONS, v8: '12' } }],
  ['version', { versions: { ...VERSIONS, tampung: '2', node: '22' } }],
  ['chance', { seed: 'u', lock: { ...LOCK, experiment: { seed: 'u' } } }],
  ['chance', { replications: 3 }],
  ['contradiction', { lock: { ...LOCK, name: 'u', targets: [1], costs: [{ name: 'x' }] } }],
  ['contradiction', { lock: { ...LOCK, assumptions: [{ of: 'x', basis: { id: 'i', en: 'e' } }] } }],
  ['contradiction', { lock: { ...LOCK, steps: [{ at: 1, why: { id: 'i', en: 'e' } }, 2] } }],
  ['chance', { seed: 'u', lock: { ...LOCK, options: { more: { 'match.speed': 2 } } } }],
  ['system', { lock: { ...LOCK, steps: [{ at: 2, why: 'e' }, 2] } }],
  ['system', { lock: { ...LOCK, match: { speed: 2 } } }],
  ['system', { lock: { ...LOCK, experiment: { seed: 's', sample: 10 } } }],
  ['system', { inputs: inputs('a', 'x') }],
  ['several', { inputs: inputs('a', 'x'), seed: 'u' }],
] as const)('other numbers are a %s where %j differs', (cause, other) => {
  expect(causesOf(MADE, { ...MADE, ...other }, false).cause).toBe(cause);
  expect(causesOf(MADE, { ...MADE, ...other }, true).cause).toBe('alike');
});

test('a part of the offices is another system, also where the other side has no experiment', () => {
  const bare = { ...MADE, lock: { match: { speed: 1 } } };
  const part = { ...MADE, lock: { match: { speed: 1 }, experiment: { sample: 10 } } };
  const seeded = { ...MADE, lock: { match: { speed: 1 }, experiment: { seed: 's' } } };
  expect(causesOf(bare, part, false).cause).toBe('system');
  expect(causesOf(bare, seeded, false).cause).toBe('contradiction');
  expect(causesOf(bare, part, false).keys.map(isOfSample)).toEqual([true]);
  expect(causesOf(bare, seeded, false).keys.map(isOfSample)).toEqual([false]);
});

test('changes go by their path: other values, what is gone, what is new, entries of lists', () => {
  const lock = {
    match: { speed: 1, extra: 3 },
    experiment: { seed: 's' },
    steps: [{ at: 9 }, 2, 5],
  };
  const files = [{ name: 'summary.csv', sha256: 'd' }];
  const found = causesOf(
    MADE,
    { ...MADE, seed: 'u', lock, files, inputs: inputs('a', 'x') },
    false,
  );
  expect(found.keys).toEqual([
    { path: ['title'], a: 't' },
    { path: ['match', 'extra'], b: 3 },
    { path: ['steps', '0', 'at'], a: 1, b: 9 },
    { path: ['steps', '2'], b: 5 },
  ]);
  expect(found.manifest).toEqual([{ path: ['seed'], a: 's', b: 'u' }]);
  expect(found.inputs).toEqual([{ path: ['towns.csv'], a: 'b', b: 'x' }]);
  expect(found.files).toEqual(['summary.csv']);
});
